using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OptOutPlugin.Import.Reading;

namespace OptOutPlugin.Import.Packs;

/// <summary>What became of one person of a list.</summary>
/// <param name="Person">The person, as the list says.</param>
/// <param name="Folder">The folder of the pack; null where there is none.</param>
/// <param name="Rows">How many rows of the ledger it holds.</param>
/// <param name="IsVerified">Whether all of them are as they were signed.</param>
/// <param name="Note">Why there is none, or what is wrong; empty for nothing.</param>
internal sealed record PackMade(NamedPerson Person, string? Folder, int Rows, bool IsVerified, string Note);

/// <summary>
/// A folder with the evidence of each person of a list in a folder of its own, and an index of them, as a page and as CSV.
/// </summary>
/// <param name="folder">The folder.</param>
/// <param name="call">Calls <c>optout_ExportEvidence</c>.</param>
/// <param name="language">The language of the packs; null for that of each person.</param>
internal sealed class PackFolder(string folder, Func<JsonObject, Task<JsonElement>> call, string? language)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes the packs and the index; a person of whom nothing is known is in the index all the same.</summary>
    public async Task<IReadOnlyList<PackMade>> WriteAsync(IReadOnlyList<NamedPerson> people, Action<int> tell)
    {
        Directory.CreateDirectory(folder);
        var made = new List<PackMade>();
        foreach (var person in people)
        {
            made.Add(await WriteAsync(person));
            await File.WriteAllTextAsync(Path.Combine(folder, "index.html"), Page(made), Utf8);
            await File.WriteAllTextAsync(
                Path.Combine(folder, "index.csv"), Csv(made), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
            tell(made.Count);
        }

        return made;
    }

    private async Task<PackMade> WriteAsync(NamedPerson person)
    {
        // A number and nothing of the person: names of folders stand in logs and in the names of archives.
        var name = person.Line.ToString("00000", CultureInfo.InvariantCulture);
        var rows = 0;
        var isVerified = true;
        var note = string.Empty;
        string? cursor = null;
        var part = 0;
        do
        {
            var parameters = person.Parameters;
            if (language is not null)
            {
                parameters["Language"] = language;
            }

            if (cursor is not null)
            {
                parameters["Cursor"] = cursor;
            }

            JsonElement answer;
            try
            {
                answer = await call(parameters);
            }
            catch (ListFault fault)
            {
                return new PackMade(person, part == 0 ? null : name, rows, IsVerified: false, fault.Message);
            }

            part++;
            var own = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
            var ending = part == 1 ? string.Empty : $"-part{part}";
            await WriteFileAsync(own, $"evidence{ending}.html", answer, "Html");
            await WriteFileAsync(own, $"evidence{ending}.json", answer, "Content");
            await WriteFileAsync(own, $"consents{ending}.jsonld", answer, "Consents");
            rows = answer.GetProperty("Rows").GetInt32();
            if (!answer.GetProperty("Verified").GetBoolean())
            {
                isVerified = false;
                note = answer.GetProperty("Fault").GetString() ?? string.Empty;
            }

            cursor = answer.GetProperty("Finished").GetBoolean() ? null : answer.GetProperty("Cursor").GetString();
        }
        while (cursor is not null);
        return new PackMade(person, name, rows, isVerified, note);
    }

    private static Task WriteFileAsync(string own, string name, JsonElement answer, string property) =>
        File.WriteAllTextAsync(Path.Combine(own, name), answer.GetProperty(property).GetString(), Utf8);

    private static string Page(List<PackMade> made)
    {
        var page = new StringBuilder("""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>Evidence about consent: index</title>
            <style>
            body { font: 0.875rem/1.45 "Segoe UI", Arial, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem }
            table { width: 100%; border-collapse: collapse }
            th, td { border: 1px solid #767676; padding: 0.25rem 0.4rem; text-align: left; overflow-wrap: anywhere }
            thead { display: table-header-group }
            </style>
            </head>
            <body>
            <h1>Evidence about consent: index</h1>

            """.ReplaceLineEndings("\n"));
        page.Append(CultureInfo.InvariantCulture, $"<p>People on the list: {made.Count}. Packs: {made.Count(one => one.Folder is not null)}.</p>\n");
        page.Append("<table><thead><tr><th scope=\"col\">Line</th><th scope=\"col\">Person</th><th scope=\"col\">Pack</th>"
            + "<th scope=\"col\">Ledger rows</th><th scope=\"col\">As signed</th><th scope=\"col\">Note</th></tr></thead><tbody>\n");
        foreach (var one in made)
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr><td>{one.Person.Line}</td><td>{Encoded(one.Person.Text)}</td><td>")
                .Append(one.Folder is null ? "–" : $"<a href=\"{one.Folder}/evidence.html\">{one.Folder}</a>")
                .Append(CultureInfo.InvariantCulture, $"</td><td>{one.Rows}</td><td>")
                .Append(one.Folder is null ? "–" : one.IsVerified ? "yes" : "no")
                .Append("</td><td>").Append(Encoded(one.Note)).Append("</td></tr>\n");
        }

        return page.Append("</tbody></table>\n</body>\n</html>\n").ToString();
    }

    private static string Csv(List<PackMade> made)
    {
        var csv = new StringBuilder("line,person,folder,ledger rows,as signed,note\r\n");
        foreach (var one in made)
        {
            csv.AppendJoin(
                ',',
                one.Person.Line.ToString(CultureInfo.InvariantCulture),
                Cell(one.Person.Text),
                Cell(one.Folder ?? string.Empty),
                one.Rows.ToString(CultureInfo.InvariantCulture),
                one.Folder is null ? string.Empty : one.IsVerified ? "yes" : "no",
                Cell(one.Note)).Append("\r\n");
        }

        return csv.ToString();
    }

    // A spreadsheet takes what begins so for a formula.
    private static string Cell(string text)
    {
        var safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
