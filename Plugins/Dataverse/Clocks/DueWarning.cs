using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Dataverse;

/// <summary>Says of a request that its time runs out, or has run out.</summary>
internal static class DueWarning
{
    private const string Task = "task";
    private const string Owner = "ownerid";

    /// <summary>
    /// Tells the owner of a request with a task; of one that belongs to nobody in person the officers' list of findings
    /// tells. Doing it twice does no harm.
    /// </summary>
    public static void Send(PluginCall call, Guid id)
    {
        var query = new QueryExpression(OptOutRequest.Table)
        {
            ColumnSet = new ColumnSet(
                OptOutRequest.Name, OptOutRequest.Status, OptOutRequest.Regime, OptOutRequest.DueOn,
                OptOutRequest.Clocks, Owner),
        };
        query.Criteria.AddCondition(OptOutRequest.Id, ConditionOperator.Equal, id);
        if (call.System.RetrieveMultiple(query).Entities.FirstOrDefault() is not { } row
            || !Waits(row)
            || row.GetAttributeValue<DateTime?>(OptOutRequest.DueOn) is not { } dueOn)
        {
            return;
        }

        var owner = row.GetAttributeValue<EntityReference>(Owner);
        if (owner is null || owner.Id == Platform.SystemUser(call))
        {
            Findings.Report(call, Found(row, ComplianceRule.RequestDueSoon, "It is due"));
        }
        else
        {
            Tell(call, row, owner, dueOn);
        }
    }

    /// <summary>Finds, once for each time limit, that a request was not processed in time.</summary>
    public static bool ReportOverdue(PluginCall call, Entity row) => Findings.Report(call, Overdue(row));

    /// <summary>What is found of a request that was not processed in time.</summary>
    public static FindingReport Overdue(Entity row) => Found(row, ComplianceRule.RequestOverdue, "It was due");

    /// <summary>The states of a request that waits for somebody, as values of a condition.</summary>
    public static object[] Waiting =>
    [
        (int)RequestStatus.Open, (int)RequestStatus.WaitsForOfficer, (int)RequestStatus.WaitsForPerson,
    ];

    /// <summary>Whether a request waits for somebody.</summary>
    public static bool Waits(Entity row) =>
        Waiting.Contains(row.GetAttributeValue<OptionSetValue>(OptOutRequest.Status)?.Value);

    private static FindingReport Found(Entity row, ComplianceRule rule, string was)
    {
        var due = RequestClock.Text(row.GetAttributeValue<DateTime>(OptOutRequest.DueOn));
        return CheckPlace.Finding(
            rule,
            new EntityReference(OptOutRequest.Table, row.Id),
            due,
            $"{was} on {due} ({row.GetAttributeValue<string>(OptOutRequest.Regime)}).\n"
            + row.GetAttributeValue<string>(OptOutRequest.Clocks));
    }

    private static void Tell(PluginCall call, Entity row, EntityReference owner, DateTime dueOn)
    {
        var due = RequestClock.Text(dueOn);
        var id = Step.StableId($"due-task/{row.Id:D}/{due}");
        var query = new QueryExpression(Task);
        query.Criteria.AddCondition("activityid", ConditionOperator.Equal, id);
        if (call.System.RetrieveMultiple(query).Entities.Count > 0)
        {
            return;
        }

        var texts = Texts.Of(SpokenLanguage.Of(call, owner.Id)).Tasks;
        call.System.Create(new Entity(Task, id)
        {
            ["subject"] = texts.DueSubject(due),
            ["description"] = texts.DueDescription(
                row.GetAttributeValue<string>(OptOutRequest.Name), due, row.GetAttributeValue<string>(OptOutRequest.Regime)),
            ["scheduledend"] = dueOn,
            [Owner] = owner,
        });
    }
}
