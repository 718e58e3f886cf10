using LocalDataverse.Web.Http;
using LocalDataverse.Web.Protocol;
using LocalDataverse.Web.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace LocalDataverse.Web;

/// <summary>
/// Serves a local organisation as the Dataverse Web API, on this machine only. What it does not support is answered
/// with 501 and its name.
/// </summary>
public sealed class WebApiServer : IAsyncDisposable
{
    // The platform takes 32,768 characters; the method and the version stand beside them.
    private const int LongestAddress = 33 * 1024;

    private readonly WebApplication application;
    private readonly BackgroundJobs jobs;

    private WebApiServer(WebApplication application, BackgroundJobs jobs, Uri root) =>
        (this.application, this.jobs, Root) = (application, jobs, root);

    /// <summary>The address that all others are relative to, such as http://localhost:5200/api/data/v9.2/.</summary>
    public Uri Root { get; }

    /// <summary>Begins to serve. The organisation stays the caller's to dispose of, after the server.</summary>
    /// <exception cref="ArgumentException">The address is not one of this machine.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<WebApiServer> StartAsync(LocalOrganization organization, WebApiOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(organization);
        options ??= new WebApiOptions();
        var address = Loopback.Demand(options.Url);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = options.MaximumBody;
            kestrel.Limits.MaxRequestLineSize = LongestAddress;

            // Whoever calls is on this machine, and may be stopped in a debugger.
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Limits.MinResponseDataRate = null;
            Loopback.Listen(kestrel, address);
        });
        var application = builder.Build();
        var handler = new WebApiHandler(organization);
        var jobs = new BackgroundJobs(handler, options.RunsJobs);
        var door = new Door(organization, options, handler, jobs);
        application.Run(door.Pass);
        await application.StartAsync();
        return new WebApiServer(application, jobs, new Uri($"{application.Urls.First()}{WebApiRequest.Path}v9.2/"));
    }

    public async ValueTask DisposeAsync()
    {
        await application.DisposeAsync();
        await jobs.DisposeAsync();
    }
}
