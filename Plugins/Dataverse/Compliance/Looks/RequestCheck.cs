using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Dataverse;

/// <summary>Looks for requests that are late: one request for a page of them.</summary>
internal static class RequestCheck
{
    /// <summary>Looks at the late requests after a place, in the order of their ids.</summary>
    public static CheckedPage Look(PluginCall call, CheckPlace place, Action<FindingReport> found)
    {
        var query = place.Query(OptOutRequest.Table, OptOutRequest.Id, [.. Requests.Columns]);
        query.Criteria.AddCondition(OptOutRequest.Status, ConditionOperator.In, DueWarning.Waiting);
        query.Criteria.AddCondition(OptOutRequest.DueOn, ConditionOperator.LessThan, call.Now);
        var rows = call.System.RetrieveMultiple(query).Entities;
        return place.Each(call, rows, row => found(DueWarning.Overdue(row)));
    }
}
