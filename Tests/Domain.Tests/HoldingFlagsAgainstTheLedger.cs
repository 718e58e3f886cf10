using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Domain.Tests;

public sealed class HoldingFlagsAgainstTheLedger
{
    private static readonly Flag Calls = new("donotphone", Channel.Phone);
    private static readonly Flag Tracking = new("followemail", Channel.EmailTracking, RefusingValue: false);
    private static readonly DateTime Noon = new(2026, 1, 2, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(null, false, false)]
    [InlineData(false, false, false)]
    [InlineData(true, true, false)]
    [InlineData(true, false, true)]
    [InlineData(false, true, true)]
    [InlineData(null, true, true)]
    public void A_flag_differs_when_only_one_of_the_two_refuses(bool? value, bool isRefused, bool differs) =>
        Assert.Equal(differs, FlagsAgainstLedger.Differing([Calls], _ => value, _ => isRefused).Count == 1);

    [Fact]
    public void The_flag_that_refuses_when_it_is_false_is_read_the_other_way()
    {
        Assert.Empty(FlagsAgainstLedger.Differing([Tracking], _ => false, _ => true));
        Assert.Single(FlagsAgainstLedger.Differing([Tracking], _ => true, _ => true));
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(null, false)]
    public void Only_a_refusal_that_is_older_than_the_mail_counts(int? seconds, bool counts)
    {
        var verdict = new RecipientVerdict(
            new Recipient(Party: null, Address: null),
            Category.Marketing,
            new Verdict.Refused(new Ground(Rule.Suppressed, Channel.MarketingEmail)));

        var found = SentAfterRefusal.Among(
            [verdict], Noon, (_, _) => seconds is { } later ? Noon.AddSeconds(later) : null);

        Assert.Equal(counts, found.Count == 1);
    }
}
