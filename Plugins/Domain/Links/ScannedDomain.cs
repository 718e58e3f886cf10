using OptOutPlugin.Domain.Addresses;

namespace OptOutPlugin.Domain.Links;

/// <summary>The mail domains behind which one organisation's scanner may press what comes to many people.</summary>
internal static class ScannedDomain
{
    // Millions of people who know nothing of each other: after any newsletter some of them say no in the same minute.
    private static readonly HashSet<string> OfEverybody = new(StringComparer.Ordinal)
    {
        "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "hotmail.co.uk", "hotmail.fr", "live.com", "msn.com",
        "yahoo.com", "yahoo.co.uk", "yahoo.fr", "yahoo.de", "ymail.com", "aol.com", "icloud.com", "me.com", "mac.com",
        "gmx.de", "gmx.net", "gmx.at", "gmx.ch", "web.de", "t-online.de", "freenet.de", "bluewin.ch", "proton.me",
        "protonmail.com", "orange.fr", "wanadoo.fr", "free.fr", "sfr.fr", "laposte.net", "qq.com", "163.com", "126.com",
        "sina.com", "foxmail.com", "comcast.net", "verizon.net", "btinternet.com", "mail.ru", "yandex.ru",
    };

    /// <summary>The domain of an address; null for none, and for a provider of everybody's mail.</summary>
    public static string? Of(string? address) =>
        EmailAddress.Of(address)?.Value is { } value && value.Substring(value.LastIndexOf('@') + 1) is var domain
        && !OfEverybody.Contains(domain)
            ? domain
            : null;
}
