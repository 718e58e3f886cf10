using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using OptOutPlugin.Verify.Checking;
using OptOutPlugin.Verify.Reading;

namespace OptOutPlugin.Verify.Tests;

/// <summary>An export alone becomes a page to print and a table of numbers.</summary>
public sealed class ReportingALedger : IDisposable
{
    private const string Organization = "11111111-2222-3333-4444-555555555555";
    private const string OptedOut = "727000000";
    private const string OptedIn = "727000001";
    private const string OverrideUsed = "727000005";
    private const string LetThrough = "727000003";
    private const string MarketingMail = "727000001";

    private static readonly string[] Foreign = ["<script", "src=", "href=", "url("];

    private readonly string folder = Directory.CreateTempSubdirectory("optout-report-").FullName;
    private readonly List<string> waiting = [];
    private readonly List<string> chain = [];
    private readonly List<byte[]> leaves = [];
    private string hash = new('0', 64);

    private string Export => Path.Combine(folder, "ledger.jsonl");

    private string Html => File.ReadAllText(Path.Combine(folder, "ledger.report.html"));

    private List<string> Csv => [.. File.ReadAllLines(Path.Combine(folder, "ledger.report.csv"))];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void It_counts_by_year_event_and_channel_and_each_row_once()
    {
        Seal("2025-01-02", OptedOut, MarketingMail);
        Seal("2025-03-04", OptedOut, MarketingMail);
        Seal("2026-03-04", OptedIn, MarketingMail);
        Seal("2026-03-05", OverrideUsed, MarketingMail);
        Seal("2026-03-06", LetThrough, MarketingMail);
        Seal("2026-03-07", "727000040", channel: null);
        Wait("2026-03-08", OptedOut, MarketingMail);
        SealWaiting("2026-03-09", OptedOut, MarketingMail);
        Write();

        var (code, said) = Report();

        Assert.Equal(0, code);
        Assert.Contains("WHOLE as a chain", said, StringComparison.Ordinal);
        Assert.Equal(
            [
                "\"year\",\"event\",\"channel\",\"rows\"",
                "\"2025\",\"Opted out\",\"Marketing e-mail\",\"2\"",
                "\"2026\",\"Ledger exported\",\"\u2013\",\"1\"",
                "\"2026\",\"Let through as transactional\",\"Marketing e-mail\",\"1\"",
                "\"2026\",\"Opted in\",\"Marketing e-mail\",\"1\"",
                "\"2026\",\"Opted out\",\"Marketing e-mail\",\"2\"",
                "\"2026\",\"Override used\",\"Marketing e-mail\",\"1\"",
            ],
            Csv[..^1]);
        Assert.StartsWith("\"end\",\"WHOLE as a chain", Csv[^1], StringComparison.Ordinal);
        Assert.EndsWith(",\"8\"", Csv[^1], StringComparison.Ordinal);
        Assert.Contains("<tr><td>2026</td><td>Override used</td><td class=\"number\">1</td></tr>", Html, StringComparison.Ordinal);
        Assert.Contains("<tr><td>2026</td><td class=\"number\">2</td><td class=\"number\">1</td></tr>", Html, StringComparison.Ordinal);
        Assert.Contains(hash, Html, StringComparison.Ordinal);
        Assert.Contains(">2025-01</text>", Html, StringComparison.Ordinal);
        Assert.Contains(">2026-03</text>", Html, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_one_page_without_script_or_anything_from_elsewhere_on_paper_of_any_size()
    {
        Seal("2025-01-02", OptedOut, MarketingMail);
        Seal("2025-02-02", OptedOut, MarketingMail);
        Write();

        Report();

        Assert.All(Foreign, text => Assert.DoesNotContain(text, Html, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("@page { margin: 18mm 15mm }", Html, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", Html, StringComparison.Ordinal);
        Assert.Contains("<svg", Html, StringComparison.Ordinal);
        var figure = Html[Html.IndexOf("<figcaption>", StringComparison.Ordinal)..];
        Assert.StartsWith("<figcaption>Refusals (full line) and permissions (dashed) of each month, 2025-01 to 2025-02.", figure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_checkpoint_that_agrees_stands_in_it_with_who_signed()
    {
        Seal("2025-01-02", OptedOut, MarketingMail);
        Write();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var note = Path.Combine(folder, "old.note");
        File.WriteAllText(note, SignedNote.Sign(new Checkpoint("log.example.com", 1, Tree().Root).Text, "log.example.com", key));

        var (code, _) = Report("--note", note, "--log-key", NoteKey.Of("log.example.com", key).ToString());

        Assert.Equal(0, code);
        Assert.Contains("WHOLE, and the first 1 rows are those of a checkpoint.", Html, StringComparison.Ordinal);
        Assert.Contains($"<tr><td>old.note</td><td>{ReportText(Tree().Root)}</td><td>log.example.com</td><td>yes</td>", Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_ledger_that_is_not_whole_is_reported_as_such_with_all_its_rows()
    {
        Seal("2025-01-02", OptedOut, MarketingMail);
        Seal("2025-01-03", OptedIn, MarketingMail);
        Seal("2025-01-04", OptedOut, MarketingMail);
        chain.RemoveAt(1);
        Write();

        var (code, said) = Report();

        Assert.Equal(1, code);
        Assert.Contains("NOT WHOLE: missing, place 2", said, StringComparison.Ordinal);
        Assert.Contains("NOT WHOLE: missing, place 2", Html, StringComparison.Ordinal);
        Assert.EndsWith(",\"2\"", Csv[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_known_counts_as_one_kind_however_much_of_it_there_is()
    {
        for (var i = 0; i < 500; i++)
        {
            Seal(i % 2 == 0 ? "soon" : $"{3000 + i}-01-02", $"{i}", $"{900 + i}");
        }

        Write();

        Report();

        Assert.Equal(["\"Other\",\"Other\",\"Other\",\"500\""], Csv[1..^1]);
    }

    [Fact]
    public void What_stands_in_the_file_is_no_markup()
    {
        Seal("2025-01-02", OptedOut, MarketingMail);
        Write("<script>alert(1)</script>");

        Report();

        Assert.DoesNotContain("<script", Html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;", Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_exports_have_a_report_each_in_the_folder_that_is_named()
    {
        Seal("2025-01-02", OptedOut, MarketingMail);
        Write();
        var other = Path.Combine(folder, "other.jsonl");
        File.Copy(Export, other);
        var into = Path.Combine(folder, "reports");

        var said = new StringWriter();
        var code = Commands.Run(["report", Export, other, "--into", into], said);

        Assert.Equal(0, code);
        Assert.Equal(
            ["ledger.report.csv", "ledger.report.html", "other.report.csv", "other.report.html"],
            Directory.GetFiles(into).Select(Path.GetFileName).Order());
    }

    private static string ReportText(byte[] root) => Reporting.ReportPage.Text(Convert.ToBase64String(root));

    private (int Code, string Said) Report(params string[] more)
    {
        var said = new StringWriter();
        return (Commands.Run(["report", Export, .. more], said), said.ToString());
    }

    private Frontier Tree()
    {
        var tree = new Frontier();
        leaves.ForEach(tree.Add);
        return tree;
    }

    private void Seal(string on, string happened, string? channel) => Seal(Row(on, happened, channel, chain.Count + waiting.Count));

    private void Wait(string on, string happened, string channel) =>
        waiting.Add(JsonSerializer.Serialize(Row(on, happened, channel, 10_000 + waiting.Count)));

    // It waited when the export began, and stands in the chain at its end.
    private void SealWaiting(string on, string happened, string channel)
    {
        var row = Row(on, happened, channel, 20_000);
        waiting.Add(JsonSerializer.Serialize(row));
        Seal(row);
    }

    private void Seal(Dictionary<string, object> row)
    {
        var place = chain.Count + 1;
        row["optout_sequence"] = place;
        row["optout_previoushash"] = hash;
        hash = CanonicalForm.SealHash(Read(row), place, hash);
        row["optout_hash"] = hash;
        chain.Add(JsonSerializer.Serialize(row));
        leaves.Add(CanonicalForm.Leaf(Read(row), NumberedHashes.Read(null)!)!);
    }

    private void Write(string organization = Organization)
    {
        string[] lines =
        [
            JsonSerializer.Serialize(new Dictionary<string, object>
            {
                ["format"] = ExportFile.Format, ["organization"] = organization, ["size"] = chain.Count, ["hash"] = hash,
                ["exportedOn"] = "2026-12-01T10:00:00Z",
            }),
            .. waiting, .. chain,
            JsonSerializer.Serialize(new Dictionary<string, object>
            {
                ["end"] = true, ["rows"] = waiting.Count + chain.Count, ["first"] = 1, ["last"] = chain.Count,
                ["size"] = chain.Count, ["hash"] = hash, ["root"] = Convert.ToBase64String(Tree().Root),
            }),
        ];
        File.WriteAllText(Export, string.Concat(lines.Select(line => line + "\n")));
    }

    private static Dictionary<string, object> Row(string on, string happened, string? channel, int number)
    {
        var row = new Dictionary<string, object>
        {
            ["optout_consentauditid"] = new Guid(number, 0, 0, new byte[8]).ToString("D"),
            ["optout_version"] = 2,
            ["optout_organizationid"] = Organization,
            ["optout_event"] = int.Parse(happened, CultureInfo.InvariantCulture),
            ["optout_recordedon"] = on + "T10:20:30Z",
            ["optout_signature"] = new string('a', 64),
        };
        if (channel is not null)
        {
            row["optout_channel"] = int.Parse(channel, CultureInfo.InvariantCulture);
        }

        return row;
    }

    private static ExportRow Read(Dictionary<string, object> row)
    {
        using var parsed = JsonDocument.Parse(JsonSerializer.Serialize(row));
        return ExportRow.Read(parsed.RootElement);
    }
}
