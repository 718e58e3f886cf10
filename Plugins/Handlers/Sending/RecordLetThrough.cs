using OptOutPlugin.Dataverse;

namespace OptOutPlugin.Handlers;

/// <summary>
/// After an e-mail left for somebody who refused marketing, as business or by an override, the ledger says so: a misuse
/// can then be found.
/// </summary>
public sealed class RecordLetThrough : DeclaredPlugin
{
    private protected override void Run(PluginCall call) => SendEvidence.OfLetThrough(call);
}
