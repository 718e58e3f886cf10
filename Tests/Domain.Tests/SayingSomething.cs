using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Domain.Tests;

/// <summary>C6: what is too little to be evidence.</summary>
public class SayingSomething
{
    [Theory]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("e", false)]
    [InlineData(".", false)]
    [InlineData("-----", false)]
    [InlineData("\u200b", false)]
    [InlineData("\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b", false)]
    [InlineData("123456789", false)]
    [InlineData("1234567890", true)]
    [InlineData("a b c d e f g h i j", true)]
    [InlineData("She agreed", false)]
    [InlineData("She agreed.", false)]
    [InlineData("She agreed 5", true)]
    [InlineData("电话同意", false)]
    [InlineData("电话中同意", true)]
    [InlineData("電話で同意した", true)]
    [InlineData("전화로동의", true)]
    [InlineData("\ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude00", false)]
    [InlineData("\ud800\ud800\ud800\ud800\ud800\ud800\ud800\ud800\ud800\ud800\ud800", false)]
    public void Ten_letters_or_digits_say_something_and_five_ideographs(string? text, bool expected) =>
        Assert.Equal(expected, EvidenceText.Says(text));
}
