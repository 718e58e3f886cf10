using System.Net;
using OptOutPlugin.PreferenceCentre.Pages;

namespace OptOutPlugin.PreferenceCentre.Tests.Reading;

/// <summary>Anybody can read how a no is handled, with the date of what is read.</summary>
public sealed class SeeingTheProcess : IDisposable
{
    private readonly CentreSite site = new();

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("en", "As of ")]
    [InlineData("de", "Stand: ")]
    [InlineData("fr", "État au ")]
    [InlineData("zh", "截至 ")]
    public async Task Every_page_leads_to_it_in_the_language_of_the_person(string language, string said)
    {
        var first = await Page.OpenAsync(site.Browser(), $"/?lang={language}");
        Assert.Contains($"href=\"/process?lang={language}\"", first.Html, StringComparison.Ordinal);

        var page = await Page.OpenAsync(site.Browser(), $"/process?lang={language}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(said, page.Text, StringComparison.Ordinal);
        Assert.Contains("2026", page.Text, StringComparison.Ordinal);
        Assert.Contains("08:15", page.Text, StringComparison.Ordinal);
        Assert.Contains("Press the link.", page.Text, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#WhomToAsk\">", page.Html, StringComparison.Ordinal);
        Assert.Contains(
            "<a href=\"https://choices.example.com\">https://choices.example.com</a> – done.",
            page.Html,
            StringComparison.Ordinal);
        Assert.Contains("aria-current=\"page\"", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_organisation_wrote_is_shown_as_text()
    {
        site.Door.Process = site.Door.Process with
        {
            Sections =
            [
                new("WhomToAsk", "Whom to ask",
                    ["Responsible: <script>alert(1)</script> & \"Co\"", "At https://x.example.com/\"><script>alert(2)</script> now"]),
            ],
        };

        var page = await Page.OpenAsync(site.Browser(), "/process");

        Assert.DoesNotContain("<script", page.Html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;alert(1)", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task However_many_people_look_the_organisation_is_asked_once_for_each_language()
    {
        for (var looks = 0; looks < 5; looks++)
        {
            await Page.OpenAsync(site.Browser(), "/process?lang=de");
        }

        Assert.Equal(1, site.Door.ProcessesRead);
        await Page.OpenAsync(site.Browser(), "/process?lang=fr");
        Assert.Equal(2, site.Door.ProcessesRead);
    }

    [Fact]
    public async Task While_the_organisation_is_away_the_last_known_is_shown_with_its_date()
    {
        await Page.OpenAsync(site.Browser(), "/process?lang=en");
        site.Door.Failing = new DoorAwayException("away");
        using var other = new CentreSite { Door = site.Door }.With("Store:File", site.StoreFile);

        var page = await Page.OpenAsync(other.Browser(), "/process?lang=en");
        var unknown = await Page.OpenAsync(other.Browser(), "/process?lang=zh");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("cannot be asked at the moment", page.Text, StringComparison.Ordinal);
        Assert.Contains("08:15", page.Text, StringComparison.Ordinal);
        Assert.Contains("Press the link.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("As of ", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, unknown.Status);
        Assert.NotNull(unknown.Answer.Headers.RetryAfter);
        Assert.Contains("/process", unknown.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("no address", "no address")]
    [InlineData("see https://a.example.com, or https://b.example.com/x.", "see |https://a.example.com|, or |https://b.example.com/x|.")]
    [InlineData("多久：https://a.example.com/figures", "多久：|https://a.example.com/figures|")]
    [InlineData("javascript:alert(1) http://a.example.com", "javascript:alert(1) http://a.example.com")]
    public void Addresses_of_pages_are_pieces_of_their_own(string text, string pieces) =>
        Assert.Equal(pieces, string.Join('|', LinkedText.Of(text).Select(piece => piece.Text)));
}
