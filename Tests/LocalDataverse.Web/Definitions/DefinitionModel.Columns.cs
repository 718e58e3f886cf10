using LocalDataverse.Web.Model;
using Microsoft.OData.Edm;

namespace LocalDataverse.Web.Definitions;

/// <summary>The types of columns.</summary>
internal static partial class DefinitionModel
{
    /// <summary>The kinds of columns, each a type of its own with what only it has.</summary>
    private static readonly (string Type, (string, EdmPrimitiveTypeKind)[] Properties)[] Columns =
    [
        ("BigIntAttributeMetadata", []),
        ("BooleanAttributeMetadata", [("DefaultValue", EdmPrimitiveTypeKind.Boolean)]),
        ("DateTimeAttributeMetadata", [("Format", EdmPrimitiveTypeKind.String)]),
        ("DecimalAttributeMetadata", Numbers(EdmPrimitiveTypeKind.Decimal)),
        ("DoubleAttributeMetadata", Numbers(EdmPrimitiveTypeKind.Double)),
        ("IntegerAttributeMetadata", Numbers(EdmPrimitiveTypeKind.Int32)[..2]),
        ("LookupAttributeMetadata", []),
        ("MemoAttributeMetadata", [("MaxLength", EdmPrimitiveTypeKind.Int32)]),
        ("MoneyAttributeMetadata", Numbers(EdmPrimitiveTypeKind.Double)),
        ("MultiSelectPicklistAttributeMetadata", []),
        ("PicklistAttributeMetadata", [("DefaultFormValue", EdmPrimitiveTypeKind.Int32)]),
        ("StateAttributeMetadata", []),
        ("StatusAttributeMetadata", []),
        ("StringAttributeMetadata", [("MaxLength", EdmPrimitiveTypeKind.Int32)]),
        ("UniqueIdentifierAttributeMetadata", []),
    ];

    private static readonly string[] WithOptions =
    [
        "BooleanAttributeMetadata", "MultiSelectPicklistAttributeMetadata", "PicklistAttributeMetadata",
        "StateAttributeMetadata", "StatusAttributeMetadata",
    ];

    private static EdmEntityType Column()
    {
        var column = Type(
            "AttributeMetadata",
            ("LogicalName", EdmPrimitiveTypeKind.String),
            ("SchemaName", EdmPrimitiveTypeKind.String),
            ("EntityLogicalName", EdmPrimitiveTypeKind.String),
            ("IsPrimaryId", EdmPrimitiveTypeKind.Boolean),
            ("IsPrimaryName", EdmPrimitiveTypeKind.Boolean),
            ("IsSecured", EdmPrimitiveTypeKind.Boolean),
            ("IsValidForCreate", EdmPrimitiveTypeKind.Boolean),
            ("IsValidForRead", EdmPrimitiveTypeKind.Boolean),
            ("IsValidForUpdate", EdmPrimitiveTypeKind.Boolean));
        Add(column, "DisplayName", Label);
        Add(column, "AttributeTypeName", Complex("AttributeTypeDisplayName", isOpen: true));
        column.AddStructuralProperty("AttributeType", new EdmEnumTypeReference(Kinds, isNullable: true));
        var level = Complex("AttributeRequiredLevelManagedProperty", isOpen: true);
        level.AddStructuralProperty("Value", new EdmEnumTypeReference(Levels, isNullable: false));
        Add(column, "RequiredLevel", level);
        return column;
    }

    private static void AddKind(
        string name, EdmEntityType column, (string, EdmPrimitiveTypeKind)[] properties, EdmEntityType options)
    {
        var type = new EdmEntityType(EdmNames.Namespace, name, column);
        foreach (var (property, kind) in properties)
        {
            type.AddStructuralProperty(property, kind);
        }

        if (name == "LookupAttributeMetadata")
        {
            type.AddStructuralProperty(
                "Targets", EdmCoreModel.GetCollection(EdmCoreModel.Instance.GetString(isNullable: false)));
        }

        if (WithOptions.Contains(name))
        {
            type.AddUnidirectionalNavigation(new EdmNavigationPropertyInfo
            {
                Name = "OptionSet",
                Target = options,
                TargetMultiplicity = EdmMultiplicity.ZeroOrOne,
            });
        }

        Model.AddElement(type);
    }

    private static (string, EdmPrimitiveTypeKind)[] Numbers(EdmPrimitiveTypeKind kind) =>
        [("MinValue", kind), ("MaxValue", kind), ("Precision", EdmPrimitiveTypeKind.Int32)];
}
