using System.Text;
using OptOutPlugin.Domain.Languages;

namespace OptOutPlugin.Domain.Reports;

/// <summary>
/// One HTML file for people who read it on paper or years later: no script, nothing from elsewhere, no colour that says
/// something. It fits A4 and Letter, since it names no size of paper. Every text that is handed in is text and never
/// mark-up, whoever wrote it; a figure alone is mark-up, and is to be made by the product.
/// </summary>
/// <param name="language">In which language it is written.</param>
/// <param name="title">What it is called, at the top and in the window.</param>
internal sealed class PrintedPage(Language language, string title)
{
    private const string Style = """
        @page { margin: 16mm 14mm }
        :root { color-scheme: light; -webkit-text-size-adjust: 100% }
        body { color: #000; background: #fff; max-width: 60rem; margin: 0 auto; padding: 1rem;
          font: 0.875rem/1.45 "Segoe UI", Arial, "Noto Sans", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif }
        h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 0.5rem }
        h2 { font-size: 1.15rem; margin: 1.75rem 0 0.4rem; padding-bottom: 0.2rem; border-bottom: 2px solid #000 }
        h3 { font-size: 1rem; margin: 1.1rem 0 0.3rem }
        h1, h2, h3, caption { break-after: avoid; overflow-wrap: anywhere }
        p { margin: 0.3rem 0 0.6rem; white-space: pre-line; overflow-wrap: anywhere; orphans: 3; widows: 3 }
        table { width: 100%; border-collapse: collapse; margin: 0.4rem 0 1rem }
        caption { text-align: left; font-weight: 600; padding: 0.2rem 0 }
        thead { display: table-header-group }
        tr { break-inside: avoid }
        th, td { border: 1px solid #767676; padding: 0.25rem 0.4rem; text-align: left; vertical-align: top;
          min-width: 4em; white-space: pre-line; overflow-wrap: break-word; hyphens: auto }
        .long { overflow-wrap: anywhere; hyphens: manual }
        .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
        thead th { border-bottom: 2px solid #000 }
        table.facts th { width: 30%; font-weight: 600; hyphens: manual }
        figure { margin: 0.5rem 0 1rem; break-inside: avoid }
        figure svg { max-width: 100%; height: auto }
        .scroll { overflow-x: auto }
        @media print { body { max-width: none; padding: 0; font-size: 9.5pt } .scroll { overflow: visible } }
        """;

    // A longer run of characters, such as a hash, is broken anywhere: a table would be wider than the paper.
    private const int LongestWord = 28;

    private readonly StringBuilder body = new();
    private string? heading;

    /// <summary>Begins a section.</summary>
    public PrintedPage Section(string heading)
    {
        this.heading = heading;
        return Add("h2", heading);
    }

    /// <summary>Begins a part of a section.</summary>
    public PrintedPage Part(string heading) => Add("h3", heading);

    /// <summary>A paragraph; its line breaks stay.</summary>
    public PrintedPage Note(string text) => Add("p", text);

    /// <summary>What is known of one thing: a table with a label before each value. Without any, nothing.</summary>
    /// <param name="facts">Labels and values; a value that is missing shows as a dash.</param>
    public PrintedPage Facts(IEnumerable<KeyValuePair<string, string?>> facts)
    {
        var rows = facts.Select(fact => $"<tr><th scope=\"row\">{Text(fact.Key)}</th>{Cell(fact.Value)}</tr>\n")
            .ToList();
        if (rows.Count > 0)
        {
            body.Append("<table class=\"facts\">\n<tbody>\n").Append(string.Concat(rows)).Append("</tbody>\n</table>\n");
        }

        return this;
    }

    /// <summary>A table with its heads, which are repeated on each sheet of paper.</summary>
    /// <param name="caption">What the table shows.</param>
    /// <param name="heads">The head of each column.</param>
    /// <param name="rows">The rows, each with a text for each column; one that is missing shows as a dash.</param>
    /// <exception cref="ArgumentException">A row is not as wide as the heads.</exception>
    public PrintedPage Table(string caption, IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string?>> rows)
    {
        // Who sees the heading above reads it once; who is read to hears what the table is.
        var isSeen = caption != heading;
        body.Append("<div class=\"scroll\"><table>\n<caption").Append(isSeen ? ">" : " class=\"unseen\">")
            .Append(Text(caption)).Append("</caption>\n<thead><tr>");
        foreach (var head in heads)
        {
            body.Append("<th scope=\"col\">").Append(Text(head)).Append("</th>");
        }

        body.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in rows)
        {
            if (row.Count != heads.Count)
            {
                throw new ArgumentException("A row is not as wide as the heads of its table.", nameof(rows));
            }

            body.Append("<tr>");
            foreach (var text in row)
            {
                body.Append(Cell(text));
            }

            body.Append("</tr>\n");
        }

        body.Append("</tbody>\n</table></div>\n");
        return this;
    }

    /// <summary>A drawing, with what it shows in words for who does not see it.</summary>
    /// <param name="svg">The drawing as SVG, made by the product: it is put in as it is.</param>
    /// <param name="caption">What it shows.</param>
    public PrintedPage Figure(string svg, string caption)
    {
        body.Append("<figure role=\"group\" aria-label=\"").Append(Text(caption)).Append("\">").Append(svg)
            .Append("<figcaption>").Append(Text(caption)).Append("</figcaption></figure>\n");
        return this;
    }

    /// <summary>The whole file, to be stored as UTF-8.</summary>
    public override string ToString() => $"""
        <!DOCTYPE html>
        <html lang="{LanguageTag}">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <title>{Text(title)}</title>
        <style>
        {Style}
        </style>
        </head>
        <body>
        <main>
        <h1>{Text(title)}</h1>
        {body}</main>
        </body>
        </html>

        """;

    // Which characters Chinese is written in matters to who reads it aloud, or chooses the font.
    private string LanguageTag => language == Language.Chinese ? "zh-Hans" : LanguageCode.Of(language);

    private static string Cell(string? text) => string.IsNullOrEmpty(text)
        ? "<td>–</td>"
        : (HasLongWord(text!) ? "<td class=\"long\">" : "<td>") + Text(text!) + "</td>";

    private static bool HasLongWord(string text)
    {
        var length = 0;
        foreach (var one in text)
        {
            length = one is ' ' or '\n' or '-' or (>= '\u2e80' and <= '\uffef') ? 0 : length + 1;
            if (length > LongestWord)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A text between tags. What no HTML file may hold shows as a character that is missing.</summary>
    private static string Text(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var one in text)
        {
            if (one != '\r')
            {
                clean.Append(IsControl(one) ? '\uFFFD' : one);
            }
        }

        return Html.Of(clean.ToString());
    }

    // A line break and a tab may stand in HTML, and no other control character (HTML, "Writing HTML documents").
    private static bool IsControl(char one) =>
        one is (< ' ' and not '\n' and not '\t') or (>= '\u007f' and <= '\u009f');

    private PrintedPage Add(string tag, string text)
    {
        body.Append('<').Append(tag).Append('>').Append(Text(text)).Append("</").Append(tag).Append(">\n");
        return this;
    }
}
