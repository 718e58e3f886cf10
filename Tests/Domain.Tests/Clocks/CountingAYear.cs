using OptOutPlugin.Domain.Clocks;
using static OptOutPlugin.Domain.Tests.Clocks.Dates;

namespace OptOutPlugin.Domain.Tests.Clocks;

public class CountingAYear
{
    private static readonly DateTime Now = Utc("2027-01-15 00:00:00");

    [Fact]
    public void A_year_without_requests_has_no_days_and_no_share() => Assert.Equal(
        """{"year":2026,"received":0,"complied":0,"denied":0,"open":0,"medianDays":null,"meanDays":null,"shareInTime":null}""",
        Count([]).Json);

    [Fact]
    public void Requests_count_by_the_year_in_which_they_were_received()
    {
        CountedRequest[] requests =
        [
            new(Utc("2025-12-31 23:59:59"), Utc("2026-01-05 00:00:00"), IsDenied: false, Utc("2026-01-02 00:00:00")),
            // In time, at the last second of it, late, denied, waiting in time, waiting too long, without a limit.
            new(Utc("2026-01-01 00:00:00"), Utc("2026-01-01 00:00:00"), IsDenied: false, Utc("2026-01-03 00:00:00")),
            new(Utc("2026-03-01 00:00:00"), Utc("2026-03-03 00:00:00"), IsDenied: false, Utc("2026-03-03 00:00:00")),
            new(Utc("2026-05-01 00:00:00"), Utc("2026-05-11 00:00:00"), IsDenied: false, Utc("2026-05-03 00:00:00")),
            new(Utc("2026-06-01 00:00:00"), Utc("2026-06-02 12:00:00"), IsDenied: true, Utc("2026-06-03 00:00:00")),
            new(Utc("2026-12-31 00:00:00"), null, IsDenied: false, Utc("2027-01-31 00:00:00")),
            new(Utc("2026-12-31 23:59:59"), null, IsDenied: false, Utc("2027-01-02 00:00:00")),
            new(Utc("2026-07-01 00:00:00"), Utc("2026-07-01 12:00:00"), IsDenied: false, null),
            new(Utc("2027-01-01 00:00:00"), Utc("2027-01-05 00:00:00"), IsDenied: false, null),
        ];

        Assert.Equal(
            """{"year":2026,"received":7,"complied":4,"denied":1,"open":2,"medianDays":1.5,"meanDays":2.8,"shareInTime":0.6}""",
            Count(requests).Json);
    }

    [Fact]
    public void A_share_is_never_rounded_up_to_all()
    {
        var requests = Enumerable.Range(0, 100_000).Select(number => new CountedRequest(
            Utc("2026-01-01 00:00:00"), Utc("2026-01-02 00:00:00"), false, Utc(number == 0 ? "2026-01-01 12:00:00" : "2026-01-03 00:00:00")));

        Assert.Contains("\"shareInTime\":0.9999}", Count(requests).Json);
    }

    [Fact]
    public void A_count_that_is_handed_on_after_every_request_comes_to_the_same()
    {
        var requests = Enumerable.Range(0, 500).Select(number => new CountedRequest(
            Utc("2026-01-01 00:00:00"),
            number % 7 == 0 ? null : Utc("2026-01-01 00:00:00").AddMinutes(number * number),
            number % 5 == 0,
            Utc("2026-01-10 00:00:00"))).ToList();
        var count = new YearCount(2026);
        foreach (var request in requests)
        {
            count.Add(Guid.NewGuid(), request, Now);
            count = YearCount.Read(count.ToString())!;
        }

        Assert.Equal(Count(requests), count.Figures);
        Assert.True(count.Figures.MedianDays > 30);
    }

    [Fact]
    public void The_next_call_goes_on_after_the_last_request_that_was_counted()
    {
        var last = Guid.NewGuid();
        var count = new YearCount(2026);
        count.Add(last, new(Utc("2025-01-01 00:00:00"), null, IsDenied: false, null), Now);

        Assert.Equal(last, YearCount.Read(count.ToString())!.After);
        Assert.Equal(0, count.Figures.Received);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("2026|00000000-0000-0000-0000-000000000001|1|0|0|0|0")]
    [InlineData("2026||1|0|0|0|0|")]
    [InlineData("2026|00000000-0000-0000-0000-000000000001|-1|0|0|0|0|")]
    [InlineData("2026|00000000-0000-0000-0000-000000000001|1|1|0|0|0|")]
    [InlineData("2026|00000000-0000-0000-0000-000000000001|1|0|0|0|0|0:2")]
    [InlineData("2026|00000000-0000-0000-0000-000000000001|1|0|0|1|0|0:1")]
    [InlineData("2026|00000000-0000-0000-0000-000000000001|2|0|0|0|0|0:1,0:1")]
    [InlineData("2026|00000000-0000-0000-0000-000000000001|1|0|0|0|0|100001:1")]
    [InlineData("2026|00000000-0000-0000-0000-000000000001|2147483647|0|0|0|0|0:2147483647,1:2147483647")]
    public void What_is_no_count_of_ours_is_not_gone_on_with(string text) => Assert.Null(YearCount.Read(text));

    [Fact]
    public void A_text_that_is_too_long_is_not_read() =>
        Assert.Null(YearCount.Read(new string('|', YearCount.Longest + 1)));

    private static ProcessingFigures Count(IEnumerable<CountedRequest> requests)
    {
        var count = new YearCount(2026);
        foreach (var request in requests)
        {
            count.Add(Guid.NewGuid(), request, Now);
        }

        return count.Figures;
    }
}
