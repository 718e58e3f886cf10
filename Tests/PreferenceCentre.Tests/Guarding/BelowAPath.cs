using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OptOutPlugin.PreferenceCentre.Health;

namespace OptOutPlugin.PreferenceCentre.Tests.Guarding;

/// <summary>People reach the page below a path of another site, and the proxy takes the path away or not.</summary>
public sealed class BelowAPath : IDisposable
{
    private readonly CentreSite site = new CentreSite().With("PublicUrl", "http://localhost/choices/");
    private readonly string token = Issued.Page();

    public BelowAPath() => site.Door.People[token] = FakeDoor.Somebody();

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_address_on_every_page_is_below_it(bool isTakenAway)
    {
        var browser = Browser(isTakenAway);
        site.Door.Confirmations[Issued.Confirmation()] = new() { Outcome = ConfirmationOutcome.Open };
        var oneClick = Issued.OneClick();
        site.Door.People[oneClick] = FakeDoor.Somebody();
        foreach (var path in new[]
        {
            "/", "/signup", "/nowhere", "/example", "/example/open", "/u/x", $"/u/{token}", $"/o/{oneClick}",
            $"/confirm/{Issued.Confirmation()}", $"/u/{token}?lang=de",
        })
        {
            var page = await Page.OpenAsync(browser, "/choices" + path);
            foreach (var part in page.Html.Split("href=\"", StringSplitOptions.None).Skip(1)
                .Concat(page.Html.Split("action=\"", StringSplitOptions.None).Skip(1))
                .Where(part => !part.StartsWith('#')))
            {
                Assert.StartsWith("/choices/", part, StringComparison.Ordinal);
                Assert.False(part.StartsWith("/choices/choices", StringComparison.Ordinal), part);
            }
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Buttons_and_a_mail_programs_post_arrive(bool isTakenAway)
    {
        var browser = Browser(isTakenAway);
        var page = await Page.OpenAsync(browser, $"/choices/u/{token}");
        Assert.Equal($"/choices/u/{token}", page.Action);
        Assert.Equal(HttpStatusCode.OK, (await page.PressAsync("StopAll")).Status);
        Assert.Equal(Wish.StopAll, Assert.Single(site.Door.Redeemed).Wish);
        var oneClick = Issued.OneClick();
        site.Door.People[oneClick] = FakeDoor.Somebody();
        using var body = new StringContent("");
        Assert.Equal(HttpStatusCode.OK, (await browser.PostAsync($"/choices/o/{oneClick}", body)).StatusCode);
        using var endless = new StringContent(new string('a', 1025));
        Assert.Equal(
            HttpStatusCode.RequestEntityTooLarge,
            (await browser.PostAsync($"/choices/o/{oneClick}", endless)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await site.Browser().GetAsync("/health/live")).StatusCode);
    }

    [Theory]
    [InlineData("http://localhost/choices")]
    [InlineData("http://localhost/choices/of+your%20own/")]
    public async Task The_self_test_follows_links_and_forms_below_it(string root)
    {
        site.With("PublicUrl", root);
        var oneClick = Issued.OneClick();
        site.Door.People[oneClick] = FakeDoor.Somebody();
        site.Door.Setup = site.Door.Setup with
        {
            SelfTests = [new(Entrance.Page, token), new(Entrance.OneClick, oneClick)],
        };
        var result = await site.Services.GetRequiredService<SelfTest>().RunAsync(default);
        Assert.True(result!.Passed, result.Detail);
    }

    private HttpClient Browser(bool isTakenAway) => isTakenAway
        ? site.CreateDefaultClient(new Proxy())
        : site.Browser();

    private sealed class Proxy : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var asked = request.RequestUri!.PathAndQuery;
            Assert.StartsWith("/choices/", asked, StringComparison.Ordinal);
            request.RequestUri = new Uri(request.RequestUri, asked["/choices".Length..]);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
