using OptOutPlugin.Domain.Footers;
using static OptOutPlugin.Domain.Tests.Letterhead;

namespace OptOutPlugin.Domain.Tests;

public class PuttingAFooterIntoText
{
    private static readonly string Whole =
        $"\n\n{FooterInText.Opens}\nUnsubscribe\n{LinkOf(1)}\nAcme & Sons Ltd\n1 High Street\nSpringfield\n"
        + $"{FooterInText.Closes}\n";

    [Theory]
    [InlineData("Hello")]
    [InlineData("Hello\n")]
    [InlineData("Ana <ana@example.com> says 2 < 3")]
    [InlineData(" ")]
    public void It_stands_below_the_text_between_two_lines(string text) => Assert.Equal(text + Whole, Put(text));

    [Fact]
    public void Its_lines_end_as_those_of_the_text_do() =>
        Assert.Equal(
            "Hello\r\n" + Whole.Replace("\n", "\r\n", StringComparison.Ordinal), Put("Hello\r\n"));

    [Theory]
    [InlineData("Mine\n", "On Monday Ana wrote:\n> Theirs {{optout}}\n")]
    [InlineData("Mine\n", "Am Montag schrieb Ana:\n\n> Theirs\n")]
    [InlineData("Mine\n\n", "> Theirs")]
    [InlineData("Mine\n", "-----Original Message-----\nFrom: Ana\nTheirs")]
    [InlineData("Mine\n", "________________________________\nVon: Ana\nTheirs")]
    [InlineData("", "> Theirs")]
    public void What_is_quoted_stays_below_it_untouched(string mine, string quoted) =>
        Assert.Equal(mine + Whole + quoted, Put(mine + quoted));

    [Theory]
    [InlineData("Prices:\n5 > 3\n")]
    [InlineData("Original Message\n")]
    [InlineData("______________\nSummer sale\n")]
    public void What_only_looks_like_a_quotation_is_the_senders_own(string text) =>
        Assert.Equal(text + Whole, Put(text));

    [Fact]
    public void The_link_stands_where_its_author_wants_it_and_the_address_below()
    {
        var put = Put("To say no: {{optout}}.\n");

        Assert.StartsWith($"To say no: {LinkOf(1)}.\n\n\n{FooterInText.Opens}\nAcme", put, StringComparison.Ordinal);
        Assert.Equal(1, Count(put, Begin));
    }

    [Theory]
    [InlineData("Hello")]
    [InlineData("No: {{optout}}\r\nBye")]
    [InlineData("Mine\n> Theirs")]
    public void Sent_once_more_to_somebody_else_it_has_one_footer_and_one_link(string text)
    {
        var put = Put(Put(text, Linked(2)), Linked(1));

        Assert.Equal(Put(text), put);
        Assert.Equal(1, Count(put, FooterInText.Opens));
        Assert.Equal(1, Count(put, Begin));
    }

    [Fact]
    public void News_stand_below_the_link_and_are_no_tag()
    {
        var put = Put("Hello\n", Linked() with { News = "We <changed>." });

        Assert.Contains($"{LinkOf(1)}\nWe changed.\nAcme", put, StringComparison.Ordinal);
        Assert.Equal("Hello\n", Footer.Without(put));
    }

    [Fact]
    public void A_reply_is_asked_for_once()
    {
        var put = Put("No: {{optout}}", Replied);

        Assert.Equal(1, Count(put, ReplyWords));
        Assert.Equal(put, Put(put, Replied));
    }

    [Theory]
    [InlineData("Hello")]
    [InlineData("Hello\n")]
    [InlineData("Hello\r\n")]
    [InlineData("Hello\r")]
    [InlineData("\n\n\n")]
    [InlineData("Mine\n\n\n> Theirs")]
    public void Without_it_the_text_is_what_it_was(string text) => Assert.Equal(text, Footer.Without(Put(text)));

    [Theory]
    [InlineData("{{optout}}")]
    [InlineData("> ")]
    [InlineData("a:\n")]
    [InlineData("____________\n")]
    [InlineData("--=------------------------------\n")]
    [InlineData("------------------------------=--\n")]
    [InlineData("- Original Message -")]
    [InlineData("<")]
    public async Task A_megabyte_of_anything_is_done_in_a_moment(string part)
    {
        var text = "Hello " + string.Concat(Enumerable.Repeat(part, 1024 * 1024 / part.Length));

        var put = await Task.Run(() => Put(text)).WaitAsync(TimeSpan.FromSeconds(20));

        Assert.InRange(put.Length, 1, text.Length + (Footer.MostLinks * 400));
    }
}
