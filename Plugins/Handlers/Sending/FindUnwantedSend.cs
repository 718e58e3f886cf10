using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Looks once more, soon after an e-mail was let go: one that went round the product is stopped while it waits, and
/// found when it has left.
/// </summary>
public sealed class FindUnwantedSend : FollowingPlugin
{
    private protected override void Follow(PluginCall call)
    {
        SendEvidence.CountRepeats(call);
        if (IsNewDraft(call) || MailOf(call) is not { } id || Status(call, id) is not { } status || !IsOut(status))
        {
            return;
        }

        if (status == Email.PendingSend && DecidedSend.IsSaid(call))
        {
            // It was let go by the product, and somebody may have refused it since: nobody went round anything.
            PendingMail.DecideAgain(call, id);
            return;
        }

        if (status == Email.PendingSend && Mails.Stored(call, id) is { } draft)
        {
            var stopped = PendingMail.Stop(call, draft, LedgerEvent.FoundAfterwards);
            Report(call, stopped.Count == 0 ? null : MailCheck.Finding(draft.Mail, stopped.Count));
            return;
        }

        foreach (var left in MailCheck.Look(call, id, call.Context.OperationCreatedOn))
        {
            // One send may come here under two messages; the ledger says it once.
            if (MailCheck.Finding(call, left.Key, left.Value) is { } report && !Findings.IsThere(call, report))
            {
                SendEvidence.Write(call, left.Key, left.Value.Sure, LedgerEvent.FoundAfterwards);
                Report(call, IsRecord(call) ? report with { Action = ComplianceRule.SentElsewhere } : report);
            }
        }
    }

    private static void Report(PluginCall call, FindingReport? report)
    {
        if (report is not null)
        {
            call.Trace(report.Evidence);
            Findings.Report(call, report);
        }
    }

    // What becomes of a draft later has a run of its own, which knows by what it became that.
    private static bool IsNewDraft(PluginCall call) =>
        call.Context.MessageName == "Create"
        && !IsOut(call.Target.GetAttributeValue<OptionSetValue>(Email.Status)?.Value ?? Email.Draft);

    // What is sent here waits first, and is looked at then; what is written as sent at once went another way.
    private static bool IsRecord(PluginCall call) =>
        !call.Input("IssueSend", whenMissing: true)
        || call.Input<OptionSetValue?>("Status", whenMissing: null)?.Value == Email.Sent
        || call.Input<Entity?>("Target", whenMissing: null)?.GetAttributeValue<OptionSetValue>(Email.Status)?.Value
            == Email.Sent;

    private static bool IsOut(int status) => status is Email.PendingSend or Email.Sending or Email.Sent;

    private static Guid? MailOf(PluginCall call) =>
        call.Context.OutputParameters.TryGetValue("Id", out var sent) && sent is Guid fromTemplate ? fromTemplate
        : call.Context.InputParameters.TryGetValue("EmailId", out var asked) && asked is Guid stored ? stored
        : call.Context.InputParameters.TryGetValue("EntityMoniker", out var row) && row is EntityReference moniker
            ? moniker.Id
        : call.RowId;

    // A row that is gone again needs no look; only what goes out does.
    private static int? Status(PluginCall call, Guid id)
    {
        var query = new QueryExpression(Email.Table) { ColumnSet = new ColumnSet(Email.Status) };
        query.Criteria.AddCondition(Email.Id, ConditionOperator.Equal, id);
        query.Criteria.AddCondition(Email.IsOutgoing, ConditionOperator.NotEqual, false);
        return call.System.RetrieveMultiple(query).Entities.FirstOrDefault()
            ?.GetAttributeValue<OptionSetValue>(Email.Status)?.Value;
    }
}
