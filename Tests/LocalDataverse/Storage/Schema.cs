using OptOutPlugin.LocalDataverse.Metadata;

namespace OptOutPlugin.LocalDataverse.Storage;

/// <summary>Makes SQLite tables, columns and indexes follow the metadata; what is there already stays.</summary>
internal sealed class Schema(Statements statements)
{
    private const string Pointer = "activitypointer";

    private readonly Dictionary<string, TableMetadata> applied = [];

    public void Apply(MetadataStore metadata)
    {
        var changed = metadata.Tables
            .Where(table => table.LogicalName != Pointer && !ReferenceEquals(applied.GetValueOrDefault(table.LogicalName), table))
            .ToList();
        foreach (var table in changed)
        {
            Apply(table);
            applied[table.LogicalName] = table;
        }

        if (metadata.TryTable(Pointer) is { } pointer && changed.Any(table => table.IsActivity))
        {
            ViewOfActivities(pointer, [.. metadata.Tables.Where(table => table.IsActivity && table.LogicalName != Pointer)]);
        }
    }

    public static string Quote(string name) => $"\"{name.Replace("\"", "\"\"")}\"";

    private void Apply(TableMetadata table)
    {
        var name = Quote(table.LogicalName);
        var there = statements.Query($"SELECT name FROM pragma_table_info({Literal(table.LogicalName)})")
            .Select(row => (string)row[0]!).ToHashSet(StringComparer.Ordinal);
        var wanted = table.Columns.Values.Where(column => column.IsStored).SelectMany(Declarations).ToList();
        if (there.Count == 0)
        {
            var key = $"{Quote(table.PrimaryId)} TEXT NOT NULL PRIMARY KEY";
            var others = wanted.Where(column => column.Name != table.PrimaryId)
                .Select(column => $"{Quote(column.Name)} {column.Type}");
            statements.Execute($"CREATE TABLE {name} ({string.Join(", ", others.Prepend(key))}) WITHOUT ROWID");
        }
        else
        {
            foreach (var column in wanted.Where(column => !there.Contains(column.Name)))
            {
                statements.Execute($"ALTER TABLE {name} ADD COLUMN {Quote(column.Name)} {column.Type}");
            }
        }

        foreach (var column in table.Columns.Values.Where(IsIndexed))
        {
            Index(table.LogicalName, column.LogicalName, Quote(column.LogicalName), $" WHERE {Quote(column.LogicalName)} IS NOT NULL");
        }

        if (table.IsIntersect)
        {
            var pair = table.Columns.Values.Where(column => column.Kind == ColumnKind.Uniqueidentifier);
            Index(table.LogicalName, "pair", string.Join(", ", pair.Select(column => Quote(column.LogicalName))), "", "UNIQUE ");
        }
    }

    /// <summary>An activity pointer is no row of its own here: it is the activity, seen by what all activities have.</summary>
    private void ViewOfActivities(TableMetadata pointer, List<TableMetadata> activities)
    {
        var columns = pointer.Columns.Values.Where(column => column.IsStored).SelectMany(Declarations).ToList();
        var selects = activities.Select(activity =>
        {
            var has = activity.Columns.Values.SelectMany(Declarations).Select(column => column.Name).ToHashSet();
            var list = columns.Select(column => has.Contains(column.Name) ? Quote(column.Name) : $"NULL AS {Quote(column.Name)}");
            return $"SELECT {string.Join(", ", list)} FROM {Quote(activity.LogicalName)}";
        });
        statements.Execute($"DROP VIEW IF EXISTS {Quote(Pointer)}");
        statements.Execute($"CREATE VIEW {Quote(Pointer)} AS {string.Join(" UNION ALL ", selects)}");
    }

    private void Index(string table, string suffix, string columns, string where, string unique = "") => statements.Execute(
        $"CREATE {unique}INDEX IF NOT EXISTS {Quote($"ix_{table}_{suffix}")} ON {Quote(table)} ({columns}){where}");

    private static bool IsIndexed(ColumnMetadata column) =>
        column.IsStored && (column.IsIndexed || column.Kind == ColumnKind.Lookup) && column.Kind != ColumnKind.Memo
        && !(column.IsPlatform && column.LogicalName.EndsWith("by", StringComparison.Ordinal));

    private static IEnumerable<(string Name, string Type)> Declarations(ColumnMetadata column)
    {
        yield return (column.LogicalName, StoredValue.Declaration(column));
        if (StoredValue.HasType(column))
        {
            yield return (column.LogicalName + StoredValue.TypeSuffix, "TEXT");
        }
    }

    private static string Literal(string text) => $"'{text.Replace("'", "''")}'";
}
