using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using LocalDataverse.Web.Protocol;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.PreferenceCentre.Hosting;

namespace OptOutPlugin.LocalDataverse.Story;

/// <summary>
/// The public pages beside an organisation: the very program that ships, which calls over the Web API as its own user, and
/// can do what that user's one role lets it.
/// </summary>
internal sealed class PublicPages
{
    private const int Usual = 5201;
    private const string Role = "OptOut Public Page";

    private readonly string key = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
    private readonly Guid user;

    private PublicPages(LocalOrganization organization, int port)
    {
        Root = new Uri($"http://localhost:{port}");
        user = organization.AddUser("Public pages", Role);
        organization.Administrator.Update(new Entity("systemuser", user) { ["applicationid"] = Guid.NewGuid() });
        Set(organization, SettingName.PreferenceCentreUrl, Root.ToString());
        Set(organization, SettingName.SenderName, "Alpine Tools Ltd|de: Alpine Tools GmbH");
        Set(organization, SettingName.PostalAddress, "Station Road 1|8000 Zurich");
    }

    /// <summary>Where they are.</summary>
    public Uri Root { get; }

    /// <summary>
    /// Prepares them, before anything of the organisation is asked: their user, and the settings that name them.
    /// </summary>
    /// <param name="organization">The organisation, with the solution imported.</param>
    /// <param name="play">Where it will be served; one that ends after the story takes any port that is free.</param>
    public static PublicPages Of(LocalOrganization organization, Arguments.Play play) => new(
        organization,
        play.Once ? Free() : play.Url is { } url && Uri.TryCreate(url, UriKind.Absolute, out var at) ? at.Port + 1 : Usual);

    /// <summary>How the Web API has to know them.</summary>
    public WebApiOptions Let(WebApiOptions options) =>
        options with { Programs = new Dictionary<string, Guid> { [key] = user } };

    /// <summary>Begins to serve them.</summary>
    /// <param name="dataverse">The organisation's Web API.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public async Task<IAsyncDisposable> StartAsync(Uri dataverse)
    {
        var file = Path.Combine(Path.GetTempPath(), $"optout-pages-{Guid.NewGuid():N}.db");
        var pages = PreferenceCentreHost.Create([$"--urls={Root}", "--Logging:LogLevel:Default=None"], options =>
        {
            options.DataverseUrl = new Uri(dataverse.GetLeftPart(UriPartial.Authority));
            options.Key = key;
            options.PublicUrl = Root;
            options.Hsts = false;
            options.Store.File = file;
            options.Store.DiskShare = 1;
        });
        await pages.StartAsync();
        return new Served(pages, file);
    }

    private static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void Set(LocalOrganization organization, string setting, string value)
    {
        var definition = organization.Administrator.All(
            Query.Of("environmentvariabledefinition").Where("schemaname", ConditionOperator.Equal, setting)).Single();
        organization.Administrator.Create(new Entity("environmentvariablevalue")
        {
            ["environmentvariabledefinitionid"] = definition.ToEntityReference(),
            ["value"] = value,
        });
    }

    private sealed class Served(WebApplication pages, string file) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await pages.StopAsync();
            await pages.DisposeAsync();
            foreach (var one in Directory.EnumerateFiles(Path.GetDirectoryName(file)!, Path.GetFileName(file) + "*"))
            {
                File.Delete(one);
            }
        }
    }
}
