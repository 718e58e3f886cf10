using OptOutPlugin.Dataverse;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Lets only a privacy officer say who must be told of refusals, or unsay it, and puts it on the ledger.
/// </summary>
public sealed class AdmitListener : DeclaredPlugin
{
    private protected override void Run(PluginCall call) => ListenerRules.Apply(call);
}
