using OptOutPlugin.Dataverse;

namespace OptOutPlugin.Handlers;

/// <summary>Lets only a privacy officer write a privacy policy, publish one that is whole, and change none.</summary>
public sealed class AdmitPolicy : DeclaredPlugin
{
    private protected override void Run(PluginCall call) => PolicyRules.Apply(call);
}
