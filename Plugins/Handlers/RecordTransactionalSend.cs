using OptOutPlugin.Dataverse;

namespace OptOutPlugin.Handlers;

/// <summary>
/// After a transactional e-mail to somebody who refused marketing, the ledger says so: a misuse can then be found.
/// </summary>
public sealed class RecordTransactionalSend : DeclaredPlugin
{
    private protected override void Run(PluginCall call) => SendEvidence.OfTransactional(call);
}
