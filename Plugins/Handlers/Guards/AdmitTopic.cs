using OptOutPlugin.Dataverse;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Lets only a privacy officer write a topic, keeps its code for ever, and puts on the ledger what lets more people be
/// written to.
/// </summary>
public sealed class AdmitTopic : DeclaredPlugin
{
    private protected override void Run(PluginCall call) => TopicRules.Apply(call);
}
