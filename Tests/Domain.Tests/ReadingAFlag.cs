using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Domain.Tests;

public class ReadingAFlag
{
    private static Flag FlagOf(string column) => PersonTable.Contact.Flags.Single(flag => flag.Column == column);

    [Theory]
    [InlineData("donotemail", Channel.Email, true)]
    [InlineData("donotbulkemail", Channel.MarketingEmail, true)]
    [InlineData("donotphone", Channel.Phone, true)]
    [InlineData("optout_donotsms", Channel.Sms, true)]
    [InlineData("donotfax", Channel.Fax, true)]
    [InlineData("donotpostalmail", Channel.Post, true)]
    [InlineData("donotbulkpostalmail", Channel.MarketingPost, true)]
    [InlineData("donotsendmm", Channel.MarketingMaterial, true)]
    [InlineData("followemail", Channel.EmailTracking, false)]
    public void Each_column_speaks_of_one_channel_and_refuses_with_one_value(
        string column, object channel, bool refusing)
    {
        var flag = FlagOf(column);

        Assert.Equal(channel, flag.Channel);
        Assert.True(flag.Refuses(refusing));
        Assert.False(flag.Refuses(!refusing));
        Assert.False(flag.Refuses(null));
    }

    [Fact]
    public void A_lead_has_no_flag_for_bulk_post_and_the_others_have_all_nine()
    {
        Assert.Equal(9, PersonTable.Contact.Flags.Count);
        Assert.Equal(9, PersonTable.Account.Flags.Count);
        Assert.Equal(8, PersonTable.Lead.Flags.Count);
        Assert.DoesNotContain("donotbulkpostalmail", PersonTable.Lead.FlagColumns);
    }

    [Theory]
    [InlineData("donotemail", null, true, true)]
    [InlineData("donotemail", false, true, true)]
    [InlineData("donotemail", true, true, false)]
    [InlineData("donotemail", true, false, true)]
    [InlineData("donotemail", true, null, true)]
    [InlineData("donotemail", null, false, false)]
    [InlineData("donotemail", false, null, false)]
    [InlineData("donotemail", null, null, false)]
    [InlineData("followemail", null, false, true)]
    [InlineData("followemail", true, false, true)]
    [InlineData("followemail", false, false, false)]
    [InlineData("followemail", false, true, true)]
    [InlineData("followemail", null, true, false)]
    public void Only_a_change_of_meaning_is_a_change(string column, bool? before, bool? after, bool isChange)
    {
        var written = new Dictionary<Flag, bool?> { [FlagOf(column)] = after };

        var changes = FlagChange.Among(written, _ => before).ToList();

        Assert.Equal(isChange ? 1 : 0, changes.Count);
        Assert.All(changes, change => Assert.Equal(FlagOf(column).Refuses(after), change.Tightens));
    }
}
