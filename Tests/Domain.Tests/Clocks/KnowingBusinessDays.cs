using OptOutPlugin.Domain.Clocks.Days;
using static OptOutPlugin.Domain.Tests.Clocks.Dates;

namespace OptOutPlugin.Domain.Tests.Clocks;

public class KnowingBusinessDays
{
    // California moves a day off from Sunday to Monday, and of Saturdays only Veterans Day (Government Code 6701): on
    // these Fridays others put days that fall on a Saturday.
    private static readonly string[] OfOthers =
        ["US-CA 2026-07-03", "US-CA 2027-06-18", "US-CA 2027-12-24", "US-CA 2027-12-31"];

    [Fact]
    public void Days_on_which_public_sources_agree_are_off_or_worked_as_they_say()
    {
        var lines = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "days.tsv")).Skip(1)
            .Select(line => line.Split('\t')).ToList();

        var wrong = lines
            .Where(line => Calendar(line[0]).IsBusinessDay(Day(line[1])) != (line[2] == "worked"))
            .Select(line => $"{line[0]} {line[1]}");

        Assert.Equal(OfOthers, wrong);
        Assert.Equal(
            Calendars.All.Except(["DE", "EU", "GB"]).OrderBy(code => code, StringComparer.Ordinal),
            lines.Select(line => line[0]).Distinct().OrderBy(code => code, StringComparer.Ordinal));
    }

    [FactBeside("holidays")]
    public void No_day_is_off_that_no_source_names()
    {
        var rows = File.ReadLines(Path.Combine(SharedData.Folder("holidays")!, "holidays.tsv")).Skip(1).Select(line => line.Split('\t')).ToList();
        var named = rows
            .Select(row => (Code: row[1].Length == 0 ? row[0] : $"{row[0]}-{row[1]}", Day: row[2], Kind: row[5]))
            .ToHashSet();
        var covered = named.Select(row => row.Code).Distinct().ToList();

        var unnamed =
            from code in covered
            from year in Enumerable.Range(2026, 5)
            from one in Calendars.Of(code, year)
            let day = Text(one.Day)[..10]
            where !named.Any(row => row.Code == code && row.Day == day && (row.Kind != "working_day") == one.IsOff)
            select $"{code} {day}";

        Assert.Equal(44, covered.Count);
        Assert.Empty(unnamed);
    }

    [Fact]
    public void The_union_and_the_kingdom_rest_only_where_all_their_parts_do()
    {
        string[] union =
        [
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
        ];
        foreach (var year in Enumerable.Range(2026, 10))
        {
            Assert.Equal(Common(union, year), Calendars.Of("EU", year));
            Assert.Equal(Common(["GB-EAW", "GB-NIR", "GB-SCT"], year), Calendars.Of("GB", year));
        }

        static IEnumerable<CalendarDay> Common(string[] parts, int year) => parts
            .Select(code => Calendars.Of(code, year)).Aggregate((a, b) => [.. a.Intersect(b)]);
    }

    [Theory]
    // New Year's Day on a Saturday: the Friday before is off, in the year before.
    [InlineData("US", "2027-12-31", false)]
    [InlineData("US", "2028-01-03", true)]
    // Independence Day on a Sunday.
    [InlineData("US", "2027-07-05", false)]
    // Christmas on a Saturday and Boxing Day on a Sunday.
    [InlineData("GB-EAW", "2027-12-27", false)]
    [InlineData("GB-EAW", "2027-12-28", false)]
    [InlineData("GB-EAW", "2027-12-29", true)]
    // 1 January on a Sunday: in Scotland the 2nd is off for itself, and the 3rd instead of the 1st.
    [InlineData("GB-SCT", "2023-01-02", false)]
    [InlineData("GB-SCT", "2023-01-03", false)]
    [InlineData("GB-EAW", "2023-01-03", true)]
    // 1 February on a Friday, and any other.
    [InlineData("IE", "2030-02-01", false)]
    [InlineData("IE", "2030-02-04", true)]
    [InlineData("IE", "2027-02-01", false)]
    // The patron saint of Italy is off since 2026.
    [InlineData("IT", "2024-10-04", true)]
    [InlineData("IT", "2027-10-04", false)]
    // Orthodox Easter falls later than the other.
    [InlineData("GR", "2027-05-03", false)]
    [InlineData("GR", "2027-03-29", true)]
    // Where nobody knows the place, weekends are off.
    [InlineData("", "2026-12-25", true)]
    [InlineData("XX", "2026-12-26", false)]
    public void A_day_off_moves_as_the_law_of_the_place_says(string code, string day, bool isBusinessDay) =>
        Assert.Equal(isBusinessDay, Calendar(code).IsBusinessDay(Day(day)));

    [Theory]
    // As announced: a Saturday that is worked, and the Monday for which it is.
    [InlineData("2026-02-14", true)]
    [InlineData("2026-02-23", false)]
    // Not announced: the days of the law, by the Chinese year, and no weekend that is worked.
    [InlineData("2028-01-25", false)]
    [InlineData("2028-01-28", false)]
    [InlineData("2028-01-31", true)]
    [InlineData("2028-01-22", false)]
    [InlineData("2028-10-03", false)]
    [InlineData("2028-04-04", false)]
    [InlineData("2030-06-05", false)]
    // After a leap month (the fifth of 2028, the second of 2042).
    [InlineData("2042-09-29", true)]
    [InlineData("2042-09-26", true)]
    public void China_rests_as_announced_or_else_as_the_law_says(string day, bool isBusinessDay) =>
        Assert.Equal(isBusinessDay, Calendar("CN").IsBusinessDay(Day(day)));

    [Fact]
    public void What_an_organisation_says_of_a_day_comes_before_the_rule()
    {
        var calendar = Calendar(
            "US", new(Day("2026-11-27"), IsOff: true), new(Day("2026-11-26"), IsOff: false), new(Day("2026-11-28"), IsOff: false));

        Assert.False(calendar.IsBusinessDay(Day("2026-11-27")));
        Assert.True(calendar.IsBusinessDay(Day("2026-11-26")));
        Assert.True(calendar.IsBusinessDay(Day("2026-11-28")));
        Assert.False(calendar.IsBusinessDay(Day("2026-12-25")));
    }

    [Fact]
    public void A_calendar_without_any_business_day_ends_nothing_for_ever()
    {
        var never = Enumerable.Range(0, 800).Select(day => new CalendarDay(Day("2026-01-01").AddDays(day), IsOff: true));

        Assert.Equal(Day("2026-01-02"), Calendar("US", [.. never]).After(Day("2026-01-01"), 1));
    }

    [Theory]
    [InlineData("13-01")]
    [InlineData("Mon>05-01")]
    [InlineData("Moo>=05-01")]
    [InlineData("E")]
    public void A_rule_that_is_none_is_refused(string rule) =>
        Assert.ThrowsAny<Exception>(() => DayRule.Read(rule).In(2026));
}
