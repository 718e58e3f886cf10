using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Domain.Tests;

public sealed class HoldingFlagsAgainstTheLedger
{
    private static readonly Flag Calls = new("donotphone", Channel.Phone);
    private static readonly Flag Tracking = new("followemail", Channel.EmailTracking, RefusingValue: false);

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
}
