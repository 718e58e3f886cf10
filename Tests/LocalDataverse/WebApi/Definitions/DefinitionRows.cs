using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using OptOutPlugin.LocalDataverse.Metadata;
using OptOutPlugin.LocalDataverse.WebApi.Model;

namespace OptOutPlugin.LocalDataverse.WebApi.Definitions;

/// <summary>Tables, choices and keys as the definitions of the Web API show them.</summary>
internal static class DefinitionRows
{
    public static JsonObject Table(WebApiModel model, TableMetadata table)
    {
        var relationships = model.Metadata.Relationships;
        return new JsonObject
        {
            ["MetadataId"] = Id("table", table.LogicalName),
            ["LogicalName"] = table.LogicalName,
            ["SchemaName"] = table.SchemaName,
            ["EntitySetName"] = table.EntitySetName,
            ["LogicalCollectionName"] = table.EntitySetName,
            ["PrimaryIdAttribute"] = table.PrimaryId,
            ["PrimaryNameAttribute"] = table.PrimaryName,
            ["OwnershipType"] = table.Ownership switch
            {
                Ownership.User => "UserOwned",
                Ownership.Organization => "OrganizationOwned",
                Ownership.BusinessUnit => "BusinessOwned",
                _ => "None",
            },
            ["ObjectTypeCode"] = table.ObjectTypeCode,
            ["IsActivity"] = table.IsActivity,
            ["IsIntersect"] = table.IsIntersect,
            ["IsOptimisticConcurrencyEnabled"] = table.Columns.ContainsKey("versionnumber"),
            ["DisplayName"] = Label(table.DisplayName),
            ["DisplayCollectionName"] = Label(table.CollectionName),
            ["Attributes"] = Array(table.Columns.Values, column => ColumnRows.Column(table, column)),
            ["Keys"] = Array(table.Keys, key => Key(table, key)),
            ["ManyToOneRelationships"] = Array(model.Metadata.RelationshipsFrom(table.LogicalName), OneToMany),
            ["OneToManyRelationships"] = Array(model.Metadata.RelationshipsTo(table.LogicalName), OneToMany),
            ["ManyToManyRelationships"] = Array(
                relationships.Where(one => one.IsManyToMany
                    && (one.FirstTable == table.LogicalName || one.SecondTable == table.LogicalName)),
                ManyToMany),
        };
    }

    public static JsonObject Choice(string name, IReadOnlyList<OptionMetadata> options) =>
        Options(name, options, isGlobal: true, "Picklist");

    public static JsonObject Options(
        string name, IReadOnlyList<OptionMetadata> options, bool isGlobal, string type) => new()
        {
            ["MetadataId"] = Id("choice", name),
            ["Name"] = name,
            ["IsGlobal"] = isGlobal,
            ["OptionSetType"] = type,
            ["Options"] = Array(options, option => new JsonObject
            {
                ["Value"] = option.Value,
                ["Label"] = Label(option.Label),
            }),
        };

    public static JsonObject Label(string text)
    {
        JsonObject Localized() => new() { ["Label"] = text, ["LanguageCode"] = 1033, ["IsManaged"] = false };
        return new JsonObject
        {
            ["LocalizedLabels"] = new JsonArray(Localized()),
            ["UserLocalizedLabel"] = Localized(),
        };
    }

    /// <summary>Always the same for the same thing, wherever and whenever it is asked for.</summary>
    public static string Id(string kind, string name) =>
        new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}:{name}")).AsSpan(0, 16)).ToString();

    private static JsonObject Key(TableMetadata table, KeyMetadata key) => new()
    {
        ["MetadataId"] = Id("key", $"{table.LogicalName}.{key.LogicalName}"),
        ["LogicalName"] = key.LogicalName,
        ["SchemaName"] = key.SchemaName,
        ["EntityLogicalName"] = table.LogicalName,
        ["EntityKeyIndexStatus"] = "Active",
        ["KeyAttributes"] = new JsonArray([.. key.Columns.Select(column => JsonValue.Create(column))]),
    };

    private static JsonObject OneToMany(RelationshipMetadata one) => new()
    {
        ["MetadataId"] = Id("relationship", one.SchemaName),
        ["SchemaName"] = one.SchemaName,
        ["ReferencedEntity"] = one.ReferencedTable,
        ["ReferencedAttribute"] = one.ReferencedColumn,
        ["ReferencingEntity"] = one.ReferencingTable,
        ["ReferencingAttribute"] = one.ReferencingColumn,
        ["ReferencingEntityNavigationPropertyName"] = one.NavigationName,
        ["ReferencedEntityNavigationPropertyName"] = one.SchemaName,
    };

    private static JsonObject ManyToMany(RelationshipMetadata many) => new()
    {
        ["MetadataId"] = Id("relationship", many.SchemaName),
        ["SchemaName"] = many.SchemaName,
        ["Entity1LogicalName"] = many.FirstTable,
        ["Entity2LogicalName"] = many.SecondTable,
        ["Entity1IntersectAttribute"] = many.FirstColumn,
        ["Entity2IntersectAttribute"] = many.SecondColumn,
        ["IntersectEntityName"] = many.IntersectTable,
        ["Entity1NavigationPropertyName"] = many.SchemaName,
        ["Entity2NavigationPropertyName"] = many.SchemaName,
    };

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonObject> write) => new([.. items.Select(write)]);
}
