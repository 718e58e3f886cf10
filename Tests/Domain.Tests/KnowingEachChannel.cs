using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Contacting;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Domain.Tests;

public class KnowingEachChannel
{
    [Fact]
    public void Every_channel_has_one_row() =>
        Assert.Equal(
            Enum.GetValues<Channel>(), ChannelTable.All.Select(facts => facts.Channel).OrderBy(channel => channel));

    [Fact]
    public void Every_activity_has_one_channel_that_its_guard_enforces() =>
        Assert.Equal(
            Enum.GetValues<ContactKind>(),
            ChannelTable.All.Where(facts => facts.Activity is not null).Select(facts => facts.Activity!.Value).Order());

    [Fact]
    public void A_flag_speaks_of_the_channel_of_its_row_and_of_no_other()
    {
        Assert.All(ChannelTable.All, facts => Assert.Equal(facts.Channel, facts.Flag.Channel));
        Assert.Equal(ChannelTable.All.Count, ChannelTable.All.Select(facts => facts.Flag.Column).Distinct().Count());
    }

    [Fact]
    public void A_refusal_of_a_channel_refuses_its_own_marketing() =>
        Assert.All(ChannelTable.All, facts =>
            Assert.Contains(facts.Channel, ChannelTable.Refusing(facts.Channel, isMarketing: true)));

    [Fact]
    public void What_refuses_business_refuses_marketing_too() =>
        Assert.All(ChannelTable.All, facts => Assert.Subset(facts.Marketing.ToHashSet(), facts.Business.ToHashSet()));

    [Fact]
    public void What_keeps_an_email_back_has_its_rule() =>
        Assert.Equal(
            [Rule.DoNotEmail, Rule.DoNotBulkEmail, Rule.DoNotSendMarketing],
            ChannelTable.OfMail.Select(channel => ChannelTable.Of(channel).OfMail!.Value));

    [Theory]
    [InlineData(nameof(AddressKind.Email), "MarketingEmail,MarketingMaterial")]
    [InlineData(nameof(AddressKind.Phone), "Phone,Sms")]
    [InlineData(null, "MarketingEmail,MarketingMaterial")]
    public void Who_names_no_channel_means_marketing_by_mail_and_every_use_of_a_number(string? kind, string channels) =>
        Assert.Equal(channels, ChannelTable.Listed(
            ChannelTable.Meant(kind is null ? null : Enum.Parse<AddressKind>(kind)), ","));
}
