namespace OptOutPlugin.Domain.Clocks.Days;

/// <summary>
/// What the State Council of China announced: each autumn it says for the next year which days are off in one stretch,
/// and which days of a weekend are worked instead. Of a year without a word here only the days that the law itself names
/// are off, where they fall on a weekday, and no weekend is worked.
/// </summary>
internal static class AnnouncedYears
{
    /// <summary>The calendar that is announced year by year.</summary>
    public const string Calendar = "CN";

    private static readonly Dictionary<int, IReadOnlyList<CalendarDay>> ByYear =
        new Dictionary<int, IReadOnlyList<CalendarDay>>
        {
            [2025] = Days(
                2025,
                "01-01 01-28 01-29 01-30 01-31 02-03 02-04 04-04 05-01 05-02 05-05 06-02 10-01 10-02 10-03 10-06 10-07 "
                + "10-08",
                "01-26 02-08 04-27 09-28 10-11"),
            [2026] = Days(
                2026,
                "01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 05-05 06-19 09-25 10-01 10-02 10-05 "
                + "10-06 10-07",
                "01-04 02-14 02-28 05-09 09-20 10-10"),
        };

    /// <summary>The days of a year; null for a year that was not announced when this version was made.</summary>
    public static IReadOnlyList<CalendarDay>? Of(int year) => ByYear.TryGetValue(year, out var days) ? days : null;

    private static IReadOnlyList<CalendarDay> Days(int year, string off, string worked) =>
    [
        .. off.Split(' ').Select(day => new CalendarDay(DayRule.Read(day).In(year), IsOff: true))
            .Concat(worked.Split(' ').Select(day => new CalendarDay(DayRule.Read(day).In(year), IsOff: false)))
            .OrderBy(day => day.Day),
    ];
}
