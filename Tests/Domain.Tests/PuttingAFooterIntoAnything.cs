using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using OptOutPlugin.Domain.Footers;
using static OptOutPlugin.Domain.Tests.Letterhead;

namespace OptOutPlugin.Domain.Tests;

/// <summary>
/// Made-up texts, whole and broken, by the thousand: the footer stands in each once, nothing else is changed, and a
/// reader of HTML that knows nothing of the product shows it.
/// </summary>
public class PuttingAFooterIntoAnything
{
    private const int Texts = 10_000;

    // Neither slugs nor marks: whatever is put in is then the footer.
    private static readonly string[] Plain =
    [
        "Hello", " ", "\n", "\r\n", "2 < 3", "&amp;", "你好", "\ud83d\ude00", "a@b.example", ">", "\"", "'", "--", "=",
        "{{", "}}", "-----Original Message-----", "On Monday Ana wrote:", "> quoted\n",
    ];

    private static readonly string[] Html =
    [
        "<p>", "</p>", "<div class=\"a\">", "</div>", "<br>", "<b>", "</b>", "<ul><li>", "</ul>",
        "<a href=\"https://x\">", "</a>", "<img src=x alt='a > b'>", "<table><tr><td>", "</td></tr></table>", "<table>", "</table>", "<body>",
        "</body>", "<html>", "</html>", "<head>", "</head>", "<!-- a </body> -->", "<!--", "-->", "<!-->",
        "<!doctype html>",
        "<script>if (a</b>/c) '</body>'</script>", "<script>", "</script>", "<style>p{}</style>", "<style>",
        "<textarea></body></textarea>", "<title>t</title>", "<template>", "</template>", "<video>", "</video>",
        "<a title=\"</body>\">", "<a title=\"", "<", "</", "<p title='<!--'>", "<noscript>", "</noscript>", "<svg>",
        "</svg>", "<blockquote type=\"cite\">", "</blockquote>", "<div class='gmail_quote'>", "<hr tabindex=\"-1\">",
        "<span style=\"color:red\">", "</span>", "<center>", "<font size=2>", "<h1>", "</h1>", "<form>",
        "<input value='>'>",
        "<button>", "<iframe>", "</iframe>", "<xmp>", "</xmp>", "<object>", "</object>", "<?xml ?>", "<o:p>", "</o:p>",
    ];

    private static readonly string[] Marked =
    [
        FooterSlug.Written, "%7B%7Boptout%7D%7D", $"<a href=\"{FooterSlug.Written}\">No</a>", LinkOf(2),
        $"<a href='{LinkOf(3)}'>", $"{FooterInHtml.Opens}old{FooterInHtml.Closes}", FooterInHtml.Opens,
        FooterInHtml.Closes, $"\n{FooterInText.Opens}\nold\n{FooterInText.Closes}\n", $"\n{FooterInText.Opens}\n",
        $"<p title=\"{FooterInHtml.Opens}\">", $"<!-- {FooterInHtml.Opens}",
    ];

    [Fact]
    public void It_stands_there_once_and_nothing_else_is_changed()
    {
        var random = new Random(20261130);
        for (var i = 0; i < Texts; i++)
        {
            var text = Any(random, i % 4 == 0 ? Plain : [.. Plain, .. Html]);

            var put = Put(text);

            Same(text, Footer.Without(put), text);
            Same(put, Put(put), text);
            Assert.Equal(1, Count(put, FooterInHtml.Opens) + Count(put, FooterInText.Opens));
            Assert.Equal(1, Count(put, LinkOf(1)));
            Same(Put(text, Linked(2)), Put(put, Linked(2)), text);
        }
    }

    [Fact]
    public void Whatever_stood_there_before_it_is_said_once_and_said_again_it_stays()
    {
        var random = new Random(20261201);
        for (var i = 0; i < Texts; i++)
        {
            var text = Any(random, i % 4 == 0 ? [.. Plain, .. Marked] : [.. Plain, .. Html, .. Marked, .. Marked]);
            var quoted = HtmlReader.IsHtml(text) ? QuotedPart.InHtml(text) : QuotedPart.InText(text);

            var put = Put(text);

            Same(put, Put(put), text);
            Assert.EndsWith(text[quoted..], put, StringComparison.Ordinal);
            Assert.InRange(Count(put, LinkOf(1)), 1, int.MaxValue);
        }
    }

    [Fact]
    public void A_reader_of_html_shows_it()
    {
        var random = new Random(20261202);
        var parser = new HtmlParser();
        for (var i = 0; i < Texts; i++)
        {
            var text = Any(random, [.. Plain, .. Html]) + "<p>x</p>";

            var put = Put(text);

            var links = parser.ParseDocument(put).QuerySelectorAll("a")
                .Where(one => one.GetAttribute("href") == LinkOf(1)).ToList();
            Assert.True(links.Count == 1, text);
            var link = links[0];
            Assert.Equal(Words, link.TextContent);
            Assert.True(
                link.Ancestors<IElement>().All(
                    around => around.LocalName is not ("template" or "video" or "object" or "script" or "head")),
                text);
        }
    }

    private static void Same(string expected, string? actual, string text) =>
        Assert.True(expected == actual, $"{text}\n\n{actual}");

    private static string Any(Random random, string[] parts) =>
        string.Concat(Enumerable.Range(0, random.Next(25)).Select(_ => parts[random.Next(parts.Length)]));
}
