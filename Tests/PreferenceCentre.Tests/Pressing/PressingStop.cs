using System.Net;

namespace OptOutPlugin.PreferenceCentre.Tests.Pressing;

/// <summary>A person presses a button on the page behind a link.</summary>
public sealed class PressingStop : IDisposable
{
    private readonly CentreSite site = new();
    private readonly string token = Issued.Page();

    public PressingStop() => site.Door.People[token] = FakeDoor.Somebody();

    public void Dispose() => site.Dispose();

    [Fact]
    [Trait("Case", "1")]
    [Trait("Case", "7")]
    [Trait("Case", "75")]
    public async Task The_same_page_says_what_was_done_when_and_under_which_reference_and_offers_to_undo()
    {
        var page = await (await OpenAsync()).PressAsync("Stop");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(
            "You will no longer receive marketing e‑mails about “Newsletter”.", page.Text, StringComparison.Ordinal);
        Assert.Contains("REQ-1", page.Text, StringComparison.Ordinal);
        Assert.Contains("Recorded on", page.Text, StringComparison.Ordinal);
        Assert.Contains("Undo", page.Buttons);
        var redeemed = Assert.Single(site.Door.Redeemed);
        Assert.Equal((token, Entrance.Page, Wish.Stop), (redeemed.Token, redeemed.Door, redeemed.Wish));
        Assert.Equal(ChoiceState.Allowed, site.Door.People[token].State);
    }

    [Fact]
    [Trait("Case", "9")]
    [Trait("Case", "75")]
    public async Task Stop_everything_is_one_request_for_everything()
    {
        var page = await (await OpenAsync()).PressAsync("StopAll");
        Assert.Contains("You will no longer receive marketing e‑mails from us.", page.Text, StringComparison.Ordinal);
        Assert.Contains("You do not receive marketing e‑mails from us.", page.Text, StringComparison.Ordinal);
        Assert.Equal(Wish.StopAll, Assert.Single(site.Door.Redeemed).Wish);
        Assert.DoesNotContain("StopAll", page.Buttons);
    }

    [Fact]
    [Trait("Case", "3")]
    public async Task A_link_whose_mail_is_gone_still_stops()
    {
        site.Door.People[token] = FakeDoor.Somebody() with { Topic = "", Topics = [] };
        var page = await (await OpenAsync()).PressAsync("StopAll");
        Assert.Contains("Done", page.Text, StringComparison.Ordinal);
        Assert.Equal(ChoiceState.Refused, site.Door.People[token].State);
    }

    [Fact]
    [Trait("Case", "87")]
    public async Task A_second_press_adds_nothing_and_says_that_it_was_so()
    {
        var first = await OpenAsync();
        await first.PressAsync("StopAll");
        var second = await first.PressAsync("StopAll");
        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.Contains("It was already so", second.Text, StringComparison.Ordinal);
        Assert.Equal(ChoiceState.Refused, site.Door.People[token].State);
    }

    [Fact]
    [Trait("Case", "87")]
    public async Task What_a_program_stopped_a_person_can_say_herself()
    {
        await (await OpenAsync()).PressAsync("StopAll");
        var page = await OpenAsync();
        Assert.Contains("Yes, no more marketing e‑mails", page.Text, StringComparison.Ordinal);
        Assert.Equal(["StopAll", "AllowAll"], page.Buttons);
        page = await page.PressAsync("StopAll");
        Assert.Contains("It was already so", page.Text, StringComparison.Ordinal);
        Assert.Equal([Wish.StopAll, Wish.StopAll], site.Door.Redeemed.Select(one => one.Wish));
        Assert.NotEqual("", site.Door.Redeemed[1].Evidence.Shown);
        Assert.DoesNotContain("StopAll", page.Buttons);
    }

    [Theory]
    [InlineData("Pause30", 30)]
    [InlineData("Pause90", 90)]
    public async Task Less_often_is_a_pause_that_ends(string button, int days)
    {
        var page = await (await OpenAsync()).PressAsync(button);
        Assert.Contains("You will receive no marketing e‑mails before", page.Text, StringComparison.Ordinal);
        var redeemed = Assert.Single(site.Door.Redeemed);
        Assert.Equal(Wish.Pause, redeemed.Wish);
        Assert.Equal(redeemed.Evidence.PressedOn.Date.AddDays(days + 1), redeemed.PausedUntil);
        Assert.Contains("AllowAll", page.Buttons);
    }

    [Fact]
    [Trait("Case", "67")]
    public async Task Out_undone_and_out_again_each_reach_the_organisation_in_order()
    {
        var page = await (await OpenAsync()).PressAsync("Stop");
        page = await page.PressAsync("Undo");
        Assert.Contains("Everything is as it was before.", page.Text, StringComparison.Ordinal);
        page = await page.PressAsync("Stop");
        Assert.Contains("Done", page.Text, StringComparison.Ordinal);
        Assert.Equal([Wish.Stop, Wish.Undo, Wish.Stop], site.Door.Redeemed.Select(one => one.Wish));
        Assert.Equal(3, site.Door.Redeemed.Select(one => one.Evidence.IdempotencyKey).Distinct().Count());
    }

    [Fact]
    public async Task Undo_after_half_an_hour_says_that_it_is_too_late()
    {
        var page = await (await OpenAsync()).PressAsync("Undo");
        Assert.Contains("Too late", page.Text, StringComparison.Ordinal);
        Assert.Empty(site.Door.Redeemed);
    }

    [Fact]
    [Trait("Case", "71")]
    public async Task Topics_that_were_not_on_the_page_are_neither_refused_nor_allowed()
    {
        var page = await OpenAsync();
        var after = await page.PressAsync("Choose", ("topic", "invented"), ("offered", "invented"));
        Assert.Equal(HttpStatusCode.BadRequest, after.Status);
        Assert.Empty(site.Door.Redeemed);
    }

    [Fact]
    [Trait("Case", "71")]
    public async Task A_list_that_is_not_the_pages_own_permits_nothing()
    {
        var page = await OpenAsync();
        await page.PressAsync("Choose", ("topic", "offers"), ("offered", "offers"), ("offered", "news"));
        var redeemed = Assert.Single(site.Door.Redeemed);
        Assert.Equal(["news"], redeemed.Refuse);
        Assert.Empty(redeemed.Allow);
    }

    [Fact]
    public async Task Only_what_was_changed_on_the_list_is_asked_for()
    {
        var page = await OpenAsync();
        var after = await page.PressAsync("Choose", ("topic", "offers"));
        Assert.Contains("Your choices are saved.", after.Text, StringComparison.Ordinal);
        var redeemed = Assert.Single(site.Door.Redeemed);
        Assert.Equal(["offers"], redeemed.Allow);
        Assert.Equal(["news"], redeemed.Refuse);
    }

    [Fact]
    public async Task A_list_that_is_not_changed_asks_for_nothing()
    {
        var after = await (await OpenAsync()).PressAsync("Choose");
        Assert.Contains("Nothing was changed", after.Text, StringComparison.Ordinal);
        Assert.Empty(site.Door.Redeemed);
    }

    [Fact]
    public async Task Whoever_stopped_everything_can_have_it_again()
    {
        var page = await (await OpenAsync()).PressAsync("StopAll");
        page = await page.PressAsync("AllowAll");
        Assert.Contains("You can receive marketing e‑mails from us again.", page.Text, StringComparison.Ordinal);
        Assert.Equal(["*"], site.Door.Redeemed[^1].Allow);
    }

    [Fact]
    public async Task A_later_permission_is_told_before_anything_stops()
    {
        site.Door.People[token] = FakeDoor.Somebody() with { LaterPermissionOn = new DateTime(2026, 11, 3) };
        var page = await OpenAsync();
        Assert.Contains("On 3 November 2026 you agreed", page.Text, StringComparison.Ordinal);
        await page.PressAsync("StopAll");
        Assert.True(Assert.Single(site.Door.Redeemed).Confirmed);
    }

    [Fact]
    public async Task A_permission_since_the_page_was_drawn_is_asked_about_and_nothing_is_done()
    {
        var page = await OpenAsync();
        site.Door.People[token] = FakeDoor.Somebody() with { LaterPermissionOn = new DateTime(2026, 11, 3) };
        var question = await page.PressAsync("StopAll");
        Assert.Contains("Should they stop all the same?", question.Text, StringComparison.Ordinal);
        Assert.Empty(site.Door.Redeemed);
        var done = await question.PressAsync("StopAll");
        Assert.Contains("Done", done.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_that_does_not_exist_does_nothing()
    {
        var page = await (await OpenAsync()).PressAsync("Destroy");
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Empty(site.Door.Redeemed);
    }

    [Fact]
    public async Task Another_persons_link_in_the_same_browser_decides_by_the_link_alone()
    {
        var other = Issued.Page("other");
        site.Door.People[other] = FakeDoor.Somebody();
        var browser = site.Browser();
        browser.DefaultRequestHeaders.Add("Cookie", $"session={other}; user=other");
        var page = await Page.OpenAsync(browser, $"/u/{token}");
        await page.PressAsync("StopAll");
        Assert.Equal(ChoiceState.Allowed, site.Door.People[other].State);
        Assert.Equal(ChoiceState.Refused, site.Door.People[token].State);
    }

    private Task<Page> OpenAsync() => Page.OpenAsync(site.Browser(), $"/u/{token}");
}
