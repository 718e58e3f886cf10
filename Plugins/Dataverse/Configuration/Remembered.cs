using System.Collections.Concurrent;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// What was read of an organisation, remembered for a minute at most, so that a change is heard soon: one server works
/// for many organisations, and keeps what a plugin holds in memory. It remembers nothing that a transaction may still
/// undo: what is read outside one stands there for good; what is read inside one has stood there for some minutes.
/// </summary>
/// <typeparam name="T">What is remembered.</typeparam>
/// <param name="lasting">For how long; null for a minute. Longer only for what a new version changes.</param>
internal sealed class Remembered<T>(TimeSpan? lasting = null)
{
    // Longer than a transaction may live.
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(60);

    private const string WrittenOn = "modifiedon";

    // So many things are never asked about within a minute; it bounds what a server keeps.
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<Tuple<Guid, Guid>, Kept> kept = new();

    /// <summary>Whether something is remembered at a time, and what.</summary>
    /// <param name="organization">The organisation.</param>
    /// <param name="now">The time, UTC.</param>
    /// <param name="value">What is remembered.</param>
    /// <param name="about">Which thing of the organisation; none where there is but one.</param>
    public bool Knows(Guid organization, DateTime now, out T value, Guid about = default)
    {
        var isKnown = kept.TryGetValue(Tuple.Create(organization, about), out var found) && now < found.Until;
        value = isKnown ? found!.Value : default!;
        return isKnown;
    }

    /// <summary>Whether something is remembered for this run, and what.</summary>
    public bool Knows(PluginCall call, out T value, Guid about = default) =>
        Knows(call.Context.OrganizationId, call.Now, out value, about);

    /// <summary>What is remembered, else what is read now.</summary>
    public T Of(PluginCall call, Func<PluginCall, T> read, Guid about = default)
    {
        if (!Knows(call, out var value, about))
        {
            Keep(call, value = read(call), about);
        }

        return value;
    }

    /// <summary>What is remembered of some rows, else what they say now.</summary>
    /// <param name="call">The run.</param>
    /// <param name="query">The rows: its first ones where it says how many, else every page of it.</param>
    /// <param name="read">What they say.</param>
    public T OfRows(PluginCall call, QueryExpression query, Func<List<Entity>, T> read)
    {
        if (!Knows(call, out var value))
        {
            query.ColumnSet.AddColumn(WrittenOn);
            var rows = query.TopCount is null ? Pages.All(call.System, query)
                : call.System.RetrieveMultiple(query).Entities.ToList();
            value = read(rows);
            KeepSettled(call, value, rows.Max(row => row.GetAttributeValue<DateTime?>(WrittenOn)));
        }

        return value;
    }

    /// <summary>Remembers what nothing can undo.</summary>
    public void Keep(PluginCall call, T value, Guid about = default)
    {
        if (kept.Count >= Most)
        {
            kept.Clear();
        }

        var time = lasting ?? Usual;
        var until = time < DateTime.MaxValue - call.Now ? call.Now + time : DateTime.MaxValue;
        kept[Tuple.Create(call.Context.OrganizationId, about)] = new Kept(value, until);
    }

    /// <summary>Remembers what was read of rows, unless the transaction that reads them may undo them.</summary>
    /// <param name="call">The run.</param>
    /// <param name="value">What was read.</param>
    /// <param name="writtenOn">When the newest of the rows was written; null for no row.</param>
    /// <param name="about">Which thing of the organisation.</param>
    public void KeepSettled(PluginCall call, T value, DateTime? writtenOn, Guid about = default)
    {
        if (!call.Context.IsInTransaction || writtenOn is not { } written || written + Settled < call.Now)
        {
            Keep(call, value, about);
        }
    }

    /// <summary>Forgets it, so that it is read anew.</summary>
    public void Forget(PluginCall call, Guid about = default) =>
        kept.TryRemove(Tuple.Create(call.Context.OrganizationId, about), out _);

    private sealed record Kept(T Value, DateTime Until);
}
