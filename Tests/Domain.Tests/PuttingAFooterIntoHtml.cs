using OptOutPlugin.Domain.Footers;
using OptOutPlugin.Domain.Languages;
using static OptOutPlugin.Domain.Tests.Letterhead;

namespace OptOutPlugin.Domain.Tests;

public class PuttingAFooterIntoHtml
{
    private const string Here = "§";

    [Theory]
    [InlineData("<p>Hello</p>")]
    [InlineData("<p>Hello <a href=\"{{optout}}\">no more</a></p>")]
    public void News_stand_in_it_wherever_the_link_stands_and_go_with_it(string text)
    {
        var put = Put(text, Linked() with { News = "We <changed>." });

        Assert.Equal(1, Count(put, ">We &lt;changed&gt;.</p>"));
        Assert.Equal(put, Put(put, Linked() with { News = "We <changed>." }));
        Assert.DoesNotContain("changed", Put(put), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("§")]
    [InlineData("<p>Hello</p>§")]
    [InlineData("<p>Hello</p>§</body></html>")]
    [InlineData("<html><body><p>Hello</p>§</BODY ></html>")]
    [InlineData("<html><p>Hello</p>§</html>")]
    [InlineData("<body>a</body>b§</body>")]
    [InlineData("<body>a<!-- </body> -->b§</body>")]
    [InlineData("<body>a<script>'</body>'</script>b§</body>")]
    [InlineData("<body>a<style></body></style>§</body>")]
    [InlineData("<body>a<textarea></body></textarea>b§</body>")]
    [InlineData("<body><a title='</body>'>b</a>§</body>")]
    [InlineData("<body><a title=\"</body>\">b</a>§</body>")]
    [InlineData("<p>a</p>§<!-- never closed </body>")]
    [InlineData("<p>a</p>§<script>never closed </body>")]
    [InlineData("<p>a</p>§<a href=\"never closed </body>")]
    [InlineData("<p>a</p>§<template><p>hidden</p></body>")]
    [InlineData("<p>a</p>§<plaintext>shown as it is </body>")]
    [InlineData("<p>a</p>§<video><p>hidden")]
    [InlineData("<p>a</p><video>v</video>b§")]
    [InlineData("<p>2 < 3 and 5 > 4, ana <ana@example.com>§")]
    [InlineData("<!-->a<!--->b§</body>")]
    [InlineData("<!-- a --!>b§</body>")]
    [InlineData("<![CDATA[</body>]]><p>x</p>§")]
    public void It_stands_where_it_is_shown(string text)
    {
        var put = Put(text.Replace(Here, string.Empty, StringComparison.Ordinal));

        var at = text.IndexOf(Here, StringComparison.Ordinal);
        Assert.Equal(at, put.IndexOf(FooterInHtml.Opens, StringComparison.Ordinal));
        Assert.Equal(text[..at], put[..at]);
        Assert.EndsWith(FooterInHtml.Closes + text[(at + 1)..], put, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>Mine</p>§<blockquote type=\"cite\">Theirs</blockquote>")]
    [InlineData("<p>Mine</p>§<div class=\"gmail_quote gmail_quote_container\">Theirs</div>")]
    [InlineData("<p>Mine</p>§<div id=\"divRplyFwdMsg\" dir=\"ltr\">Theirs</div></body>")]
    [InlineData("<p>Mine</p>§<div id=appendonsend></div><hr tabindex=\"-1\">Theirs")]
    [InlineData("<p>Mine</p>§<hr style=\"width:98%\" tabindex=\"-1\"><div id=\"divRplyFwdMsg\">Theirs</div>")]
    [InlineData("<p>Mine</p>§<div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in'>x")]
    [InlineData("<p>Mine</p>§<div class=\"moz-cite-prefix\">On Monday Ana wrote:</div><blockquote>Theirs</blockquote>")]
    [InlineData("<p>Mine</p>§<div class='yahoo_quoted'>Theirs</div>")]
    [InlineData("<p>Mine<br>§------------------- Original Message -------------------<br>Theirs</p>")]
    [InlineData("<p>Mine<br>§-----Ursprüngliche Nachricht-----<br>Theirs</p>")]
    [InlineData("<p>Mine<br>§-----Message d’origine-----<br>Theirs</p>")]
    [InlineData("<p>Mine<br>§-----原始邮件-----<br>Theirs</p>")]
    [InlineData("<p>Mine<br>§---------- Forwarded message ---------<br>Theirs</p>")]
    [InlineData("§<blockquote type=cite>Theirs</blockquote>")]
    public void What_is_quoted_stays_below_it_untouched(string text)
    {
        var quoted = text[(text.IndexOf(Here, StringComparison.Ordinal) + 1)..]
            + $"{FooterInHtml.Opens}old{FooterInHtml.Closes}<a href=\"{LinkOf(2)}\">{FooterSlug.Written}</a></body>";
        var mine = text[..text.IndexOf(Here, StringComparison.Ordinal)];

        var put = Put(mine + quoted);

        Assert.StartsWith(mine + FooterInHtml.Opens, put, StringComparison.Ordinal);
        Assert.EndsWith(FooterInHtml.Closes + quoted, put, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<blockquote>Our customers say</blockquote>")]
    [InlineData("<hr>")]
    [InlineData("<p>Original Message</p>")]
    [InlineData("<p>- Original Message -</p>")]
    [InlineData("<!-- <blockquote type=\"cite\"> -->")]
    [InlineData("<p title=\"-----Original Message-----\">x</p>")]
    public void What_only_looks_like_a_quotation_is_the_senders_own(string text) =>
        Assert.StartsWith(text + FooterInHtml.Opens, Put(text), StringComparison.Ordinal);

    [Fact]
    public void It_says_how_to_leave_and_who_sends_and_nothing_of_it_is_taken_for_a_tag() =>
        Assert.Contains(
            $"<p style=\"margin:0 0 8px\"><a href=\"{LinkOf(1)}\">Unsubscribe</a></p>"
            + "<p style=\"margin:0\">Acme &amp; Sons &lt;Ltd&gt;<br>1 High Street<br>Springfield</p></div>",
            Put("<p>Hello</p>"),
            StringComparison.Ordinal);

    [Fact]
    public void Where_there_is_no_page_it_asks_for_a_reply() =>
        Assert.Contains(
            $"<p style=\"margin:0 0 8px\">{ReplyWords}</p><p style=\"margin:0\">1 High Street<br>",
            Put("<p>Hello</p>", Replied),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("<p>{{optout}}</p>", "<p><a href=\"LINK\">Unsubscribe</a></p>")]
    [InlineData("<p>{{ OptOut }}</p>", "<p><a href=\"LINK\">Unsubscribe</a></p>")]
    [InlineData("<a href=\"{{optout}}\">No</a>", "<a href=\"LINK\">No</a>")]
    [InlineData("<a href='{{optout}}'>No</a>", "<a href='LINK'>No</a>")]
    [InlineData("<a href={{optout}}>No</a>", "<a href=LINK>No</a>")]
    [InlineData("<a href=\"%7B%7Boptout%7D%7D\">No</a>", "<a href=\"LINK\">No</a>")]
    [InlineData("<a href=\"http://{{optout}}\">No</a>", "<a href=\"LINK\">No</a>")]
    [InlineData("<a href=\"https://%7b%7bOptout%7d%7d\">No</a>", "<a href=\"LINK\">No</a>")]
    [InlineData("<a href=\"{{optout}}\">{{optout}}</a>", "<a href=\"LINK\">Unsubscribe</a>")]
    [InlineData("<a href=\"https://t.example/?u={{optout}}\">No</a>", "<a href=\"https://t.example/?u=LINK\">No</a>")]
    [InlineData(
        "<!--[if mso]><v:rect href=\"{{optout}}\"/><![endif]--><a href=\"{{optout}}\">No</a>",
        "<!--[if mso]><v:rect href=\"LINK\"/><![endif]--><a href=\"LINK\">No</a>")]
    public void The_link_stands_where_its_author_wants_it_and_nowhere_else(string text, string linked)
    {
        var put = Put(text);

        Assert.StartsWith(
            linked.Replace("LINK", LinkOf(1), StringComparison.Ordinal) + FooterInHtml.Opens,
            put,
            StringComparison.Ordinal);
        Assert.DoesNotContain(
            "<a ", put[put.IndexOf(FooterInHtml.Opens, StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Contains("1 High Street", put, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "<a href=\"https://elsewhere.example\">{{optout}}</a>", "<a href=\"https://elsewhere.example\">Unsubscribe</a>")]
    [InlineData("<p title=\"{{optout}}\">Hello</p>", "<p title=\"LINK\">Hello</p>")]
    [InlineData("<title>{{optout}}</title>", "<title>LINK</title>")]
    [InlineData("<template>{{optout}}</template>", "<template><a href=\"LINK\">Unsubscribe</a></template>")]
    [InlineData("<!-- {{optout}} -->", "<!-- LINK -->")]
    [InlineData("<link rel=\"help\" href=\"{{optout}}\">", "<link rel=\"help\" href=\"LINK\">")]
    [InlineData("<base href=\"{{optout}}\">", "<base href=\"LINK\">")]
    [InlineData("<a href=\"{{optout}}\"> </a>", "<a href=\"LINK\"> </a>")]
    [InlineData("<div hidden>{{optout}}</div>", "<div hidden><a href=\"LINK\">Unsubscribe</a></div>")]
    public void A_slug_that_leads_nobody_anywhere_is_no_link(string text, string said)
    {
        var put = Put("<p>Hello</p>" + text);

        Assert.StartsWith(
            "<p>Hello</p>" + said.Replace("LINK", LinkOf(1), StringComparison.Ordinal) + FooterInHtml.Opens,
            put,
            StringComparison.Ordinal);
        Assert.Contains(
            $"<a href=\"{LinkOf(1)}\">Unsubscribe</a>",
            put[put.IndexOf(FooterInHtml.Opens, StringComparison.Ordinal)..],
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>{{optout}}</p>", "<p>To get no more of it, reply with STOP.</p>")]
    [InlineData("<a href=\"{{optout}}\">No</a>", "<a href=\"mailto:sales@example.com?subject=STOP\">No</a>")]
    public void Where_there_is_no_page_the_slug_is_the_reply(string text, string said)
    {
        var put = Put(text, Replied);

        Assert.StartsWith(said + FooterInHtml.Opens, put, StringComparison.Ordinal);
        Assert.Equal(put, Put(put, Replied));
    }

    [Theory]
    [InlineData("<p>Hello</p>")]
    [InlineData("<p>{{optout}}</p></body>")]
    [InlineData("<a href=\"{{optout}}\">No</a>")]
    [InlineData("")]
    [InlineData("<p>Mine</p><blockquote type=\"cite\">Theirs</blockquote>")]
    public void Sent_once_more_to_somebody_else_it_has_one_footer_and_one_link(string text)
    {
        var put = Put(Put(text, Linked(2)), Linked(1));

        Assert.Equal(Put(text), put);
        Assert.Equal(1, Count(put, FooterInHtml.Opens));
        Assert.Equal(1, Count(put, Begin));
    }

    [Theory]
    [InlineData("<p>A</p>O old C<p>B</p>", "<p>A</p><p>B</p>")]
    [InlineData("O old C O older C<p>B</p>", " <p>B</p>")]
    [InlineData("<p>A</p>O<p>B</p>", "<p>A</p><p>B</p>")]
    [InlineData("<p>A</p>C<p>B</p>O", "<p>A</p><p>B</p>")]
    [InlineData("<p>A</p>O<p>B</p>O old C", "<p>A</p><p>B</p>")]
    [InlineData("<p title=\"O\">A</p>", "<p title=\"O\">A</p>")]
    [InlineData("<script>O C</script><p>A</p>", "<script>O C</script><p>A</p>")]
    public void What_stands_between_marks_goes_and_marks_go_and_nothing_else(string text, string without) =>
        Assert.Equal(Marked(without), Footer.Without(Marked(text)));

    [Fact]
    public void Marks_that_are_too_far_apart_enclose_the_senders_own_words()
    {
        var words = $"<p>{new string('x', 9000)}</p>";

        Assert.Equal(words, Footer.Without(FooterInHtml.Opens + words + FooterInHtml.Closes));
    }

    [Fact]
    public void Where_it_does_not_fit_nothing_is_put_in()
    {
        var whole = Put("<p>Hello</p>").Length;

        Assert.NotNull(Footer.PutInto("<p>Hello</p>", Linked(), whole));
        Assert.Null(Footer.PutInto("<p>Hello</p>", Linked(), whole - 1));
    }

    [Fact]
    public void Nothing_to_say_changes_nothing()
    {
        var silent = new FooterContent { Language = Language.English, LinkWords = Words };

        Assert.Equal("<p>{{optout}}</p>", Put("<p>{{optout}}</p>", silent));
        Assert.Equal(string.Empty, Put(null, silent));
    }

    [Theory]
    [InlineData("{{optout}}<b>")]
    [InlineData("<a href={{optout}}>")]
    [InlineData("<!--")]
    [InlineData("--")]
    [InlineData("<p ")]
    [InlineData("<a b='")]
    [InlineData("</")]
    [InlineData("</script")]
    [InlineData("<script>")]
    [InlineData("<video></audio>")]
    [InlineData("<blockquote type=\"cit\">")]
    [InlineData("-----Original Message")]
    [InlineData("<!--optout-footer-->")]
    [InlineData("<!--/optout-footer-->")]
    [InlineData("{{")]
    [InlineData("%7B")]
    [InlineData("https://choices.example.com/u/")]
    [InlineData("<p>> \n_____________\n")]
    public async Task A_megabyte_of_anything_is_done_in_a_moment(string part)
    {
        var text = "<p>Hello</p>" + string.Concat(Enumerable.Repeat(part, 1024 * 1024 / part.Length));

        var put = await Task.Run(() => Put(text)).WaitAsync(TimeSpan.FromSeconds(20));

        Assert.InRange(put.Length, 1, (2 * text.Length) + (2 * Footer.MostLinks * 400));
    }

    private static string Marked(string text) => text.Replace("O", FooterInHtml.Opens, StringComparison.Ordinal)
        .Replace("C", FooterInHtml.Closes, StringComparison.Ordinal);
}
