using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Domain.Reports;

namespace OptOutPlugin.Domain.Tests;

public sealed class PrintingAPage
{
    private const string Hostile = "</td><script>alert('x')</script><img src=x onerror=\"y\">&\u0000";

    [Theory]
    [InlineData("en", "en")]
    [InlineData("de", "de")]
    [InlineData("fr", "fr")]
    [InlineData("zh", "zh-Hans")]
    public void It_says_its_language(string code, string tag) => Assert.Contains(
        $"<html lang=\"{tag}\">", new PrintedPage(LanguageCode.Read(code)!.Value, "T").ToString());

    [Fact]
    public void What_people_wrote_is_text_wherever_it_stands()
    {
        var page = new PrintedPage(Language.English, Hostile)
            .Section(Hostile).Part(Hostile).Note(Hostile).Facts([new(Hostile, Hostile)])
            .Table(Hostile, [Hostile], [[Hostile]]).Figure("<svg/>", Hostile).ToString();

        Assert.DoesNotContain("<script", page);
        Assert.DoesNotContain("<img", page);
        Assert.DoesNotContain('\u0000', page);
        Assert.DoesNotContain("onerror=\"", page);
        Assert.Equal(12, page.Split("&lt;script&gt;").Length - 1);
    }

    [Fact]
    public void It_asks_for_nothing_from_elsewhere()
    {
        var page = new PrintedPage(Language.German, "Bericht").Table("Zeilen", ["Spalte"], [["Wert"]]).ToString();

        Assert.Contains("default-src 'none'", page);
        Assert.DoesNotContain("http://", page);
        Assert.DoesNotContain("https://", page);
        Assert.DoesNotContain("url(", page);
    }

    [Fact]
    public void A_table_has_heads_that_say_what_they_head()
    {
        var page = new PrintedPage(Language.English, "T").Facts([new("Name", null)])
            .Table("Rows", ["One", "Two"], [["1", null], ["3", "4"]]).ToString();

        Assert.Contains("<caption>Rows</caption>", page);
        Assert.Contains("<th scope=\"col\">Two</th>", page);
        Assert.Contains("<th scope=\"row\">Name</th><td>–</td>", page);
        Assert.Contains("<tr><td>1</td><td>–</td></tr>", page);
    }

    [Fact]
    public void A_row_that_is_not_as_wide_as_its_heads_is_no_row() => Assert.Throws<ArgumentException>(
        () => new PrintedPage(Language.English, "T").Table("Rows", ["One", "Two"], [["1"]]));

    [Fact]
    public void A_table_called_as_its_section_is_named_once_to_the_eye_and_always_to_the_ear()
    {
        var page = new PrintedPage(Language.English, "T").Section("Rows").Table("Rows", ["One"], [["1"]])
            .Table("Other", ["One"], [["1"]]).ToString();

        Assert.Contains("<caption class=\"unseen\">Rows</caption>", page);
        Assert.Contains("<caption>Other</caption>", page);
    }

    [Fact]
    public void What_is_too_long_for_a_column_breaks_anywhere_and_words_do_not()
    {
        var hash = new string('a', 64);
        var page = new PrintedPage(Language.German, "T")
            .Table("Rows", ["One", "Two"], [[hash, "Datenschutzbeauftragte in der Geschäftsstelle"]]).ToString();

        Assert.Contains($"<td class=\"long\">{hash}</td>", page);
        Assert.Contains("<td>Datenschutz", page);
    }

    [Fact]
    public void Without_facts_there_is_no_table() => Assert.DoesNotContain(
        "<table", new PrintedPage(Language.English, "T").Facts([]).ToString());
}
