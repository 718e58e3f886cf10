using OptOutPlugin.Dataverse;
using OptOutPlugin.Domain.Compliance;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Looks once more, soon after an e-mail was let go: one that went round the product is stopped while it waits, and
/// found when it has left.
/// </summary>
public sealed class FindUnwantedSend : FollowingPlugin
{
    private protected override bool HasNothingToDo(PluginCall call) => UnwantedSend.IsPlainDraft(call);

    private protected override void Follow(PluginCall call)
    {
        SendEvidence.CountRepeats(call);
        FooterGaps.Count(call);
        if (UnwantedSend.MailOf(call) is not { } id)
        {
            return;
        }

        switch (FoundAfterwards.Of(UnwantedSend.ProgressOf(call, id), () => DecidedSend.IsSaid(call)))
        {
            case SecondLook.None:
                break;
            case SecondLook.DecideAgain:
                PendingMail.DecideAgain(call, id);
                break;
            case SecondLook.Stop:
                UnwantedSend.Stop(call, id);
                break;
            case SecondLook.LookBack:
                UnwantedSend.LookBack(call, id);
                break;
        }
    }
}
