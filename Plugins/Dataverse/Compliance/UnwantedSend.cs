using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;

namespace OptOutPlugin.Dataverse;

/// <summary>The e-mail of an operation that let one go, looked at once more.</summary>
internal static class UnwantedSend
{
    // The message that makes an e-mail and sends it by another message, and answers with it.
    private const string OfTemplate = "SendFromTemplate";

    /// <summary>
    /// Whether it only made a draft, without a word of an override that would be on the ledger. What becomes of a draft
    /// later has a run of its own, which knows by what it became that.
    /// </summary>
    public static bool IsPlainDraft(PluginCall call) => IsDraft(call)
        && !call.Target.Contains(Email.OverrideGround) && !call.Target.Contains(Email.OverrideReason);

    /// <summary>
    /// Which e-mail it is; null for a draft, and for one whose send is part of another: that one's run looks at it.
    /// </summary>
    public static Guid? MailOf(PluginCall call) =>
        IsDraft(call) || IsPartOfSend(call) ? null
        : call.Context.OutputParameters.TryGetValue("Id", out var sent) && sent is Guid fromTemplate ? fromTemplate
        : call.Context.InputParameters.TryGetValue("EmailId", out var asked) && asked is Guid stored ? stored
        : call.Context.InputParameters.TryGetValue("EntityMoniker", out var row) && row is EntityReference moniker
            ? moniker.Id
        : call.RowId;

    /// <summary>How far it has come; a row that is gone again, or comes in, needs no look.</summary>
    public static MailProgress ProgressOf(PluginCall call, Guid id)
    {
        var query = new QueryExpression(Email.Table) { ColumnSet = new ColumnSet(Email.Status) };
        query.Criteria.AddCondition(Email.Id, ConditionOperator.Equal, id);
        query.Criteria.AddCondition(Email.IsOutgoing, ConditionOperator.NotEqual, false);
        var row = call.System.RetrieveMultiple(query).Entities.FirstOrDefault();
        return ProgressOf(row?.GetAttributeValue<OptionSetValue>(Email.Status));
    }

    /// <summary>Stops one that waits for whoever refuses it, and reports it where there was somebody.</summary>
    public static void Stop(PluginCall call, Guid id)
    {
        if (Mails.Stored(call, id) is { } draft
            && PendingMail.Stop(call, draft, LedgerEvent.FoundAfterwards) is { Count: > 0 } stopped)
        {
            Report(call, MailCheck.Finding(draft.Mail, stopped.Count));
        }
    }

    /// <summary>
    /// Reports one that has left, and records whom it reached in spite of them; one send may come here under two
    /// messages, and the ledger says it once.
    /// </summary>
    public static void LookBack(PluginCall call, Guid id)
    {
        foreach (var left in MailCheck.Look(call, id, call.Context.OperationCreatedOn))
        {
            if (MailCheck.Finding(call, left.Key, left.Value) is { } report && !Findings.IsThere(call, report))
            {
                SendEvidence.Write(call, left.Key, left.Value.Sure, LedgerEvent.FoundAfterwards);
                Report(call, IsRecord(call) ? report with { Action = ComplianceRule.SentElsewhere } : report);
            }
        }
    }

    private static bool IsDraft(PluginCall call) => call.Context.MessageName == "Create"
        && ProgressOf(call.Target.GetAttributeValue<OptionSetValue>(Email.Status)) == MailProgress.NotOut;

    private static bool IsPartOfSend(PluginCall call)
    {
        for (var context = call.Context.ParentContext; context is not null; context = context.ParentContext)
        {
            if (context.MessageName == OfTemplate && context.PrimaryEntityName == Email.Table
                && call.Context.MessageName != OfTemplate)
            {
                return true;
            }
        }

        return false;
    }

    private static void Report(PluginCall call, FindingReport report)
    {
        call.Trace(report.Evidence);
        Findings.Report(call, report);
    }

    // What is sent here waits first, and is looked at then; what is written as sent at once went another way.
    private static bool IsRecord(PluginCall call) =>
        !call.Input("IssueSend", whenMissing: true)
        || call.Input<OptionSetValue?>("Status", whenMissing: null)?.Value == Email.Sent
        || call.Input<Entity?>("Target", whenMissing: null)?.GetAttributeValue<OptionSetValue>(Email.Status)?.Value
            == Email.Sent;

    private static MailProgress ProgressOf(OptionSetValue? status) => status?.Value switch
    {
        Email.PendingSend => MailProgress.Waiting,
        Email.Sending or Email.Sent => MailProgress.Leaving,
        _ => MailProgress.NotOut,
    };
}
