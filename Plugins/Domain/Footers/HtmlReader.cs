namespace OptOutPlugin.Domain.Footers;

/// <summary>What a piece of HTML is.</summary>
internal enum HtmlKind
{
    /// <summary>Text that is shown.</summary>
    Text,

    /// <summary>The start of an element.</summary>
    StartTag,

    /// <summary>The end of an element.</summary>
    EndTag,

    /// <summary>A comment, a declaration, or what a browser takes for one.</summary>
    Comment,

    /// <summary>The content of an element that holds no tags, such as a script.</summary>
    RawText,

    /// <summary>What has no end: a browser shows nothing from here on.</summary>
    Unclosed,
}

/// <summary>An attribute of a tag, by its place in the text.</summary>
/// <param name="Name">Its name in lower case; empty for one longer than any that counts.</param>
/// <param name="From">Where its value begins, behind the quotation mark.</param>
/// <param name="To">Where its value ends.</param>
internal sealed record HtmlAttribute(string Name, int From, int To);

/// <summary>
/// Reads HTML piece by piece, in one way through the text, whatever it holds. It follows the tokens of the HTML
/// standard (WHATWG, 13.2.5) as far as somebody needs them who puts text in between: a tag in a comment, in an attribute or in a
/// script is no tag.
/// </summary>
internal sealed class HtmlReader(string text)
{
    private const int LongestName = 40;

    private static readonly string[] Raw =
        [Script, "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes", Plain];

    private const string Script = "script";

    // Nothing ends it.
    private const string Plain = "plaintext";

    private readonly List<HtmlAttribute> attributes = [];
    private int at;
    private string? raw;

    /// <summary>What the piece is.</summary>
    public HtmlKind Kind { get; private set; }

    /// <summary>Where it begins.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends.</summary>
    public int End => at;

    /// <summary>The name of a tag in lower case; empty for anything else.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>The attributes of a start tag.</summary>
    public IReadOnlyList<HtmlAttribute> Attributes => attributes;

    /// <summary>Whether the piece is the start of an element that holds no tags.</summary>
    public bool BeginsRaw => raw is not null;

    /// <summary>Whether a text is HTML: whether a tag stands anywhere in it.</summary>
    public static bool IsHtml(string text)
    {
        for (var i = text.IndexOf('<'); i >= 0; i = text.IndexOf('<', i + 1))
        {
            if (BeginsTag(text, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads the next piece; false at the end.</summary>
    public bool Read()
    {
        Start = at;
        Name = string.Empty;
        attributes.Clear();
        if (at >= text.Length)
        {
            return false;
        }

        if (raw is not null && ReadRaw())
        {
            return true;
        }

        if (!BeginsMarkup(at))
        {
            ReadText();
        }
        else if (Has("<!--"))
        {
            ReadComment();
        }
        else if (text[at + 1] is '!' or '?' || (text[at + 1] == '/' && !IsLetter(at + 2)))
        {
            EndsBehind(text.IndexOf('>', at), HtmlKind.Comment);
        }
        else
        {
            ReadTag();
        }

        return true;
    }

    /// <summary>The value of an attribute; null where there is none.</summary>
    public string? Value(string name) => attributes.Find(one => one.Name == name) is { } found
        ? text.Substring(found.From, found.To - found.From)
        : null;

    // An address in pointed brackets is none, of a mailbox or of a page.
    private static bool BeginsTag(string text, int at)
    {
        var i = at + 1;
        if (i < text.Length && text[i] == '/')
        {
            i++;
        }

        var from = i;
        while (i < text.Length && i - from < LongestName && IsOfName(text[i]))
        {
            i++;
        }

        return i > from && i < text.Length && (text[i] is '>' or '/' || IsSpace(text[i]))
            && !IsNoLetter(text[from]) && text[i - 1] != ':';
    }

    private static bool IsNoLetter(char one) => one is (>= '0' and <= '9') or '-' or ':';

    private static bool IsOfName(char one) =>
        one is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or ':';

    private static bool IsSpace(char one) => one is ' ' or '\t' or '\n' or '\f' or '\r';

    private bool BeginsMarkup(int i) =>
        text[i] == '<' && (IsLetter(i + 1) || (i + 1 < text.Length && text[i + 1] is '!' or '?')
            || (i + 2 < text.Length && text[i + 1] == '/'));

    private bool IsLetter(int i) => i < text.Length && text[i] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private bool Has(string word) => string.CompareOrdinal(text, at, word, 0, word.Length) == 0;

    private void ReadText()
    {
        Kind = HtmlKind.Text;
        at++;
        while (at < text.Length && !BeginsMarkup(at))
        {
            at++;
        }
    }

    private void ReadComment()
    {
        // "<!-->" and "<!--->" are whole.
        for (var i = text.IndexOf("--", at + 2, StringComparison.Ordinal); i >= 0;
            i = text.IndexOf("--", i + 1, StringComparison.Ordinal))
        {
            if (i + 2 < text.Length && text[i + 2] == '>')
            {
                EndsBehind(i + 2, HtmlKind.Comment);
                return;
            }

            if (i >= at + 4 && i + 3 < text.Length && text[i + 2] == '!' && text[i + 3] == '>')
            {
                EndsBehind(i + 3, HtmlKind.Comment);
                return;
            }
        }

        EndsBehind(-1, HtmlKind.Comment);
    }

    private bool ReadRaw()
    {
        var name = raw!;
        raw = null;
        var end = name == Plain ? -1 : EndOfRaw(name);
        if (end == at)
        {
            return false;
        }

        Kind = end < 0 ? HtmlKind.Unclosed : HtmlKind.RawText;
        at = end < 0 ? text.Length : end;
        return true;
    }

    private int EndOfRaw(string name)
    {
        for (var i = text.IndexOf("</", at, StringComparison.Ordinal); i >= 0;
            i = text.IndexOf("</", i + 2, StringComparison.Ordinal))
        {
            var behind = i + 2 + name.Length;
            if (behind < text.Length
                && string.Compare(text, i + 2, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0
                && (text[behind] is '>' or '/' || IsSpace(text[behind])))
            {
                return name == Script && IsEscaped(i) ? -1 : i;
            }
        }

        return -1;
    }

    // After a comment that is open in it the end of a script may be none.
    private bool IsEscaped(int end)
    {
        var opened = text.LastIndexOf("<!--", end - 1, end - at, StringComparison.Ordinal);
        return opened >= 0 && text.IndexOf("-->", opened, end - opened, StringComparison.Ordinal) < 0;
    }

    private void ReadTag()
    {
        var isEnd = text[at + 1] == '/';
        var i = isEnd ? at + 2 : at + 1;
        var from = i;
        while (i < text.Length && text[i] is not ('>' or '/') && !IsSpace(text[i]))
        {
            i++;
        }

        Name = NameOf(from, i);
        i = ReadAttributes(i);
        EndsBehind(i, isEnd ? HtmlKind.EndTag : HtmlKind.StartTag);
        if (Kind == HtmlKind.StartTag && Array.IndexOf(Raw, Name) >= 0)
        {
            raw = Name;
        }
    }

    // Where the tag's last character stands; below zero where there is none.
    private int ReadAttributes(int i)
    {
        while (true)
        {
            while (i < text.Length && (IsSpace(text[i]) || text[i] == '/'))
            {
                i++;
            }

            if (i >= text.Length || text[i] == '>')
            {
                return i < text.Length ? i : -1;
            }

            var from = i++;
            while (i < text.Length && text[i] is not ('>' or '/' or '=') && !IsSpace(text[i]))
            {
                i++;
            }

            var name = NameOf(from, i);
            var equals = Skip(i);
            if (equals < text.Length && text[equals] == '=')
            {
                i = ReadValue(name, Skip(equals + 1));
                if (i < 0)
                {
                    return -1;
                }
            }
            else
            {
                attributes.Add(new HtmlAttribute(name, i, i));
            }
        }
    }

    private int ReadValue(string name, int i)
    {
        if (i >= text.Length || text[i] == '>')
        {
            return i < text.Length ? i : -1;
        }

        var isQuoted = text[i] is '"' or '\'';
        var from = isQuoted ? i + 1 : i;
        var to = isQuoted ? text.IndexOf(text[i], from) : from;
        while (!isQuoted && to < text.Length && text[to] != '>' && !IsSpace(text[to]))
        {
            to++;
        }

        if (to < 0)
        {
            return -1;
        }

        attributes.Add(new HtmlAttribute(name, from, to));
        return isQuoted ? to + 1 : to;
    }

    private int Skip(int i)
    {
        while (i < text.Length && IsSpace(text[i]))
        {
            i++;
        }

        return i;
    }

    private string NameOf(int from, int to) =>
        to - from > LongestName ? string.Empty : Ascii.Lower(text.Substring(from, to - from));

    private void EndsBehind(int last, HtmlKind kind)
    {
        Kind = last < 0 ? HtmlKind.Unclosed : kind;
        at = last < 0 ? text.Length : last + 1;
    }
}
