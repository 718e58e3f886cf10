using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Has waiting ledger rows sealed. Who asks cannot hold the chain's lock: asking touches the head row, and the sealing
/// happens in the transaction of that update.
/// </summary>
internal static class Sealing
{
    /// <summary>Asks for a batch to be sealed.</summary>
    public static void Request(PluginCall call)
    {
        if (Head(call) is null)
        {
            call.System.Create(new Entity(Checkpoint.Table, Checkpoint.Head)
            {
                [Checkpoint.Name] = "Head of the chain",
            });
        }

        call.System.Update(new Entity(Checkpoint.Table, Checkpoint.Head) { [Checkpoint.SealRequestedOn] = call.Now });
    }

    /// <summary>How many rows have their place in the chain.</summary>
    public static int Sealed(PluginCall call) => Head(call)?.GetAttributeValue<int?>(Checkpoint.Sequence) ?? 0;

    /// <summary>Whether a row waits for its place.</summary>
    public static bool IsWaiting(PluginCall call) => call.System.RetrieveMultiple(Waiting(1)).Entities.Count > 0;

    /// <summary>The rows that wait, oldest first.</summary>
    /// <param name="count">How many at most.</param>
    public static QueryExpression Waiting(int count)
    {
        var query = new QueryExpression(ConsentAudit.Table)
        {
            ColumnSet = new ColumnSet(ConsentAudit.Signature),
            TopCount = count,
        };
        query.Criteria.AddCondition(ConsentAudit.Sequence, ConditionOperator.Null);

        // A row with half a seal was written behind the product: verification names it; it must not stop the others.
        query.Criteria.AddCondition(ConsentAudit.Hash, ConditionOperator.Null);
        query.Criteria.AddCondition(ConsentAudit.PreviousHash, ConditionOperator.Null);

        // By the row's version, which keeps the order of writing: instants have whole seconds, and are given to a row
        // before it waits for a lock that another holds.
        query.AddOrder("versionnumber", OrderType.Ascending);
        return query;
    }

    private static Entity? Head(PluginCall call)
    {
        var query = new QueryExpression(Checkpoint.Table) { ColumnSet = new ColumnSet(Checkpoint.Sequence) };
        query.Criteria.AddCondition(Checkpoint.Id, ConditionOperator.Equal, Checkpoint.Head);
        return call.System.RetrieveMultiple(query).Entities.FirstOrDefault();
    }
}
