using System.Net;
using OptOutPlugin.LocalDataverse.Tests.Import;

namespace OptOutPlugin.LocalDataverse.Tests.Forms;

public sealed class ServingWebResources : PageTest
{
    internal override SmallSolution Solution => FormSolution.With()
        .WithResource("new_/page.html", 1, "<p>page</p>")
        .WithResource("new_/css/style.css", 2, "p {}")
        .WithResource("new_/data.xml", 4, "<data />")
        .WithResource("new_/plain.png", 5, "\u0089PNG")
        .WithResource("new_/icon.svg", 11, "<svg />")
        .WithResource("new_/texts.1033.resx", 12, "<root />")
        .WithResource("new_/old.xap", 8, "PK");

    [Theory]
    [InlineData("new_/hello.js", "text/javascript; charset=utf-8", "alert('hello')")]
    [InlineData("new_/page.html", "text/html; charset=utf-8", "<p>page</p>")]
    [InlineData("new_/css/style.css", "text/css; charset=utf-8", "p {}")]
    [InlineData("new_/data.xml", "text/xml; charset=utf-8", "<data />")]
    [InlineData("new_/plain.png", "image/png", "\u0089PNG")]
    [InlineData("new_/icon.svg", "image/svg+xml", "<svg />")]
    [InlineData("new_/texts.1033.resx", "text/xml; charset=utf-8", "<root />")]
    public async Task Each_is_served_as_what_it_is(string name, string type, string content)
    {
        using var response = await See($"/WebResources/{name}?data=1");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.ToString());
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(content, System.Text.Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync()));
    }

    [Theory]
    [InlineData("/WebResources/new_/nothing.js", HttpStatusCode.NotFound, "new_/nothing.js")]
    [InlineData("/WebResources/", HttpStatusCode.NotFound, "There is no web resource")]
    [InlineData("/WebResources/new_/old.xap", HttpStatusCode.NotImplemented, "type 8")]
    [InlineData("/forms/client/../../Program.cs", HttpStatusCode.NotFound, "")]
    [InlineData("/forms/client/nothing.js", HttpStatusCode.NotFound, "nothing.js")]
    [InlineData("/main.aspx?pagetype=webresource&webresourceName=new_/no.html", HttpStatusCode.NotFound, "new_/no.html")]
    public async Task What_is_not_there_is_refused_by_name(string address, HttpStatusCode status, string name)
    {
        Assert.Contains(name, await Text(address, status: status), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_one_shows_it_with_its_data()
    {
        var page = await Text("/main.aspx?pagetype=webresource&webresourceName=new_/page.html&data=%3Cb%3E");

        Assert.Contains("\"name\":\"new_/page.html\",\"data\":\"\\u003Cb\\u003E\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_global_context_says_who_looks()
    {
        var script = await Text("/WebResources/ClientGlobalContext.js.aspx", VisitorKey);

        Assert.Contains($"{{{UserOf(VisitorKey).ToString().ToUpperInvariant()}}}", script, StringComparison.Ordinal);
        Assert.Contains("\"userName\":\"Vera Visitor\",\"languageId\":1033", script, StringComparison.Ordinal);
        Assert.Contains(
            $"\"roles\":[{{\"id\":\"{FormSolution.Visitor}\",\"name\":\"Visitor\"}}]", script, StringComparison.Ordinal);
    }
}
