using System.Net;

namespace OptOutPlugin.LocalDataverse.Tests.Forms;

public sealed class SigningInByBrowser : PageTest
{
    [Fact]
    public async Task Who_names_a_key_is_let_in_by_a_cookie_that_no_script_reads()
    {
        using var signedIn = await See($"/signin?key={VisitorKey}", key: null);

        Assert.Equal((HttpStatusCode.Redirect, "/main.aspx"), (signedIn.StatusCode, $"{signedIn.Headers.Location}"));
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        using var page = await With(cookie, "/main.aspx");
        using var api = await With(cookie, "/api/data/v9.2/WhoAmI");
        Assert.Contains("New row on the form Visit", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains(
            $"{UserOf(VisitorKey)}", await api.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/main.aspx")]
    [InlineData("/WebResources/new_/hello.js")]
    [InlineData("/signin")]
    [InlineData("/signin?key=another-key-altogether")]
    public async Task Without_a_key_nobody_is(string address)
    {
        using var response = await See(address, key: null);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_page_from_elsewhere_has_no_use_of_the_cookie()
    {
        using var signedIn = await See($"/signin?key={AdminKey}", key: null);
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single();

        using var foreign = await With(cookie, "/api/data/v9.2/WhoAmI", ("Origin", "http://localhost:9999"));
        using var own = await With(
            cookie, "/api/data/v9.2/WhoAmI", ("Origin", Root.GetLeftPart(UriPartial.Authority)));

        Assert.Equal(HttpStatusCode.Unauthorized, foreign.StatusCode);
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
    }

    private Task<HttpResponseMessage> With(string cookie, string address, params (string, string)[] headers) =>
        Send("GET", new Uri(Root, address).ToString(), null, [("Cookie", cookie.Split(';')[0]), .. headers]);
}
