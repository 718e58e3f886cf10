using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Requests;
using OptOutPlugin.Domain.Telling;

namespace OptOutPlugin.Handlers;

/// <summary>Refuses again, for a privacy officer, what was refused since the time to which the environment was restored.
/// </summary>
public sealed class ReplayRefusals : DeclaredPlugin
{
    internal const string Changes = Announcing.Changes;
    internal const string From = "From";
    internal const string Reason = "Reason";
    internal const string Refused = "Refused";
    internal const string Known = "Known";
    internal const string Unread = "Unread";
    internal const string Next = "Next";
    internal const string Finished = "Finished";

    private protected override void Run(PluginCall call)
    {
        var reason = call.Input(Reason, string.Empty).Trim();
        if (!EvidenceText.Says(reason) || reason.Length > EvidenceText.Longest / 2)
        {
            throw new InvalidPluginExecutionException(call.Texts.Requests.Of(RequestFault.ThinEvidence));
        }

        var told = call.Input(Changes, string.Empty);
        if (told.Length > ReplayedRefusals.Longest
            || ChangeReader.Read(told) is not { Count: <= ReplayedRefusals.Most } changes)
        {
            throw new InvalidPluginExecutionException(call.Texts.Telling.ChangesAreUnread(ReplayedRefusals.Most));
        }

        var replay = ReplayedRefusals.Of(call, changes, Math.Max(0, call.Input(From, 0)), reason);
        call.Output(Refused, replay.Refused);
        call.Output(Known, replay.Known);
        call.Output(Unread, replay.Unread);
        call.Output(Next, replay.Next ?? 0);
        call.Output(Finished, replay.Next is null);
    }
}
