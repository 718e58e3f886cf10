using OptOutPlugin.Dataverse;
using OptOutPlugin.Domain.Lists;

namespace OptOutPlugin.Handlers;

/// <summary>Takes back, some a call, what one list refused, for a privacy officer; what others refused stands.</summary>
public sealed class TakeBackImport : DeclaredPlugin
{
    internal const string RequestId = "RequestId";
    internal const string Reason = "Reason";
    internal const string TakenBack = "TakenBack";
    internal const string Kept = "Kept";
    internal const string Finished = "Finished";

    private protected override void Run(PluginCall call)
    {
        var place = ImportTakenBack.Of(
            call, call.Input(RequestId, Guid.Empty), call.Input(Reason, string.Empty).Trim());
        call.Output(TakenBack, place.TakenBack);
        call.Output(Kept, place.Kept);
        call.Output(Finished, place.Phase == ListPhase.TakenBack);
    }
}
