using System.Net;
using System.Text;
using OptOutPlugin.Domain.Footers;

namespace OptOutPlugin.Domain.Deliveries;

/// <summary>The text of a report as lines, whether it came as HTML or plain.</summary>
internal static class ReportLines
{
    private const int Longest = 256 * 1024;
    private const int MostLines = 5000;
    private const string MailTo = "mailto:";

    private static readonly string[] Blocks =
    [
        "address", "blockquote", "br", "center", "dd", "div", "dl", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li",
        "ol", "p", "pre", "table", "td", "th", "tr", "ul",
    ];

    /// <summary>The lines without their ends; of a text that is too long, those at its beginning.</summary>
    public static List<string> Of(string body)
    {
        var text = body.Length > Longest ? body.Substring(0, Longest) : body;
        var lines = Split(text);
        return IsHtml(string.Join("\n", lines.GetRange(0, ReportMarks.EndOf(lines)))) ? Split(Shown(text)) : lines;
    }

    /// <summary>The lines of a plain text.</summary>
    public static List<string> Split(string text) =>
        text.Replace("\r\n", "\n").Replace('\r', '\n').Split('\n').Take(MostLines).ToList();

    // A plain text may return a message that is HTML, and say "<multiple recipients>".
    private static bool IsHtml(string text)
    {
        var reader = new HtmlReader(text);
        while (reader.Read())
        {
            if (reader.Kind == HtmlKind.StartTag && (Blocks.Contains(reader.Name) || reader.Name is "html" or "body"))
            {
                return true;
            }
        }

        return false;
    }

    private static string Shown(string html)
    {
        var shown = new StringBuilder();
        var reader = new HtmlReader(html);
        var link = string.Empty;
        var isAsWritten = false;
        while (reader.Read())
        {
            switch (reader.Kind)
            {
                case HtmlKind.Text:
                    Show(shown, WebUtility.HtmlDecode(html.Substring(reader.Start, reader.End - reader.Start)), isAsWritten);
                    break;
                case HtmlKind.StartTag when reader.Name == "a":
                    link = WebUtility.HtmlDecode(reader.Value("href") ?? string.Empty);
                    break;
                case HtmlKind.EndTag when reader.Name == "a":
                    // As the plain text of the same report has it.
                    shown.Append(link.StartsWith(MailTo, StringComparison.OrdinalIgnoreCase) ? $"<{link}>" : string.Empty);
                    link = string.Empty;
                    break;
                case HtmlKind.StartTag or HtmlKind.EndTag when Blocks.Contains(reader.Name):
                    isAsWritten = reader.Name == "pre" ? reader.Kind == HtmlKind.StartTag : isAsWritten;
                    shown.Append('\n');
                    break;
                default:
                    break;
            }
        }

        return shown.ToString();
    }

    private static void Show(StringBuilder shown, string text, bool isAsWritten)
    {
        foreach (var one in text)
        {
            shown.Append(one == '\u00a0' || (!isAsWritten && one is '\r' or '\n' or '\t') ? ' ' : one);
        }
    }
}
