using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Has the ledger sealed after an operation that no other job follows, and takes the row of work away that stands for
/// it. A row that the product did not write is ignored.
/// </summary>
public sealed class AskForSeal : DeclaredPlugin
{
    private protected override void Run(PluginCall call)
    {
        if (call.Target.GetAttributeValue<OptionSetValue>(Work.Kind)?.Value != (int)WorkKind.Seal
            || !Proofs.IsProven(call, call.Target))
        {
            return;
        }

        var isDone = false;
        try
        {
            isDone = Sealing.All(call);
        }
        catch (Exception fault)
        {
            // Another run may have made the head row, or held its lock, at this very moment; later it works.
            call.Trace(fault.ToString());
        }

        if (!isDone)
        {
            throw new InvalidPluginExecutionException(
                OperationStatus.Retry, call.TextsAfterFault.Records.Unexpected(call.Context.CorrelationId));
        }

        ProductWrite.Delete(call, new EntityReference(Work.Table, call.RowId));
    }
}
