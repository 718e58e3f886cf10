using System.Net;

namespace OptOutPlugin.PreferenceCentre.Tests.Pressing;

/// <summary>A person or a scanner opens a link.</summary>
public sealed class OpeningALink : IDisposable
{
    private readonly CentreSite site = new();
    private readonly string token = Issued.Page();

    public OpeningALink() => site.Door.People[token] = FakeDoor.Somebody();

    public void Dispose() => site.Dispose();

    public static TheoryData<string, string> EveryDoor()
    {
        var paths = new[]
        {
            "/", "/signup", "/example", "/example/open", "/health/live", "/health/ready", "/u/x", "/o/x", "/confirm/x",
            $"/u/{Issued.Page()}", $"/o/{Issued.OneClick()}", $"/o/{Issued.Page()}",
            $"/confirm/{Issued.Confirmation()}",
        };
        var data = new TheoryData<string, string>();
        foreach (var path in paths)
        {
            data.Add("GET", path);
            data.Add("HEAD", path);
            data.Add("OPTIONS", path);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(EveryDoor))]
    [Trait("Case", "75")]
    public async Task Whatever_is_asked_without_a_post_changes_nothing(string method, string path)
    {
        site.Door.People[Issued.OneClick()] = FakeDoor.Somebody();
        site.Door.Confirmations[Issued.Confirmation()] = new() { Outcome = ConfirmationOutcome.Open };
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        var answer = await site.Browser().SendAsync(request);
        Assert.True((int)answer.StatusCode < 500);
        Assert.Empty(site.Door.Redeemed);
        Assert.Empty(site.Door.Submitted);
        Assert.Empty(site.Door.Confirmed);
        Assert.Equal(0, (await site.Store.StateAsync()).Count);
    }

    [Fact]
    [Trait("Case", "7")]
    public async Task It_says_whose_it_is_what_stands_and_who_is_behind_it()
    {
        var page = await Page.OpenAsync(site.Browser(), $"/u/{token}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("For the address m•••@e•••.com", page.Text, StringComparison.Ordinal);
        Assert.Contains("Not your address?", page.Text, StringComparison.Ordinal);
        Assert.Contains("You receive marketing e‑mails from us.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Stop “Newsletter”", page.Text, StringComparison.Ordinal);
        Assert.Contains("1 Main Street", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Stop", "StopAll", "Pause30", "Pause90", "Choose"], page.Buttons);
    }

    [Fact]
    public async Task A_one_click_link_draws_the_same_page_whose_form_goes_to_the_page()
    {
        var oneClick = Issued.OneClick();
        site.Door.People[oneClick] = FakeDoor.Somebody();
        var page = await Page.OpenAsync(site.Browser(), $"/o/{oneClick}");
        Assert.Equal($"/u/{oneClick}", page.Action);
        await page.PressAsync("StopAll");
        Assert.Equal(Wish.StopAll, Assert.Single(site.Door.Redeemed).Wish);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("ümlaut")]
    [InlineData("AQAKCwwN")]
    [Trait("Case", "5")]
    public async Task One_that_cannot_be_read_offers_to_type_an_address(string text)
    {
        var page = await Page.OpenAsync(site.Browser(), $"/u/{text}");
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("/", page.Action);
        var after = await page.PressAsync("StopAll", ("address", "maria@example.com"));
        Assert.Equal(HttpStatusCode.OK, after.Status);
        Assert.Single(site.Door.Submitted);
    }

    [Fact]
    [Trait("Case", "5")]
    public async Task Changed_foreign_and_unknown_ones_get_the_same_answer_and_do_nothing()
    {
        var changed = token[..40] + (token[40] == 'A' ? 'B' : 'A') + token[41..];
        var foreign = Issued.Make(Domain.Links.LinkDoor.Page, "maria", Issued.KeyId, new byte[32]);
        var otherKey = Issued.Make(Domain.Links.LinkDoor.Page, "maria", "ffffffff", Issued.PageKey);
        var unknown = Issued.Page("nobody");
        var texts = new List<string>();
        foreach (var one in new[] { changed, foreign, otherKey, unknown, Issued.Confirmation() })
        {
            var page = await Page.OpenAsync(site.Browser(), $"/u/{one}");
            Assert.Equal(HttpStatusCode.NotFound, page.Status);
            texts.Add(page.Text);
            using var form = new FormUrlEncodedContent([new("wish", "StopAll")]);
            var posted = await Page.OfAsync(site.Browser(), await site.Browser().PostAsync($"/u/{one}", form));
            Assert.Equal(HttpStatusCode.NotFound, posted.Status);
            texts.Add(posted.Text);
        }

        Assert.Single(texts.Distinct());
        Assert.Empty(site.Door.Redeemed);
    }

    [Fact]
    public async Task A_key_that_is_newer_than_the_page_is_fetched()
    {
        site.Door.Setup = site.Door.Setup with { Keys = [] };
        Assert.Equal(HttpStatusCode.NotFound, (await Page.OpenAsync(site.Browser(), $"/u/{token}")).Status);
        using var late = new CentreSite { Door = new FakeDoor() };
        late.Door.People[token] = FakeDoor.Somebody();
        Assert.Equal(HttpStatusCode.OK, (await Page.OpenAsync(late.Browser(), $"/u/{token}")).Status);
    }
}
