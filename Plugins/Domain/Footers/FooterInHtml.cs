using System.Text;
using OptOutPlugin.Domain.Languages;

namespace OptOutPlugin.Domain.Footers;

/// <summary>A footer in HTML: a division between two comments that are its marks.</summary>
internal static class FooterInHtml
{
    /// <summary>The mark before it.</summary>
    public const string Opens = "<!--optout-footer-->";

    /// <summary>The mark behind it.</summary>
    public const string Closes = "<!--/optout-footer-->";

    private const string Style =
        "margin-top:24px;padding-top:12px;border-top:1px solid #c8c8c8;font-family:Segoe UI,Arial,sans-serif;"
        + "font-size:12px;line-height:1.5";

    /// <summary>The text with a footer, and a link in place of each slug.</summary>
    public static string PutInto(string text, FooterContent content)
    {
        var end = QuotedPart.InHtml(text);
        var slugs = new Slugs(text, end, content);
        var visible = new VisiblePlace(text);
        int body = -1, html = -1;
        var piece = new HtmlReader(text);
        while (piece.Start < end && piece.Read())
        {
            if (piece.Start < end)
            {
                slugs.Take(piece, visible.IsVisible);
                visible.Take(piece);
                if (piece.Kind == HtmlKind.EndTag && visible.IsVisible)
                {
                    body = piece.Name == "body" ? piece.Start : body;
                    html = piece.Name == "html" ? piece.Start : html;
                }
            }
        }

        var isQuoting = end < text.Length && visible.IsVisible;
        var place = isQuoting ? end : body >= 0 ? body : html >= 0 ? html : Math.Min(visible.Last, end);
        return slugs.Finish(place, Of(content, slugs.IsPlaced));
    }

    /// <summary>The text without footers, and without what is left of one, before what it quotes.</summary>
    public static string Without(string text)
    {
        var end = QuotedPart.InHtml(text);
        var marks = new FooterMarks(new TextEdits(text));
        for (var piece = new HtmlReader(text); piece.Read() && piece.Start < end;)
        {
            if (Is(text, piece, Opens))
            {
                marks.Open(piece.Start, piece.Start, piece.End);
            }
            else if (Is(text, piece, Closes))
            {
                marks.Close(piece.Start, piece.End);
            }
        }

        return marks.Finish();
    }

    private static bool Is(string text, HtmlReader piece, string mark) => piece.Kind == HtmlKind.Comment
        && piece.End - piece.Start == mark.Length
        && string.CompareOrdinal(text, piece.Start, mark, 0, mark.Length) == 0;

    private static string Of(FooterContent content, bool isPlaced)
    {
        var lines = content.Sender.Select(Html.Of).ToList();
        var way = isPlaced ? null : LinkOf(content) ?? (content.Reply is { } reply ? Html.Of(reply) : null);
        if (lines.Count == 0 && way is null && content.News is null)
        {
            return string.Empty;
        }

        var text = new StringBuilder(Opens)
            .Append("<div lang=\"").Append(CodeOf(content.Language)).Append("\" style=\"").Append(Style).Append("\">");
        foreach (var said in new[] { way, content.News is { } news ? Html.Of(news) : null }.OfType<string>())
        {
            text.Append("<p style=\"margin:0 0 8px\">").Append(said).Append("</p>");
        }

        if (lines.Count > 0)
        {
            text.Append("<p style=\"margin:0\">").Append(string.Join("<br>", lines)).Append("</p>");
        }

        return text.Append("</div>").Append(Closes).ToString();
    }

    // BCP 47.
    private static string CodeOf(Language language) => language switch
    {
        Language.English => "en",
        Language.German => "de",
        Language.French => "fr",
        Language.Chinese => "zh-Hans",
    };

    private static string? LinkOf(FooterContent content) => content.Link is { } link
        ? $"<a href=\"{Html.Of(link)}\">{Html.Of(content.LinkWords)}</a>"
        : null;

    /// <summary>The slugs of a text, and what stands in their place.</summary>
    private sealed class Slugs(string text, int end, FooterContent content)
    {
        private readonly List<KeyValuePair<FooterSlug, string>> edits = [];
        private bool isInLink;
        private bool isLinkOurs;
        private int links;

        /// <summary>Whether one of them tells a recipient how to say no.</summary>
        public bool IsPlaced { get; private set; }

        /// <summary>Takes a piece of the text.</summary>
        public void Take(HtmlReader piece, bool isVisible)
        {
            if (piece.Name == "a" && piece.Kind is HtmlKind.StartTag or HtmlKind.EndTag)
            {
                isInLink = piece.Kind == HtmlKind.StartTag;
                isLinkOurs = false;
            }

            // A link without anything to click is none.
            IsPlaced |= isLinkOurs && isVisible && ShowsAnything(piece);

            if (!content.HasWay || piece.Kind == HtmlKind.Unclosed)
            {
                return;
            }

            if (piece.Kind == HtmlKind.StartTag)
            {
                foreach (var attribute in piece.Attributes)
                {
                    var isThere = content.Link is null && Has(attribute.From, attribute.To, Address);
                    var isPut = Replace(attribute.From, attribute.To, _ => Address);
                    isLinkOurs |= piece.Name == "a" && attribute.Name == "href" && (isThere || isPut);
                }
            }
            else if (piece.Kind == HtmlKind.Text)
            {
                var to = Math.Min(piece.End, end);
                IsPlaced |= isVisible && content.Link is null && Has(piece.Start, to, Html.Of(content.Reply!));
                IsPlaced |= Replace(piece.Start, to, ShownFor) && isVisible && !isInLink;
            }
            else
            {
                Replace(piece.Start, Math.Min(piece.End, end), _ => Address);
            }
        }

        /// <summary>The text with all that, and with a footer at its place.</summary>
        public string Finish(int place, string footer)
        {
            var all = new TextEdits(text);
            foreach (var edit in edits.Where(edit => edit.Key.To <= place))
            {
                all.Replace(edit.Key.From, edit.Key.To, edit.Value);
            }

            all.Replace(place, place, footer);
            foreach (var edit in edits.Where(edit => edit.Key.From >= place))
            {
                all.Replace(edit.Key.From, edit.Key.To, edit.Value);
            }

            return all.Finish();
        }

        private string Address => Html.Of(content.Link ?? (content.ReplyTo is { } mailbox
            ? $"mailto:{mailbox}?subject=STOP"
            : "#"));

        // An earlier link that is shown as such stays one that is shown.
        private string ShownFor(FooterSlug slug) =>
            content.Links is { } begin && string.CompareOrdinal(text, slug.From, begin, 0, begin.Length) == 0
                ? Html.Of(content.Link ?? content.Reply!)
            : isInLink ? Html.Of(content.LinkWords)
            : LinkOf(content) ?? Html.Of(content.Reply!);

        private bool ShowsAnything(HtmlReader piece) =>
            piece is { Kind: HtmlKind.StartTag, Name: "img" }
            || (piece.Kind == HtmlKind.Text && !string.IsNullOrWhiteSpace(
                text.Substring(piece.Start, Math.Max(0, Math.Min(piece.End, end) - piece.Start))));

        // Where a reply says no, nothing but its own words shows that an earlier send put it there.
        private bool Has(int from, int to, string way) =>
            way.Length > 1 && text.IndexOf(way, from, to - from, StringComparison.Ordinal) >= 0;

        /// <summary>Puts something in place of each slug, and says whether any of it stays.</summary>
        private bool Replace(int from, int to, Func<FooterSlug, string> by)
        {
            var isPut = false;
            for (var slug = FooterSlug.Next(text, from, to, content.Links); slug is { } found;
                slug = FooterSlug.Next(text, found.To, to, content.Links))
            {
                var stays = links++ < Footer.MostLinks;
                edits.Add(new KeyValuePair<FooterSlug, string>(found, stays ? by(found) : string.Empty));
                isPut |= stays;
            }

            return isPut;
        }
    }
}
