using OptOutPlugin.Dataverse;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Looks again at what a finding found, and closes it where that is there no more; what lies in the past is closed by
/// what a privacy officer says was done about it.
/// </summary>
public sealed class RetestFinding : DeclaredPlugin
{
    internal const string Done = "Done";
    internal const string Closed = "Closed";
    internal const string Says = "Says";

    private protected override void Run(PluginCall call)
    {
        var outcome = FindingAnswer.Of(call, AskedFinding.Of(call), call.Input(Done, string.Empty).Trim());
        call.Output(Closed, outcome.IsClosed);
        call.Output(Says, outcome.Says);
    }
}
