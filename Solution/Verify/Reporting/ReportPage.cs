using System.Globalization;
using System.Net;
using System.Text;

namespace OptOutPlugin.Verify.Reporting;

/// <summary>A page that is printed: without script, without anything from elsewhere, on A4 as on Letter.</summary>
/// <param name="title">What it is called.</param>
internal sealed class ReportPage(string title)
{
    private const string Style = """
        @page { margin: 18mm 15mm }
        body { font: 10.5pt/1.45 "Segoe UI", "Helvetica Neue", Arial, sans-serif; color: #000; background: #fff; max-width: 46rem; margin: 0 auto; padding: 1.5rem }
        h1 { font-size: 1.6rem; margin: 0 0 0.5rem }
        h2 { font-size: 1.15rem; margin: 1.6rem 0 0.4rem; break-after: avoid }
        p { margin: 0.3rem 0; overflow-wrap: anywhere }
        table { border-collapse: collapse; width: 100%; margin: 0.4rem 0 }
        th, td { text-align: left; vertical-align: top; padding: 0.2rem 0.5rem 0.2rem 0; border-bottom: 1px solid #999; overflow-wrap: anywhere }
        thead th { border-bottom: 2px solid #000 }
        tbody th { font-weight: 600 }
        td.number, th.number { text-align: right; white-space: nowrap }
        tr, figure { break-inside: avoid }
        thead { display: table-header-group }
        figure { margin: 0.5rem 0 1rem }
        figure svg { max-width: 100%; height: auto }
        .verdict { font-size: 1.15rem; font-weight: 600; border: 2px solid #000; padding: 0.5rem 0.8rem }
        @media print { body { max-width: none; padding: 0; font-size: 9.5pt } }
        """;

    private readonly StringBuilder body = new();

    /// <summary>Begins a section.</summary>
    public void Section(string heading) => Add("h2", heading);

    /// <summary>A paragraph.</summary>
    public void Note(string text) => Add("p", text);

    /// <summary>What the page is about, in one sentence.</summary>
    public void Verdict(string text) =>
        body.Append("<p class=\"verdict\">").Append(Text(text)).Append("</p>\n");

    /// <summary>A label before each value.</summary>
    public void Facts(params (string Label, string Value)[] facts)
    {
        body.Append("<table>\n<tbody>\n");
        foreach (var (label, value) in facts)
        {
            body.Append("<tr><th scope=\"row\">").Append(Text(label)).Append("</th><td>").Append(Text(value)).Append("</td></tr>\n");
        }

        body.Append("</tbody>\n</table>\n");
    }

    /// <summary>A table, whose heads are repeated on each sheet.</summary>
    /// <param name="texts">How many of the columns, from the left, are texts; the others are numbers.</param>
    /// <param name="heads">The heads.</param>
    /// <param name="rows">The rows, as wide as the heads.</param>
    public void Table(int texts, IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows)
    {
        body.Append("<table>\n<thead><tr>");
        Cells("th scope=\"col\"", "th", heads);
        body.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in rows)
        {
            body.Append("<tr>");
            Cells("td", "td", row);
            body.Append("</tr>\n");
        }

        body.Append("</tbody>\n</table>\n");

        void Cells(string open, string close, IReadOnlyList<string> cells)
        {
            for (var at = 0; at < cells.Count; at++)
            {
                body.Append('<').Append(open).Append(at < texts ? ">" : " class=\"number\">").Append(Text(cells[at]))
                    .Append("</").Append(close).Append('>');
            }
        }
    }

    /// <summary>A drawing, with the same in words for who does not see it.</summary>
    public void Figure(string svg, string caption) => body.Append("<figure role=\"group\" aria-label=\"").Append(Text(caption))
        .Append("\">").Append(svg).Append("<figcaption>").Append(Text(caption)).Append("</figcaption></figure>\n");

    /// <summary>A text as it stands in HTML; a control character, which may not stand there, as one that is missing.</summary>
    public static string Text(string text) => WebUtility.HtmlEncode(
        string.Concat(text.Select(one => char.IsControl(one) && one is not '\n' and not '\t' ? '\ufffd' : one)));

    /// <summary>A number with a mark between thousands.</summary>
    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public override string ToString() => $"""
        <!DOCTYPE html>
        <html lang="en">
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

    private void Add(string tag, string text) =>
        body.Append('<').Append(tag).Append('>').Append(Text(text)).Append("</").Append(tag).Append(">\n");
}
