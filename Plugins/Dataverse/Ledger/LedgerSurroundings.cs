using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Looks up what a ledger row cannot say of itself: whether its link is where merges and deletions have brought it, and
/// whether the erasure that it names is on the ledger. Where every link is that of the signed text it asks nothing;
/// else a handful of requests for each 500 rows, and, where a deletion emptied the links of a merge, one for each 5,000 merges,
/// once: of each it keeps who became whom.
/// </summary>
/// <param name="call">The run.</param>
/// <param name="trust">What rows are held against.</param>
/// <param name="isWhole">Whether the whole ledger is read: then an erasure that was edited is found itself, and condemns
/// no other row.</param>
internal sealed class LedgerSurroundings(PluginCall call, LedgerTrust trust, bool isWhole)
{
    // Each row may ask for two ids in each of four columns; one statement takes some 2,000 values.
    private const int Slice = 500;
    private const int IdsAtOnce = 400;

    private readonly Dictionary<Guid, bool> erasures = [];
    private LedgerMerges? all;

    /// <summary>The rows with what was found.</summary>
    /// <param name="rows">Rows that were read with the columns of verification.</param>
    public IEnumerable<LedgerRow> Of(IEnumerable<Entity> rows) =>
        Pages.Slices(rows.Select(ConsentAudit.Row), Slice).SelectMany(Looked);

    private List<LedgerRow> Looked(List<LedgerRow> rows)
    {
        var moved = Moved(rows.Where(row => IsOdd(row)).ToList());
        FindErasures(rows);
        return rows.Select(row => row with
        {
            IsLinkMoved = moved.Contains(row.Fact.Id),
            IsErasureMissing = ErasureOf(row) is { } erasure && !erasures[erasure],
        }).ToList();
    }

    // Of a row without its person nobody can say where its link should be.
    private static bool IsOdd(LedgerRow row) =>
        !ConsentAudit.IsLinkedAsSigned(row) && !(row.Person is null && LedgerVerification.IsErased(row));

    // Most links went along with one merge, whose row is found by them; where that row lost its own, all are looked at.
    private HashSet<Guid> Moved(List<LedgerRow> odd)
    {
        var left = Pages.Slices(odd, IdsAtOnce / 2).SelectMany(slice => Unexplained(slice, Near(slice))).ToList();
        return left.Count == 0
            ? []
            : new HashSet<Guid>(Unexplained(left, all ??= LedgerMergeRows.All(call, trust)).Select(row => row.Fact.Id));
    }

    private LedgerMerges Near(List<LedgerRow> rows) => LedgerMergeRows.Near(
        call,
        trust,
        rows.SelectMany(row => row.Links.Concat(row.Person is { } person ? [person] : []))
            .Select(person => person.Id).Distinct().ToList());

    private IEnumerable<LedgerRow> Unexplained(List<LedgerRow> rows, LedgerMerges merges)
    {
        var holders = rows.Where(row => row.Person is not null)
            .ToDictionary(row => row, row => merges.Holders(row.Person!, RecordedOn(row)));
        var created = Created(holders.Where(one => one.Key.Links.Count == 0).SelectMany(one => one.Value));
        return rows.Where(row => !(holders.TryGetValue(row, out var may) && row.Links.Count switch
        {
            0 => may.Any(person => IsGone(person, row)),
            1 => may.Contains(row.Links[0]),
            _ => false,
        }));

        // A row that was made anew under its old id is not the one that the ledger row was about.
        bool IsGone(PersonId person, LedgerRow row) =>
            !created.TryGetValue(person, out var on) || on > RecordedOn(row);
    }

    private static DateTime RecordedOn(LedgerRow row) => row.Fact.RecordedOn ?? DateTime.MinValue;

    private Dictionary<PersonId, DateTime> Created(IEnumerable<PersonId> people) =>
        PeopleRows.Of(call.System, people, _ => ["createdon"])
            .ToDictionary(row => row.Key, row => row.Value.GetAttributeValue<DateTime>("createdon"));

    private Guid? ErasureOf(LedgerRow row) =>
        trust.KeyOf(row.Fact.KeyId) is { } key ? LedgerErasure.Of(row.Fact, key) : null;

    private void FindErasures(List<LedgerRow> rows)
    {
        var sought = rows.Select(ErasureOf).Where(id => id is not null).Select(id => id!.Value)
            .Where(id => !erasures.ContainsKey(id)).Distinct().ToList();
        if (sought.Count == 0)
        {
            return;
        }

        var query = new QueryExpression(ConsentAudit.Table)
        {
            ColumnSet = new ColumnSet([.. ConsentAudit.VerifiedColumns]),
        };
        query.Criteria.AddCondition(ConsentAudit.Id, ConditionOperator.In, sought.Cast<object>().ToArray());
        sought.ForEach(id => erasures[id] = false);
        foreach (var row in Pages.Each(call.System, query))
        {
            var isRight = LedgerVerification.FaultOf(ConsentAudit.Row(row), trust) is null;
            erasures[row.Id] = Choices.EventOf(row) == LedgerEvent.Erased ? isRight || isWhole : isWhole && !isRight;
        }
    }
}
