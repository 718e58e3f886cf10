using OptOutPlugin.Domain.Addresses;

namespace OptOutPlugin.Domain.Deliveries;

/// <summary>
/// A line of a report that names the address it is about, as mail systems write it: the address begins the line, or
/// stands behind a phrase that says so. One that is only mentioned, such as the sender's in an error, names none.
/// </summary>
/// <param name="Address">The address.</param>
/// <param name="Rest">What stands behind it on the line.</param>
/// <param name="IsWhole">Whether the line tells the reason too, and nothing below it belongs to the address.</param>
internal sealed record NamedAddress(EmailAddress Address, string Rest, bool IsWhole)
{
    private const int LongestLine = 2000;
    private const string MailTo = "<mailto:";

    private static readonly string[] Leads =
    [
        "delivered to ", "delivered to: ", "deliver to ", "deliver to: ", "message to ", "message to: ", "delivery to ",
        "delivery to: ", "recipient: ", "recipients: ", "address: ", "zugestellt an ", "zugestellt werden: ",
    ];

    /// <summary>Reads a line; null for one that names none.</summary>
    public static NamedAddress? Of(string line)
    {
        if (line.Length > LongestLine || line.IndexOf('@') < 0)
        {
            return null;
        }

        var text = WithoutCode(line.Trim(' ', '\t', '-', '*', '\u2022', '\u00b7'), out var hasCode);
        return Begins(text, hasCode) ?? (hasCode ? null : Linked(text) ?? Led(text) ?? Queued(text));
    }

    // "<ana@example.com>: said", "ana@example.com ... said", "\"ana@example.com\":", "ana@example.com".
    private static NamedAddress? Begins(string text, bool hasCode)
    {
        var end = text.Length == 0 ? -1
            : text[0] == '<' ? text.IndexOf('>')
            : text[0] == '"' ? text.IndexOf('"', 1)
            : EndOfWord(text) - 1;
        if (end < 0 || EmailAddress.Of(text.Substring(0, end + 1).TrimEnd(':', ',', ';', '.')) is not { } address)
        {
            return null;
        }

        var rest = text.Substring(end + 1);
        var word = text.Substring(0, end + 1);
        var isDotted = rest.TrimStart().StartsWith("...", StringComparison.Ordinal)
            || word.EndsWith("...", StringComparison.Ordinal);
        var isNamed = rest.Trim().Length == 0 || isDotted || rest.TrimStart()[0] is ':' or '(' or ';'
            || word[word.Length - 1] is ':' or '>' or '"'
            || rest.StartsWith(" on ", StringComparison.Ordinal)
            || rest.StartsWith(MailTo, StringComparison.OrdinalIgnoreCase);
        return !isNamed || (hasCode && !isDotted) ? null
            : new NamedAddress(address, rest.TrimStart(':', ' ', '.', '\t'), isDotted && rest.Trim(' ', '.').Length > 0);
    }

    // "Ana Muster<mailto:ana@example.com>"
    private static NamedAddress? Linked(string text)
    {
        var from = text.IndexOf(MailTo, StringComparison.OrdinalIgnoreCase);
        var to = from < 0 ? -1 : text.IndexOf('>', from);
        return to > 0 && EmailAddress.Of(text.Substring(from + MailTo.Length, to - from - MailTo.Length)) is { } address
            ? new NamedAddress(address, text.Substring(to + 1), IsWhole: false)
            : null;
    }

    private static NamedAddress? Led(string text)
    {
        var lower = Ascii.Lower(text);
        foreach (var lead in Leads)
        {
            var at = lower.IndexOf(lead, StringComparison.Ordinal);
            if (at >= 0 && First(text.Substring(at + lead.Length).TrimStart()) is { } named)
            {
                return named;
            }
        }

        return null;
    }

    private static NamedAddress? First(string text)
    {
        var end = text.Length > 0 && text[0] == '<' ? text.IndexOf('>') + 1 : EndOfWord(text);
        return end > 0 && EmailAddress.Of(text.Substring(0, end).TrimEnd(':', ',', ';', '.')) is { } address
            ? new NamedAddress(address, text.Substring(end), IsWhole: false)
            : null;
    }

    // "ana:00000:<ana@example.com> : said", as a queue names it.
    private static NamedAddress? Queued(string text)
    {
        var from = text.IndexOf(":<", StringComparison.Ordinal);
        var to = from < 0 ? -1 : text.IndexOf('>', from);
        return to > 0 && text.IndexOf(' ') > to && EmailAddress.Of(text.Substring(from + 1, to - from)) is { } address
            ? new NamedAddress(address, text.Substring(to + 1).TrimStart(' ', ':'), IsWhole: true)
            : null;
    }

    private static int EndOfWord(string text)
    {
        var link = text.IndexOf(MailTo, StringComparison.OrdinalIgnoreCase);
        var end = text.IndexOfAny([' ', '\t']);
        end = end < 0 ? text.Length : end;
        return link > 0 && link < end ? link : end;
    }

    // "554 <ana@example.com>... said", "5.2.1 <ana@example.com>... said".
    private static string WithoutCode(string text, out bool hasCode)
    {
        var end = 0;
        while (end < text.Length && text[end] is (>= '0' and <= '9') or '.' or '-' or ' ')
        {
            end++;
        }

        hasCode = end > 0 && end < text.Length && text[end] == '<';
        return hasCode ? text.Substring(end) : text;
    }
}
