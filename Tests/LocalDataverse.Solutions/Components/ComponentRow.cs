using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Solutions.Components;

/// <summary>A row by which an organisation shows a component.</summary>
internal sealed record ComponentRow(string Table, Guid Id, IReadOnlyDictionary<string, object?> Values)
{
    public (string Table, Guid Id) Key => (Table, Id);

    public EntityReference Reference => new(Table, Id);

    /// <summary>The row with other values laid over its own.</summary>
    public ComponentRow Under(IEnumerable<KeyValuePair<string, object?>> upper)
    {
        var values = new Dictionary<string, object?>(Values, StringComparer.Ordinal);
        foreach (var (column, value) in upper)
        {
            values[column] = value;
        }

        return this with { Values = values };
    }
}

/// <summary>Component rows by their ids; of two for one component the later counts.</summary>
internal sealed class ComponentRowSet
{
    private readonly Dictionary<(string, Guid), ComponentRow> rows = [];

    public IReadOnlyDictionary<(string Table, Guid Id), ComponentRow> All => rows;

    public void Add(string table, Guid id, Dictionary<string, object?> values)
    {
        var row = new ComponentRow(table, id, values);
        rows[row.Key] = rows.TryGetValue(row.Key, out var lower) ? lower.Under(values) : row;
    }

    /// <summary>Takes away rows of an older layer that the one above makes anew.</summary>
    public void RemoveWhere(Func<ComponentRow, bool> condition)
    {
        foreach (var row in rows.Values.Where(condition).ToList())
        {
            rows.Remove(row.Key);
        }
    }
}
