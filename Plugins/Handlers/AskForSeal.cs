using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Handlers;

/// <summary>
/// After a ledger row is written, has it sealed. It runs outside any transaction, so it cannot hold the chain's lock
/// itself: it touches the head row, and the sealing happens in the transaction of that update.
/// </summary>
public sealed class AskForSeal : DeclaredPlugin
{
    private protected override void Run(PluginCall call)
    {
        try
        {
            var row = call.System.RetrieveMultiple(Own(call.RowId)).Entities.FirstOrDefault();
            if (row is not null && !row.Contains(ConsentAudit.Sequence))
            {
                Sealing.Request(call);
            }
        }
        catch (Exception fault) when (fault is not InvalidPluginExecutionException)
        {
            // Another run may have made the head row, or held its lock, at this very moment; later it works.
            call.Trace(fault.ToString());
            throw new InvalidPluginExecutionException(
                OperationStatus.Retry, call.TextsAfterFault.Records.Unexpected(call.Context.CorrelationId));
        }
    }

    private static QueryExpression Own(Guid id)
    {
        var query = new QueryExpression(ConsentAudit.Table) { ColumnSet = new ColumnSet(ConsentAudit.Sequence) };
        query.Criteria.AddCondition(ConsentAudit.Id, ConditionOperator.Equal, id);
        return query;
    }
}
