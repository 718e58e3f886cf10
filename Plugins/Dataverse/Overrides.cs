using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Overrides of one message. What stands in the e-mail's columns counts only with the ledger's row of its grant, which
/// nobody but the product can write: columns can be written by ways that go round every step.
/// </summary>
internal static class Overrides
{
    /// <summary>What ties a grant to its e-mail.</summary>
    public static string KeyOf(Guid emailId) => $"override/{emailId:D}";

    /// <summary>Whether the last thing that the ledger says of this e-mail's override is that it was granted.</summary>
    public static bool IsGranted(PluginCall call, Guid emailId)
    {
        var query = new QueryExpression(ConsentAudit.Table)
        {
            ColumnSet = new ColumnSet(ConsentAudit.Event),
            TopCount = 1,
        };
        query.Criteria.AddCondition(ConsentAudit.RequestKey, ConditionOperator.Equal, KeyOf(emailId));
        query.AddOrder("createdon", OrderType.Descending);
        query.AddOrder("versionnumber", OrderType.Descending);
        return call.System.RetrieveMultiple(query).Entities.FirstOrDefault() is { } last
            && Choices.EventOf(last) == LedgerEvent.OverrideGranted;
    }
}
