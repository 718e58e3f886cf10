using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Dataverse;

/// <summary>The job of a row of work, outside any transaction; doing it twice does no harm.</summary>
internal static class WorkRun
{
    /// <summary>Does what follows, as far as it can; what fails is kept on the row of the job.</summary>
    public static void Follow(PluginCall call, WorkToDo work)
    {
        try
        {
            if (LeftWork.IsThere(call, call.RowId))
            {
                Do(call, work);
                LeftWork.Delete(call, call.RowId);
            }
        }
        catch (Exception fault) when (!call.Context.IsInTransaction)
        {
            LeftWork.Fail(call, work, fault, call.Target);
        }

        Sealing.Ask(call);
    }

    /// <summary>Has everything sealed that waits.</summary>
    /// <exception cref="InvalidPluginExecutionException">It did not all get its seal: the platform tries again.
    /// </exception>
    public static void Seal(PluginCall call)
    {
        var isDone = false;
        try
        {
            isDone = Sealing.All(call);
        }
        catch (Exception fault)
        {
            // Another run may have made the head row, or held its lock, at this very moment; later it works.
            call.Trace(fault.ToString());
        }

        if (!isDone)
        {
            throw new InvalidPluginExecutionException(
                OperationStatus.Retry, call.TextsAfterFault.Records.Unexpected(call.Context.CorrelationId));
        }

        LeftWork.Delete(call, call.RowId);
    }

    private static void Do(PluginCall call, WorkToDo work)
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
