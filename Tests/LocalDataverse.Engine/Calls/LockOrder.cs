using LocalDataverse.Engine.Storage;

namespace LocalDataverse.Engine.Calls;

/// <summary>
/// The orders in which transactions lock. Here they run one after another and never wait; on the platform two that take
/// the same rows in opposite orders wait for each other for ever. Tables count from their first row in a transaction;
/// rows of one table count as rows.
/// </summary>
internal sealed class LockOrder
{
    private const int MostRows = 64;
    private const int MostPairs = 100_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, Dictionary<string, string>> later = new(StringComparer.Ordinal);
    private readonly HashSet<(Guid First, Guid Second)> pairs = [];
    private readonly List<string> cycles = [];

    public IReadOnlyList<string> Cycles
    {
        get
        {
            lock (gate)
            {
                return [.. cycles];
            }
        }
    }

    /// <summary>
    /// Takes over what another organisation saw of tables, of which all have the same, and says what contradicts what
    /// was known.
    /// </summary>
    /// <param name="other">What the other organisation saw.</param>
    /// <param name="counts">Whether the order of two tables counts, the one that is locked first first.</param>
    public IReadOnlyList<string> Take(LockOrder other, Func<string, string, bool> counts)
    {
        List<(string Before, string After, string All)> seen;
        lock (other.gate)
        {
            seen =
            [
                .. other.later.SelectMany(before =>
                    before.Value.Select(after => (before.Key, after.Key, after.Value))),
            ];
        }

        lock (gate)
        {
            var known = cycles.Count;
            seen.Where(one => counts(one.Before, one.After)).ToList()
                .ForEach(one => Add(one.Before, one.After, one.All));
            return [.. cycles.Skip(known)];
        }
    }

    public void Take(LockNotes notes)
    {
        if (notes.Rows.Count < 2)
        {
            return;
        }

        var tables = notes.Rows.Select(row => row.Table).Distinct().ToList();
        lock (gate)
        {
            for (var at = 1; at < tables.Count; at++)
            {
                foreach (var before in tables.Take(at))
                {
                    Add(before, tables[at], string.Join(", ", tables));
                }
            }

            foreach (var table in notes.Rows.GroupBy(row => row.Table, row => row.Id))
            {
                Add(table.Key, [.. table.Take(MostRows)]);
            }
        }
    }

    private void Add(string before, string after, string all)
    {
        if (!later.TryGetValue(before, out var known))
        {
            later[before] = known = new Dictionary<string, string>(StringComparer.Ordinal);
        }

        if (known.TryAdd(after, all) && Way(after, before, [before]) is { } back)
        {
            cycles.Add($"One transaction locks {all}. {back}");
        }
    }

    // How one table leads to another, in the words of the transactions that locked them so.
    private string? Way(string from, string to, HashSet<string> passed)
    {
        if (!passed.Add(from) || !later.TryGetValue(from, out var next))
        {
            return null;
        }

        if (next.TryGetValue(to, out var all))
        {
            return $"Another locks {all}.";
        }

        foreach (var (table, order) in next)
        {
            if (Way(table, to, passed) is { } further)
            {
                return $"Another locks {order}. {further}";
            }
        }

        return null;
    }

    private void Add(string table, List<Guid> ids)
    {
        for (var second = 1; second < ids.Count; second++)
        {
            for (var first = 0; first < second; first++)
            {
                if (pairs.Contains((ids[second], ids[first])) && pairs.Add((ids[first], ids[second])))
                {
                    cycles.Add(
                        $"One transaction locks {ids[second]} before {ids[first]} of {table}, another the other way.");
                }
                else if (pairs.Count < MostPairs)
                {
                    pairs.Add((ids[first], ids[second]));
                }
            }
        }
    }
}
