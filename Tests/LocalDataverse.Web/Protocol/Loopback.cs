using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace LocalDataverse.Web.Protocol;

/// <summary>Addresses of this machine: the only ones that are listened on and answered to.</summary>
internal static class Loopback
{
    public static Uri Demand(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttp
            || address.PathAndQuery != "/")
        {
            throw new ArgumentException($"'{url}' is not an address such as http://localhost:5200.", nameof(url));
        }

        return address.IsLoopback
            ? address
            : throw new ArgumentException($"'{url}' is not an address of this machine.", nameof(url));
    }

    /// <summary>Whether the Host header names this machine: a page on the internet can lead a browser here.</summary>
    public static bool IsNamedBy(string host) => Uri.TryCreate($"http://{host}/", UriKind.Absolute, out var address)
        && address.IsLoopback;

    public static void Listen(KestrelServerOptions kestrel, Uri address)
    {
        if (address.HostNameType != UriHostNameType.Dns)
        {
            kestrel.Listen(IPAddress.Parse(address.Host.Trim('[', ']')), address.Port);
        }
        else if (address.Port == 0)
        {
            kestrel.Listen(IPAddress.Loopback, 0);
        }
        else
        {
            kestrel.ListenLocalhost(address.Port);
        }
    }
}
