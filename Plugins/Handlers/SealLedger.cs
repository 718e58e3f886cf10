using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Puts waiting ledger rows into the organisation's one chain, oldest first. The update that runs it has already locked
/// the head row, so two sealers never extend the chain from the same place.
/// </summary>
public sealed class SealLedger : DeclaredPlugin
{
    private protected override void Run(PluginCall call)
    {
        if (call.Context.PrimaryEntityId == Checkpoint.Head)
        {
            Sealing.Extend(call, count => count < Sealing.Batch);
        }
    }
}
