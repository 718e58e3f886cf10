using System.Net;

namespace OptOutPlugin.PreferenceCentre.Tests.Pressing;

/// <summary>Somebody has no link, and types an address or a phone number.</summary>
public sealed class TypingAnAddress : IDisposable
{
    private readonly CentreSite site = new();

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("maria@example.com")]
    [InlineData("somebody.else@example.org")]
    [InlineData("+49 30 23125 000")]
    [InlineData("maria＠example.com")]
    [InlineData("＋４９ ３０ ２３１２５０００")]
    [InlineData("+49 30 23125–000")]
    [InlineData("（030）23125000")]
    [InlineData("+49\u00a030\u00a023125000")]
    [InlineData("tel:+493023125000")]
    [InlineData("+49 (0)30 / 23125-000")]
    [InlineData("+49·30·23125000")]
    [InlineData("٠٣٠٢٣١٢٥")]
    public async Task The_answer_is_the_same_whether_it_is_known_or_not(string typed)
    {
        var page = await (await OpenAsync()).PressAsync("StopAll", ("address", typed));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(
            "If we hold this address or number, it receives no more marketing", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(typed, page.Html, StringComparison.Ordinal);
        var submitted = Assert.Single(site.Door.Submitted);
        Assert.Equal((typed, Decision.OptOut, "en"), (submitted.Address, submitted.Decision, submitted.Language));
    }

    [Theory]
    [InlineData("")]
    [InlineData("maria")]
    [InlineData("12345")]
    [InlineData("call me maybe 12345")]
    [InlineData("nobody@example.com")]
    public async Task What_cannot_be_one_is_sent_back_with_a_reason(string typed)
    {
        var page = await (await OpenAsync()).PressAsync("StopAll", ("address", typed));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Please enter a whole e‑mail address", page.Text, StringComparison.Ordinal);
        Assert.Contains("aria-invalid=\"true\"", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pause_is_one_until_a_day()
    {
        await (await OpenAsync()).PressAsync("Pause90", ("address", "maria@example.com"));
        var submitted = Assert.Single(site.Door.Submitted);
        Assert.Equal(Decision.Pause, submitted.Decision);
        Assert.Equal(submitted.Evidence.PressedOn.Date.AddDays(91), submitted.PausedUntil);
    }

    [Fact]
    public async Task A_break_for_a_phone_number_is_told_to_be_impossible_in_words_of_its_own()
    {
        var page = await (await OpenAsync()).PressAsync("Pause30", ("address", "+49 30 23125000"));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("A break is possible for e‑mail addresses only.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Please enter a whole", page.Text, StringComparison.Ordinal);
        page = await page.PressAsync("StopAll");
        Assert.Contains("If we hold this address or number", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markup_that_is_typed_is_shown_as_what_it_is()
    {
        var page = await (await OpenAsync()).PressAsync("StopAll", ("address", "<script>alert(1)</script>\""));
        Assert.DoesNotContain("<script", page.Html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_address_is_not_asked_about_without_end()
    {
        for (var i = 0; i < 4; i++)
        {
            var page = await (await OpenAsync()).PressAsync("StopAll", ("address", "maria@example.com"));
            Assert.Equal(HttpStatusCode.OK, page.Status);
        }

        var refused = await (await OpenAsync()).PressAsync("StopAll", ("address", "MARIA@example.com"));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.NotNull(refused.Answer.Headers.RetryAfter);
        Assert.Contains("Too many requests", refused.Text, StringComparison.Ordinal);
        var other = await (await OpenAsync()).PressAsync("StopAll", ("address", "other@example.com"));
        Assert.Equal(HttpStatusCode.OK, other.Status);
    }

    [Fact]
    public async Task Behind_a_link_of_a_mail_to_several_the_address_is_typed_and_nothing_told_about_it()
    {
        var token = Issued.Page("several");
        site.Door.People[token] = FakeDoor.Somebody() with { Personal = false, Address = "", Topics = [] };
        var page = await Page.OpenAsync(site.Browser(), $"/u/{token}");
        Assert.Contains("This e‑mail went to several people.", page.Text, StringComparison.Ordinal);
        page = await page.PressAsync("Stop", ("address", "maria@example.com"));
        Assert.Contains("If we hold this address", page.Text, StringComparison.Ordinal);
        var submitted = Assert.Single(site.Door.Submitted);
        Assert.Equal(token, submitted.Token);
        Assert.Equal(["news"], submitted.Topics);
        Assert.Empty(site.Door.Redeemed);
    }

    [Fact]
    public async Task Asking_for_mail_permits_nothing_and_says_so()
    {
        var page = await Page.OpenAsync(site.Browser("de"), "/signup");
        Assert.Contains("Rundbrief", page.Text, StringComparison.Ordinal);
        page = await page.PressAsync("", ("address", "maria@example.com"), ("topic", "news"), ("topic", "invented"));
        Assert.Contains("Erst wenn Sie darin bestätigen, ändert sich etwas.", page.Text, StringComparison.Ordinal);
        var submitted = Assert.Single(site.Door.Submitted);
        Assert.Equal((Decision.OptIn, "de"), (submitted.Decision, submitted.Language));
        Assert.Equal(["news"], submitted.Topics);
    }

    [Fact]
    public async Task Asking_for_mail_needs_a_page_of_ours()
    {
        using var form = new FormUrlEncodedContent([new("address", "maria@example.com")]);
        var answer = await site.Browser().PostAsync("/signup", form);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(site.Door.Submitted);
    }

    private Task<Page> OpenAsync() => Page.OpenAsync(site.Browser(), "/");
}
