using System.Xml.Linq;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Solutions.Packages;

namespace LocalDataverse.Solutions.Tables;

/// <summary>An Entity element: a new table, or columns on one that is there.</summary>
internal static class TableXml
{
    public static void Apply(XElement element, MetadataStore metadata)
    {
        if (element.Element("EntityInfo")?.Element("entity") is not { } entity)
        {
            return;
        }

        var schemaName = entity.NeededAttribute("Name");
        var logicalName = schemaName.ToLowerInvariant();
        var found = Searched(element);
        var columns = entity.In("attributes", "attribute")
            .Where(attribute => attribute.Attribute("unmodified") is null)
            .Select(attribute => (Xml: attribute, Column: ColumnXml.Read(attribute, metadata.GlobalChoices, found)))
            .ToList();
        if (metadata.TryTable(logicalName) is { } there)
        {
            var own = columns.Where(one => !IsPlatform(there, one.Column)).Select(one => one.Column).ToList();
            if (columns.Exists(one => one.Column.Kind == ColumnKind.Id))
            {
                metadata.Add(Over(there, New(schemaName, entity, columns)));
            }

            metadata.AddColumns(logicalName, own);
        }
        else
        {
            metadata.Add(New(schemaName, entity, columns));
        }

        if (entity.Flag("ChangeTrackingEnabled", otherwise: false))
        {
            metadata.Add(metadata.Table(logicalName) with { TracksChanges = true });
        }

        foreach (var key in entity.In("EntityKeys", "EntityKey"))
        {
            var names = key.In("EntityKeyAttributes", "AttributeName").Select(name => name.Value).ToList();
            metadata.AddKey(logicalName, new KeyMetadata(key.Needed("Name"), names));
        }
    }

    // A later layer of the table says what it is called; the columns of the layers below stay.
    private static TableMetadata Over(TableMetadata lower, TableMetadata upper)
    {
        var all = new Dictionary<string, ColumnMetadata>(lower.Columns, StringComparer.Ordinal);
        foreach (var (name, column) in upper.Columns)
        {
            all[name] = column;
        }

        return upper with { Columns = all, Keys = lower.Keys, TracksChanges = lower.TracksChanges };
    }

    private static TableMetadata New(
        string schemaName, XElement entity, List<(XElement Xml, ColumnMetadata Column)> columns)
    {
        var logicalName = schemaName.ToLowerInvariant();
        if (entity.Flag("IsActivity", otherwise: false))
        {
            throw Faults.Unsupported($"a new activity table, {logicalName}");
        }

        var id = columns.Find(one => one.Column.Kind == ColumnKind.Id).Column?.LogicalName
            ?? throw ImportFaults.Invalid($"the table {logicalName} has no primary key");
        var ownership = entity.Needed("OwnershipTypeMask") switch
        {
            "UserOwned" => Ownership.User,
            "OrgOwned" => Ownership.Organization,
            var other => throw Faults.Unsupported($"ownership {other} of {logicalName}"),
        };
        var all = PlatformColumns.For(id, ownership).ToDictionary(column => column.LogicalName, StringComparer.Ordinal);
        foreach (var (_, column) in columns)
        {
            all.TryAdd(column.LogicalName, column);
        }

        return new TableMetadata
        {
            LogicalName = logicalName,
            SchemaName = schemaName,
            DisplayName = entity.Label("LocalizedNames") ?? schemaName,
            DisplayNames = entity.Labels("LocalizedNames"),
            CollectionName = entity.Label("LocalizedCollectionNames") ?? schemaName,
            CollectionNames = entity.Labels("LocalizedCollectionNames"),
            EntitySetName = entity.Text("EntitySetName") ?? logicalName + "s",
            PrimaryId = id,
            PrimaryName = columns.Find(one => ColumnXml.IsPrimaryName(one.Xml)).Column?.LogicalName
                ?? throw ImportFaults.Invalid($"the table {logicalName} has no primary name column"),
            Ownership = ownership,
            IsAudited = entity.Flag("IsAuditEnabled", otherwise: false),
            Columns = all,
        };
    }

    private static bool IsPlatform(TableMetadata table, ColumnMetadata column) =>
        table.Column(column.LogicalName) is { IsPlatform: true };

    // The platform indexes the columns that quick find looks in.
    private static HashSet<string> Searched(XElement element) =>
        [
            .. element.Descendants("filter")
                .Where(filter => (string?)filter.Attribute("isquickfindfields") == "1")
                .Descendants("condition")
                .Select(condition => (string?)condition.Attribute("attribute") ?? ""),
        ];
}
