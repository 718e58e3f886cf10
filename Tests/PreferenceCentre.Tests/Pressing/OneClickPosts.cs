using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace OptOutPlugin.PreferenceCentre.Tests.Pressing;

/// <summary>A mail program posts to the one-click link (RFC 8058).</summary>
public sealed class OneClickPosts : IDisposable
{
    private readonly CentreSite site = new();
    private readonly string token = Issued.OneClick();

    public OneClickPosts() => site.Door.People[token] = FakeDoor.Somebody();

    public void Dispose() => site.Dispose();

    public static TheoryData<string, string?, string> Bodies => new()
    {
        { "urlencoded", "application/x-www-form-urlencoded", "List-Unsubscribe=One-Click" },
        { "with a charset", "application/x-www-form-urlencoded; charset=utf-8", "List-Unsubscribe=One-Click" },
        {
            "multipart", "multipart/form-data; boundary=abc",
            "--abc\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--abc--\r\n"
        },
        { "no type", null, "List-Unsubscribe=One-Click" },
        { "no body", null, "" },
        { "empty form", "application/x-www-form-urlencoded", "" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    [Trait("Case", "11")]
    public async Task Each_encoding_and_no_body_at_all_stop_without_cookie_redirect_or_question(
        string name, string? type, string body)
    {
        Assert.NotEmpty(name);
        var answer = await PostAsync(token, body, type);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Null(answer.Headers.Location);
        var redeemed = Assert.Single(site.Door.Redeemed);
        Assert.Equal((Entrance.OneClick, Wish.Stop), (redeemed.Door, redeemed.Wish));
        Assert.Equal("", redeemed.Evidence.Network);
        Assert.Equal("", redeemed.Evidence.Shown);
        Assert.Equal(32, redeemed.Evidence.IdempotencyKey.Length);
    }

    [Fact]
    [Trait("Case", "87")]
    public async Task A_repeat_is_a_success_with_the_same_answer()
    {
        var first = await (await PostAsync(token, "")).Content.ReadAsStringAsync();
        var second = await PostAsync(token, "");
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Equal(first, await second.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "List-Unsubscribe=No")]
    [InlineData("application/x-www-form-urlencoded", "wish=StopAll")]
    [InlineData("multipart/form-data; boundary=abc", "nonsense")]
    [InlineData("multipart/form-data", "nonsense")]
    [InlineData("application/json", "{}")]
    public async Task A_body_that_says_something_else_is_no_one_click(string type, string body)
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(token, body, type)).StatusCode);
        Assert.Empty(site.Door.Redeemed);
    }

    [Fact]
    public async Task A_body_of_more_than_a_kilobyte_is_not_read()
    {
        var answer = await PostAsync(token, new string('a', 1025), "application/x-www-form-urlencoded");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        using var endless = new StreamContent(new MemoryStream(new byte[4096]));
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/o/{token}") { Content = endless };
        request.Headers.TransferEncodingChunked = true;
        answer = await site.Browser().SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Empty(site.Door.Redeemed);
    }

    [Fact]
    [Trait("Case", "5")]
    public async Task One_that_is_none_of_ours_is_never_told_that_it_is_done()
    {
        foreach (var one in new[] { "x", Issued.Confirmation(), Issued.OneClick("nobody"), token[..^1] + "_" })
        {
            var answer = await PostAsync(one, "");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Equal("Not found.\n", await answer.Content.ReadAsStringAsync());
        }

        Assert.Empty(site.Door.Redeemed);
    }

    [Fact]
    public async Task The_link_of_a_page_is_none_to_post_to()
    {
        var page = Issued.Page();
        site.Door.People[page] = FakeDoor.Somebody();
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(page, "")).StatusCode);
        Assert.Empty(site.Door.Redeemed);
    }

    [Fact]
    public async Task A_later_permission_is_not_undone_and_not_said_to_be()
    {
        site.Door.People[token] = FakeDoor.Somebody() with { LaterPermissionOn = new DateTime(2026, 11, 3) };
        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync(token, "")).StatusCode);
        Assert.Empty(site.Door.Redeemed);
    }

    [Fact]
    public async Task Hundreds_out_of_one_network_are_never_turned_away()
    {
        site.With("Limits:PerNetwork", "5").With("Limits:PerLink", "5");
        var browser = site.Browser();
        for (var i = 0; i < 50; i++)
        {
            using var body = new StringContent("");
            Assert.Equal(HttpStatusCode.OK, (await browser.PostAsync($"/o/{token}", body)).StatusCode);
        }
    }

    [Fact]
    public async Task Without_any_key_it_is_asked_to_come_again()
    {
        site.Door.Failing = new DoorAwayException("away");
        var answer = await PostAsync(token, "");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
    }

    private async Task<HttpResponseMessage> PostAsync(string to, string body, string? type = null)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        if (type is not null)
        {
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        }

        return await site.Browser().PostAsync($"/o/{to}", content);
    }
}
