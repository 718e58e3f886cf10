using OptOutPlugin.Dataverse;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Lets only a privacy officer set an override, with a ground and a reason, and only for the message that he saw; from
/// anybody else, by whatever way, it is taken out of the write, and the ledger keeps the attempt.
/// </summary>
public sealed class GuardOverride : DeclaredPlugin
{
    private protected override void Run(PluginCall call) =>
        OverrideChange.Follow(call, OverrideChange.Judge(call));
}
