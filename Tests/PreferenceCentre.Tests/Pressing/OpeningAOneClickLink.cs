using System.Net;

namespace OptOutPlugin.PreferenceCentre.Tests.Pressing;

/// <summary>A person opens the link to which her mail program would post: it says no and nothing else.</summary>
public sealed class OpeningAOneClickLink : IDisposable
{
    private readonly CentreSite site = new();
    private readonly string token = Issued.OneClick();

    public OpeningAOneClickLink() => site.Door.People[token] = FakeDoor.Somebody();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Only_what_is_still_allowed_can_be_unticked()
    {
        var page = await OpenAsync();
        Assert.Equal(["Stop", "StopAll", "Pause30", "Pause90", "Choose"], page.Buttons);
        Assert.Contains("name=\"topic\" value=\"news\" checked", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"events\"", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"offers\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("Events Stopped", page.Text, StringComparison.Ordinal);
        Assert.Contains("Untick what you no longer want", page.Text, StringComparison.Ordinal);
        page = await page.PressAsync("Choose", ("topic", ""));
        Assert.Contains("Your choices are saved.", page.Text, StringComparison.Ordinal);
        var redeemed = Assert.Single(site.Door.Redeemed);
        Assert.Equal((Entrance.Page, Wish.Choose), (redeemed.Door, redeemed.Wish));
        Assert.Equal(["news"], redeemed.Refuse);
        Assert.Empty(redeemed.Allow);
        Assert.DoesNotContain("Choose", page.Buttons);
        Assert.Contains("There is nothing left to stop here.", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Refused")]
    [InlineData("Paused")]
    public async Task Whatever_stands_nothing_is_offered_that_it_cannot_do(string state)
    {
        site.Door.People[token] = FakeDoor.Somebody(state: Enum.Parse<ChoiceState>(state));
        var page = await OpenAsync();
        Assert.Equal(["StopAll"], page.Buttons);
        Assert.Contains("href=\"/signup\"", page.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await page.PressAsync("StopAll")).Status);
    }

    [Fact]
    public async Task Every_button_that_is_drawn_is_answered()
    {
        foreach (var state in new[] { ChoiceState.Allowed, ChoiceState.Paused, ChoiceState.Refused })
        {
            site.Door.People[token] = FakeDoor.Somebody(state: state);
            var drawn = await OpenAsync();
            foreach (var button in drawn.Buttons)
            {
                site.Door.People[token] = FakeDoor.Somebody(state: state);
                var after = await drawn.PressAsync(button, ("topic", ""));
                Assert.Equal(HttpStatusCode.OK, after.Status);
                foreach (var next in after.Buttons.ToList())
                {
                    Assert.NotEqual(HttpStatusCode.NotFound, (await after.PressAsync(next)).Status);
                }
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_permission_is_not_handed_in_and_told_to_be_impossible(bool isAway)
    {
        var page = await OpenAsync();
        site.Door.Failing = isAway ? new DoorAwayException("away") : null;
        page = await page.PressAsync("AllowAll");
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("This link only stops e‑mails", page.Text, StringComparison.Ordinal);
        Assert.Empty(site.Door.Redeemed);
        Assert.Equal(0, (await site.Store.StateAsync()).Count);
    }

    [Fact]
    public async Task While_the_organisation_is_away_what_is_unticked_is_stored_and_nothing_that_is_ticked()
    {
        var page = await OpenAsync();
        site.Door.Failing = new DoorAwayException("away");
        var after = await page.PressAsync("Choose", ("topic", "offers"));
        Assert.Equal(HttpStatusCode.OK, after.Status);
        site.Door.Failing = null;
        await site.HandOnAsync();
        var redeemed = Assert.Single(site.Door.Redeemed);
        Assert.Equal(["news"], redeemed.Refuse);
        Assert.Empty(redeemed.Allow);
        Assert.Equal(0, (await site.Store.StateAsync()).Count);
    }

    private Task<Page> OpenAsync() => Page.OpenAsync(site.Browser(), $"/o/{token}");
}
