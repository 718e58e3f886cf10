using OptOutPlugin.PreferenceCentre.Texts;
using IPNetwork = System.Net.IPNetwork;

namespace OptOutPlugin.PreferenceCentre.Hosting;

/// <summary>Says at the start what is wrong with the settings, rather than to the first person who comes.</summary>
internal static class OptionsCheck
{
    /// <summary>Demands settings that can be used.</summary>
    /// <exception cref="InvalidOperationException">One cannot be; the message says which.</exception>
    public static void Demand(CentreOptions options)
    {
        Demand(
            options.DataverseUrl is { IsAbsoluteUri: true },
            "DataverseUrl: the address of the organisation, such as https://contoso.crm4.dynamics.com");
        Demand(IsSafe(options.DataverseUrl!), "DataverseUrl: https, unless it is on this machine");
        Demand(
            options.PublicUrl is null or { IsAbsoluteUri: true },
            "PublicUrl: an address such as https://preferences.contoso.com");
        Demand(
            options.PublicUrl is null || PublicPath.IsClear(options.PublicUrl),
            "PublicUrl: below another path than that of a page, such as https://contoso.com/preferences");
        Demand(
            (options.ClientSecret ?? options.CertificatePath) is not { Length: > 0 }
            || (options.TenantId is { Length: > 0 } && options.ClientId is { Length: > 0 }),
            "TenantId and ClientId: needed with ClientSecret or CertificatePath");
        Demand(Languages.All.Contains(options.Language), "Language: en, de, fr or zh");
        Demand(
            TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out _),
            "TimeZone: an IANA name such as Europe/Berlin");
        Demand(
            options.Proxies.All(one => one == "*" || IPNetwork.TryParse(one, out _)),
            "Proxies: networks such as 10.0.0.0/8");
        Demand(options.Store.DiskShare is > 0 and <= 1, "Store:DiskShare: from 0 to 1");
        Demand(
            options.LedgerOrigin.All(one => one is > ' ' and not '+' and not '\u007f'),
            "LedgerOrigin: an address without scheme, such as ledger.contoso.com, without spaces and plus signs");
        Demand(
            options.TimeStampUrl is null or { IsAbsoluteUri: true, Scheme: "http" or "https" },
            "TimeStampUrl: an address such as https://timestamp.example.com");
        Demand(options.HandOnWithin > TimeSpan.Zero, "HandOnWithin: a time such as 00:00:03");
    }

    private static bool IsSafe(Uri address) => address.Scheme == Uri.UriSchemeHttps
        || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);

    private static void Demand(bool holds, string what)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"Set {CentreOptions.Section}:{what}.");
        }
    }
}
