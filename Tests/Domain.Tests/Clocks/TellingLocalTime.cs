using OptOutPlugin.Domain.Clocks;
using static OptOutPlugin.Domain.Tests.Clocks.Dates;

namespace OptOutPlugin.Domain.Tests.Clocks;

public class TellingLocalTime
{
    public static TheoryData<string> Zones => [.. TimeZoneRule.All.Select(zone => zone.Name)];

    [Theory]
    [MemberData(nameof(Zones))]
    public void Our_zones_agree_with_those_of_the_framework_every_half_hour_of_five_years(string name)
    {
        var framework = TimeZoneInfo.FindSystemTimeZoneById(name);
        var zone = TimeZoneRule.Named(name);
        for (var utc = Utc("2026-01-01 00:00:00"); utc.Year < 2031; utc = utc.AddMinutes(30))
        {
            if (zone.Local(utc) != TimeZoneInfo.ConvertTimeFromUtc(utc, framework))
            {
                Assert.Fail($"{name} at {Text(utc)} UTC: {Text(zone.Local(utc))}.");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Zones))]
    public void A_day_begins_when_the_clock_shows_midnight(string name)
    {
        var zone = TimeZoneRule.Named(name);
        for (var day = Day("2026-01-01"); day.Year < 2031; day = day.AddDays(1))
        {
            Assert.Equal(day, zone.Local(zone.Midnight(day)));
            Assert.Equal(day.AddSeconds(-1), zone.Local(zone.Midnight(day).AddSeconds(-1)));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Europe/Vienna")]
    public void A_zone_that_is_not_known_is_UTC(string? name) => Assert.Equal("UTC", TimeZoneRule.Named(name).Name);
}
