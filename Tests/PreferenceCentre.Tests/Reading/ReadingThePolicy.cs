using System.Net;

namespace OptOutPlugin.PreferenceCentre.Tests.Reading;

/// <summary>People read what happens with their data, in the version in force and in those that they once agreed to.</summary>
public sealed class ReadingThePolicy : IDisposable
{
    private static readonly DateTime Since = new(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly CentreSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Where_none_is_in_force_there_is_no_such_page_and_no_link_to_it()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await Page.OpenAsync(site.Browser(), "/policy")).Status);
        Assert.DoesNotContain("/policy", (await Page.OpenAsync(site.Browser(), "/")).Html, StringComparison.Ordinal);
        Assert.Equal(0, site.Door.PoliciesRead);
    }

    [Theory]
    [InlineData("en", "Privacy policy, version 2 of 1 March 2026", "Version 2, in force since 1 March 2026")]
    [InlineData("de", "Datenschutzerklärung, Fassung 2 vom 1. März 2026", "Fassung 2, in Kraft seit 1. März 2026")]
    [InlineData("fr", "Politique de confidentialité, version 2 du 1", "en vigueur depuis le 1")]
    [InlineData("zh", "隐私政策，第 2 版，2026年3月1日", "第 2 版，自 2026年3月1日 起生效")]
    public async Task Every_page_leads_to_the_one_in_force(string language, string link, string lead)
    {
        Publish(2, language, "# Title\n\nThe **text**.");
        var first = await Page.OpenAsync(site.Browser(), $"/?lang={language}");
        Assert.Contains($"href=\"/policy?lang={language}\"", first.Html, StringComparison.Ordinal);
        Assert.Contains(link, first.Text, StringComparison.Ordinal);

        var page = await Page.OpenAsync(site.Browser(), $"/policy?lang={language}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(lead, page.Text, StringComparison.Ordinal);
        Assert.Contains("<h2", page.Html, StringComparison.Ordinal);
        Assert.Contains("The <strong>text</strong>.", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)&gt;")]
    [InlineData("[press](javascript:alert(1))", "<a href=\"\">press</a>")]
    [InlineData("[press](JaVaScRiPt:alert(1))", "<a href=\"\">press</a>")]
    [InlineData("[press](data:text/html,x)", "<a href=\"\">press</a>")]
    [InlineData("[read](https://example.com/a)", "<a href=\"https://example.com/a\" rel=\"noopener noreferrer\">read</a>")]
    [InlineData("[write](mailto:a@example.com)", "<a href=\"mailto:a@example.com\"")]
    [InlineData("![A logo](https://example.com/pixel.gif)", "<p>A logo</p>")]
    [InlineData("<javascript:alert(1)>", "javascript:alert(1)")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |", "<td>2</td>")]
    public async Task What_an_officer_wrote_does_nothing_but_say_it(string text, string shown)
    {
        Publish(1, "en", text);

        var page = await Page.OpenAsync(site.Browser(), "/policy");

        Assert.Contains(shown, page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"javascript", page.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img src", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_version_has_an_address_of_its_own_and_one_of_the_future_has_none()
    {
        Publish(2, "en", "The second.");
        site.Door.Policies.Add(new PolicyText(1, "en", "The first.", Since.AddYears(-1), ""));

        var older = await Page.OpenAsync(site.Browser(), "/policy/1");

        Assert.Contains("The first.", older.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"/policy\"", older.Html, StringComparison.Ordinal);
        Assert.Contains("href=\"/policy/1\"", (await Page.OpenAsync(site.Browser(), "/policy")).Html, StringComparison.Ordinal);
        foreach (var none in new[] { "/policy/3", "/policy/0", "/policy/-1", "/policy/x" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await Page.OpenAsync(site.Browser(), none)).Status);
        }
    }

    [Fact]
    public async Task However_many_ask_the_organisation_is_asked_once_for_a_text()
    {
        Publish(1, "en", "The text.");

        for (var i = 0; i < 5; i++)
        {
            await Page.OpenAsync(site.Browser(), "/policy");
        }

        Assert.Equal(1, site.Door.PoliciesRead);
    }

    [Fact]
    public async Task While_the_organisation_is_away_the_page_says_so()
    {
        Publish(1, "en", "The text.");
        await Page.OpenAsync(site.Browser(), "/");
        site.Door.Failing = new DoorAwayException("test");

        var page = await Page.OpenAsync(site.Browser(), "/policy");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.Contains("cannot be had just now", page.Text, StringComparison.Ordinal);
    }

    private void Publish(int version, string language, string text)
    {
        site.Door.Setup = site.Door.Setup with
        {
            Policies = [new PolicyInForce(language, $"{version} {language}", "hash", Since, "Shorter sentences.")],
        };
        site.Door.Policies.Add(new PolicyText(version, language, text, Since, "Shorter sentences."));
    }
}
