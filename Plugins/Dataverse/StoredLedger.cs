using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>Reads the ledger back to verify it: one request for each 5,000 rows, no row kept in memory.</summary>
internal static class StoredLedger
{
    private static readonly string[] Columns = [.. ConsentAudit.SignedColumns, .. ConsentAudit.SealColumns];

    /// <summary>Verifies every row, every link and the end of the chain.</summary>
    public static LedgerVerdict Verify(PluginCall call)
    {
        // Rows may be sealed while we read: the chain must reach the head of before and not pass that of after.
        var verifier = new LedgerVerifier(Head(call), KeyOf(call));
        Add(verifier, call, ConditionOperator.Null);
        Add(verifier, call, ConditionOperator.NotNull);
        return verifier.Verdict(Head(call));
    }

    /// <summary>Verifies the rows that were written about one person's row, each by itself.</summary>
    public static LedgerVerdict Verify(PluginCall call, PersonId person)
    {
        var query = new QueryExpression(ConsentAudit.Table) { ColumnSet = new ColumnSet(Columns) };
        query.Criteria.AddCondition(ConsentAudit.PersonType, ConditionOperator.Equal, person.Table);
        query.Criteria.AddCondition(ConsentAudit.PersonId, ConditionOperator.Equal, person.Id.ToString("D"));
        return LedgerVerification.VerifyApart(Pages.Each(call.System, query).Select(ConsentAudit.Row), KeyOf(call));
    }

    private static void Add(LedgerVerifier verifier, PluginCall call, ConditionOperator place)
    {
        var query = new QueryExpression(ConsentAudit.Table) { ColumnSet = new ColumnSet(Columns) };
        query.Criteria.AddCondition(ConsentAudit.Sequence, place);
        query.AddOrder(ConsentAudit.Sequence, OrderType.Ascending);
        foreach (var row in Pages.Each(call.System, query))
        {
            verifier.Add(ConsentAudit.Row(row));
        }
    }

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

    private static Func<string?, byte[]?> KeyOf(PluginCall call)
    {
        var keys = Keys.ById(call, KeyPurpose.Ledger);
        return id => id is not null && keys.TryGetValue(id, out var key) ? key : null;
    }
}
