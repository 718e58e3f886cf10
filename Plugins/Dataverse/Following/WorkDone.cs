using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.People;

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
            case { Kind: WorkKind.AskToConfirm, About: { } signUp }:
                ConfirmationMail.Send(call, signUp.Id);
                break;
            case { Kind: WorkKind.HearReply, About: { } mail }:
                HeardMail.Of(call, mail.Id);
                break;
            case { Kind: WorkKind.ConfirmRefusal, About: { } request }:
                RefusalConfirmed.Send(call, request.Id);
                break;
            case { Kind: WorkKind.AskBack, About: { } request }:
                AskedBack.Send(call, request.Id);
                break;
            case { Kind: WorkKind.FollowList, About: { } list, Detail: { } addresses }:
                ListFollowUp.Of(call, list.Id, addresses);
                break;
            case { Kind: WorkKind.FollowTakenBack, About: { } list, Detail: { } people }:
                ImportFollowedBack.Of(call, list.Id, people);
                break;
            case { Kind: WorkKind.WarnOfDue, About: { } request }:
                DueWarning.Send(call, request.Id);
                break;
            case { Kind: WorkKind.HearText, About: { } message }:
                HeardText.Of(call, message);
                break;
            case { Kind: WorkKind.HearConsent, About: { } consent }:
                HeardConsents.Of(call, consent.Id);
                break;
            case { Kind: WorkKind.MendFinding, About: { } finding }:
                FindingMend.Run(call, finding.Id);
                break;
            case { Kind: WorkKind.RemindOfFinding, About: { } finding }:
                FindingTask.Remind(call, finding.Id);
                break;
            case { Kind: WorkKind.RemindOfTraining, About: { LogicalName: "systemuser" } user, Detail: { } seen }:
                ReportUntrained(call, user, seen.Split(['\n'], 2));
                break;
            case { Kind: WorkKind.RemindOfTraining, About: { } pass }:
                TrainingReminders.Remind(call, pass.Id);
                break;
            case { Kind: WorkKind.Erase, About: { } erasure }:
                PersonErasure.Finish(call, erasure.Id);
                break;
            case { Kind: WorkKind.HearJourneys }:
                HeardConsents.Run(call);
                break;
            case { Kind: WorkKind.FollowChanges }:
                ChangeSweep.Run(call);
                break;
            case { Kind: WorkKind.TellChanges }:
                Sealing.TellAll(call);
                break;
            case { Kind: WorkKind.WatchListeners }:
                ListenerWatch.Run(call);
                break;
            default:
                throw new InvalidOperationException(
                    $"There is no work of kind {work.Kind} about {work.About?.LogicalName}.");
        }
    }

    private static void ReportUntrained(PluginCall call, EntityReference user, string[] seen)
    {
        var rule = ComplianceRule.TrainingMissing;
        Findings.Report(call, new FindingReport(rule.Id, user, seen[0], seen[1], rule.Action, rule.Citation)
        {
            Severity = rule.Severity,
        });
    }

    /// <summary>
    /// Does it for the job of its row, which it takes away; a row that is gone is another run's. What fails is kept.
    /// </summary>
    public static void Do(PluginCall call, WorkToDo work)
    {
        try
        {
            if (LeftWork.IsThere(call, call.RowId))
            {
                Of(call, work);
                LeftWork.Delete(call, call.RowId);
            }
        }
        catch (Exception fault) when (!call.Context.IsInTransaction)
        {
            LeftWork.Fail(call, work, fault, call.Target);
        }
    }

    /// <summary>Seals for the job of a row, which it takes away.</summary>
    /// <exception cref="InvalidPluginExecutionException">It could not be done now, and the platform tries again.
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
}
