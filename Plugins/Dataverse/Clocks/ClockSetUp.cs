using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain;
using OptOutPlugin.Domain.Clocks;
using OptOutPlugin.Domain.Clocks.Days;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Writes down what the product knows of time limits and days off, for people to read and to change: each limit, and the
/// days of the calendars in use for this year and the four that follow. A row that is there stays as it is.
/// </summary>
internal static class ClockSetUp
{
    private const int Years = 5;

    /// <summary>Writes rows that are missing, as long as there is time, and says whether any was.</summary>
    public static bool Complete(PluginCall call)
    {
        var missing = Missing(call);
        var written = 0;
        while (written < missing.Count && WorkTime.IsLeft(call))
        {
            call.System.Create(missing[written]);
            written++;
        }

        return missing.Count > 0;
    }

    private static List<Entity> Missing(PluginCall call)
    {
        var limits = Ids(call, Regime.Table);
        var days = Ids(call, Holiday.Table);
        var calendars = TimeLimits.Of(call).Select(rule => rule.Calendar).Distinct();
        return
        [
            .. ClockRules.BuiltIn.Select(Row).Where(row => !limits.Contains(row.Id)),
            .. calendars.SelectMany(code => Enumerable.Range(call.Now.Year, Years)
                .SelectMany(year => Calendars.Of(code, year).Select(day => Row(code, day))))
                .Where(row => !days.Contains(row.Id)),
        ];
    }

    private static HashSet<Guid> Ids(PluginCall call, string table) =>
        [.. Pages.Each(call.System, new QueryExpression(table)).Select(row => row.Id)];

    private static Entity Row(ClockRule rule) => new(Regime.Table, Step.StableId($"regime/{rule.Code}"))
    {
        [Regime.Name] = rule.Name,
        [Regime.Code] = rule.Code,
        [Regime.RequestType] = new OptionSetValue(OptionValue.First + (int)rule.Type),
        [Regime.Channels] = rule.Channels.Count == 0 ? null : string.Join(", ", rule.Channels),
        [Regime.Amount] = rule.Limit.Amount,
        [Regime.Unit] = new OptionSetValue(OptionValue.First + (int)rule.Limit.Unit),
        [Regime.Extension] = rule.Extension == 0 ? null : rule.Extension,
        [Regime.Calendar] = rule.Calendar,
        [Regime.TimeZone] = rule.TimeZone,
        [Regime.Citation] = rule.Citation,
        [Regime.ReviewedOn] = rule.ReviewedOn,
    };

    private static Entity Row(string calendar, CalendarDay day)
    {
        var date = day.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new Entity(Holiday.Table, Step.StableId($"holiday/{calendar}/{date}"))
        {
            [Holiday.Name] = $"{calendar} {date}",
            [Holiday.Calendar] = calendar,
            [Holiday.Day] = day.Day,
            [Holiday.IsOff] = day.IsOff,
        };
    }
}
