using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OptOutPlugin.PreferenceCentre.Links;

namespace OptOutPlugin.PreferenceCentre.Tests.Reading;

/// <summary>Anybody can see how requests were handled, where the organisation publishes it, and nowhere else.</summary>
public sealed class SeeingFigures : IDisposable
{
    private static readonly YearFigures Some = new(2025, 18_406, 18_391, 12, 3, 0.01, 1.5, 0.99996);

    private readonly CentreSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Where_none_are_published_there_is_no_such_page_and_no_link_to_it()
    {
        var none = await Page.OpenAsync(site.Browser(), "/figures");
        var nowhere = await Page.OpenAsync(site.Browser(), "/nowhere");

        Assert.Equal(HttpStatusCode.NotFound, none.Status);
        Assert.Equal(nowhere.Text, none.Text);
        Assert.DoesNotContain("/figures", (await Page.OpenAsync(site.Browser(), "/")).Html, StringComparison.Ordinal);
        Assert.Equal(0, site.Door.FiguresRead);
    }

    [Theory]
    [InlineData("en", "18,406", "1.5", "99.9%", "less than 1")]
    [InlineData("de", "18.406", "1,5", "99,9%", "weniger als 1")]
    [InlineData("fr", "18 406", "1,5", "99,9%", "moins de 1")]
    [InlineData("zh", "18,406", "1.5", "99.9%", "不到 1")]
    public async Task Where_they_are_published_every_page_leads_to_them(
        string language, string received, string mean, string share, string median)
    {
        Publish();
        var first = await Page.OpenAsync(site.Browser(), $"/?lang={language}");
        Assert.Contains($"href=\"/figures?lang={language}\"", first.Html, StringComparison.Ordinal);

        var page = await Page.OpenAsync(site.Browser(), $"/figures?lang={language}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        foreach (var said in new[] { received, "12", mean, share, median })
        {
            Assert.Contains($" {said} ", page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_year_in_which_nothing_was_decided_has_no_times()
    {
        Publish(new YearFigures(2025, 1, 0, 0, 1, null, null, null));

        var page = await Page.OpenAsync(site.Browser(), "/figures");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("Median", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task However_many_people_look_the_organisation_counts_once()
    {
        Publish();
        for (var looks = 0; looks < 5; looks++)
        {
            await Page.OpenAsync(site.Browser(), "/figures");
        }

        Assert.Equal(1, site.Door.FiguresRead);
    }

    [Fact]
    public async Task While_the_organisation_is_away_the_page_says_so_and_does_not_ask_again_at_once()
    {
        Publish();
        await Page.OpenAsync(site.Browser(), "/");
        site.Door.Failing = new DoorAwayException("away");
        var calls = site.Door.Calls;

        var page = await Page.OpenAsync(site.Browser(), "/figures");
        await Page.OpenAsync(site.Browser(), "/figures");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.NotNull(page.Answer.Headers.RetryAfter);
        Assert.Equal(1, site.Door.Calls - calls);
    }

    [Fact]
    public async Task What_is_no_longer_published_is_no_longer_there()
    {
        Publish();
        await Page.OpenAsync(site.Browser(), "/figures");
        site.Door.Setup = site.Door.Setup with { FiguresOf = null };
        using (var other = new CentreSite { Door = site.Door })
        {
            await other.Services.GetRequiredService<SetupMemory>().RefreshAsync();
            Assert.Equal(HttpStatusCode.NotFound, (await Page.OpenAsync(other.Browser(), "/figures")).Status);
        }
    }

    private void Publish(YearFigures? figures = null)
    {
        site.Door.Figures = figures ?? Some;
        site.Door.Setup = site.Door.Setup with { FiguresOf = 2025 };
    }
}
