
namespace OptOutPlugin.Import.Tests;

/// <summary>What a list does not say, whoever hands it in says.</summary>
public sealed class AskingWhatIsMeant
{
    [Fact]
    public void A_value_means_what_somebody_says()
    {
        using var list = new ListOnDisk("email,status\nana@example.com,Gone Fishing\nbo@example.com,new\n");

        var rows = list.Lines("--means", "gone fishing=yes", "--means", "new=no").SelectMany(line => line.Rows);

        Assert.Equal("MarketingEmail\t\tana@example.com", Assert.Single(rows));
        Assert.Empty(list.Survey("--means", "gone fishing=yes", "--means", "new=no").Questions);
    }

    [Fact]
    public void Everybody_said_no_where_somebody_says_so()
    {
        using var list = new ListOnDisk("Email Address,CONFIRM_TIME,status\nana@example.com,2019-01-01,subscribed\n");

        Assert.Equal("MarketingEmail\t\tana@example.com", Assert.Single(list.Lines("--all")).Rows.Single());
    }

    [Fact]
    public void The_channels_are_those_that_somebody_names()
    {
        using var list = new ListOnDisk("email,phone\nana@example.com,+49 123 456789\n");

        Assert.Equal(
            ["Email\t\tana@example.com", "Sms\t\t+49 123 456789"],
            list.Lines("--channels", "sms,email").Single().Rows);
    }

    [Theory]
    [InlineData("dmy", "2020-04-03")]
    [InlineData("mdy", "2020-03-04")]
    public void The_order_of_dates_is_the_one_that_somebody_names(string order, string said)
    {
        using var list = new ListOnDisk("email,opt-out date\nana@example.com,03/04/2020\n");

        Assert.Equal($"MarketingEmail\t{said}T00:00:00Z\tana@example.com", list.Lines("--dates", order).Single().Rows.Single());
    }

    [Fact]
    public void A_list_without_addresses_is_none()
    {
        using var list = new ListOnDisk("name,colour\nAna,red\n");

        Assert.Throws<ListFault>(() => list.Survey());
    }

    [Theory]
    [InlineData("a.csv", "--url", "http://localhost", "--what")]
    [InlineData("a.csv", "b.csv", "--url", "http://localhost")]
    [InlineData("--url", "http://localhost")]
    [InlineData("--take-back", "11111111-2222-3333-4444-555555555555", "--url", "http://localhost")]
    [InlineData("a.csv", "--url", "http://localhost", "--channels", "Pigeon")]
    [InlineData("a.csv", "--url", "http://localhost", "--means", "x")]
    [InlineData("a.csv", "--url", "http://localhost", "--dates", "ymd")]
    public void What_cannot_be_followed_is_said(params string[] args) =>
        Assert.Throws<ListFault>(() => Options.Read(args));
}
