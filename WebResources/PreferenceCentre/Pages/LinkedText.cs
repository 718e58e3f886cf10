namespace OptOutPlugin.PreferenceCentre.Pages;

/// <summary>A piece of a text.</summary>
/// <param name="Text">The piece.</param>
/// <param name="IsAddress">Whether it is the address of a page, over HTTPS.</param>
internal readonly record struct LinkedText(string Text, bool IsAddress)
{
    private const string Scheme = "https://";

    /// <summary>A text, piece by piece: addresses of pages are pieces of their own.</summary>
    /// <param name="text">The text.</param>
    public static IEnumerable<LinkedText> Of(string text)
    {
        var from = 0;
        for (var at = text.IndexOf(Scheme, StringComparison.Ordinal); at >= 0;
            at = text.IndexOf(Scheme, from, StringComparison.Ordinal))
        {
            var end = at;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            var address = text[at..end].TrimEnd(',', '.', ';', ')', '。');
            yield return new LinkedText(text[from..at], false);
            yield return new LinkedText(address, true);
            from = at + address.Length;
        }

        yield return new LinkedText(text[from..], false);
    }
}
