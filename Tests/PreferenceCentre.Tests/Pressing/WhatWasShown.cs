using System.Net;
using System.Text.Json;

namespace OptOutPlugin.PreferenceCentre.Tests.Pressing;

/// <summary>A press brings back what the page had shown.</summary>
public sealed class WhatWasShown : IDisposable
{
    private readonly CentreSite site = new();
    private readonly string token = Issued.Page();

    public WhatWasShown() => site.Door.People[token] = FakeDoor.Somebody("de");

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task It_names_page_build_time_and_each_text_in_the_language_in_which_it_really_was()
    {
        await (await OpenAsync()).PressAsync("StopAll");
        var evidence = Assert.Single(site.Door.Redeemed).Evidence;
        Assert.InRange(evidence.Shown.Length, 100, 2000);
        Assert.Equal(64, evidence.WordingHash.Length);
        using var shown = JsonDocument.Parse(evidence.Shown);
        Assert.Equal("preferences", shown.RootElement.GetProperty("page").GetString());
        Assert.Equal("de", shown.RootElement.GetProperty("language").GetString());
        Assert.EndsWith("Z", shown.RootElement.GetProperty("drawn").GetString(), StringComparison.Ordinal);
        var texts = shown.RootElement.GetProperty("texts").EnumerateArray()
            .ToDictionary(text => text[0].GetString()!, text => text[1].GetString());
        Assert.Equal("de", texts["StopAll"]);
        Assert.Equal("de", texts["topic:news"]);
        Assert.Equal("en", texts["topic:events"]);
    }

    [Fact]
    public async Task The_same_wording_has_the_same_hash_for_everybody_and_another_language_another_one()
    {
        var other = Issued.Page("other");
        var french = Issued.Page("french");
        site.Door.People[other] = FakeDoor.Somebody("de") with { Address = "x•••@y•••.com" };
        site.Door.People[french] = FakeDoor.Somebody("fr");
        foreach (var one in new[] { token, other, french })
        {
            await (await Page.OpenAsync(site.Browser(), $"/u/{one}")).PressAsync("StopAll");
        }

        var hashes = site.Door.Redeemed.Select(one => one.Evidence.WordingHash).ToList();
        Assert.Equal(hashes[0], hashes[1]);
        Assert.NotEqual(hashes[0], hashes[2]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("bm9uc2Vuc2U.bm9uc2Vuc2U")]
    [InlineData("..")]
    [Trait("Case", "11")]
    public async Task Missing_or_tampered_with_it_is_not_known_and_the_refusal_is_taken_all_the_same(string field)
    {
        var page = await (await OpenAsync()).PressAsync("StopAll", ("shown", field));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var evidence = Assert.Single(site.Door.Redeemed).Evidence;
        Assert.Equal(("", ""), (evidence.Shown, evidence.WordingHash));
    }

    [Fact]
    public async Task One_bit_changed_makes_it_unknown()
    {
        var page = await OpenAsync();
        var at = page.Shown.Length / 3;
        var changed = page.Shown[..at] + (page.Shown[at] == 'A' ? 'B' : 'A') + page.Shown[(at + 1)..];
        await page.PressAsync("StopAll", ("shown", changed));
        Assert.Equal("", Assert.Single(site.Door.Redeemed).Evidence.Shown);
    }

    [Theory]
    [InlineData("Undo")]
    [InlineData("AllowAll")]
    [Trait("Case", "11")]
    public async Task What_permits_something_needs_it_of_this_very_link(string button)
    {
        var other = Issued.Page("other");
        site.Door.People[other] = FakeDoor.Somebody("de", ChoiceState.Refused);
        var foreign = await Page.OpenAsync(site.Browser(), $"/u/{other}");
        var page = await (await OpenAsync()).PressAsync("StopAll");
        foreach (var field in new[] { "", "x", foreign.Shown })
        {
            var after = await page.PressAsync(button, ("shown", field));
            Assert.Equal(HttpStatusCode.BadRequest, after.Status);
            Assert.Contains("Bitte drücken Sie noch einmal", after.Text, StringComparison.Ordinal);
        }

        Assert.Single(site.Door.Redeemed);
        Assert.Equal(HttpStatusCode.OK, (await page.PressAsync(button)).Status);
        Assert.Equal(2, site.Door.Redeemed.Count);
    }

    [Fact]
    public async Task Without_it_a_list_of_topics_refuses_and_permits_nothing()
    {
        await (await OpenAsync()).PressAsync("Choose", ("shown", ""), ("topic", "offers"));
        var redeemed = Assert.Single(site.Door.Redeemed);
        Assert.Empty(redeemed.Allow);
        Assert.Equal(["news", "events"], redeemed.Refuse);
    }

    [Fact]
    public async Task It_stays_short_with_a_hundred_topics()
    {
        site.Door.People[token] = FakeDoor.Somebody("de") with
        {
            Topics = [.. Enumerable.Range(0, 100).Select(i => new TopicChoice(
                $"topic-{i}", $"Thema {i}", "", "", ChoiceState.Allowed))],
        };
        await (await OpenAsync()).PressAsync("StopAll");
        var shown = Assert.Single(site.Door.Redeemed).Evidence.Shown;
        Assert.InRange(shown.Length, 100, 2000);
        Assert.Contains("topics:100", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_instances_understand_each_others()
    {
        using var second = new CentreSite();
        second.Door.People[token] = FakeDoor.Somebody("de");
        var page = await OpenAsync();
        using var form = new FormUrlEncodedContent([new("wish", "StopAll"), new("shown", page.Shown)]);
        await second.Browser().PostAsync($"/u/{token}", form);
        Assert.NotEqual("", Assert.Single(second.Door.Redeemed).Evidence.Shown);
    }

    [Fact]
    public async Task Browser_network_and_privacy_signal_are_kept_as_set()
    {
        var browser = site.Browser();
        browser.DefaultRequestHeaders.UserAgent.ParseAdd("Browser/1.0");
        browser.DefaultRequestHeaders.Add("Sec-GPC", "1");
        await (await Page.OpenAsync(browser, $"/u/{token}")).PressAsync("StopAll");
        var evidence = Assert.Single(site.Door.Redeemed).Evidence;
        Assert.Equal(("Browser/1.0", true), (evidence.UserAgent, evidence.PrivacySignal));

        using var silent = new CentreSite().With("KeepUserAgent", "false").With("KeepNetwork", "false");
        silent.Door.People[token] = FakeDoor.Somebody();
        var other = silent.Browser();
        other.DefaultRequestHeaders.UserAgent.ParseAdd("Browser/1.0");
        await (await Page.OpenAsync(other, $"/u/{token}")).PressAsync("StopAll");
        evidence = Assert.Single(silent.Door.Redeemed).Evidence;
        Assert.Equal(("", "", false), (evidence.UserAgent, evidence.Network, evidence.PrivacySignal));
    }

    private Task<Page> OpenAsync() => Page.OpenAsync(site.Browser(), $"/u/{token}");
}
