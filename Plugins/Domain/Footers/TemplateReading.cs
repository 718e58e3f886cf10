using System.Text;
using OptOutPlugin.Domain.Replies;

namespace OptOutPlugin.Domain.Footers;

/// <summary>
/// What the text of a template says of leaving, beside our footer. It is gone through once, up to a fixed length, and no
/// more of a link or a piece of text is compared than a sentence has.
/// </summary>
/// <param name="LeadsElsewhere">Whether a link that is none of ours says that one leaves there.</param>
/// <param name="HasTextBehindFooter">Whether anything is shown behind the mark that ends a footer.</param>
/// <param name="ForbidsReplies">Whether it asks not to be answered.</param>
internal sealed record TemplateReading(bool LeadsElsewhere, bool HasTextBehindFooter, bool ForbidsReplies)
{
    /// <summary>How much of a template is read, in characters.</summary>
    public const int Longest = 500_000;

    // Of one link, or one piece of text.
    private const int LongestPart = 2_000;

    // Folded, as they are compared: lower case, without accents.
    private static readonly string[] Leaving =
    [
        "unsubscri", "opt-out", "opt out", "optout", "abmeld", "abbestell", "austrag", "desabonn", "desinscri",
        "退订", "取消订阅",
    ];

    private static readonly string[] Silencing =
    [
        "do not reply", "don't reply", "noreply", "no-reply", "nicht auf diese", "nicht antworten", "antworten sie nicht",
        "ne pas repondre", "ne repondez pas", "请勿回复", "不要回复",
    ];

    private static readonly char[] Spaces = [' ', '\t', '\r', '\n', '\u00a0'];

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text, HTML or plain.</param>
    /// <param name="links">What every link of ours begins with; null where there are none.</param>
    public static TemplateReading Of(string text, string? links)
    {
        var read = text.Length > Longest ? text.Substring(0, Longest) : text;
        bool leads = false, hasBehind = false, forbids = false, isInFooter = false, isBehind = false, isInForeign = false;
        var visible = new VisiblePlace(read);
        for (var piece = new HtmlReader(read); piece.Read();)
        {
            var shown = read.Substring(piece.Start, Math.Min(piece.End - piece.Start, LongestPart));
            if (piece.Kind == HtmlKind.Comment)
            {
                isBehind |= shown == FooterInHtml.Closes;
                isInFooter = shown == FooterInHtml.Opens || (isInFooter && shown != FooterInHtml.Closes);
            }
            else if (!isInFooter && piece is { Kind: HtmlKind.StartTag, Name: "a" or "area" })
            {
                var address = Part(piece.Value("href") ?? string.Empty);
                isInForeign = address.Length > 0 && !IsOurs(address, links);
                leads |= isInForeign && Says(Leaving, Plain(address));
            }
            else if (piece is { Kind: HtmlKind.EndTag, Name: "a" })
            {
                isInForeign = false;
            }
            else if (!isInFooter && piece.Kind == HtmlKind.Text && visible.IsVisible)
            {
                leads |= isInForeign ? Says(Leaving, shown) : HasForeignAddress(shown, links);
                forbids |= Says(Silencing, shown);
                hasBehind |= isBehind && shown.Replace("&nbsp;", " ").Trim(Spaces).Length > 0;
            }

            visible.Take(piece);
        }

        return new TemplateReading(leads, hasBehind, forbids);
    }

    // Mail programs make a link of what looks like an address.
    private static bool HasForeignAddress(string text, string? links) => text.Split(Spaces).Any(word =>
        word.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !IsOurs(word, links) && Says(Leaving, Plain(word)));

    private static bool IsOurs(string address, string? links) =>
        FooterSlug.Next(address, 0, address.Length, links) is not null
        || (links is not null && address.StartsWith(links, StringComparison.OrdinalIgnoreCase));

    private static string Part(string text) => text.Length > LongestPart ? text.Substring(0, LongestPart) : text;

    private static string Plain(string address) => Uri.UnescapeDataString(address);

    private static bool Says(string[] words, string text)
    {
        var folded = new StringBuilder();
        foreach (var point in Folding.Points(text))
        {
            folded.Append(char.ConvertFromUtf32(point.Value));
        }

        var line = folded.ToString();
        return words.Any(word => line.IndexOf(word, StringComparison.Ordinal) >= 0);
    }
}
