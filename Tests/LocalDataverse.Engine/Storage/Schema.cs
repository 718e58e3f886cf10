using LocalDataverse.Engine.Metadata;

namespace LocalDataverse.Engine.Storage;

/// <summary>
/// Makes SQLite tables, columns and indexes follow the metadata. What it made and the metadata no longer has goes, with
/// its rows and values; anything else that is there stays.
/// </summary>
internal sealed class Schema(Statements statements)
{
    private readonly Dictionary<string, TableMetadata> applied = [];

    public void Apply(MetadataStore metadata)
    {
        var changed = metadata.Tables
            .Where(table => !ReferenceEquals(applied.GetValueOrDefault(table.LogicalName), table))
            .ToList();
        var script = new List<string>();
        var columns = Columns();
        var indexes = Indexes();
        foreach (var name in applied.Keys.Where(name => metadata.TryTable(name) is null).ToList())
        {
            script.Add($"DROP TABLE IF EXISTS {Quote(name)};");
            applied.Remove(name);
        }

        foreach (var table in changed)
        {
            if (applied.TryGetValue(table.LogicalName, out var before))
            {
                var kept = Indexed(table).ToHashSet();
                var gone = Indexed(before).Where(index => !kept.Contains(index)).Select(index => index.Name).ToList();
                script.AddRange(gone.Select(index => $"DROP INDEX IF EXISTS {Quote(index)};"));
                indexes.ExceptWith(gone);
                Shrink(script, before, table, columns[table.LogicalName].ToHashSet(StringComparer.Ordinal));
            }

            Extend(script, table, columns[table.LogicalName].ToHashSet(StringComparer.Ordinal));
            Index(script, table, indexes);
        }

        if (script.Count > 0)
        {
            statements.Script(string.Join('\n', script));
        }

        changed.ForEach(table => applied[table.LogicalName] = table);
    }

    /// <summary>Takes tables as made: they came with what is stored.</summary>
    public void Take(MetadataStore metadata)
    {
        foreach (var table in metadata.Tables)
        {
            applied[table.LogicalName] = table;
        }
    }

    public static string Quote(string name) => $"\"{name.Replace("\"", "\"\"")}\"";

    private static void Extend(List<string> script, TableMetadata table, HashSet<string> there)
    {
        var name = Quote(table.LogicalName);
        var wanted = table.Columns.Values.Where(column => column.IsStored).SelectMany(Declarations).ToList();
        if (there.Count == 0)
        {
            var key = $"{Quote(table.PrimaryId)} TEXT NOT NULL PRIMARY KEY";
            var others = wanted.Where(column => column.Name != table.PrimaryId)
                .Select(column => $"{Quote(column.Name)} {column.Type}");
            script.Add($"CREATE TABLE {name} ({string.Join(", ", others.Prepend(key))}) WITHOUT ROWID;");
            return;
        }

        foreach (var column in wanted.Where(column => !there.Contains(column.Name)))
        {
            script.Add($"ALTER TABLE {name} ADD COLUMN {Quote(column.Name)} {column.Type};");
        }
    }

    private static void Shrink(List<string> script, TableMetadata before, TableMetadata table, HashSet<string> there)
    {
        var wanted = Names(table).ToHashSet(StringComparer.Ordinal);
        foreach (var column in Names(before).Where(name => !wanted.Contains(name) && there.Contains(name)))
        {
            script.Add($"ALTER TABLE {Quote(table.LogicalName)} DROP COLUMN {Quote(column)};");
        }

        static IEnumerable<string> Names(TableMetadata one) => one.Columns.Values
            .Where(column => column.IsStored).SelectMany(Declarations).Select(column => column.Name);
    }

    private static void Index(List<string> script, TableMetadata table, HashSet<string> there) => script.AddRange(
        Indexed(table).Where(index => !there.Contains(index.Name))
            .Select(index =>
                $"CREATE {index.Kind} {Quote(index.Name)} ON {Quote(table.LogicalName)} {index.Columns};"));

    private static IEnumerable<(string Name, string Kind, string Columns)> Indexed(TableMetadata table)
    {
        foreach (var column in table.Columns.Values.Where(IsIndexed).Select(column => column.LogicalName))
        {
            // Most lookups of most rows are null: an index of the others costs nothing to write.
            yield return (Name(column), "INDEX", $"({Quote(column)}) WHERE {Quote(column)} IS NOT NULL");
        }

        foreach (var key in table.Keys)
        {
            yield return (
                Name($"key_{key.LogicalName}"),
                "INDEX",
                $"({string.Join(", ", key.Columns.Select(Quote))}) WHERE {Quote(key.Columns[0])} IS NOT NULL");
        }

        if (table.IsIntersect)
        {
            var pair = table.Columns.Values.Where(column => column.Kind == ColumnKind.Uniqueidentifier);
            var columns = string.Join(", ", pair.Select(column => Quote(column.LogicalName)));
            yield return (Name("pair"), "UNIQUE INDEX", $"({columns})");
        }

        string Name(string suffix) => $"ix_{table.LogicalName}_{suffix}";
    }

    private ILookup<string, string> Columns() => statements
        .Query("SELECT t.name, c.name FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table'")
        .ToLookup(row => (string)row[0]!, row => (string)row[1]!, StringComparer.Ordinal);

    private HashSet<string> Indexes() => statements.Query("SELECT name FROM sqlite_master WHERE type = 'index'")
        .Select(row => (string)row[0]!).ToHashSet(StringComparer.Ordinal);

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
}
