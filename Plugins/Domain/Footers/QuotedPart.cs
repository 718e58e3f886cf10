namespace OptOutPlugin.Domain.Footers;

/// <summary>
/// Where, in a text that answers or forwards another one, that other one begins. Nobody may change what somebody else
/// wrote. The signs are those that the common mail programs leave: Outlook, Exchange, Dynamics 365, Gmail, Apple Mail,
/// Thunderbird, Yahoo, Proton.
/// </summary>
internal static class QuotedPart
{
    private const int ShortestRule = 10;

    private static readonly string[] Ids =
        ["divrplyfwdmsg", "appendonsend", "mail-editor-reference-message-container", "isforwardcontent"];

    private static readonly string[] Classes =
    [
        "gmail_quote", "gmail_quote_container", "gmail_extra", "yahoo_quoted", "moz-cite-prefix",
        "moz-forward-container", "protonmail_quote", "zmail_extra", "outlookmessageheader",
    ];

    // Between dashes.
    private static readonly string[] Headings =
    [
        "Original Message", "Forwarded message", "Ursprüngliche Nachricht", "Originalnachricht",
        "Weitergeleitete Nachricht", "Message d'origine", "Message d’origine", "Message original",
        "Message transféré", "原始邮件", "转发的邮件", "转发邮件",
    ];

    private static readonly char[] Spaces = [' ', '\t', '\n', '\f', '\r', '\u00a0'];

    /// <summary>Where it begins in HTML; the end of the text where nothing is quoted.</summary>
    public static int InHtml(string text)
    {
        for (var piece = new HtmlReader(text); piece.Read();)
        {
            if (piece.Kind == HtmlKind.StartTag && Begins(piece))
            {
                return piece.Start;
            }

            if (piece.Kind == HtmlKind.Text && Heading(text, piece.Start, piece.End) is var heading and >= 0)
            {
                return heading;
            }
        }

        return text.Length;
    }

    /// <summary>Where it begins in plain text: at the start of a line, or at the end of the text.</summary>
    public static int InText(string text)
    {
        // The last line that says something, such as "Ana wrote:".
        var before = -1;
        for (var line = 0; line < text.Length;)
        {
            var end = text.IndexOf('\n', line);
            end = end < 0 ? text.Length : end;
            if (text[line] == '>')
            {
                return before >= 0 ? before : line;
            }

            if (Heading(text, line, end) >= 0 || IsRuleBeforeSender(text, line, end))
            {
                return line;
            }

            if (!IsBlank(text, line, end))
            {
                before = EndsInColon(text, line, end) ? line : -1;
            }

            line = end + 1;
        }

        return text.Length;
    }

    private static bool Begins(HtmlReader tag) =>
        tag.Name switch
        {
            "blockquote" => Is(tag.Value("type"), "cite"),
            "hr" => Is(tag.Value("tabindex"), "-1"),
            "a" => Is(tag.Value("name"), "_mailoriginal"),
            _ => false,
        }
        || (tag.Value("id") is { } id && Array.IndexOf(Ids, Short(id)) >= 0)
        || (tag.Value("class") is { } all && all.Length <= 200
            && Ascii.Lower(all).Split(Spaces).Any(one => Array.IndexOf(Classes, one) >= 0))
        || (tag.Name == "div" && tag.Value("style") is { Length: <= 200 } style && IsRuleOfOutlook(style));

    // The line above "From:" in an answer of Outlook for Windows.
    private static bool IsRuleOfOutlook(string style)
    {
        var plain = Ascii.Lower(style.Replace(" ", string.Empty));
        return plain.StartsWith("border:none;border-top:solid#", StringComparison.Ordinal)
            && plain.IndexOf("1.0pt;padding:3.0pt0", StringComparison.Ordinal) >= 0;
    }

    private static bool Is(string? value, string word) => value is not null && Short(value) == word;

    private static string Short(string value) => value.Length > 100 ? string.Empty : Ascii.Lower(value.Trim(Spaces));

    // Where the dashes before one of the headings begin; below zero for none.
    private static int Heading(string text, int from, int to)
    {
        foreach (var heading in Headings)
        {
            for (var i = text.IndexOf(heading, from, to - from, StringComparison.OrdinalIgnoreCase); i >= 0;
                i = text.IndexOf(heading, i + 1, to - i - 1, StringComparison.OrdinalIgnoreCase))
            {
                var before = i;
                while (before > from && text[before - 1] == ' ')
                {
                    before--;
                }

                var behind = i + heading.Length;
                while (behind < to && text[behind] == ' ')
                {
                    behind++;
                }

                var dashes = before;
                while (dashes > from && text[dashes - 1] == '-')
                {
                    dashes--;
                }

                if (before - dashes >= 3 && behind + 2 < to && text[behind] == '-' && text[behind + 1] == '-')
                {
                    return dashes;
                }
            }
        }

        return -1;
    }

    // Outlook's plain text: a line of low lines, and "From: " below it.
    private static bool IsRuleBeforeSender(string text, int line, int end)
    {
        var i = line;
        while (i < end && text[i] == '_')
        {
            i++;
        }

        if (i - line < ShortestRule || !IsBlank(text, i, end) || end + 1 >= text.Length)
        {
            return false;
        }

        var next = text.IndexOf('\n', end + 1);
        next = next < 0 ? text.Length : next;
        var colon = text.IndexOfAny([':', '：'], end + 1, next - end - 1);
        return colon >= 0 && colon - end < 20;
    }

    private static bool IsBlank(string text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (Array.IndexOf(Spaces, text[i]) < 0)
            {
                return false;
            }
        }

        return true;
    }

    private static bool EndsInColon(string text, int from, int to)
    {
        var i = to - 1;
        while (i >= from && Array.IndexOf(Spaces, text[i]) >= 0)
        {
            i--;
        }

        return i >= from && text[i] is ':' or '：';
    }
}
