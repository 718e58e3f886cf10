namespace OptOutPlugin.Domain.Footers;

/// <summary>A footer in plain text: lines between two lines that are its marks.</summary>
internal static class FooterInText
{
    /// <summary>The line above it.</summary>
    public const string Opens = "--=------------------------------";

    /// <summary>The line below it.</summary>
    public const string Closes = "------------------------------=--";

    private const char Line = '\n';

    /// <summary>The text with a footer, and a link in place of each slug.</summary>
    public static string PutInto(string text, FooterContent content)
    {
        var end = QuotedPart.InText(text);
        var edits = new TextEdits(text);
        var isPlaced = content is { Link: null, Reply: { } reply }
            && text.IndexOf(reply, 0, end, StringComparison.Ordinal) >= 0;
        var links = 0;
        for (var slug = FooterSlug.Next(text, 0, end, content.Links); slug is { } found && content.HasWay;
            slug = FooterSlug.Next(text, found.To, end, content.Links))
        {
            var isGlued = found.To < end && FooterSlug.IsOfLink(text[found.To]);
            var way = (content.Link ?? content.Reply!) + (isGlued ? " " : string.Empty);
            edits.Replace(found.From, found.To, links++ < Footer.MostLinks ? way : string.Empty);
            isPlaced = true;
        }

        edits.Replace(end, end, Of(content, isPlaced, text.IndexOf('\r') >= 0));
        return edits.Finish();
    }

    /// <summary>The text without footers, and without what is left of one, before what it quotes.</summary>
    public static string Without(string text)
    {
        var end = QuotedPart.InText(text);
        var marks = new FooterMarks(new TextEdits(text));
        for (var line = 0; line < end;)
        {
            var next = text.IndexOf(Line, line) is var found and >= 0 ? found + 1 : text.Length;
            if (IsLine(text, line, next, Opens))
            {
                marks.Open(BeforeLines(text, line), line, next);
            }
            else if (IsLine(text, line, next, Closes))
            {
                var isJoined = marks.Around > 0 && text[marks.Around - 1] != Line && next < text.Length;
                marks.Close(line, next, isJoined ? "\n" : string.Empty);
            }

            line = next;
        }

        return marks.Finish();
    }

    private static string Of(FooterContent content, bool isPlaced, bool hasCarriageReturns)
    {
        var way = isPlaced ? [] : content.Link is null ? new[] { content.Reply }
            : [content.LinkWords, content.Link];
        var lines = way.Concat([content.News is { } news ? Plain(news) : null]).OfType<string>()
            .Concat(content.Sender.Select(Plain)).ToList();
        var end = hasCarriageReturns ? "\r\n" : "\n";
        return lines.Count == 0 ? string.Empty
            : end + end + Opens + end + string.Join(end, lines) + end + Closes + end;
    }

    // What looks like a tag would make HTML of the text.
    private static string Plain(string text) => text.Replace("<", string.Empty).Replace(">", string.Empty);

    private static bool IsLine(string text, int from, int to, string words)
    {
        var end = to;
        while (end > from && text[end - 1] is Line or '\r')
        {
            end--;
        }

        return end - from == words.Length && string.CompareOrdinal(text, from, words, 0, words.Length) == 0;
    }

    // The end of the line before, and an empty line, are the footer's own.
    private static int BeforeLines(string text, int at)
    {
        for (var ends = 0; ends < 2 && at > 0 && text[at - 1] == Line; ends++)
        {
            at -= at > 1 && text[at - 2] == '\r' ? 2 : 1;
        }

        return at;
    }
}
