using OptOutPlugin.Dataverse;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Lets only a privacy officer mark a template, and puts on the ledger what takes its messages out of marketing.
/// </summary>
public sealed class AdmitTemplatePolicy : DeclaredPlugin
{
    private protected override void Run(PluginCall call) => TemplateRules.Apply(call);
}
