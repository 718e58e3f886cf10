using System.Text.Json.Nodes;
using LocalDataverse.Engine.Hosting;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Web.Model;

namespace LocalDataverse.Web.Definitions;

/// <summary>Tables, choices and keys as the definitions of the Web API show them to somebody.</summary>
internal sealed class DefinitionRows(LabelLanguage language)
{
    public JsonObject Table(WebApiModel model, TableMetadata table)
    {
        var relationships = model.Metadata.Relationships;
        return new JsonObject
        {
            ["MetadataId"] = DefinitionId.Of("table", table.LogicalName),
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
            ["DisplayName"] = Label(table.DisplayName, table.DisplayNames),
            ["DisplayCollectionName"] = Label(table.CollectionName, table.CollectionNames),
            ["Attributes"] = Array(table.Columns.Values, column => ColumnRows.Column(this, table, column)),
            ["Keys"] = Array(table.Keys, key => Key(table, key)),
            ["ManyToOneRelationships"] = Array(model.Metadata.RelationshipsFrom(table.LogicalName), OneToMany),
            ["OneToManyRelationships"] = Array(model.Metadata.RelationshipsTo(table.LogicalName), OneToMany),
            ["ManyToManyRelationships"] = Array(
                relationships.Where(one => one.IsManyToMany
                    && (one.FirstTable == table.LogicalName || one.SecondTable == table.LogicalName)),
                ManyToMany),
        };
    }

    public JsonObject Choice(string name, IReadOnlyList<OptionMetadata> options) =>
        Options(name, options, isGlobal: true, "Picklist");

    public JsonObject Options(
        string name, IReadOnlyList<OptionMetadata> options, bool isGlobal, string type) => new()
        {
            ["MetadataId"] = DefinitionId.Of("choice", name),
            ["Name"] = name,
            ["IsGlobal"] = isGlobal,
            ["OptionSetType"] = type,
            ["Options"] = Array(options, option => new JsonObject
            {
                ["Value"] = option.Value,
                ["Label"] = Label(option.Label, option.Translations),
            }),
        };

    /// <summary>A label in all its languages, and in the one that is shown.</summary>
    public JsonObject Label(string text, Translations translations)
    {
        var (shown, chosen) = language.Pick(text, translations);
        var labels = translations.Labels.Count > 0
            ? translations.Labels
            : new Dictionary<int, string> { [UserLanguages.English] = text };
        return new JsonObject
        {
            ["LocalizedLabels"] = new JsonArray([.. labels.Select(one => Localized(one.Value, one.Key))]),
            ["UserLocalizedLabel"] = Localized(shown, chosen ?? labels.First(one => one.Value == shown).Key),
        };
    }

    private static JsonObject Localized(string text, int lcid) =>
        new() { ["Label"] = text, ["LanguageCode"] = lcid, ["IsManaged"] = false };

    private static JsonObject Key(TableMetadata table, KeyMetadata key) => new()
    {
        ["MetadataId"] = DefinitionId.Of("key", $"{table.LogicalName}.{key.LogicalName}"),
        ["LogicalName"] = key.LogicalName,
        ["SchemaName"] = key.SchemaName,
        ["EntityLogicalName"] = table.LogicalName,
        ["EntityKeyIndexStatus"] = "Active",
        ["KeyAttributes"] = new JsonArray([.. key.Columns.Select(column => JsonValue.Create(column))]),
    };

    private static JsonObject OneToMany(RelationshipMetadata one) => new()
    {
        ["MetadataId"] = DefinitionId.Of("relationship", one.SchemaName),
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
        ["MetadataId"] = DefinitionId.Of("relationship", many.SchemaName),
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
