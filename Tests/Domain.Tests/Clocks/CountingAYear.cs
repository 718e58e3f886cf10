using OptOutPlugin.Domain.Clocks;
using static OptOutPlugin.Domain.Tests.Clocks.Dates;

namespace OptOutPlugin.Domain.Tests.Clocks;

public class CountingAYear
{
    private static readonly DateTime Now = Utc("2027-01-15 00:00:00");

    [Fact]
    public void A_year_without_requests_has_no_days_and_no_share() => Assert.Equal(
        """{"year":2026,"received":0,"complied":0,"denied":0,"open":0,"medianDays":null,"meanDays":null,"shareInTime":null}""",
        ProcessingFigures.Of(2026, [], Now).Json);

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
            ProcessingFigures.Of(2026, requests, Now).Json);
    }

    [Fact]
    public void A_share_is_never_rounded_up_to_all()
    {
        var requests = Enumerable.Range(0, 100_000).Select(number => new CountedRequest(
            Utc("2026-01-01 00:00:00"), Utc("2026-01-02 00:00:00"), false, Utc(number == 0 ? "2026-01-01 12:00:00" : "2026-01-03 00:00:00")));

        Assert.Contains("\"shareInTime\":0.9999}", ProcessingFigures.Of(2026, requests, Now).Json);
    }
}
