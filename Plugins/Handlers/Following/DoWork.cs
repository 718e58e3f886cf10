using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Does, soon after an operation, the work that it left, and takes the row of it away; at its end it has sealed what
/// either wrote into the ledger. A row that the product did not write is ignored, and so is one that waits for the
/// regular work, or is gone: another run has done it.
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
            WorkDone.Seal(call);
        }
        else
        {
            WorkDone.Do(call, work);
            Sealing.Ask(call);
        }
    }
}
