using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.People;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Reads the ledger back to verify it: one request for each 5,000 rows, and what <see cref="LedgerSurroundings"/> asks;
/// no row is kept in memory.
/// </summary>
internal static class StoredLedger
{
    private const int PageSize = 5000;

    /// <summary>Verifies every row, every link and the end of the chain.</summary>
    public static LedgerVerdict Verify(PluginCall call)
    {
        // Rows may be sealed while we read: the chain must reach the head of before and not pass that of after.
        var trust = Trust(call);
        var verifier = new LedgerVerifier(Head(call), trust);
        var surroundings = new LedgerSurroundings(call, trust, isWhole: true);
        foreach (var row in surroundings.Of(Pages.Each(call.System, Unsealed()).Concat(Chain(call))))
        {
            verifier.Add(row);
        }

        return verifier.Verdict(Head(call));
    }

    /// <summary>
    /// Verifies the rows that were written about one person's row, and those that are linked to it, each by itself.
    /// </summary>
    public static LedgerVerdict Verify(PluginCall call, PersonId person)
    {
        var query = Query();
        OfPerson(query.Criteria, person);
        var trust = Trust(call);
        var surroundings = new LedgerSurroundings(call, trust, isWhole: false);
        return LedgerVerification.VerifyApart(surroundings.Of(Pages.Each(call.System, query)), trust);
    }

    // By the signed text and by the link, so that a row whose link was moved is found by both.
    private static void OfPerson(FilterExpression criteria, PersonId person)
    {
        var either = criteria.AddFilter(LogicalOperator.Or);
        either.AddCondition(PersonTable.Of(person.Table)!.LedgerLookup, ConditionOperator.Equal, person.Id);
        var byText = either.AddFilter(LogicalOperator.And);
        byText.AddCondition(ConsentAudit.PersonType, ConditionOperator.Equal, person.Table);
        byText.AddCondition(ConsentAudit.PersonId, ConditionOperator.Equal, person.Id.ToString("D"));
    }

    private static QueryExpression Unsealed()
    {
        var query = Query();
        query.Criteria.AddCondition(ConsentAudit.Sequence, ConditionOperator.Null);
        return query;
    }

    // Each page begins after the place where the last one ended: the whole is never put in order.
    private static IEnumerable<Entity> Chain(PluginCall call)
    {
        int? last = null;
        DataCollection<Entity> page;
        do
        {
            var query = Query();
            query.TopCount = PageSize;
            if (last is { } place)
            {
                query.Criteria.AddCondition(ConsentAudit.Sequence, ConditionOperator.GreaterThan, place);
            }
            else
            {
                query.Criteria.AddCondition(ConsentAudit.Sequence, ConditionOperator.NotNull);
            }

            query.AddOrder(ConsentAudit.Sequence, OrderType.Ascending);
            page = call.System.RetrieveMultiple(query).Entities;
            var rows = page.Count == PageSize ? WithoutLastPlace(page) : page.ToList();
            foreach (var row in rows)
            {
                yield return row;
            }

            last = rows.Count > 0 ? Place(rows[rows.Count - 1]) : last;
        }
        while (page.Count == PageSize);
    }

    // Of two rows with one place, which somebody made behind the platform, the second may stand on the next page.
    private static List<Entity> WithoutLastPlace(DataCollection<Entity> page)
    {
        var last = Place(page[page.Count - 1]);
        var whole = page.Where(row => Place(row) != last).ToList();
        return whole.Count > 0 ? whole : page.ToList();
    }

    private static int Place(Entity row) => row.GetAttributeValue<int>(ConsentAudit.Sequence);

    private static QueryExpression Query() =>
        new(ConsentAudit.Table) { ColumnSet = new ColumnSet([.. ConsentAudit.VerifiedColumns]) };

    // Without a head nothing was sealed: rows that have a place all the same are too many.
    private static Seal Head(PluginCall call)
    {
        var query = new QueryExpression(Checkpoint.Table)
        {
            ColumnSet = new ColumnSet(Checkpoint.Sequence, Checkpoint.Hash),
        };
        query.Criteria.AddCondition(Checkpoint.Table + "id", ConditionOperator.Equal, Checkpoint.Head);
        var head = call.System.RetrieveMultiple(query).Entities.FirstOrDefault();
        return new Seal(
            head?.GetAttributeValue<int>(Checkpoint.Sequence) ?? 0,
            PreviousHash: string.Empty,
            head?.GetAttributeValue<string>(Checkpoint.Hash) ?? LedgerChain.Start);
    }

    /// <summary>What the rows of this organisation are held against.</summary>
    public static LedgerTrust Trust(PluginCall call)
    {
        var keys = Keys.ById(call, KeyPurpose.Ledger);
        var trust = new LedgerTrust(
            call.Context.OrganizationId.ToString("D"),
            id => id is not null && keys.TryGetValue(id, out var key) ? key : null);
        return ChainsBefore.Of(call, trust);
    }
}
