using LocalDataverse.Web;
using LocalDataverse.Web.Protocol;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.LocalDataverse.Story;
using OptOutPlugin.Plugins.Tests.Reports;

namespace OptOutPlugin.Plugins.Tests.Doors;

/// <summary>The public pages in front of the organisation, as they ship, asked over HTTP.</summary>
public abstract class PublicPagesTest : IAsyncLifetime, IDisposable
{
    private protected const string Address = "ana@example.com";

    private WebApiServer? server;
    private IAsyncDisposable? site;

    private protected PublicPagesTest()
    {
        Pages = PublicPages.Of(Sales.Organization, new Arguments.Play(Once: true, Data: null, People: null));
        Page = new PublicPage(Sales);
        Ana = Sales.Contact(Address);
    }

    private protected Sales Sales { get; } = new();

    private protected PublicPages Pages { get; }

    /// <summary>The same program, asked without the pages.</summary>
    private protected PublicPage Page { get; }

    private protected EntityReference Ana { get; }

    private protected HttpClient Http { get; } =
        new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });

    public async Task InitializeAsync()
    {
        var options = new WebApiOptions { Url = "http://127.0.0.1:0", RunsJobs = false };
        server = await WebApiServer.StartAsync(Sales.Organization, Pages.Let(options));
        site = await Pages.StartAsync(server.Root);
    }

    public async Task DisposeAsync()
    {
        await (site?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (server?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    public void Dispose()
    {
        Http.Dispose();
        Sales.Dispose();
        GC.SuppressFinalize(this);
    }
}
