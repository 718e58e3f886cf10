using OptOutPlugin.Dataverse;

namespace OptOutPlugin.Handlers;

/// <summary>
/// An attempt to have a list or campaign activity sent to members who opt out becomes a ledger row, in its transaction.
/// </summary>
public sealed class RecordKeptExclusion : DeclaredPlugin
{
    private protected override void Run(PluginCall call) => KeptExclusion.Record(call);
}
