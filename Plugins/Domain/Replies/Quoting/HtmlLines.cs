using System.Net;
using System.Text;
using OptOutPlugin.Domain.Footers;

namespace OptOutPlugin.Domain.Replies.Quoting;

/// <summary>The lines that somebody sees of a text in HTML. However its elements are nested, nothing is called deeper for
/// it.</summary>
internal sealed class HtmlLines
{
    private const char HardBlank = '\u00a0';

    // Other elements do not end a line.
    private static readonly string[] Blocks =
    [
        "address", "article", "aside", "blockquote", "body", "center", "dd", "div", "dl", "dt", "fieldset", "footer",
        "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "ol", "p", "pre", "section",
        "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    ];

    private static readonly string[] Void =
    [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    ];

    private static readonly string[] Inline =
    [
        "a", "abbr", "b", "big", "code", "del", "em", "font", "head", "i", "ins", "label", "mark", "meta", "q", "s",
        "small", "span", "strike", "strong", "style", "sub", "sup", "title", "tt", "u",
    ];

    private readonly List<MailLine> lines = [];
    private readonly StringBuilder line = new();
    private readonly Stack<Element> open = new();
    private readonly List<Element> introducing = [];
    private readonly Dictionary<string, int> opened = new(StringComparer.Ordinal);

    // How many open elements say so of what stands in them.
    private readonly int[] marked = new int[(int)HtmlMark.Keeps + 1];

    private bool isRest;
    private bool isTyped;
    private LineOwner owner;

    private HtmlLines()
    {
    }

    /// <summary>Whether a text is HTML: an address or a word between angle brackets makes none of it.</summary>
    public static bool IsHtml(string text)
    {
        for (var piece = new HtmlReader(text); piece.Read();)
        {
            if (piece.Kind == HtmlKind.StartTag && (Array.IndexOf(Blocks, piece.Name) >= 0
                || Array.IndexOf(Void, piece.Name) >= 0 || Array.IndexOf(Inline, piece.Name) >= 0))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The lines of a text.</summary>
    public static List<MailLine> Of(string html)
    {
        var reading = new HtmlLines();
        for (var piece = new HtmlReader(html); piece.Read();)
        {
            reading.Take(piece, html);
        }

        reading.End();
        return reading.lines;
    }

    private void Take(HtmlReader piece, string html)
    {
        switch (piece.Kind)
        {
            case HtmlKind.StartTag:
                Start(piece);
                break;
            case HtmlKind.EndTag:
                Close(piece.Name);
                break;
            case HtmlKind.Text when marked[(int)HtmlMark.Hides] == 0:
                Add(WebUtility.HtmlDecode(html.Substring(piece.Start, piece.End - piece.Start)));
                break;
            case HtmlKind.Text or HtmlKind.Comment or HtmlKind.RawText or HtmlKind.Unclosed:
                break;
        }
    }

    private void Start(HtmlReader tag)
    {
        Break(tag.Name);
        var mark = HtmlMarks.Of(tag);
        if (mark == HtmlMark.QuotesTheRest)
        {
            Flush();
            isRest = true;
        }
        else if (tag.Name == "br")
        {
            End();
        }
        else if (Array.IndexOf(Void, tag.Name) < 0)
        {
            if (mark is HtmlMark.Quotes or HtmlMark.Introduces)
            {
                Flush();
            }

            var element = new Element(tag.Name, mark);
            open.Push(element);
            if (mark == HtmlMark.Introduces)
            {
                introducing.Add(element);
            }

            opened[tag.Name] = Count(tag.Name) + 1;
            marked[(int)mark]++;
        }
    }

    // What is not closed in its order ends with what it stands in.
    private void Close(string name)
    {
        Break(name);
        while (Count(name) > 0)
        {
            var element = open.Pop();
            opened[element.Name]--;
            if (element.Mark is HtmlMark.Quotes or HtmlMark.Introduces)
            {
                Flush();
            }

            marked[(int)element.Mark]--;
            if (element.Mark == HtmlMark.Introduces)
            {
                introducing.RemoveAt(introducing.Count - 1);
            }

            // Broken pages are quoted, not typed: what they tear open stays quoted.
            isRest |= element.Mark == HtmlMark.Quotes && element.Name != name;
            if (element.Mark == HtmlMark.Quotes && element.Name == "blockquote")
            {
                EndIntroduction();
            }

            if (element.Name == name)
            {
                return;
            }
        }
    }

    private void EndIntroduction()
    {
        if (marked[(int)HtmlMark.Quotes] == 0 && marked[(int)HtmlMark.Introduces] > 0)
        {
            marked[(int)HtmlMark.None] += introducing.Count;
            marked[(int)HtmlMark.Introduces] = 0;
            introducing.ForEach(element => element.Mark = HtmlMark.None);
            introducing.Clear();
        }
    }

    private int Count(string name) => opened.TryGetValue(name, out var count) ? count : 0;

    private void Add(string text)
    {
        foreach (var character in text)
        {
            var isWhite = character is ' ' or '\t' or '\n' or '\f' or '\r';
            if (isWhite && character == '\n' && marked[(int)HtmlMark.Keeps] > 0)
            {
                End();
            }
            else if (!isWhite)
            {
                line.Append(character);
                owner = line.Length == 1 || Owner == LineOwner.Sender ? Owner : owner;
                isTyped |= character != HardBlank && marked[(int)HtmlMark.Links] == 0;
            }
            else if (line.Length > 0 && line[line.Length - 1] != ' ')
            {
                line.Append(' ');
            }
        }
    }

    private LineOwner Owner =>
        isRest || marked[(int)HtmlMark.Quotes] + marked[(int)HtmlMark.Introduces] > 0 ? LineOwner.Other
        : marked[(int)HtmlMark.Signs] > 0 ? LineOwner.Signature
        : LineOwner.Sender;

    private void Break(string name)
    {
        if (Array.IndexOf(Blocks, name) >= 0)
        {
            Flush();
        }
    }

    private void Flush()
    {
        if (line.Length > 0)
        {
            End();
        }
    }

    private void End()
    {
        var text = line.ToString().Trim(' ', HardBlank);
        lines.Add(new MailLine(text, line.Length == 0 ? Owner : owner, text.Length > 0 && !isTyped));
        line.Clear();
        isTyped = false;
    }

    private sealed class Element(string name, HtmlMark mark)
    {
        public string Name { get; } = name;

        public HtmlMark Mark { get; set; } = mark;
    }
}
