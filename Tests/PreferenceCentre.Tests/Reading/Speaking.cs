using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace OptOutPlugin.PreferenceCentre.Tests.Reading;

/// <summary>People read the page in their language.</summary>
public sealed partial class Speaking : IDisposable
{
    private readonly CentreSite site = new();
    private readonly string token = Issued.Page();

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("de", "fr", "", "de")]
    [InlineData("", "fr-CH,de;q=0.5", "", "fr")]
    [InlineData("", "zh-CN", "", "zh-Hans")]
    [InlineData("", "es", "", "en")]
    [InlineData("de", "fr", "?lang=zh", "zh-Hans")]
    [InlineData("de", "fr", "?lang=xx", "de")]
    [InlineData("de", null, "?lang=en", "en")]
    public async Task What_the_person_chose_comes_first_then_the_link_then_the_browser(
        string ofLink, string? ofBrowser, string chosen, string expected)
    {
        site.Door.People[token] = FakeDoor.Somebody(ofLink);
        var page = await Page.OpenAsync(site.Browser(ofBrowser), $"/u/{token}{chosen}");
        Assert.Equal(expected, page.Language);
    }

    [Fact]
    public async Task The_switch_keeps_the_link_and_the_form_keeps_the_language()
    {
        site.Door.People[token] = FakeDoor.Somebody();
        var page = await Page.OpenAsync(site.Browser(), $"/u/{token}");
        Assert.Contains($"href=\"/u/{token}?lang=fr\"", page.Html, StringComparison.Ordinal);
        page = await Page.OpenAsync(site.Browser(), $"/u/{token}?lang=fr");
        page = await page.PressAsync("StopAll");
        Assert.Equal("fr", page.Language);
        Assert.Contains("C’est fait", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_is_there_only_in_another_language_says_which()
    {
        site.Door.People[token] = FakeDoor.Somebody("fr");
        var page = await Page.OpenAsync(site.Browser(), $"/u/{token}");
        Assert.Contains("lang=\"en\">Events</label>", page.Html, StringComparison.Ordinal);
        Assert.Contains("<address lang=\"en\">", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Times_are_those_of_the_set_zone()
    {
        site.With("TimeZone", "Europe/Berlin").Door.Now = () => new DateTime(2026, 7, 1, 12, 0, 0, DateTimeKind.Utc);
        site.Door.People[token] = FakeDoor.Somebody("de");
        var page = await (await Page.OpenAsync(site.Browser(), $"/u/{token}")).PressAsync("StopAll");
        Assert.Contains("1. Juli 2026, 14:00 (UTC+02:00)", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_text_is_there_in_four_languages_with_the_same_places_for_what_is_put_in()
    {
        var english = Texts("Page.resx");
        foreach (var language in new[] { "de", "fr", "zh-Hans" })
        {
            var texts = Texts($"Page.{language}.resx");
            Assert.Equal(english.Keys.Order(), texts.Keys.Order());
            foreach (var (id, text) in texts)
            {
                Assert.Equal(Places(english[id]), Places(text));
                Assert.NotEqual("", text);
            }
        }
    }

    [Fact]
    public async Task Every_example_is_drawn_in_every_language_and_reaches_nobody()
    {
        await Page.OpenAsync(site.Browser(), "/");
        var calls = site.Door.Calls;
        foreach (var language in new[] { "en", "de", "fr", "zh" })
        {
            var list = await Page.OpenAsync(site.Browser(), $"/example?lang={language}");
            foreach (var state in Examples.Example.States)
            {
                Assert.Contains($"/example/{state}?lang={language}", list.Html, StringComparison.Ordinal);
                var page = await Page.OpenAsync(site.Browser(), $"/example/{state}?lang={language}");
                Assert.Equal(200, (int)page.Status);
                Assert.Equal(language == "zh" ? "zh-Hans" : language, page.Language);
                Assert.Contains("example-banner", page.Html, StringComparison.Ordinal);
                foreach (var button in page.Buttons.Distinct())
                {
                    var next = await page.PressAsync(button, ("address", "x@example.com"));
                    Assert.Contains("example-banner", next.Html, StringComparison.Ordinal);
                }
            }
        }

        Assert.Equal(calls, site.Door.Calls);
        Assert.Equal(0, (await site.Store.StateAsync()).Count);
        Assert.Equal(404, (int)(await Page.OpenAsync(site.Browser(), "/example/nothing")).Status);
    }

    private static Dictionary<string, string> Texts(string name) =>
        XDocument.Load(Repository.File($"WebResources/PreferenceCentre/Texts/{name}")).Root!.Elements("data")
            .ToDictionary(one => one.Attribute("name")!.Value, one => one.Element("value")!.Value);

    private static string Places(string text) =>
        string.Concat(Place().Matches(text).Select(one => one.Value).Distinct().Order());

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
