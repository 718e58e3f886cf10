namespace OptOutPlugin.Domain.Requests;

/// <summary>Where a scan, a recording or an e-mail that shows a choice is kept: an address of the web.</summary>
internal static class EvidenceLink
{
    /// <summary>The address as it was given; null for what is none that somebody may be led to, in ASCII.</summary>
    public static string? Of(string text)
    {
        var link = text.Trim();
        return link.All(one => one is > ' ' and < '\u007f')
            && Uri.TryCreate(link, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            && uri.Host.Length > 0
            && uri.UserInfo.Length == 0
                ? link
                : null;
    }
}
