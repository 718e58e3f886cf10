using System.Net;

namespace OptOutPlugin.LocalDataverse.Tests.Forms;

public sealed class RefusingPages : PageTest
{
    [Theory]
    [InlineData("pagetype=entitylist&etn=new_visit", HttpStatusCode.NotImplemented, "pagetype=entitylist")]
    [InlineData("pagetype=dashboard", HttpStatusCode.NotImplemented, "pagetype=dashboard")]
    [InlineData("pagetype=%3Cb%3E", HttpStatusCode.NotImplemented, "pagetype=&lt;b&gt;")]
    [InlineData("etn=new_visit", HttpStatusCode.BadRequest, "no pagetype")]
    [InlineData("pagetype=entityrecord", HttpStatusCode.NotFound, "There is no table")]
    [InlineData("pagetype=entityrecord&etn=nothing", HttpStatusCode.NotFound, "nothing")]
    [InlineData("pagetype=entityrecord&etn=new_visit&id=1", HttpStatusCode.BadRequest, "GUIDs")]
    [InlineData("pagetype=entityrecord&etn=new_visit&formid=1", HttpStatusCode.BadRequest, "GUIDs")]
    public async Task What_has_no_page_is_refused_by_name(string query, HttpStatusCode status, string name)
    {
        Assert.Contains(name, await Text($"/main.aspx?{query}", status: status), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("DELETE")]
    public async Task A_page_is_only_read(string method)
    {
        using var response = await See("/main.aspx", method: method);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task Data_of_a_page_is_bounded()
    {
        var page = await Text(
            $"/main.aspx?pagetype=webresource&webresourceName=new_/hello.js&data={new string('a', 8_001)}",
            status: HttpStatusCode.BadRequest);

        Assert.Contains("longer than 8000", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_of_a_new_row_needs_no_row()
    {
        var definition = await Definition("etn=NEW_VISIT");

        Assert.Null(definition["id"]);
        Assert.Equal("new_visit", (string)definition["table"]!);
    }
}
