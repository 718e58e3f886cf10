using OptOutPlugin.LocalDataverse.Metadata;

namespace OptOutPlugin.LocalDataverse.Storage;

/// <summary>Makes SQLite tables, columns and indexes follow the metadata; what is there already stays.</summary>
internal sealed class Schema(Statements statements)
{
    private readonly Dictionary<string, TableMetadata> applied = [];

    public void Apply(MetadataStore metadata)
    {
        foreach (var table in metadata.Tables)
        {
            if (!ReferenceEquals(applied.GetValueOrDefault(table.LogicalName), table))
            {
                Apply(table);
                applied[table.LogicalName] = table;
            }
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
            Index(
                table.LogicalName,
                column.LogicalName,
                Quote(column.LogicalName),
                $" WHERE {Quote(column.LogicalName)} IS NOT NULL");
        }

        if (table.IsIntersect)
        {
            var pair = table.Columns.Values.Where(column => column.Kind == ColumnKind.Uniqueidentifier);
            Index(
                table.LogicalName,
                "pair",
                string.Join(", ", pair.Select(column => Quote(column.LogicalName))),
                "",
                "UNIQUE ");
        }
    }

    private void Index(string table, string suffix, string columns, string where, string unique = "") =>
        statements.Execute(
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
