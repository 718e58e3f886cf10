using OptOutPlugin.Dataverse;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Accepts the risk of a finding until a day: one privacy officer says why, and a second agrees.
/// </summary>
public sealed class AcceptFinding : DeclaredPlugin
{
    internal const string Reason = "Reason";
    internal const string Until = "Until";
    internal const string Accepted = "Accepted";

    private protected override void Run(PluginCall call)
    {
        var finding = AskedFinding.Of(call);
        call.Output(Accepted, FindingRisk.Accept(
            call, finding, call.Input(Reason, string.Empty).Trim(), call.Input<DateTime?>(Until, null)));
    }
}
