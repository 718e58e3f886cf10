using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain;
using OptOutPlugin.Domain.Clocks;
using OptOutPlugin.Domain.Clocks.Days;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// The time limits that the organisation keeps to, and its calendars: what its rows say, and where they say nothing what
/// the product knows. Remembered for at most a minute.
/// </summary>
internal static class TimeLimits
{
    // A law has few; more rows than these are none that somebody keeps.
    private const int Most = 500;

    private static readonly Remembered<IReadOnlyList<ClockRule>> Rules = new();

    private static readonly Remembered<ILookup<string, CalendarDay>> Days = new();

    /// <summary>The limits in force.</summary>
    public static IReadOnlyList<ClockRule> Of(PluginCall call)
    {
        var query = new QueryExpression(Regime.Table)
        {
            ColumnSet = new ColumnSet(
                Regime.Name, Regime.Code, Regime.RequestType, Regime.Channels, Regime.Amount, Regime.Unit,
                Regime.Extension, Regime.Calendar, Regime.TimeZone, Regime.Citation, Regime.State),
            TopCount = Most,
        };
        return Rules.OfRows(call, query, rows => ClockRules.InForce([.. rows.Select(Read)]));
    }

    /// <summary>The calendar of a code.</summary>
    public static BusinessCalendar Calendar(PluginCall call, string code)
    {
        var query = new QueryExpression(Holiday.Table)
        {
            ColumnSet = new ColumnSet(Holiday.Calendar, Holiday.Day, Holiday.IsOff, Holiday.State),
        };
        query.Criteria.AddCondition(
            Holiday.Calendar, ConditionOperator.In, [.. Of(call).Select(rule => rule.Calendar).Distinct()]);
        var days = Days.OfRows(call, query, rows => rows
            .Where(row => row.Contains(Holiday.Day) && IsInUse(row, Holiday.State)).ToLookup(
                row => row.GetAttributeValue<string>(Holiday.Calendar) ?? string.Empty,
                row => new CalendarDay(
                    row.GetAttributeValue<DateTime>(Holiday.Day).Date,
                    row.GetAttributeValue<bool?>(Holiday.IsOff) ?? true)));
        return new BusinessCalendar(code, [.. days[code]]);
    }

    private static StoredLimit Read(Entity row) => new(
        Text(row, Regime.Code), IsInUse(row, Regime.State))
    {
        Name = Text(row, Regime.Name),
        Type = (RequestType?)Number(row, Regime.RequestType),
        Channels = Text(row, Regime.Channels),
        Amount = row.GetAttributeValue<int?>(Regime.Amount),
        Unit = (LimitUnit?)Number(row, Regime.Unit),
        Extension = row.GetAttributeValue<int?>(Regime.Extension) ?? 0,
        Calendar = Text(row, Regime.Calendar),
        TimeZone = Text(row, Regime.TimeZone),
        Citation = Text(row, Regime.Citation),
    };

    private static bool IsInUse(Entity row, string state) =>
        row.GetAttributeValue<OptionSetValue>(state)?.Value is null or 0;

    private static string Text(Entity row, string column) =>
        row.GetAttributeValue<string>(column)?.Trim() ?? string.Empty;

    private static int? Number(Entity row, string column) =>
        row.GetAttributeValue<OptionSetValue>(column)?.Value - OptionValue.First;
}
