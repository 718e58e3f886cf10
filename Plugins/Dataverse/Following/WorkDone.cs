using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>Does what a row of work says, outside any transaction; doing it twice does no harm.</summary>
internal static class WorkDone
{
    /// <summary>Does it. Sealing is not among it: each job ends with that.</summary>
    /// <exception cref="Exception">It could not be done, or not to its end.</exception>
    public static void Of(PluginCall call, WorkToDo work)
    {
        switch (work)
        {
            case { Kind: WorkKind.FollowChoice, About: { } row }:
                ChoiceFollowUp.Of(call, new PersonId(row.LogicalName, row.Id));
                break;
            case { Kind: WorkKind.FollowRequest, About: { } request }:
                RequestFollowUp.Of(call, request.Id);
                break;
            case { Kind: WorkKind.WithdrawMail, About: { } mail }:
                PendingMail.TryAgain(call, mail.Id);
                break;
            case { Kind: WorkKind.FollowChanges }:
                ChangeSweep.Run(call);
                break;
            default:
                throw new InvalidOperationException(
                    $"There is no work of kind {work.Kind} about {work.About?.LogicalName}.");
        }
    }
}
