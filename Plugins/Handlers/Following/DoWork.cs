using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Does, soon after an operation, the work that it left, and takes the row of it away; at its end it has sealed what
/// either wrote into the ledger. A row that the product did not write is ignored, and so is one that waits for the regular
/// work, or is gone: another run has done it.
/// </summary>
public sealed class DoWork : DeclaredPlugin
{
    private protected override void Run(PluginCall call)
    {
        if (LeftWork.Read(call, call.Target) is not { LastError: null } work)
        {
            return;
        }

        if (work.Kind is WorkKind.Seal)
        {
            Seal(call);
        }
        else
        {
            Do(call, work);
            Sealing.Ask(call);
        }
    }

    private static void Do(PluginCall call, WorkToDo work)
    {
        try
        {
            if (LeftWork.IsThere(call, call.RowId))
            {
                WorkDone.Of(call, work);
                LeftWork.Delete(call, call.RowId);
            }
        }
        catch (Exception fault) when (!call.Context.IsInTransaction)
        {
            LeftWork.Fail(call, work, fault, call.Target);
        }
    }

    private static void Seal(PluginCall call)
    {
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

        LeftWork.Delete(call, call.RowId);
    }
}
