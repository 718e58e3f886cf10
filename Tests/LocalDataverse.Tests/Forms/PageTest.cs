using System.Net;
using System.Text.Json.Nodes;
using LocalDataverse.Web.Protocol;
using OptOutPlugin.LocalDataverse.Tests.Import;
using OptOutPlugin.LocalDataverse.Tests.WebApi;

namespace OptOutPlugin.LocalDataverse.Tests.Forms;

/// <summary>An organisation with forms, seen by somebody who keeps no cookies and follows no redirection.</summary>
public abstract class PageTest : ServedOrganization
{
    protected const string AdminKey = "a-key-of-the-administrator";
    protected const string VisitorKey = "a-key-of-a-visitor";
    protected const string StrangerKey = "a-key-of-a-stranger";

    private readonly HttpClient browser = new(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false });

    private Dictionary<string, Guid>? keys;

    protected override WebApiOptions Options => new() { RunsJobs = false, Keys = keys ??= Keys() };

    internal virtual SmallSolution Solution =>
        FormSolution.With(FormSolution.Form(1, "Visit", FormSolution.Everyone()));

    protected Guid UserOf(string key) => keys![key];

    protected Task<HttpResponseMessage> See(string address, string? key = AdminKey, string method = "GET")
    {
        var request = new HttpRequestMessage(new HttpMethod(method), new Uri(Root, address));
        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {key}");
        }

        return browser.SendAsync(request);
    }

    protected async Task<string> Text(string address, string? key = AdminKey, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var response = await See(address, key);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == status, $"{(int)response.StatusCode} {text}");
        return text;
    }

    /// <summary>What the page of a form is drawn from.</summary>
    protected async Task<JsonObject> Definition(string query, string key = AdminKey)
    {
        const string Start = "id=\"definition\">";
        var page = await Text("/main.aspx?pagetype=entityrecord&" + query, key);
        var from = page.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        return JsonNode.Parse(page[from..page.IndexOf("</script>", from, StringComparison.Ordinal)])!.AsObject();
    }

    private Dictionary<string, Guid> Keys()
    {
        Organization.Import(Solution.Zip());
        return new Dictionary<string, Guid>
        {
            [AdminKey] = Organization.AdministratorId,
            [VisitorKey] = Organization.AddUser("Vera Visitor", "Visitor"),
            [StrangerKey] = Organization.AddUser("Sam Stranger", "Basic User"),
        };
    }
}
