using LocalDataverse.Engine.Metadata;

namespace LocalDataverse.Engine.Storage;

/// <summary>The stored columns of one row that is read, in order, lookups with the table they point to.</summary>
internal sealed class RowRead(TableMetadata table, IEnumerable<ColumnMetadata> columns)
{
    private readonly List<ColumnMetadata> stored = [.. columns.Where(column => column.IsStored)];

    public string SelectById =>
        $"SELECT {List("")} FROM {Database.Name(table)} WHERE {Schema.Quote(table.PrimaryId)} = ?1";

    /// <summary>The columns as a SELECT names them, each after the alias of its table.</summary>
    public string List(string alias) => stored.Count == 0
        ? alias + Schema.Quote(table.PrimaryId)
        : string.Join(", ", stored.SelectMany(column => Names(column).Select(name => alias + Schema.Quote(name))));

    /// <summary>How many places in a row the columns take.</summary>
    public int Width => stored.Count == 0 ? 1 : stored.Sum(column => Names(column).Count());

    public Dictionary<string, object?> Values(object?[] row, int from = 0)
    {
        var values = new Dictionary<string, object?>(stored.Count, StringComparer.Ordinal);
        foreach (var column in stored)
        {
            var value = row[from++];
            var type = StoredValue.HasType(column) ? (string?)row[from++] : null;
            if (value is not null)
            {
                values[column.LogicalName] = StoredValue.Read(column, value, type);
            }
        }

        return values;
    }

    private static IEnumerable<string> Names(ColumnMetadata column) => StoredValue.HasType(column)
        ? [column.LogicalName, column.LogicalName + StoredValue.TypeSuffix]
        : [column.LogicalName];
}
