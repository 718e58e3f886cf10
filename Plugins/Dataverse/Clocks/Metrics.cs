using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Clocks;

namespace OptOutPlugin.Dataverse;

/// <summary>The figures of a year, counted from the requests that somebody be left alone.</summary>
internal static class Metrics
{
    // The platform's largest page.
    private const int Page = 5000;

    /// <summary>Whether a number is a year that can be counted.</summary>
    public static bool IsYear(PluginCall call, int year) => year >= 2000 && year <= call.Now.Year;

    /// <summary>
    /// Counts a year, or goes on counting it, for about ten seconds and at least one page; whether it is counted whole.
    /// Requests are read in the order of their ids, which an index serves, and none is kept.
    /// </summary>
    public static bool Count(PluginCall call, YearCount count)
    {
        DataCollection<Entity> page;
        do
        {
            page = call.System.RetrieveMultiple(After(count)).Entities;
            foreach (var row in page)
            {
                count.Add(row.Id, Read(row), call.Now);
            }
        }
        while (page.Count == Page && WorkTime.IsLeftForList(call));
        return page.Count < Page;
    }

    private static QueryExpression After(YearCount count)
    {
        var query = new QueryExpression(OptOutRequest.Table)
        {
            ColumnSet = new ColumnSet(
                OptOutRequest.ReceivedOn, OptOutRequest.ProcessedOn, OptOutRequest.Status, OptOutRequest.DueOn),
            TopCount = Page,
        };
        query.AddOrder(OptOutRequest.Id, OrderType.Ascending);
        var wanted = query.Criteria;
        if (count.After is { } last)
        {
            wanted.AddCondition(OptOutRequest.Id, ConditionOperator.GreaterThan, last);
        }

        wanted.AddCondition(
            OptOutRequest.Kind, ConditionOperator.In, (int)RequestKind.OptOut, (int)RequestKind.Pause);
        wanted.AddCondition(OptOutRequest.ReceivedOn, ConditionOperator.GreaterEqual, Begin(count.Year));
        wanted.AddCondition(OptOutRequest.ReceivedOn, ConditionOperator.LessThan, Begin(count.Year + 1));
        return query;
    }

    private static DateTime Begin(int year) => new(year, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private static CountedRequest Read(Entity row)
    {
        var status = row.GetAttributeValue<OptionSetValue>(OptOutRequest.Status)?.Value;
        return new CountedRequest(
            row.GetAttributeValue<DateTime>(OptOutRequest.ReceivedOn),
            status is (int)RequestStatus.Done or (int)RequestStatus.Refused
                ? row.GetAttributeValue<DateTime?>(OptOutRequest.ProcessedOn)
                : null,
            status == (int)RequestStatus.Refused,
            row.GetAttributeValue<DateTime?>(OptOutRequest.DueOn));
    }
}
