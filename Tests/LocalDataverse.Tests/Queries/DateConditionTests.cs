using System.Globalization;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.LocalDataverse.Tests.Storage;
using static Microsoft.Xrm.Sdk.Query.ConditionOperator;

namespace OptOutPlugin.LocalDataverse.Tests.Queries;

/// <summary>Now is Wednesday, 18 March 2026, 10:30.</summary>
[Trait("Fact", "38")]
public sealed class DateConditionTests : IDisposable
{
    private readonly Rows rows = new();

    public void Dispose() => rows.Dispose();

    [Theory]
    [InlineData(Today, null, "2026-03-18 00:00", "2026-03-18 23:59", "2026-03-17 23:59", "2026-03-19 00:00")]
    [InlineData(Yesterday, null, "2026-03-17 00:00", "2026-03-17 23:59", "2026-03-16 23:59", "2026-03-18 00:00")]
    [InlineData(Tomorrow, null, "2026-03-19 00:00", "2026-03-19 23:59", "2026-03-18 23:59", "2026-03-20 00:00")]
    [InlineData(Last7Days, null, "2026-03-11 00:00", "2026-03-18 10:30", "2026-03-10 23:59", "2026-03-18 10:31")]
    [InlineData(Next7Days, null, "2026-03-18 10:30", "2026-03-25 23:59", "2026-03-18 10:29", "2026-03-26 00:00")]
    [InlineData(LastWeek, null, "2026-03-08 00:00", "2026-03-14 23:59", "2026-03-07 23:59", "2026-03-15 00:00")]
    [InlineData(ThisWeek, null, "2026-03-15 00:00", "2026-03-21 23:59", "2026-03-14 23:59", "2026-03-22 00:00")]
    [InlineData(NextWeek, null, "2026-03-22 00:00", "2026-03-28 23:59", "2026-03-21 23:59", "2026-03-29 00:00")]
    [InlineData(LastMonth, null, "2026-02-01 00:00", "2026-02-28 23:59", "2026-01-31 23:59", "2026-03-01 00:00")]
    [InlineData(ThisMonth, null, "2026-03-01 00:00", "2026-03-31 23:59", "2026-02-28 23:59", "2026-04-01 00:00")]
    [InlineData(NextMonth, null, "2026-04-01 00:00", "2026-04-30 23:59", "2026-03-31 23:59", "2026-05-01 00:00")]
    [InlineData(LastYear, null, "2025-01-01 00:00", "2025-12-31 23:59", "2024-12-31 23:59", "2026-01-01 00:00")]
    [InlineData(ThisYear, null, "2026-01-01 00:00", "2026-12-31 23:59", "2025-12-31 23:59", "2027-01-01 00:00")]
    [InlineData(NextYear, null, "2027-01-01 00:00", "2027-12-31 23:59", "2026-12-31 23:59", "2028-01-01 00:00")]
    [InlineData(LastXHours, 3, "2026-03-18 07:30", "2026-03-18 10:30", "2026-03-18 07:29", "2026-03-18 10:31")]
    [InlineData(NextXHours, 3, "2026-03-18 10:30", "2026-03-18 13:30", "2026-03-18 10:29", "2026-03-18 13:31")]
    [InlineData(LastXDays, 2, "2026-03-16 00:00", "2026-03-18 10:30", "2026-03-15 23:59", "2026-03-18 10:31")]
    [InlineData(NextXDays, 2, "2026-03-18 10:30", "2026-03-20 23:59", "2026-03-18 10:29", "2026-03-21 00:00")]
    [InlineData(LastXWeeks, 2, "2026-03-04 00:00", "2026-03-18 10:30", "2026-03-03 23:59", "2026-03-18 10:31")]
    [InlineData(NextXMonths, 1, "2026-03-18 10:30", "2026-04-18 23:59", "2026-03-18 10:29", "2026-04-19 00:00")]
    [InlineData(LastXYears, 1, "2025-03-18 00:00", "2026-03-18 10:30", "2025-03-17 23:59", "2026-03-18 10:31")]
    [InlineData(OlderThanXMinutes, 5, "2026-03-18 10:24", "1990-01-01 00:00", "2026-03-18 10:25", "2026-03-18 10:30")]
    [InlineData(OlderThanXDays, 5, "2026-03-12 23:59", "1990-01-01 00:00", "2026-03-13 00:00", "2026-03-18 10:30")]
    [InlineData(OlderThanXMonths, 2, "2026-01-17 23:59", "1990-01-01 00:00", "2026-01-18 00:00", "2026-03-18 10:30")]
    [InlineData(OlderThanXYears, 3, "2023-03-17 23:59", "1990-01-01 00:00", "2023-03-18 00:00", "2026-03-18 10:30")]
    public void A_period_is_seen_from_now(
        ConditionOperator how, int? number, string inside, string alsoInside, string outside, string alsoOutside) =>
        Check(how, number is { } x ? [x] : [], inside, alsoInside, outside, alsoOutside);

    [Theory]
    [InlineData(On, "2026-03-10 00:00", "2026-03-10 23:59", "2026-03-09 23:59", "2026-03-11 00:00")]
    [InlineData(NotOn, "2026-03-09 23:59", "2026-03-11 00:00", "2026-03-10 00:00", "2026-03-10 23:59")]
    [InlineData(OnOrBefore, "2026-03-10 23:59", "2026-03-09 00:00", "2026-03-11 00:00", "2026-03-12 00:00")]
    [InlineData(OnOrAfter, "2026-03-10 00:00", "2026-03-11 00:00", "2026-03-09 23:59", "2026-03-08 00:00")]
    public void A_day_is_named(
        ConditionOperator how, string inside, string alsoInside, string outside, string alsoOutside)
    {
        Check(how, ["2026-03-10"], inside, alsoInside, outside, alsoOutside);
        rows.Dispose();
        using var others = new Rows();
        Check(others, how, [Time("2026-03-10 15:00")], inside, alsoInside, outside, alsoOutside);
    }

    [Fact]
    public void A_moment_is_compared_by_the_second()
    {
        rows.Create("task", ("subject", "then"), ("scheduledend", Time("2026-03-10 15:00:01")));
        foreach (var (how, second) in new[] { (Equal, 1), (GreaterThan, 0), (LessEqual, 1), (Between, 1) })
        {
            var query = new QueryExpression("task");
            var time = Time("2026-03-10 15:00:00").AddSeconds(second);
            query.Criteria.AddCondition("scheduledend", how, how == Between ? [time, time] : [time]);
            Assert.Single(rows.Run(query).Entities);
        }
    }

    private void Check(ConditionOperator how, object[] values, params string[] times) =>
        Check(rows, how, values, times);

    private static void Check(Rows rows, ConditionOperator how, object[] values, params string[] times)
    {
        foreach (var time in times)
        {
            rows.Create("task", ("subject", time), ("scheduledend", Time(time)));
        }

        rows.Create("task", ("subject", "never"));
        var query = new QueryExpression("task") { ColumnSet = new ColumnSet("subject") };
        query.Criteria.AddCondition("scheduledend", how, values);
        var found = rows.Run(query).Entities.Select(row => (string)row["subject"]).Order();
        Assert.Equal(times[..2].Order(), found);
    }

    private static DateTime Time(string text) => DateTime.Parse(
        text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
