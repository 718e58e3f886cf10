using Microsoft.Xrm.Sdk.Query;
using static Microsoft.Xrm.Sdk.Query.ConditionOperator;

namespace LocalDataverse.Engine.Queries.Sql;

/// <summary>A stretch of time: from a moment on, until just before another.</summary>
internal readonly record struct Period(DateTime? From, DateTime? Until);

/// <summary>The operators that speak of time as seen from now, in UTC, with weeks that begin on Sunday.</summary>
internal static class DateOperators
{
    public static Period Period(ConditionOperator how, DateTime now, ConditionValue value)
    {
        var today = now.Date;
        var week = today.AddDays(-(int)today.DayOfWeek);
        var month = new DateTime(today.Year, today.Month, 1, 0, 0, 0, DateTimeKind.Utc);
        var year = new DateTime(today.Year, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        return how switch
        {
            Yesterday => new(today.AddDays(-1), today),
            Today => new(today, today.AddDays(1)),
            Tomorrow => new(today.AddDays(1), today.AddDays(2)),
            LastWeek => new(week.AddDays(-7), week),
            ThisWeek => new(week, week.AddDays(7)),
            NextWeek => new(week.AddDays(7), week.AddDays(14)),
            LastMonth => new(month.AddMonths(-1), month),
            ThisMonth => new(month, month.AddMonths(1)),
            NextMonth => new(month.AddMonths(1), month.AddMonths(2)),
            LastYear => new(year.AddYears(-1), year),
            ThisYear => new(year, year.AddYears(1)),
            NextYear => new(year.AddYears(1), year.AddYears(2)),
            On or NotOn => new(value.Day(), value.Day().AddDays(1)),
            OnOrBefore => new(null, value.Day().AddDays(1)),
            OnOrAfter => new(value.Day(), null),
            Last7Days => Last(today.AddDays(-7), now),
            Next7Days => Next(now, today.AddDays(7)),
            LastXHours => Last(now.AddHours(-value.Number()), now),
            NextXHours => new(now, now.AddHours(value.Number()).AddSeconds(1)),
            LastXDays => Last(today.AddDays(-value.Number()), now),
            NextXDays => Next(now, today.AddDays(value.Number())),
            LastXWeeks => Last(today.AddDays(-7 * value.Number()), now),
            NextXWeeks => Next(now, today.AddDays(7 * value.Number())),
            LastXMonths => Last(today.AddMonths(-value.Number()), now),
            NextXMonths => Next(now, today.AddMonths(value.Number())),
            LastXYears => Last(today.AddYears(-value.Number()), now),
            NextXYears => Next(now, today.AddYears(value.Number())),
            OlderThanXMinutes => new(null, now.AddMinutes(-value.Number())),
            OlderThanXHours => new(null, now.AddHours(-value.Number())),
            OlderThanXDays => new(null, today.AddDays(-value.Number())),
            OlderThanXWeeks => new(null, today.AddDays(-7 * value.Number())),
            OlderThanXMonths => new(null, today.AddMonths(-value.Number())),
            OlderThanXYears => new(null, today.AddYears(-value.Number())),
            _ => throw Faults.Unsupported($"operator {how}"),
        };
    }

    /// <summary>Whole days back, up to and with this second.</summary>
    private static Period Last(DateTime from, DateTime now) => new(from, now.AddSeconds(1));

    /// <summary>From this second to the end of the last of the days ahead.</summary>
    private static Period Next(DateTime now, DateTime lastDay) => new(now, lastDay.AddDays(1));
}
