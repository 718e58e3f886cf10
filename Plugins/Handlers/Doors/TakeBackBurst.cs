using OptOutPlugin.Dataverse;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Takes back, some a call, the refusals of a burst that a mail scanner pressed, once a privacy officer has looked.
/// </summary>
public sealed class TakeBackBurst : DeclaredPlugin
{
    internal const string FindingId = "FindingId";
    internal const string Reason = "Reason";
    internal const string TakenBack = "TakenBack";
    internal const string Kept = "Kept";
    internal const string Finished = "Finished";

    private protected override void Run(PluginCall call)
    {
        var done = BurstTakenBack.Of(
            call, call.Input(FindingId, Guid.Empty), call.Input(Reason, string.Empty).Trim());
        call.Output(TakenBack, done.TakenBack);
        call.Output(Kept, done.Kept);
        call.Output(Finished, done.IsFinished);
    }
}
