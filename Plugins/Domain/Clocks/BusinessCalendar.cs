using OptOutPlugin.Domain.Clocks.Days;

namespace OptOutPlugin.Domain.Clocks;

/// <summary>
/// Which days are business days: all but Saturdays, Sundays and days off. What an organisation says of a day comes
/// before the rule; where it says nothing the rule decides.
/// </summary>
/// <param name="Code">The code of the calendar.</param>
/// <param name="Said">What the organisation says of days; empty for nothing.</param>
internal sealed record BusinessCalendar(string Code, IReadOnlyList<CalendarDay> Said)
{
    // A calendar in which no business day follows for so long is no calendar.
    private const int LongestRest = 366;

    private readonly Dictionary<int, Dictionary<DateTime, bool>> years = new Dictionary<int, Dictionary<DateTime, bool>>();

    /// <summary>Whether a day is a Saturday or a Sunday.</summary>
    public static bool IsWeekend(DateTime day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <summary>Whether a day is a business day.</summary>
    public bool IsBusinessDay(DateTime day)
    {
        if (!years.TryGetValue(day.Year, out var known))
        {
            known = Calendars.Of(Code, day.Year).ToDictionary(one => one.Day, one => one.IsOff);
            foreach (var one in Said.Where(one => one.Day.Year == day.Year))
            {
                known[one.Day] = one.IsOff;
            }

            years[day.Year] = known;
        }

        return known.TryGetValue(day.Date, out var isOff) ? !isOff : !IsWeekend(day);
    }

    /// <summary>The day itself, or else the next business day.</summary>
    public DateTime OnOrAfter(DateTime day)
    {
        for (var rest = 0; rest < LongestRest; rest++)
        {
            if (IsBusinessDay(day.AddDays(rest)))
            {
                return day.AddDays(rest);
            }
        }

        return day;
    }

    /// <summary>The so many-th business day after a day, which itself does not count.</summary>
    public DateTime After(DateTime day, int count)
    {
        for (var counted = 0; counted < count; counted++)
        {
            day = OnOrAfter(day.AddDays(1));
        }

        return day;
    }
}
