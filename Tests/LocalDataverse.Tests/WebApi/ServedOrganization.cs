using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using LocalDataverse.Web;
using LocalDataverse.Web.Protocol;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.LocalDataverse.Tests.Pipeline;

namespace OptOutPlugin.LocalDataverse.Tests.WebApi;

/// <summary>An organisation served over HTTP, and a client of it.</summary>
public abstract class ServedOrganization : OrganizationTest, IAsyncLifetime
{
    private WebApiServer? server;
    private HttpClient? client;

    protected HttpClient Client => client!;

    protected virtual WebApiOptions Options => new() { RunsJobs = false };

    protected Uri Root => server!.Root;

    public async Task InitializeAsync()
    {
        server = await WebApiServer.StartAsync(Organization, Options with { Url = "http://127.0.0.1:0" });
        client = new HttpClient { BaseAddress = server.Root };
        client.DefaultRequestHeaders.Add("Accept", "application/json");
        client.DefaultRequestHeaders.Add("OData-Version", "4.0");
        client.DefaultRequestHeaders.Add("OData-MaxVersion", "4.0");
    }

    public async Task DisposeAsync()
    {
        client?.Dispose();
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }

    protected Task<HttpResponseMessage> Send(
        string method, string path, string? body = null, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return Client.SendAsync(request);
    }

    /// <summary>What a request is answered with, when it must succeed.</summary>
    protected async Task<JsonObject> Get(string path, params (string Name, string Value)[] headers)
    {
        using var response = await Send("GET", path, null, headers);
        return await Read(response, HttpStatusCode.OK);
    }

    protected static async Task<JsonObject> Read(HttpResponseMessage response, HttpStatusCode expected)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == expected, $"{(int)response.StatusCode} {text}");
        return JsonNode.Parse(text)!.AsObject();
    }

    protected async Task<(string Code, string Message)> Refused(
        HttpStatusCode status, string method, string path, string? body = null, params (string, string)[] headers)
    {
        using var response = await Send(method, path, body, headers);
        var error = (await Read(response, status))["error"]!;
        return ((string)error["code"]!, (string)error["message"]!);
    }

    protected static Guid IdIn(HttpResponseMessage response)
    {
        var address = response.Headers.GetValues("OData-EntityId").Single();
        return Guid.Parse(address[(address.LastIndexOf('(') + 1)..^1]);
    }

    protected Guid CreateAccount(string name) => Administrator.Create(new Entity("account") { ["name"] = name });
}
