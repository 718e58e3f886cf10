using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Tasks about findings: what is to be done, and that it is late. A finding that belongs to nobody in person has none:
/// the officers' list tells of it.
/// </summary>
internal static class FindingTask
{
    private const string Task = "task";
    private const string Owner = "ownerid";
    private const int AtOnce = 200;

    private static readonly TimeSpan Ahead = TimeSpan.FromDays(1);

    /// <summary>Asks the owner of a finding to do what it says, once for each time that it is opened.</summary>
    public static void Ask(PluginCall call, Entity finding) => Tell(
        call,
        finding,
        "ask",
        texts => texts.TaskSubject(finding.GetAttributeValue<string>(ComplianceFinding.Rule)));

    /// <summary>Reminds the owner of a finding that is due, or late.</summary>
    public static void Remind(PluginCall call, Guid id)
    {
        if (Findings.Find(call, id) is { } finding && IsOpen(finding))
        {
            Tell(
                call,
                finding,
                "due",
                texts => texts.DueSubject(finding.GetAttributeValue<string>(ComplianceFinding.Rule)));
        }
    }

    /// <summary>Leaves the work of reminding for findings that fall due, some a call.</summary>
    /// <returns>How many.</returns>
    public static int LeaveReminders(PluginCall call)
    {
        var query = new QueryExpression(ComplianceFinding.Table)
        {
            ColumnSet = new ColumnSet(Findings.Columns),
            TopCount = AtOnce,
        };
        query.Criteria.AddCondition(ComplianceFinding.Status, ConditionOperator.In, Findings.OpenStates);
        query.Criteria.AddCondition(ComplianceFinding.RemindedOn, ConditionOperator.Null);
        query.Criteria.AddCondition(ComplianceFinding.DueOn, ConditionOperator.LessThan, call.Now + Ahead);
        query.AddOrder(ComplianceFinding.DueOn, OrderType.Ascending);
        var told = 0;
        foreach (var row in call.System.RetrieveMultiple(query).Entities.Where(row => Proofs.IsProven(call, row)))
        {
            LeftWork.Leave(call, new WorkToDo(WorkKind.RemindOfFinding, row.ToEntityReference()));
            Findings.Save(
                call, new Entity(ComplianceFinding.Table, row.Id) { [ComplianceFinding.RemindedOn] = call.Now }, row);
            told++;
        }

        return told;
    }

    private static bool IsOpen(Entity finding) =>
        Findings.IsOpen(Findings.StatusOf(finding));

    private static void Tell(PluginCall call, Entity finding, string why, Func<FindingTexts, string> subject)
    {
        var owner = finding.GetAttributeValue<EntityReference>(Owner);
        var due = finding.GetAttributeValue<DateTime?>(ComplianceFinding.DueOn);
        var id = Step.StableId($"finding-task/{why}/{finding.Id:D}/{due:yyyy-MM-dd'T'HH:mm:ss}");
        if (owner is null || owner.Id == Platform.SystemUser(call) || IsThere(call, id))
        {
            return;
        }

        var texts = Texts.Of(SpokenLanguage.Of(call, owner.Id)).Findings;
        call.System.Create(new Entity(Task, id)
        {
            ["subject"] = subject(texts),
            ["description"] = texts.TaskDescription(
                finding.GetAttributeValue<string>(ComplianceFinding.Evidence),
                finding.GetAttributeValue<string>(ComplianceFinding.CorrectiveAction)),
            ["scheduledend"] = due,
            [Owner] = owner,
        });
    }

    private static bool IsThere(PluginCall call, Guid id)
    {
        var query = new QueryExpression(Task);
        query.Criteria.AddCondition("activityid", ConditionOperator.Equal, id);
        return call.System.RetrieveMultiple(query).Entities.Count > 0;
    }
}
