using System.Net;

namespace OptOutPlugin.PreferenceCentre.Tests.Guarding;

/// <summary>What every answer keeps to, whoever asks for whatever.</summary>
public sealed class Guarding : IDisposable
{
    private readonly CentreSite site = new();
    private readonly string token = Issued.Page();

    public Guarding() => site.Door.People[token] = FakeDoor.Somebody();

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("/")]
    [InlineData("/u/x")]
    [InlineData("/u/{token}")]
    [InlineData("/nowhere")]
    [InlineData("/example")]
    [InlineData("/problem/500")]
    [InlineData("/health/ready")]
    public async Task No_script_nothing_inline_nothing_from_elsewhere_no_cookie_no_referrer_no_index(string path)
    {
        var page = await Page.OpenAsync(site.Browser(), path.Replace("{token}", token, StringComparison.Ordinal));
        var policy = page.Answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("no-referrer", page.Answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.Contains("noindex", page.Answer.Headers.GetValues("X-Robots-Tag").Single(), StringComparison.Ordinal);
        Assert.Equal("no-store", $"{page.Answer.Headers.CacheControl}".Split(',')[0]);
        Assert.False(page.Answer.Headers.Contains("Set-Cookie"));
        Assert.False(page.Answer.Headers.Contains("Server"));
        Assert.DoesNotContain("<script", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("://", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("TRACE")]
    public async Task Other_methods_are_not_answered(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), $"/u/{token}");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await site.Browser().SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task A_form_of_more_than_64_kilobytes_is_not_read_and_there_is_a_way_out()
    {
        using var form = new FormUrlEncodedContent([new("wish", "StopAll"), new("shown", new string('a', 66_000))]);
        var page = await Page.OfAsync(site.Browser(), await site.Browser().PostAsync($"/u/{token}", form));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, page.Status);
        Assert.Contains("Stop marketing with your address", page.Text, StringComparison.Ordinal);
        Assert.Empty(site.Door.Redeemed);
    }

    [Fact]
    public async Task A_page_that_does_not_exist_looks_like_the_others_and_has_a_way_out()
    {
        var page = await Page.OpenAsync(site.Browser("de"), "/nowhere");
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("de", page.Language);
        Assert.Contains("Diese Seite gibt es nicht", page.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"/", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_ours_looks_like_the_others_too()
    {
        await Page.OpenAsync(site.Browser(), "/");
        site.Door.Failing = new ArithmeticException("never told");
        var page = await Page.OpenAsync(site.Browser(), $"/u/{token}");
        Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
        Assert.Contains("Something went wrong on our side", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("never told", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_link_is_not_asked_about_without_end()
    {
        site.With("Limits:PerLink", "3");
        var browser = site.Browser();
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"/u/{token}")).StatusCode);
        }

        var page = await Page.OpenAsync(browser, $"/u/{token}");
        Assert.Equal(HttpStatusCode.TooManyRequests, page.Status);
        Assert.Contains("Please wait a minute", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Answer.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task Nothing_personal_is_logged()
    {
        var page = await Page.OpenAsync(site.Browser(), $"/u/{token}");
        await page.PressAsync("Stop");
        await (await Page.OpenAsync(site.Browser(), "/")).PressAsync("StopAll", ("address", "maria@example.com"));
        site.Door.Failing = new DoorAwayException("away");
        await page.PressAsync("StopAll");
        await (await Page.OpenAsync(site.Browser(), "/")).PressAsync("StopAll", ("address", "maria@example.com"));
        site.Door.Failing = new ArithmeticException("fault");
        await Page.OpenAsync(site.Browser(), $"/u/{token}");
        site.Door.Failing = null;
        await site.HandOnAsync();
        Assert.NotEmpty(site.Log.Lines);
        Assert.All(site.Log.Lines, line =>
        {
            Assert.DoesNotContain(token, line, StringComparison.Ordinal);
            Assert.DoesNotContain("maria", line, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Over_https_browsers_are_told_to_stay_there_and_a_post_is_never_redirected()
    {
        site.With("RedirectToHttps", "true").With("Proxies:0", "*");
        var browser = site.Browser();
        browser.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        browser.DefaultRequestHeaders.Host = "preferences.contoso.com";
        Assert.True((await browser.GetAsync("/")).Headers.Contains("Strict-Transport-Security"));
        using var body = new StringContent("");
        var oneClick = Issued.OneClick();
        site.Door.People[oneClick] = FakeDoor.Somebody();
        Assert.Equal(HttpStatusCode.OK, (await site.Browser().PostAsync($"/o/{oneClick}", body)).StatusCode);
    }

    [Theory]
    [InlineData("DataverseUrl", "")]
    [InlineData("DataverseUrl", "http://contoso.crm.dynamics.com")]
    [InlineData("PublicUrl", "https://contoso.com/o/")]
    [InlineData("Language", "es")]
    [InlineData("TimeZone", "Atlantis/Capital")]
    [InlineData("Proxies:0", "everywhere")]
    [InlineData("ClientSecret", "without-tenant")]
    public void A_setting_that_cannot_be_used_is_named_at_the_start(string name, string value)
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => PreferenceCentreHost.Create(
            ["--PreferenceCentre:DataverseUrl=http://localhost:1", $"--PreferenceCentre:{name}={value}"]));
        Assert.Contains(name.Split(':')[0], refusal.Message, StringComparison.Ordinal);
    }
}
