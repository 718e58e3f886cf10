using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Clocks;

namespace OptOutPlugin.Dataverse;

/// <summary>The figures of a year, counted from the requests that somebody be left alone.</summary>
internal static class Metrics
{
    private static readonly Remembered<string> Figures = new();

    /// <summary>Whether a number is a year that can be counted.</summary>
    public static bool IsYear(PluginCall call, int year) => year >= 2000 && year <= call.Now.Year;

    /// <summary>Counts a year. Every request of it is read, 5,000 at a time, and none is kept.</summary>
    public static ProcessingFigures Of(PluginCall call, int year)
    {
        var query = new QueryExpression(OptOutRequest.Table)
        {
            ColumnSet = new ColumnSet(
                OptOutRequest.ReceivedOn, OptOutRequest.ProcessedOn, OptOutRequest.Status, OptOutRequest.DueOn),
        };
        query.Criteria.AddCondition(
            OptOutRequest.Kind, ConditionOperator.In, (int)RequestKind.OptOut, (int)RequestKind.Pause);
        query.Criteria.AddCondition(
            OptOutRequest.ReceivedOn,
            ConditionOperator.GreaterEqual,
            new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        query.Criteria.AddCondition(
            OptOutRequest.ReceivedOn,
            ConditionOperator.LessThan,
            new DateTime(year + 1, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        return ProcessingFigures.Of(year, Pages.Each(call.System, query).Select(Read), call.Now);
    }

    /// <summary>The figures of a year as JSON, counted at most once a minute, however many people ask.</summary>
    public static string Remembered(PluginCall call, int year) => Figures.Of(call, run => Of(run, year).Json);

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
