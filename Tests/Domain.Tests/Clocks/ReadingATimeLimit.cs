using OptOutPlugin.Domain.Clocks;
using OptOutPlugin.Domain.Consent;
using static OptOutPlugin.Domain.Tests.Clocks.Dates;

namespace OptOutPlugin.Domain.Tests.Clocks;

public class ReadingATimeLimit
{
    private static readonly StoredLimit Limit = new("house", IsInUse: true)
    {
        Type = RequestType.StopMarketing,
        Amount = 5,
        Unit = LimitUnit.BusinessDays,
    };

    [Fact]
    public void A_row_that_says_all_that_is_needed_is_a_limit() => Assert.Equal(
        (new TimeLimit(5, LimitUnit.BusinessDays), "house", 0),
        (Limit.Rule!.Limit, Limit.Rule.Name, Limit.Rule.Extension));

    [Theory]
    [InlineData("", 5, 1, 0)]
    [InlineData("house", null, 1, 0)]
    [InlineData("house", 0, 1, 0)]
    [InlineData("house", 1001, 1, 0)]
    [InlineData("house", -5, 1, 0)]
    [InlineData("house", 5, null, 0)]
    [InlineData("house", 5, 9, 0)]
    [InlineData("house", 5, 1, null)]
    [InlineData("house", 5, 1, 9)]
    public void A_row_that_lacks_something_is_none(string code, int? amount, int? unit, int? type) => Assert.Null(
        (Limit with { Code = code, Amount = amount, Unit = (LimitUnit?)unit, Type = (RequestType?)type }).Rule);

    [Theory]
    [InlineData("", "")]
    [InlineData(" sms , Pigeon,Post", "Sms Post")]
    [InlineData("Pigeon", "")]
    public void Channels_that_are_none_are_left_out(string written, string read) =>
        Assert.Equal(read, string.Join(' ', (Limit with { Channels = written }).Rule!.Channels));

    [Theory]
    [InlineData(-1)]
    [InlineData(100000)]
    public void An_extension_that_is_none_is_none(int extension) =>
        Assert.Equal(0, (Limit with { Extension = extension }).Rule!.Extension);

    [Fact]
    public void Without_rows_what_is_built_in_holds() => Assert.Equal(ClockRules.BuiltIn, ClockRules.InForce([]));

    [Fact]
    public void A_row_takes_the_place_of_what_is_built_in_under_its_code()
    {
        var rules = ClockRules.InForce([Limit with { Code = "gdpr" }, Limit]);

        Assert.Equal(5, rules.Single(rule => rule.Code == "gdpr").Limit.Amount);
        Assert.Equal(ClockRules.BuiltIn.Count + 1, rules.Count);
    }

    [Fact]
    public void A_row_that_is_out_of_use_takes_it_away() => Assert.DoesNotContain(
        ClockRules.InForce([new("gdpr", IsInUse: false)]), rule => rule.Code == "gdpr");

    [Fact]
    public void A_row_that_cannot_be_understood_changes_nothing() =>
        Assert.Equal(ClockRules.BuiltIn, ClockRules.InForce([Limit with { Code = "gdpr", Amount = null }]));

    [Theory]
    [InlineData("The archive of a firm that was bought has to be searched.", "2026-06-20 00:00:00", null)]
    [InlineData("The archive of a firm that was bought has to be searched.", "2026-07-01 21:59:59", null)]
    [InlineData("The archive of a firm that was bought has to be searched.", "2026-07-01 22:00:00", "NoNotice")]
    [InlineData("The archive of a firm that was bought has to be searched.", "2026-05-31 00:00:00", "NoNotice")]
    [InlineData("The archive of a firm that was bought has to be searched.", "2026-07-20 00:00:00", "NoNotice")]
    [InlineData("The archive of a firm that was bought has to be searched.", null, "NoNotice")]
    [InlineData("n/a", "2026-06-20 00:00:00", "NoReason")]
    [InlineData(null, "2026-06-20 00:00:00", "NoReason")]
    public void A_letter_may_take_longer_with_a_reason_that_was_told_in_time(
        string? reason, string? noticed, string? fault) =>
        Assert.Equal(fault, Fault(Channel.Post, reason, noticed)?.ToString());

    [Theory]
    [InlineData(Channel.MarketingEmail)]
    [InlineData(Channel.Phone)]
    public void What_must_be_done_within_days_takes_no_longer(object channel) => Assert.Equal(
        ExtensionFault.NotAllowed,
        Fault((Channel)channel, "The archive of a firm has to be searched.", "2026-06-01 20:00:00"));

    private static ExtensionFault? Fault(Channel channel, string? reason, string? noticed)
    {
        var received = Utc("2026-06-01 15:00:00");
        return ExtensionPolicy.FaultOf(
            reason,
            noticed is null ? null : Utc(noticed),
            received,
            Deadlines(isExtended: false)[0].DueOn,
            Deadlines(isExtended: true),
            Utc("2026-07-10 00:00:00"));

        IReadOnlyList<Deadline> Deadlines(bool isExtended) => Deadline.Of(
            ClockRules.BuiltIn,
            RequestType.StopMarketing,
            [channel],
            received,
            code => Calendar(code),
            isExtended);
    }
}
