using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain;
using OptOutPlugin.Domain.Ledger;

namespace OptOutPlugin.LocalDataverse.Story;

/// <summary>Reads the whole ledger, its keys and the head of its chain, and verifies them.</summary>
internal static class LedgerCheck
{
    public static LedgerVerdict Verify(IOrganizationService service)
    {
        var columns = new ColumnSet([.. ConsentAudit.SignedColumns, .. ConsentAudit.SealColumns]);
        var rows = Dataverse.Pages.All(service, new QueryExpression(ConsentAudit.Table) { ColumnSet = columns });
        var keys = Dataverse.Pages
            .All(service, new QueryExpression(SecretKey.Table) { ColumnSet = new ColumnSet(SecretKey.Value) })
            .ToDictionary(
                key => key.Id.ToString("D"),
                key => Hex.Bytes(key.GetAttributeValue<string>(SecretKey.Value)));
        return LedgerVerification.Verify(
            [.. rows.Select(ConsentAudit.Row)],
            Head(service),
            id => id is not null && keys.TryGetValue(id, out var key) ? key : null);
    }

    private static Seal? Head(IOrganizationService service)
    {
        var query = new QueryExpression(Checkpoint.Table)
        {
            ColumnSet = new ColumnSet(Checkpoint.Sequence, Checkpoint.Hash),
        };
        query.Criteria.AddCondition(Checkpoint.Table + "id", ConditionOperator.Equal, Checkpoint.Head);
        var head = service.RetrieveMultiple(query).Entities.FirstOrDefault();
        return head?.GetAttributeValue<string>(Checkpoint.Hash) is { } hash
            ? new Seal(head.GetAttributeValue<int>(Checkpoint.Sequence), string.Empty, hash)
            : null;
    }
}
