namespace OptOutPlugin.Domain.Footers;

/// <summary>
/// Follows a reading of HTML, and knows the last place in it where text that is put in would be shown: outside what has
/// no end, and outside elements whose content nobody sees.
/// </summary>
internal sealed class VisiblePlace(string text)
{
    // Of most of them a mail program shows the content only where it does not know the element.
    private static readonly string[] Hiding =
        ["template", "object", "audio", "video", "canvas", "select", "datalist", "noscript", "svg", "math"];

    private static readonly string[] Void =
    [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    ];

    // The elements that are open, from the outermost one that hides. What is not closed in its order a browser may take
    // for open, so then it counts as open to the end.
    private readonly Stack<string> open = new();

    /// <summary>The last place, in characters from the beginning.</summary>
    public int Last { get; private set; }

    /// <summary>Whether what is read now is shown.</summary>
    public bool IsVisible => open.Count == 0;

    /// <summary>Takes the piece that was read.</summary>
    public void Take(HtmlReader piece)
    {
        if (piece.Kind == HtmlKind.StartTag && !IsWhole(piece)
            && (open.Count > 0 || Array.IndexOf(Hiding, piece.Name) >= 0
                || piece.Attributes.Any(attribute => attribute.Name == "hidden")))
        {
            Begin(piece.Name);
        }
        else if (piece.Kind == HtmlKind.EndTag && open.Count > 0 && open.Peek() == piece.Name)
        {
            open.Pop();
        }

        if (open.Count == 0 && piece is { BeginsRaw: false, Kind: not (HtmlKind.RawText or HtmlKind.Unclosed) })
        {
            // Behind a "</" at the end a comment would be a part of it.
            Last = EndsIn("</", piece) ? piece.End - 2 : piece.End;
        }
    }

    // An option ends where the next one begins.
    private void Begin(string name)
    {
        if (name != "option" || open.Peek() != name)
        {
            open.Push(name);
        }
    }

    private bool EndsIn(string words, HtmlReader piece) => piece.Kind == HtmlKind.Text
        && piece.End - piece.Start >= words.Length
        && string.CompareOrdinal(text, piece.End - words.Length, words, 0, words.Length) == 0;

    private bool IsWhole(HtmlReader tag) =>
        Array.IndexOf(Void, tag.Name) >= 0
        || (Array.IndexOf(Hiding, tag.Name) < 0 && text[tag.End - 2] == '/');
}
