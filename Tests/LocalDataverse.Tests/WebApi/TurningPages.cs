using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;

namespace OptOutPlugin.LocalDataverse.Tests.WebApi;

public sealed class TurningPages : ServedOrganization
{
    private const int Rows = 7;

    public TurningPages()
    {
        for (var i = 0; i < Rows; i++)
        {
            Administrator.Create(new Entity("contact") { ["lastname"] = $"n{i}", ["jobtitle"] = $"j{i % 2}" });
        }
    }

    [Theory]
    [InlineData("contacts?$select=lastname", 1)]
    [InlineData("contacts?$select=lastname", 3)]
    [InlineData("contacts?$select=lastname", 7)]
    [InlineData("contacts?$select=lastname&$orderby=jobtitle desc,lastname", 2)]
    [InlineData("contacts?$select=lastname&$filter=contains(lastname,'n') and lastname ne 'a%26b'&$count=true", 2)]
    [InlineData("contacts?$select=lastname&$expand=createdby($select=fullname)", 4)]
    [InlineData("systemusers(ADMIN)/lk_contactbase_createdby?$select=lastname", 2)]
    public async Task Every_row_is_on_one_page(string path, int size)
    {
        var seen = new List<string>();
        var next = path.Replace("ADMIN", $"{Organization.AdministratorId}", StringComparison.Ordinal);
        var pages = 0;
        while (next is not null)
        {
            var page = await Get(next, ("Prefer", $"odata.maxpagesize={size}"));
            var rows = page["value"]!.AsArray();
            Assert.InRange(rows.Count, 1, size);
            seen.AddRange(rows.Select(row => (string)row!["lastname"]!));
            next = (string?)page["@odata.nextLink"];
            pages++;
        }

        Assert.Equal((Rows + size - 1) / size, pages);
        Assert.Equal(Rows, seen.Count);
        Assert.Equal(Rows, seen.Distinct().Count());
    }

    [Fact]
    public async Task A_cookie_of_fetch_xml_that_is_decoded_twice_leads_on()
    {
        var seen = new List<string>();
        var fetch = new XElement(
            "fetch",
            new XAttribute("count", 2),
            new XElement(
                "entity",
                new XAttribute("name", "contact"),
                new XElement("attribute", new XAttribute("name", "lastname"))));
        for (var (number, more) = (1, true); more; number++)
        {
            fetch.SetAttributeValue("page", number);
            var page = await Get(
                $"contacts?fetchXml={Uri.EscapeDataString(fetch.ToString(SaveOptions.DisableFormatting))}",
                ("Prefer", "odata.include-annotations=\"*\""));
            seen.AddRange(page["value"]!.AsArray().Select(row => (string)row!["lastname"]!));
            more = (bool)page["@Microsoft.Dynamics.CRM.morerecords"]!;
            fetch.SetAttributeValue("paging-cookie", more ? Cookie(page) : null);
        }

        Assert.Equal(Rows, seen.Distinct().Count());
        Assert.Equal(Rows, seen.Count);
    }

    [Fact]
    public async Task A_page_past_the_end_is_empty()
    {
        var page = await Get("contacts?$select=lastname&$skiptoken=<cookie pagenumber=\"9\" istracking=\"False\" />");

        Assert.Empty(page["value"]!.AsArray());
    }

    private static string Cookie(JsonObject page)
    {
        var element = XElement.Parse((string)page["@Microsoft.Dynamics.CRM.fetchxmlpagingcookie"]!);
        return Uri.UnescapeDataString(Uri.UnescapeDataString((string)element.Attribute("pagingcookie")!));
    }
}
