using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Domain.Tests;

/// <summary>Own refusals and those that stand because of an address.</summary>
public class DerivingAFlag
{
    private const Channel Bulk = Channel.MarketingEmail;

    public static TheoryData<bool, bool, bool?, bool, bool?, bool, bool> Writes => new()
    {
        // own, derived, asked, permitted, suppressed by others (null: not looked at) -> own, derived
        { false, false, null, false, null, false, false },
        { false, false, true, false, null, true, false },
        { true, false, null, false, null, true, false },
        { true, false, false, false, null, true, false },
        { true, false, false, true, false, false, false },
        { true, false, false, true, true, false, true },
        { true, false, null, false, true, true, false },
        { false, true, null, false, null, false, true },
        { false, true, true, false, null, false, true },
        { false, true, false, false, true, false, true },
        { false, true, false, false, false, false, false },
        { false, true, null, false, false, false, false },
        { false, false, null, false, true, false, true },
        { false, false, true, false, true, true, false },
    };

    [Theory]
    [MemberData(nameof(Writes))]
    public void What_a_row_refuses_after_a_write(
        bool own, bool derived, bool? asked, bool permitted, bool? suppressed, bool ownAfter, bool derivedAfter)
    {
        var after = ChoicesAfterWrite.Of(
            own ? [Bulk] : [],
            derived ? [Bulk] : [],
            asked is { } value ? new Dictionary<Channel, bool> { [Bulk] = value } : [],
            permitted ? [Bulk] : [],
            suppressed is { } held ? new Dictionary<Channel, bool> { [Bulk] = held } : []);

        Assert.Equal(ownAfter, after.Own.Contains(Bulk));
        Assert.Equal(derivedAfter, after.Derived.Contains(Bulk));
        Assert.Equal(ownAfter || derivedAfter, after.Refuses(Bulk));
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("Phone,MarketingEmail", "MarketingEmail,Phone")]
    [InlineData("Phone,Phone,phone,0,nonsense", "Phone")]
    public void The_mark_is_read_as_channels_and_nothing_else(string? text, string expected) =>
        Assert.Equal(expected, DerivedChannels.Text(DerivedChannels.Read(text)));

    [Theory]
    [InlineData(Channel.MarketingEmail, true, "Email,MarketingEmail,MarketingMaterial")]
    [InlineData(Channel.MarketingEmail, false, "Email")]
    [InlineData(Channel.Email, true, "Email,MarketingEmail,MarketingMaterial")]
    [InlineData(Channel.Phone, true, "Phone")]
    [InlineData(Channel.Sms, true, "Sms,MarketingMaterial")]
    [InlineData(Channel.Sms, false, "Sms")]
    [InlineData(Channel.Post, true, "Post,MarketingPost,MarketingMaterial")]
    [InlineData(Channel.EmailTracking, true, "EmailTracking")]
    public void A_channel_is_covered_by_itself_and_by_what_is_wider(
        object channel, bool isMarketing, string expected) =>
        Assert.Equal(expected, string.Join(',', ChannelTable.Refusing((Channel)channel, isMarketing)));
}
