using System.Net;

namespace OptOutPlugin.PreferenceCentre.Tests.Pressing;

/// <summary>Somebody follows the link of a confirmation mail.</summary>
public sealed class ConfirmingASignUp : IDisposable
{
    private readonly CentreSite site = new();
    private readonly string token = Issued.Confirmation();

    public ConfirmingASignUp() => site.Door.Confirmations[token] = new()
    {
        Outcome = ConfirmationOutcome.Open,
        Language = "fr",
        Address = "m•••@e•••.com",
        Topics = [new AskedTopic("news", "Lettre", "11111111-0000-0000-0000-000000000000")],
    };

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task It_shows_what_was_asked_for_and_changes_nothing_before_a_button()
    {
        var page = await OpenAsync();
        Assert.Equal("fr", page.Language);
        Assert.Contains("Lettre", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Confirm", "NotMe"], page.Buttons);
        Assert.Empty(site.Door.Confirmed);
    }

    [Theory]
    [InlineData("Confirm", "Confirmé")]
    [InlineData("NotMe", "Supprimé")]
    public async Task Each_button_does_what_it_says(string button, string said)
    {
        var page = await (await OpenAsync()).PressAsync(button);
        Assert.Contains(said, page.Text, StringComparison.Ordinal);
        Assert.Contains("REQ-2", page.Text, StringComparison.Ordinal);
        Assert.Equal(button, Assert.Single(site.Door.Confirmed).Decision.ToString());
    }

    [Fact]
    public async Task Everything_that_waits_is_shown_and_all_marketing_by_its_own_words()
    {
        Wait(new("news", "Lettre", "id-1"), new("*", "", "id-2"), new("news", "Lettre", "id-3"));
        var page = await OpenAsync();
        Assert.Contains("Lettre Tous les e‑mails publicitaires", page.Text, StringComparison.Ordinal);
        await page.PressAsync("Confirm");
        Assert.Equal(["id-1", "id-2", "id-3"], Assert.Single(site.Door.Confirmed).Requests);
    }

    [Fact]
    public async Task What_came_to_wait_after_the_page_was_drawn_is_not_confirmed()
    {
        Wait(new AskedTopic("news", "Lettre", "id-1"));
        var page = await OpenAsync();
        Wait(new("news", "Lettre", "id-1"), new("*", "", "id-2"));
        page = await page.PressAsync("Confirm");
        Assert.Contains("Confirmé", page.Text, StringComparison.Ordinal);
        Assert.Equal(["id-1"], Assert.Single(site.Door.Confirmed).Requests);
        Assert.Equal("id-2", Assert.Single(site.Door.Confirmations[token].Topics).Request);
    }

    [Fact]
    public async Task Where_nothing_that_was_shown_waits_any_more_the_page_asks_to_press_again()
    {
        Wait(new AskedTopic("news", "Lettre", "id-1"));
        var page = await OpenAsync();
        Wait(new AskedTopic("*", "", "id-2"));
        page = await page.PressAsync("Confirm", ("request", "id-2"));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Empty(site.Door.Confirmed);
        page = await page.PressAsync("Confirm");
        Assert.Contains("Confirmé", page.Text, StringComparison.Ordinal);
        Assert.Equal(["id-2"], Assert.Single(site.Door.Confirmed).Requests);
    }

    [Fact]
    public async Task This_was_not_me_names_nothing()
    {
        await (await OpenAsync()).PressAsync("NotMe");
        Assert.Empty(Assert.Single(site.Door.Confirmed).Requests);
    }

    [Fact]
    public async Task Where_something_else_still_says_no_it_is_said()
    {
        site.Door.OutcomeOfYes = ConfirmationOutcome.StillRefused;
        var page = await (await OpenAsync()).PressAsync("Confirm");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Un refus demeure", page.Text, StringComparison.Ordinal);
        Assert.Contains("Votre confirmation est enregistrée.", page.Text, StringComparison.Ordinal);
        Assert.Contains("REQ-2", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Confirmé", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_confirmation_without_the_pages_own_field_is_not_taken()
    {
        using var form = new FormUrlEncodedContent([new("wish", "Confirm")]);
        var page = await Page.OfAsync(site.Browser(), await site.Browser().PostAsync($"/confirm/{token}", form));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Empty(site.Door.Confirmed);
        Assert.Contains("Confirmé", (await page.PressAsync("Confirm")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_organisation_is_away_nothing_is_stored_and_the_link_stays_good()
    {
        var page = await OpenAsync();
        site.Door.Failing = new DoorAwayException("away");
        var later = await page.PressAsync("Confirm");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, later.Status);
        Assert.Equal(0, (await site.Store.StateAsync()).Count);
        site.Door.Failing = null;
        Assert.Contains("Confirmé", (await page.PressAsync("Confirm")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_link_of_a_page_confirms_nothing(bool isKnown)
    {
        var other = isKnown ? Issued.Page() : Issued.Confirmation("nobody");
        Assert.Equal(HttpStatusCode.NotFound, (await Page.OpenAsync(site.Browser(), $"/confirm/{other}")).Status);
    }

    private void Wait(params AskedTopic[] topics) =>
        site.Door.Confirmations[token] = site.Door.Confirmations[token] with { Topics = topics };

    private Task<Page> OpenAsync() => Page.OpenAsync(site.Browser(), $"/confirm/{token}");
}
