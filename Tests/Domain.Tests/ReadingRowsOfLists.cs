using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Lists;

namespace OptOutPlugin.Domain.Tests;

/// <summary>A row of a list holds its refusal, whatever else of it cannot be understood.</summary>
public class ReadingRowsOfLists
{
    private static readonly DateTime Now = new(2026, 7, 15, 8, 9, 10, DateTimeKind.Utc);
    private static readonly DateTime Then = new(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc);
    private static readonly ListDefaults Nothing = new([], Then);

    [Theory]
    [InlineData("ana@example.com", "MarketingEmail MarketingMaterial")]
    [InlineData("+49 123 456789", "Phone Sms")]
    [InlineData("\t\tana@example.com", "MarketingEmail MarketingMaterial")]
    [InlineData("Email\t\tana@example.com", "Email")]
    [InlineData(" sms , PHONE\t\t+49 123 456789", "Sms Phone")]
    [InlineData("Fax\t\t+49 123 456789", "Fax")]
    [InlineData("Email,Phone\t\tana@example.com", "Email")]
    public void It_says_to_what_no_was_said(string row, string channels)
    {
        var read = Read(row);

        Assert.Equal(channels, string.Join(" ", read.Channels));
        Assert.Empty(read.Problems);
        Assert.True(read.IsHeld);
    }

    [Fact]
    public void What_it_leaves_out_the_list_says()
    {
        var read = ListRow.Read("ana@example.com", new([Channel.Email, Channel.Phone], Then), null, Now);

        Assert.Equal([Channel.Email], read.Channels);
        Assert.Equal(Then, read.SaidOn);
    }

    [Theory]
    [InlineData("\t2024-02-29\tana@example.com", "2024-02-29T00:00:00")]
    [InlineData("\t2024-02-29T12:13:14Z\tana@example.com", "2024-02-29T12:13:14")]
    [InlineData("\t2031-01-01\tana@example.com", "2026-07-15T08:09:10")]
    [InlineData("\t1900-01-01\tana@example.com", "1900-01-01T00:00:00")]
    [InlineData("ana@example.com", "2020-01-02T03:04:05")]
    public void It_says_when(string row, string said) => Assert.Equal(said, Read(row).SaidOn.ToString("s"));

    [Theory]
    [InlineData("", ListProblem.NoAddress)]
    [InlineData("Email\t2024-02-29\t", ListProblem.NoAddress)]
    [InlineData("nobody", ListProblem.NoAddress)]
    [InlineData("Post\t\tana@example.com", ListProblem.OutOfReach)]
    [InlineData("Phone\t\tana@example.com", ListProblem.OutOfReach)]
    public void Nothing_is_held_where_nothing_can_be(string row, object problem)
    {
        var read = Read(row);

        Assert.Equal([(ListProblem)problem], read.Problems);
        Assert.False(read.IsHeld);
    }

    [Theory]
    [InlineData("Pigeon\t\tana@example.com", ListProblem.UnknownChannel, "MarketingEmail MarketingMaterial")]
    [InlineData("Email,Pigeon\t\tana@example.com", ListProblem.UnknownChannel, "Email MarketingEmail MarketingMaterial")]
    [InlineData("Email\tsoon\tana@example.com", ListProblem.UnknownDate, "Email")]
    [InlineData("Email\t1899-12-31\tana@example.com", ListProblem.UnknownDate, "Email")]
    [InlineData("Email\t2024-02-30\tana@example.com", ListProblem.UnknownDate, "Email")]
    [InlineData("Email\t\tana@example.com; b@", ListProblem.PartUnread, "Email")]
    public void A_bad_cell_costs_no_refusal(string row, object problem, string channels)
    {
        var read = Read(row);

        Assert.Equal([(ListProblem)problem], read.Problems);
        Assert.Equal(channels, string.Join(" ", read.Channels));
        Assert.Equal(Then, read.SaidOn);
    }

    [Fact]
    public void An_address_may_hold_tabs() =>
        Assert.Equal("Ana\t<ana@example.com>", Read("Email\t\tAna\t<ana@example.com>").Address);

    [Fact]
    public void A_row_has_its_length()
    {
        Assert.True(Read("ana@example.com".PadRight(ListRow.Longest)).IsHeld);
        Assert.Equal([ListProblem.TooLong], Read("ana@example.com".PadRight(ListRow.Longest + 1)).Problems);
    }

    private static ListRow Read(string row) => ListRow.Read(row, Nothing, callingCode: null, Now);
}
