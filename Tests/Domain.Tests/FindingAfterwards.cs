using OptOutPlugin.Domain.Compliance;

namespace OptOutPlugin.Domain.Tests;

public class FindingAfterwards
{
    [Theory]
    [InlineData("NotOut", false, "None")]
    [InlineData("Waiting", true, "DecideAgain")]
    [InlineData("Waiting", false, "Stop")]
    [InlineData("Leaving", true, "LookBack")]
    [InlineData("Leaving", false, "LookBack")]
    public void What_is_done_about_an_e_mail_follows_how_far_it_has_come(
        string progress, bool wasDecided, string expected) => Assert.Equal(
            expected, FoundAfterwards.Of(Enum.Parse<MailProgress>(progress), () => wasDecided).ToString());

    [Theory]
    [InlineData("NotOut")]
    [InlineData("Leaving")]
    public void Who_let_it_go_matters_only_while_it_waits(string progress) => Assert.NotEqual(
        SecondLook.Stop,
        FoundAfterwards.Of(
            Enum.Parse<MailProgress>(progress),
            () => throw new InvalidOperationException("Nobody needs to know.")));
}
