using OptOutPlugin.Domain.Clocks;
using OptOutPlugin.Domain.Clocks.Days;
using OptOutPlugin.Domain.Consent;
using static OptOutPlugin.Domain.Tests.Clocks.Dates;

namespace OptOutPlugin.Domain.Tests.Clocks;

[Trait("Case", "95")]
public class KeepingATimeLimit
{
    [Theory]
    // A Monday, and a Friday: the day of receipt does not count.
    [InlineData(10, "2026-06-01 15:00:00", "2026-06-16 03:59:59")]
    [InlineData(10, "2026-06-05 15:00:00", "2026-06-23 03:59:59")]
    // On a Saturday.
    [InlineData(10, "2026-06-06 15:00:00", "2026-06-23 03:59:59")]
    // Over Thanksgiving, and over the end of the year with Christmas and New Year's Day.
    [InlineData(10, "2026-11-20 15:00:00", "2026-12-08 04:59:59")]
    [InlineData(10, "2026-12-18 15:00:00", "2027-01-06 04:59:59")]
    // Over the New Year's Day that is taken on 31 December.
    [InlineData(10, "2027-12-20 15:00:00", "2028-01-06 04:59:59")]
    // At 23:59:59 on the wall, and at midnight, a day later.
    [InlineData(10, "2026-06-02 03:59:59", "2026-06-16 03:59:59")]
    [InlineData(10, "2026-06-02 04:00:00", "2026-06-17 03:59:59")]
    // Over the day on which summer time begins, and over the one on which it ends.
    [InlineData(10, "2026-03-03 04:59:59", "2026-03-17 03:59:59")]
    [InlineData(10, "2026-10-27 03:59:59", "2026-11-10 04:59:59")]
    [InlineData(10, "2026-10-27 04:00:00", "2026-11-11 04:59:59")]
    // On the very night: 23:30 in summer time, then 00:30.
    [InlineData(10, "2026-11-01 03:30:00", "2026-11-17 04:59:59")]
    [InlineData(10, "2026-11-01 04:30:00", "2026-11-17 04:59:59")]
    public void Business_days_end_with_the_last_local_second(int days, string received, string due) =>
        Assert.Equal(due, Text(new TimeLimit(days, LimitUnit.BusinessDays).End(
            Utc(received), TimeZoneRule.Named("Eastern Standard Time"), Calendar("US"))));

    [Theory]
    // Three weeks of business days, over Chavez Day, Memorial Day, the end of the year, and with summer time.
    [InlineData("2026-06-01 15:00:00", "2026-06-24 06:59:59")]
    [InlineData("2026-03-16 15:00:00", "2026-04-08 06:59:59")]
    [InlineData("2026-12-14 15:00:00", "2027-01-07 07:59:59")]
    [InlineData("2026-03-02 07:59:59", "2026-03-21 06:59:59")]
    [InlineData("2026-03-02 08:00:00", "2026-03-24 06:59:59")]
    public void Fifteen_business_days_are_those_of_California(string received, string due) =>
        Assert.Equal(due, Text(Rule("ccpa-sale").DueOn(Utc(received), Calendar("US-CA"))));

    [Theory]
    // The examples of the European Data Protection Board (Guidelines 01/2022): 5 March, and a month that lacks the day.
    [InlineData("2026-03-05 10:00:00", "2026-04-07 21:59:59", "DE")]
    [InlineData("2027-08-31 10:00:00", "2027-09-30 21:59:59", "DE")]
    [InlineData("2027-01-29 10:00:00", "2027-03-01 22:59:59", "DE")]
    [InlineData("2028-01-31 10:00:00", "2028-02-29 22:59:59", "DE")]
    // On a Saturday, on a holiday before a weekend, on the last day of the year.
    [InlineData("2026-05-06 10:00:00", "2026-06-08 21:59:59", "DE")]
    [InlineData("2026-09-03 10:00:00", "2026-10-05 21:59:59", "DE")]
    [InlineData("2026-11-25 10:00:00", "2026-12-28 22:59:59", "DE")]
    [InlineData("2026-12-01 10:00:00", "2027-01-04 22:59:59", "DE")]
    [InlineData("2026-11-26 10:00:00", "2026-12-28 22:59:59", "IE")]
    // At 23:59 and at midnight on the wall, in winter and in summer.
    [InlineData("2026-01-14 22:59:59", "2026-02-16 22:59:59", "DE")]
    [InlineData("2026-02-11 23:00:00", "2026-03-12 22:59:59", "DE")]
    [InlineData("2026-03-09 22:59:59", "2026-04-09 21:59:59", "DE")]
    [InlineData("2026-03-09 23:00:00", "2026-04-10 21:59:59", "DE")]
    [InlineData("2026-10-09 21:59:59", "2026-11-09 22:59:59", "DE")]
    public void A_month_ends_on_a_working_day(string received, string due, string calendar) =>
        Assert.Equal(due, Text(Rule("gdpr").DueOn(Utc(received), Calendar(calendar))));

    [Theory]
    [InlineData("gdpr", "EU", "2026-08-31 10:00:00", "2026-11-30 22:59:59")]
    [InlineData("gdpr", "EU", "2026-11-30 10:00:00", "2027-03-01 22:59:59")]
    [InlineData("ccpa-data", "US-CA", "2026-08-31 18:00:00", "2026-11-30 07:59:59")]
    [InlineData("can-spam", "US", "2026-06-01 15:00:00", "2026-06-16 03:59:59")]
    public void A_longer_limit_runs_from_receipt_as_well(string rule, string calendar, string received, string due) =>
        Assert.Equal(due, Text(Rule(rule).DueOn(Utc(received), Calendar(calendar), isExtended: true)));

    [Theory]
    [InlineData("bulk-senders", "2026-03-07 12:00:00", "2026-03-09 12:00:00")]
    [InlineData("ccpa-data", "2026-11-16 18:00:00", "2027-01-01 07:59:59")]
    public void Hours_and_plain_days_run_on_over_days_off(string rule, string received, string due) =>
        Assert.Equal(due, Text(Rule(rule).DueOn(Utc(received), Calendar(Rule(rule).Calendar))));

    [Fact]
    public void A_day_that_an_organisation_adds_moves_the_end()
    {
        var rule = Rule("can-spam");

        Assert.Equal(
            "2026-06-17 03:59:59",
            Text(rule.DueOn(Utc("2026-06-01 15:00:00"), Calendar("US", new CalendarDay(Day("2026-06-05"), IsOff: true)))));
    }

    [Theory]
    [InlineData("MarketingEmail", "bulk-senders can-spam casl gdpr uk-gdpr")]
    [InlineData("Sms", "casl tcpa gdpr uk-gdpr")]
    [InlineData("Phone", "tcpa gdpr uk-gdpr")]
    [InlineData("Post", "gdpr uk-gdpr")]
    [InlineData("Post Sms", "casl tcpa gdpr uk-gdpr")]
    public void The_strictest_limit_of_the_channels_stands_first(string channels, string codes) => Assert.Equal(
        codes,
        string.Join(' ', Deadline.Of(
            ClockRules.BuiltIn,
            RequestType.StopMarketing,
            [.. channels.Split(' ').Select(Enum.Parse<Channel>)],
            Utc("2026-06-01 15:00:00"),
            code => Calendar(code)).Select(deadline => deadline.Rule.Code)));

    [Theory]
    [InlineData("StopSale", "ccpa-sale")]
    [InlineData("PersonalData", "ccpa-confirm gdpr-data ccpa-data")]
    public void Each_right_has_limits_of_its_own(string type, string codes) => Assert.Equal(
        codes,
        string.Join(' ', Deadline.Of(
            ClockRules.BuiltIn,
            Enum.Parse<RequestType>(type),
            [Channel.MarketingEmail],
            Utc("2026-06-01 15:00:00"),
            code => Calendar(code)).Select(deadline => deadline.Rule.Code)));

    [Theory]
    [InlineData("2026-06-01 12:00:00", "2026-06-03 12:00:00", "2026-06-02 12:00:00")]
    [InlineData("2026-06-01 12:00:00", "2026-06-16 03:59:59", "2026-06-13 03:59:59")]
    [InlineData("2026-06-01 12:00:00", "2026-06-05 12:00:00", "2026-06-03 12:00:00")]
    public void A_warning_comes_in_time_and_not_too_early(string received, string due, string from) =>
        Assert.Equal(from, Text(Deadline.WarnedFrom(Utc(received), Utc(due))));

    [Fact]
    public void Every_limit_is_known_with_its_source()
    {
        Assert.All(ClockRules.BuiltIn, rule =>
        {
            Assert.NotEmpty(rule.Citation);
            Assert.Equal(rule.TimeZone, TimeZoneRule.Named(rule.TimeZone).Name);
            Assert.True(rule.Calendar.Length == 0 || Calendars.All.Contains(rule.Calendar));
            Assert.NotEqual(default, rule.ReviewedOn);
        });
        Assert.Equal(ClockRules.BuiltIn.Count, ClockRules.BuiltIn.Select(rule => rule.Code).Distinct().Count());
    }

    private static ClockRule Rule(string code) => ClockRules.BuiltIn.Single(rule => rule.Code == code);
}
