using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Domain.Ledger;

/// <summary>
/// Merges that the ledger tells. A merge moves the links of the rows about whom it merges away, and nothing else does:
/// so they say which links are as they should be.
/// </summary>
internal sealed class LedgerMerges
{
    /// <summary>
    /// Longer than a transaction may live: a row that was written this long before a merge was there to be moved.
    /// </summary>
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(5);

    private readonly ILookup<PersonId, LedgerMerge> byFrom;
    private readonly ILookup<PersonId, LedgerMerge> byInto;

    /// <param name="merges">The merges, in any order.</param>
    public LedgerMerges(IEnumerable<LedgerMerge> merges)
    {
        All = merges.Distinct().ToList();
        byFrom = All.ToLookup(merge => merge.From);
        byInto = All.ToLookup(merge => merge.Into);
    }

    /// <summary>Each of them once.</summary>
    public IReadOnlyList<LedgerMerge> All { get; }

    /// <summary>Those who were merged into somebody, also by way of others.</summary>
    public HashSet<PersonId> Into(PersonId person) => Reached(person, byInto, merge => merge.From);

    /// <summary>
    /// Whom the link of a row may name: whom it was written about, or whoever that row was merged into since. A row
    /// that was written well before a merge no longer names whom that merged away.
    /// </summary>
    /// <param name="person">Whom the row was written about.</param>
    /// <param name="recordedOn">When it was written down, UTC.</param>
    public HashSet<PersonId> Holders(PersonId person, DateTime recordedOn)
    {
        var reached = After(person);
        reached.Add(person);
        var left = reached.Where(one => byFrom[one].Any(
            merge => Arrived(one, reached, person, recordedOn) + Settled < merge.On && !IsBack(merge))).ToList();
        reached.ExceptWith(left);
        return reached;
    }

    private DateTime Arrived(PersonId one, HashSet<PersonId> reached, PersonId person, DateTime recordedOn) =>
        byInto[one].Where(merge => reached.Contains(merge.From)).Select(merge => merge.On)
            .Concat(one == person ? [recordedOn] : []).Max();

    private bool IsBack(LedgerMerge merge) => merge.Into == merge.From || After(merge.Into).Contains(merge.From);

    private HashSet<PersonId> After(PersonId person) => Reached(person, byFrom, merge => merge.Into);

    private static HashSet<PersonId> Reached(
        PersonId start, ILookup<PersonId, LedgerMerge> merges, Func<LedgerMerge, PersonId> far)
    {
        var reached = new HashSet<PersonId>();
        var next = new Queue<PersonId>([start]);
        while (next.Count > 0)
        {
            foreach (var merge in merges[next.Dequeue()].Where(merge => reached.Add(far(merge))))
            {
                next.Enqueue(far(merge));
            }
        }

        return reached;
    }
}
