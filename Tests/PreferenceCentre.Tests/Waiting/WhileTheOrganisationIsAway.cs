using System.Net;
using System.Text.Json;

namespace OptOutPlugin.PreferenceCentre.Tests.Waiting;

/// <summary>Nobody answers, and people say no all the same.</summary>
public sealed class WhileTheOrganisationIsAway : IDisposable
{
    private readonly CentreSite site = new();
    private readonly string token = Issued.Page();

    public WhileTheOrganisationIsAway() => site.Door.People[token] = FakeDoor.Somebody();

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("Stop")]
    [InlineData("StopAll")]
    [InlineData("Pause30")]
    public async Task A_refusal_is_stored_confirmed_and_handed_on_later_with_what_was_shown(string button)
    {
        var page = await OpenAwayAsync();
        var received = await page.PressAsync(button);
        Assert.Equal(HttpStatusCode.OK, received.Status);
        Assert.Contains("We have stored your wish safely.", received.Text, StringComparison.Ordinal);
        Assert.Empty(site.Door.Redeemed);

        site.Door.Failing = null;
        await site.HandOnAsync();
        var redeemed = Assert.Single(site.Door.Redeemed);
        Assert.Equal(button.TrimEnd('3', '0'), redeemed.Wish.ToString());
        Assert.NotEqual("", redeemed.Evidence.Shown);
        Assert.Equal(0, (await site.Store.StateAsync()).Count);
    }

    [Fact]
    public async Task One_that_hangs_is_waited_for_no_longer_than_set()
    {
        await (await OpenAsync()).PressAsync("Pause30");
        site.Door.HangsOn = true;
        var before = DateTime.UtcNow;
        using var form = new FormUrlEncodedContent([new("wish", "StopAll")]);
        var page = await Page.OfAsync(site.Browser(), await site.Browser().PostAsync($"/u/{token}", form));
        Assert.Contains("We have stored your wish safely.", page.Text, StringComparison.Ordinal);
        Assert.InRange(DateTime.UtcNow - before, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_refusal_that_was_done_though_its_answer_was_lost_is_done_once()
    {
        var page = await OpenAsync();
        site.Door.Failing = new DoorAwayException("lost");
        site.Door.LosesAnswers = true;
        await page.PressAsync("StopAll");
        Assert.Single(site.Door.Redeemed);
        site.Door.Failing = null;
        await site.HandOnAsync();
        Assert.Single(site.Door.Redeemed);
        Assert.Equal(0, (await site.Store.StateAsync()).Count);
    }

    [Fact]
    [Trait("Case", "87")]
    public async Task A_repeat_adds_nothing()
    {
        var page = await OpenAwayAsync();
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await page.PressAsync("StopAll")).Status);
        }

        Assert.Equal(1, (await site.Store.StateAsync()).Count);
        site.Door.Failing = null;
        await site.HandOnAsync();
        Assert.Single(site.Door.Redeemed);
    }

    [Fact]
    public async Task What_permits_something_is_never_stored()
    {
        var page = await (await OpenAsync()).PressAsync("StopAll");
        site.Door.Failing = new DoorAwayException("away");
        foreach (var button in new[] { "Undo", "AllowAll" })
        {
            var after = await page.PressAsync(button);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, after.Status);
            Assert.Contains("Not possible right now", after.Text, StringComparison.Ordinal);
            Assert.NotNull(after.Answer.Headers.RetryAfter);
        }

        Assert.Equal(0, (await site.Store.StateAsync()).Count);
    }

    [Fact]
    public async Task Of_a_list_that_does_both_the_refusals_are_stored_and_the_rest_is_said_not_to_be()
    {
        var page = await OpenAsync();
        site.Door.Failing = new DoorAwayException("away");
        var after = await page.PressAsync("Choose", ("topic", "offers"));
        Assert.Contains("What you stopped is received", after.Text, StringComparison.Ordinal);
        site.Door.Failing = null;
        await site.HandOnAsync();
        var redeemed = Assert.Single(site.Door.Redeemed);
        Assert.Equal(["news"], redeemed.Refuse);
        Assert.Empty(redeemed.Allow);
    }

    [Fact]
    public async Task Nothing_is_permitted_past_a_refusal_that_still_waits()
    {
        var drawn = await (await OpenAsync()).PressAsync("Pause30");
        site.Door.Failing = new DoorAwayException("away");
        await drawn.PressAsync("StopAll");
        site.Door.Failing = null;
        var after = await drawn.PressAsync("AllowAll");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, after.Status);
        await site.HandOnAsync();
        Assert.Equal(ChoiceState.Refused, site.Door.People[token].State);
        Assert.Equal(HttpStatusCode.OK, (await drawn.PressAsync("AllowAll")).Status);
    }

    [Fact]
    public async Task A_refusal_queues_behind_one_of_the_same_person_that_waits()
    {
        var page = await OpenAwayAsync();
        await page.PressAsync("StopAll");
        site.Door.Failing = null;
        var second = await page.PressAsync("Pause30");
        Assert.Contains("We have stored your wish safely.", second.Text, StringComparison.Ordinal);
        await site.HandOnAsync();
        Assert.Equal([Wish.StopAll, Wish.Pause], site.Door.Redeemed.Select(one => one.Wish));
    }

    [Fact]
    public async Task One_click_posts_are_stored_and_answered_with_success()
    {
        var oneClick = Issued.OneClick();
        site.Door.People[oneClick] = FakeDoor.Somebody();
        await OpenAwayAsync();
        for (var i = 0; i < 3; i++)
        {
            using var body = new StringContent("");
            Assert.Equal(HttpStatusCode.OK, (await site.Browser().PostAsync($"/o/{oneClick}", body)).StatusCode);
        }

        Assert.Equal(1, (await site.Store.StateAsync()).Count);
        site.Door.Failing = null;
        await site.HandOnAsync();
        Assert.Equal(Entrance.OneClick, Assert.Single(site.Door.Redeemed).Door);
    }

    [Fact]
    public async Task A_press_holds_though_a_permission_is_younger_than_the_link()
    {
        var page = await OpenAwayAsync();
        site.Door.People[token] = FakeDoor.Somebody() with { LaterPermissionOn = new DateTime(2026, 11, 3) };
        await page.PressAsync("StopAll");
        site.Door.Failing = null;
        await site.HandOnAsync();
        Assert.Equal(ChoiceState.Refused, site.Door.People[token].State);
    }

    [Fact]
    public async Task A_typed_address_is_confirmed_as_received_and_not_as_done()
    {
        var page = await Page.OpenAsync(site.Browser(), "/");
        site.Door.Failing = new DoorAwayException("away");
        page = await page.PressAsync("StopAll", ("address", "maria@example.com"));
        Assert.Contains("carry it out as soon as our system can be reached again", page.Text, StringComparison.Ordinal);
        var signUp = await (await Page.OpenAsync(site.Browser(), "/signup"))
            .PressAsync("", ("address", "maria@example.com"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, signUp.Status);
        site.Door.Failing = null;
        await site.HandOnAsync();
        Assert.Equal(Decision.OptOut, Assert.Single(site.Door.Submitted).Decision);
    }

    [Fact]
    public async Task A_typed_text_that_is_not_accepted_later_is_kept_counted_and_logged_without_what_was_typed()
    {
        var page = await Page.OpenAsync(site.Browser(), "/");
        site.Door.Failing = new DoorAwayException("away");
        page = await page.PressAsync("Pause30", ("address", "nobody@example.com"));
        Assert.Contains("We have stored your wish safely", page.Text, StringComparison.Ordinal);
        site.Door.Failing = null;
        await site.HandOnAsync();
        var state = await site.Store.StateAsync();
        Assert.Equal((1, 1), (state.Count, state.PutAside));
        Assert.Contains(site.Log.Lines, line => line.Contains("is not accepted there", StringComparison.Ordinal));
        Assert.DoesNotContain(site.Log.Lines, line => line.Contains("nobody@", StringComparison.Ordinal));
        using var health = JsonDocument.Parse(await site.Browser().GetStringAsync("/health/ready"));
        Assert.Equal("Degraded", health.RootElement.GetProperty("status").GetString());
        Assert.Equal(1, health.RootElement.GetProperty("putAside").GetInt64());
    }

    [Fact]
    public async Task A_break_for_a_phone_number_is_not_said_to_be_received()
    {
        var page = await Page.OpenAsync(site.Browser(), "/");
        site.Door.Failing = new DoorAwayException("away");
        page = await page.PressAsync("Pause30", ("address", "+49 30 23125000"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.Contains("Nothing was changed.", page.Text, StringComparison.Ordinal);
        Assert.Equal(0, (await site.Store.StateAsync()).Count);
        page = await (await Page.OpenAsync(site.Browser(), "/")).PressAsync("StopAll", ("address", "+49 30 23125000"));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(1, (await site.Store.StateAsync()).Count);
    }

    [Fact]
    public async Task A_mail_programs_post_to_the_link_of_a_page_is_never_stored()
    {
        await OpenAwayAsync();
        using var body = new StringContent("");
        Assert.Equal(HttpStatusCode.NotFound, (await site.Browser().PostAsync($"/o/{token}", body)).StatusCode);
        Assert.Equal(0, (await site.Store.StateAsync()).Count);
    }

    [Fact]
    public async Task Links_are_known_by_the_stored_keys_though_it_was_away_at_the_start()
    {
        await OpenAsync();
        using var restarted = new CentreSite { Door = new FakeDoor { Failing = new DoorAwayException("away") } };
        File.Copy(site.StoreFile, restarted.StoreFile);
        if (File.Exists(site.StoreFile + "-wal"))
        {
            File.Copy(site.StoreFile + "-wal", restarted.StoreFile + "-wal");
        }

        using var form = new FormUrlEncodedContent([new("wish", "StopAll")]);
        var answer = await restarted.Browser().PostAsync($"/u/{token}", form);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(1, (await restarted.Store.StateAsync()).Count);
    }

    [Fact]
    public async Task Links_of_somebody_elses_making_cannot_fill_the_store()
    {
        await OpenAwayAsync();
        for (var i = 0; i < 20; i++)
        {
            using var body = new StringContent("");
            var forged = Issued.Make(Domain.Links.LinkDoor.OneClick, $"{i}", Issued.KeyId, new byte[32]);
            Assert.Equal(HttpStatusCode.NotFound, (await site.Browser().PostAsync($"/o/{forged}", body)).StatusCode);
        }

        Assert.Equal(0, (await site.Store.StateAsync()).Count);
    }

    [Fact]
    public async Task A_full_store_asks_to_come_again_and_says_nothing_of_success()
    {
        site.With("Store:Limit", "1");
        var page = await OpenAwayAsync();
        await page.PressAsync("StopAll");
        var full = await page.PressAsync("Stop");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, full.Status);
        Assert.Contains("We could not store your wish", full.Text, StringComparison.Ordinal);
        Assert.NotNull(full.Answer.Headers.RetryAfter);
        using var body = new StringContent("");
        var oneClick = await site.Browser().PostAsync($"/o/{Issued.OneClick()}", body);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, oneClick.StatusCode);
        Assert.NotNull(oneClick.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await site.Browser().GetAsync("/health/ready")).StatusCode);
    }

    [Fact]
    public async Task The_health_page_says_how_many_wait_and_since_when()
    {
        await (await OpenAwayAsync()).PressAsync("StopAll");
        using var health = JsonDocument.Parse(await site.Browser().GetStringAsync("/health/ready"));
        Assert.Equal(1, health.RootElement.GetProperty("waiting").GetInt64());
        Assert.InRange(health.RootElement.GetProperty("oldestSeconds").GetInt64(), 0, 60);
        Assert.Equal("open", health.RootElement.GetProperty("store").GetString());
    }

    [Fact]
    public async Task By_itself_it_is_handed_on_as_soon_as_somebody_answers()
    {
        using var working = new CentreSite { HandsOn = true };
        working.Door.People[token] = FakeDoor.Somebody();
        var page = await Page.OpenAsync(working.Browser(), $"/u/{token}");
        working.Door.Failing = new DoorAwayException("away");
        await page.PressAsync("StopAll");
        working.Door.Failing = null;
        for (var i = 0; i < 100 && (await working.Store.StateAsync()).Count > 0; i++)
        {
            await Task.Delay(100);
        }

        Assert.Single(working.Door.Redeemed);
    }

    private Task<Page> OpenAsync() => Page.OpenAsync(site.Browser(), $"/u/{token}");

    private async Task<Page> OpenAwayAsync()
    {
        await OpenAsync();
        site.Door.Failing = new DoorAwayException("away");
        var page = await OpenAsync();
        Assert.Contains("You can say no all the same", page.Text, StringComparison.Ordinal);
        return page;
    }
}
