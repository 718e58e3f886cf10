namespace OptOutPlugin.Domain.Footers;

/// <summary>
/// Puts a footer into the text of an e-mail, and takes it out again: between fixed marks, once, at the end of what the
/// sender wrote and before what the e-mail quotes. Every text is gone through a fixed number of times, whatever it
/// holds.
/// </summary>
internal static class Footer
{
    /// <summary>More than any footer has, in characters: marks further apart enclose something else.</summary>
    internal const int Longest = 8000;

    /// <summary>
    /// In place of so many slugs something stands; a text of nothing but slugs would grow forty times.
    /// </summary>
    internal const int MostLinks = 100;

    /// <summary>
    /// The text with this footer in place of every earlier one, and with a link where the author wrote the slug; null
    /// where it would be longer than it may be.
    /// </summary>
    /// <param name="text">The text, HTML or plain; null for none.</param>
    /// <param name="content">What the footer says.</param>
    /// <param name="atMost">How long the text may be, in characters.</param>
    public static string? PutInto(string? text, FooterContent content, int atMost)
    {
        var own = Without(text) ?? string.Empty;
        var put = IsHtml(own) ? FooterInHtml.PutInto(own, content) : FooterInText.PutInto(own, content);
        return put.Length > atMost ? null : put;
    }

    /// <summary>The text without the footers that the product put into what the sender wrote; null for none.</summary>
    public static string? Without(string? text)
    {
        // Where nothing but a footer was HTML, plain text is left.
        var left = text is not null && IsHtml(text) ? FooterInHtml.Without(text) : text;
        return left is null || IsHtml(left) ? left : FooterInText.Without(left);
    }

    // An e-mail without a text is one of HTML, as the platform's own editor makes it.
    private static bool IsHtml(string text) => text.Length == 0 || HtmlReader.IsHtml(text);
}
