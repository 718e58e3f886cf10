using LocalDataverse.Web.Model;
using Microsoft.OData.Edm;

namespace LocalDataverse.Web.Definitions;

/// <summary>
/// The model of the schema's own definitions: https://learn.microsoft.com/power-apps/developer/data-platform/webapi/
/// reference/entitymetadata, .../attributemetadata and their like. Only what is answered is in it.
/// </summary>
internal static partial class DefinitionModel
{
    public const string Entities = "EntityDefinitions";

    public const string Choices = "GlobalOptionSetDefinitions";

    private static readonly EdmModel Model = new();
    private static readonly EdmEntityContainer Container = new(EdmNames.Namespace, "System");
    private static readonly EdmEnumType Ownerships = Enumeration(
        "OwnershipTypes", "None", "UserOwned", "TeamOwned", "BusinessOwned", "OrganizationOwned", "BusinessParented");

    private static readonly EdmEnumType Kinds = Enumeration(
        "AttributeTypeCode",
        "Boolean", "Customer", "DateTime", "Decimal", "Double", "Integer", "Lookup", "Memo", "Money", "Owner",
        "PartyList", "Picklist", "State", "Status", "String", "Uniqueidentifier", "CalendarRules", "Virtual", "BigInt",
        "ManagedProperty", "EntityName");

    private static readonly EdmEnumType Levels = Enumeration(
        "AttributeRequiredLevel", "None", "SystemRequired", "ApplicationRequired", "Recommended");

    private static readonly EdmComplexType Label = Complex("Label", isOpen: true);

    private static readonly string[] OneToMany =
    [
        "ReferencedEntity", "ReferencedAttribute", "ReferencingEntity", "ReferencingAttribute",
        "ReferencingEntityNavigationPropertyName", "ReferencedEntityNavigationPropertyName",
    ];

    private static readonly string[] ManyToMany =
    [
        "Entity1LogicalName", "Entity2LogicalName", "Entity1IntersectAttribute", "Entity2IntersectAttribute",
        "IntersectEntityName", "Entity1NavigationPropertyName", "Entity2NavigationPropertyName",
    ];

    private static readonly Lazy<IEdmModel> Made = new(Build);

    public static IEdmModel Edm => Made.Value;

    private static EdmModel Build()
    {
        var options = Type(
            "OptionSetMetadata",
            ("Name", EdmPrimitiveTypeKind.String),
            ("IsGlobal", EdmPrimitiveTypeKind.Boolean),
            ("OptionSetType", EdmPrimitiveTypeKind.String));
        options.AddStructuralProperty(
            "Options", EdmCoreModel.GetCollection(new EdmComplexTypeReference(Complex("OptionMetadata", true), false)));
        var column = Column();
        foreach (var (name, properties) in Columns)
        {
            AddKind(name, column, properties, options);
        }

        var key = Type(
            "EntityKeyMetadata",
            ("LogicalName", EdmPrimitiveTypeKind.String),
            ("SchemaName", EdmPrimitiveTypeKind.String),
            ("EntityLogicalName", EdmPrimitiveTypeKind.String),
            ("EntityKeyIndexStatus", EdmPrimitiveTypeKind.String));
        key.AddStructuralProperty(
            "KeyAttributes", EdmCoreModel.GetCollection(EdmCoreModel.Instance.GetString(isNullable: false)));
        var table = Table(column, key);
        AddSet(Entities, table, "LogicalName");
        AddSet(Choices, options, "Name");
        Model.AddAlternateKeyAnnotation(column, By(column, "LogicalName"));
        Model.AddElement(Container);
        return Model;
    }

    private static EdmEntityType Table(EdmEntityType column, EdmEntityType key)
    {
        var table = Type(
            "EntityMetadata",
            ("LogicalName", EdmPrimitiveTypeKind.String),
            ("SchemaName", EdmPrimitiveTypeKind.String),
            ("EntitySetName", EdmPrimitiveTypeKind.String),
            ("LogicalCollectionName", EdmPrimitiveTypeKind.String),
            ("PrimaryIdAttribute", EdmPrimitiveTypeKind.String),
            ("PrimaryNameAttribute", EdmPrimitiveTypeKind.String),
            ("ObjectTypeCode", EdmPrimitiveTypeKind.Int32),
            ("IsActivity", EdmPrimitiveTypeKind.Boolean),
            ("IsIntersect", EdmPrimitiveTypeKind.Boolean),
            ("IsOptimisticConcurrencyEnabled", EdmPrimitiveTypeKind.Boolean));
        table.AddStructuralProperty("OwnershipType", new EdmEnumTypeReference(Ownerships, isNullable: true));
        Add(table, "DisplayName", Label);
        Add(table, "DisplayCollectionName", Label);
        Many(table, "Attributes", column);
        Many(table, "Keys", key);
        Many(table, "ManyToOneRelationships", Relationship("OneToManyRelationshipMetadata", OneToMany));
        Many(table, "OneToManyRelationships", (EdmEntityType)Model.FindDeclaredType(
            EdmNames.Qualified("OneToManyRelationshipMetadata")));
        Many(table, "ManyToManyRelationships", Relationship("ManyToManyRelationshipMetadata", ManyToMany));
        return table;
    }

    private static EdmEntityType Relationship(string name, string[] properties)
    {
        var type = Type(name, ("SchemaName", EdmPrimitiveTypeKind.String));
        foreach (var property in properties)
        {
            type.AddStructuralProperty(property, EdmPrimitiveTypeKind.String);
        }

        return type;
    }

    private static EdmEntityType Type(string name, params (string Name, EdmPrimitiveTypeKind Kind)[] properties)
    {
        var type = new EdmEntityType(EdmNames.Namespace, name);
        type.AddKeys(type.AddStructuralProperty("MetadataId", EdmPrimitiveTypeKind.Guid, isNullable: false));
        foreach (var (property, kind) in properties)
        {
            type.AddStructuralProperty(property, kind);
        }

        Model.AddElement(type);
        return type;
    }

    /// <summary>Only the names are answered and asked for, so the numbers are counted.</summary>
    private static EdmEnumType Enumeration(string name, params string[] members)
    {
        var type = new EdmEnumType(EdmNames.Namespace, name);
        foreach (var (index, member) in members.Index())
        {
            type.AddMember(member, new EdmEnumMemberValue(index));
        }

        Model.AddElement(type);
        return type;
    }

    private static EdmComplexType Complex(string name, bool isOpen)
    {
        var type = new EdmComplexType(EdmNames.Namespace, name, null, isAbstract: false, isOpen);
        Model.AddElement(type);
        return type;
    }

    private static void Add(EdmEntityType type, string name, EdmComplexType complex) =>
        type.AddStructuralProperty(name, new EdmComplexTypeReference(complex, isNullable: true));

    private static void Many(EdmEntityType type, string name, EdmEntityType target) =>
        type.AddUnidirectionalNavigation(new EdmNavigationPropertyInfo
        {
            Name = name,
            Target = target,
            TargetMultiplicity = EdmMultiplicity.Many,
            ContainsTarget = true,
        });

    private static void AddSet(string name, EdmEntityType type, string key)
    {
        Container.AddEntitySet(name, type);
        Model.AddAlternateKeyAnnotation(type, By(type, key));
    }

    private static Dictionary<string, IEdmProperty> By(EdmEntityType type, string name) =>
        new() { [name] = type.FindProperty(name) };
}
