namespace OptOutPlugin.Domain.Links;

/// <summary>
/// An address as a page shows it: enough for its owner to know it, too little for who got the mail forwarded.
/// </summary>
internal static class MaskedAddress
{
    private const string Hidden = "•••";

    /// <summary>The address with all but the first character of each part hidden; the end of the domain is shown.
    /// </summary>
    /// <param name="address">An e-mail address in normal form.</param>
    public static string Of(string address)
    {
        var at = address.LastIndexOf('@');
        if (at <= 0)
        {
            return Hidden;
        }

        var dot = address.LastIndexOf('.');
        return First(address, 0) + Hidden + "@" + First(address, at + 1) + Hidden
            + (dot > at + 1 ? address.Substring(dot) : string.Empty);
    }

    private static string First(string text, int from) => from >= text.Length ? string.Empty
        : text.Substring(from, char.IsHighSurrogate(text[from]) && from + 1 < text.Length ? 2 : 1);
}
