using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Clocks;

namespace OptOutPlugin.Dataverse;

/// <summary>The requests that wait while their time runs out: somebody is warned, and one that is late is found.</summary>
internal static class DueRequests
{
    private const int AtOnce = 200;
    private const string Owner = "ownerid";

    private static readonly TimeSpan Longest = TimeSpan.FromDays(3);

    /// <summary>Looks at some of them, in the order of their ids.</summary>
    /// <param name="call">The run.</param>
    /// <param name="after">The last one that was looked at; null to begin.</param>
    /// <param name="told">How many were warned of, or found.</param>
    /// <returns>The last one; null when there are no more.</returns>
    public static Guid? Look(PluginCall call, Guid? after, out int told)
    {
        var query = new CheckPlace(after, AtOnce, Since: null).Query(
            OptOutRequest.Table, OptOutRequest.Id, [.. Requests.Columns, Owner]);
        query.Criteria.AddCondition(OptOutRequest.Status, ConditionOperator.In, DueWarning.Waiting);
        query.Criteria.AddCondition(OptOutRequest.DueOn, ConditionOperator.LessEqual, call.Now + Longest);
        var rows = call.System.RetrieveMultiple(query).Entities;
        var done = 0;
        told = 0;
        while (done < rows.Count && WorkTime.IsLeft(call))
        {
            told += Tell(call, rows[done]) ? 1 : 0;
            done++;
        }

        return done == 0 || (done == rows.Count && rows.Count < AtOnce) ? null : rows[done - 1].Id;
    }

    private static bool Tell(PluginCall call, Entity row)
    {
        var dueOn = row.GetAttributeValue<DateTime>(OptOutRequest.DueOn);
        if (dueOn < call.Now)
        {
            return DueWarning.ReportOverdue(call, row);
        }

        if (row.GetAttributeValue<DateTime?>(OptOutRequest.WarnedOn) is not null
            || Deadline.WarnedFrom(row.GetAttributeValue<DateTime>(OptOutRequest.ReceivedOn), dueOn) > call.Now
            || !Proofs.IsProven(call, row))
        {
            return false;
        }

        LeftWork.Leave(call, new WorkToDo(WorkKind.WarnOfDue, row.ToEntityReference()));
        Requests.Save(
            call, new Entity(OptOutRequest.Table, row.Id) { [OptOutRequest.WarnedOn] = call.Now }, row);
        return true;
    }
}
