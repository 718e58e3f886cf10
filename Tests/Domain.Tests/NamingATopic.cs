using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Domain.Tests;

public sealed class NamingATopic
{
    [Theory]
    [InlineData("news", null, "news")]
    [InlineData("  News ", "Newsletter", "News")]
    [InlineData("ne\u200bws", null, "news")]
    [InlineData(null, " Newsletter ", "Newsletter")]
    [InlineData("\u200b \u2060", "Newsletter", "Newsletter")]
    [InlineData(null, null, "")]
    [InlineData("\u200b", "\ufeff", "")]
    [InlineData("\ud83d\udce7 mail", null, "\ud83d\udce7 mail")]
    public void A_code_is_what_is_seen_of_it_or_the_name(string? written, string? name, string code) =>
        Assert.Equal(code, TopicCode.Of(written, name));

    [Fact]
    public void A_name_that_is_too_long_is_cut() =>
        Assert.Equal(new string('n', TopicCode.Longest), TopicCode.Of(null, new string('n', 200)));

    [Theory]
    [InlineData("news", "NEWS")]
    [InlineData("news", " news ")]
    [InlineData("news", "\uff4e\uff45\uff57\uff53")]
    [InlineData("news", "n\u200bews")]
    [InlineData("*", "\uff0a")]
    public void Codes_that_look_alike_are_one(string one, string other) =>
        Assert.Equal(TopicCode.Compared(one), TopicCode.Compared(other));

    [Theory]
    [InlineData("news", "new")]
    [InlineData("news", "n ews")]
    [InlineData("\u00e9t\u00e9", "ete")]
    public void Others_are_not(string one, string other) =>
        Assert.NotEqual(TopicCode.Compared(one), TopicCode.Compared(other));
}
