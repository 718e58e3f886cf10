using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance.Rules.Organisation;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Reads rows of the ledger in an order in which one goes on from any of them: each page begins behind the last row of
/// the one before, so that the whole is never put in order, and no page is kept.
/// </summary>
internal static class LedgerRows
{
    /// <summary>The most rows that the platform gives at once.</summary>
    public const int Largest = 5000;

    /// <summary>
    /// The end of the chain. Without a head nothing was sealed: rows that have a place all the same are too many.
    /// </summary>
    public static Seal Head(PluginCall call)
    {
        var query = new QueryExpression(Checkpoint.Table)
        {
            ColumnSet = new ColumnSet(Checkpoint.Sequence, Checkpoint.Hash),
        };
        query.Criteria.AddCondition(Checkpoint.Id, ConditionOperator.Equal, Checkpoint.Head);
        var head = call.System.RetrieveMultiple(query).Entities.FirstOrDefault();
        return new Seal(
            head?.GetAttributeValue<int>(Checkpoint.Sequence) ?? 0,
            PreviousHash: string.Empty,
            head?.GetAttributeValue<string>(Checkpoint.Hash) ?? LedgerChain.Start);
    }

    /// <summary>
    /// When the oldest row was written that has waited too long for its place (<see cref="LedgerUnsealed"/>), UTC; null
    /// when none has.
    /// </summary>
    public static DateTime? WaitsSince(PluginCall call)
    {
        const string createdOn = "createdon";
        var query = new QueryExpression(ConsentAudit.Table) { ColumnSet = new ColumnSet(createdOn), TopCount = 1 };
        query.Criteria.AddCondition(ConsentAudit.Sequence, ConditionOperator.Null);
        query.Criteria.AddCondition(createdOn, ConditionOperator.LessThan, call.Now - LedgerUnsealed.LongestWait);
        query.AddOrder(createdOn, OrderType.Ascending);
        return call.System.RetrieveMultiple(query).Entities.FirstOrDefault()?.GetAttributeValue<DateTime>(createdOn);
    }

    /// <summary>What rows are held against.</summary>
    public static LedgerTrust Trust(PluginCall call)
    {
        var keys = Keys.ById(call, KeyPurpose.Ledger);
        var trust = new LedgerTrust(
            call.Context.OrganizationId.ToString("D"),
            id => id is not null && keys.TryGetValue(id, out var key) ? key : null);
        return ChainsBefore.Of(call, trust);
    }

    /// <summary>
    /// Whether this is a copy of the environment in which the ledger was written: its first row is just as it was signed,
    /// in another organisation.
    /// </summary>
    public static bool AreOfAnotherOrganization(PluginCall call) =>
        Between(call, 1, 1).Take(1).Any(row =>
            LedgerVerification.FaultOf(ConsentAudit.Row(row), Trust(call)) is LedgerFault.OtherOrganization);

    /// <summary>The hash at a place; null when no row has it.</summary>
    public static string? HashAt(PluginCall call, int place)
    {
        var query = new QueryExpression(ConsentAudit.Table)
        {
            ColumnSet = new ColumnSet(ConsentAudit.Hash),
            TopCount = 1,
        };
        query.Criteria.AddCondition(ConsentAudit.Sequence, ConditionOperator.Equal, place);
        return call.System.RetrieveMultiple(query).Entities.FirstOrDefault()
            ?.GetAttributeValue<string>(ConsentAudit.Hash);
    }

    /// <summary>The rows of the chain behind a place, by place; from 0, also those that stand before the first.</summary>
    public static IEnumerable<Entity> Chain(PluginCall call, int after)
    {
        int? last = after == 0 ? null : after;
        List<Entity> page;
        bool isMore;
        do
        {
            page = ChainPage(call, last, Largest, out isMore);
            foreach (var row in page)
            {
                yield return row;
            }

            last = page.Count > 0 ? Place(page[page.Count - 1]) : last;
        }
        while (isMore);
    }

    /// <summary>One page of them.</summary>
    /// <param name="call">The run.</param>
    /// <param name="after">The place behind which it begins; null for the very beginning.</param>
    /// <param name="most">How many rows to read.</param>
    /// <param name="isMore">Whether there may be more.</param>
    public static List<Entity> ChainPage(PluginCall call, int? after, int most, out bool isMore)
    {
        var query = Query(most);
        if (after is { } place)
        {
            query.Criteria.AddCondition(ConsentAudit.Sequence, ConditionOperator.GreaterThan, place);
        }
        else
        {
            query.Criteria.AddCondition(ConsentAudit.Sequence, ConditionOperator.NotNull);
        }

        query.AddOrder(ConsentAudit.Sequence, OrderType.Ascending);
        var page = call.System.RetrieveMultiple(query).Entities;
        isMore = page.Count == most;
        return isMore ? WithoutLastPlace(page) : page.ToList();
    }

    /// <summary>The rows at some places, by place: one request for 5,000 of them.</summary>
    public static IEnumerable<Entity> Between(PluginCall call, int first, int last)
    {
        var query = Query(Largest);
        query.Criteria.AddCondition(ConsentAudit.Sequence, ConditionOperator.GreaterEqual, first);
        query.Criteria.AddCondition(ConsentAudit.Sequence, ConditionOperator.LessEqual, last);
        query.AddOrder(ConsentAudit.Sequence, OrderType.Ascending);
        return call.System.RetrieveMultiple(query).Entities;
    }

    /// <summary>The rows that wait for their place, in the order of writing.</summary>
    public static IEnumerable<Entity> Waiting(PluginCall call, long after) => ByVersion(
        after, (from, most) => WaitingPage(call, from, most));

    /// <summary>One page of them.</summary>
    public static List<Entity> WaitingPage(PluginCall call, long after, int most) => Page(
        call, after, most, criteria => criteria.AddCondition(ConsentAudit.Sequence, ConditionOperator.Null));

    /// <summary>
    /// The rows that were written about one person's row, and those that are linked to it: by the signed text and by the
    /// link, so that a row whose link was moved is found by both.
    /// </summary>
    public static IEnumerable<Entity> Of(PluginCall call, PersonId person, long after) => ByVersion(
        after, (from, most) => Page(call, from, most, criteria =>
        {
            var either = criteria.AddFilter(LogicalOperator.Or);
            either.AddCondition(PersonTable.Of(person.Table)!.LedgerLookup, ConditionOperator.Equal, person.Id);
            var byText = either.AddFilter(LogicalOperator.And);
            byText.AddCondition(ConsentAudit.PersonType, ConditionOperator.Equal, person.Table);
            byText.AddCondition(ConsentAudit.PersonId, ConditionOperator.Equal, person.Id.ToString("D"));
        }));

    /// <summary>The place of a row that has one.</summary>
    public static int Place(Entity row) => row.GetAttributeValue<int>(ConsentAudit.Sequence);

    private static IEnumerable<Entity> ByVersion(long after, Func<long, int, List<Entity>> read)
    {
        List<Entity> page;
        do
        {
            page = read(after, Largest);
            foreach (var row in page)
            {
                after = row.GetAttributeValue<long>(ConsentAudit.RowVersion);
                yield return row;
            }
        }
        while (page.Count == Largest);
    }

    private static List<Entity> Page(PluginCall call, long after, int most, Action<FilterExpression> narrow)
    {
        var query = Query(most);
        query.Criteria.AddCondition(ConsentAudit.RowVersion, ConditionOperator.GreaterThan, after);
        narrow(query.Criteria);
        query.AddOrder(ConsentAudit.RowVersion, OrderType.Ascending);
        return call.System.RetrieveMultiple(query).Entities.ToList();
    }

    // Of two rows with one place, which somebody made behind the platform, the second may stand on the next page.
    private static List<Entity> WithoutLastPlace(DataCollection<Entity> page)
    {
        var last = Place(page[page.Count - 1]);
        var whole = page.Where(row => Place(row) != last).ToList();
        return whole.Count > 0 ? whole : page.ToList();
    }

    private static QueryExpression Query(int most) => new(ConsentAudit.Table)
    {
        ColumnSet = new ColumnSet([.. ConsentAudit.VerifiedColumns]),
        TopCount = most,
    };
}
