using System.Globalization;
using System.Text;
using OptOutPlugin.Verify.Checking;
using OptOutPlugin.Verify.Notes;
using OptOutPlugin.Verify.Reading;

namespace OptOutPlugin.Verify.Reporting;

/// <summary>A checkpoint that the export was held against.</summary>
/// <param name="File">The name of its file.</param>
/// <param name="Checkpoint">What it says.</param>
/// <param name="SignedBy">The names of those who signed it and whose keys are known.</param>
internal sealed record KnownCheckpoint(string File, Checkpoint Checkpoint, IReadOnlyList<string> SignedBy);

/// <summary>What an export says, for people, out of the export alone: a page to print, and the numbers as CSV.</summary>
/// <param name="name">The name of the file.</param>
/// <param name="head">Its first line.</param>
/// <param name="end">Its last line; null when it was cut off.</param>
/// <param name="result">What came of checking it.</param>
/// <param name="figures">What its rows come to.</param>
internal sealed class LedgerReport(string name, ExportHead head, ExportEnd? end, LedgerResult result, LedgerFigures figures)
{
    private const char Mark = '\ufeff';

    private static readonly string[] PassedOver =
    [
        "Let through as transactional", "Let through by override", "Override granted", "Override used", "Override refused",
        "Category changed",
    ];

    /// <summary>The checkpoints that it was held against.</summary>
    public IReadOnlyList<KnownCheckpoint> Checkpoints { get; init; } = [];

    /// <summary>The verdict in a sentence, as the program prints it.</summary>
    public required string Verdict { get; init; }

    /// <summary>The page.</summary>
    public string Html
    {
        get
        {
            var page = new ReportPage($"Consent ledger of {head.Organization}");
            page.Verdict(Verdict);
            page.Note($"Made of {name}, exported on {head.ExportedOn ?? "an unknown day"}, by optout-verify, without Dataverse. "
                + "All times are in UTC, by when a row was recorded.");
            About(page);
            Proofs(page);
            Choices(page);
            Passed(page);
            page.Section("Rows by year, event and channel");
            page.Table(
                3,
                ["Year", "Event", "Channel", "Rows"],
                figures.Counts.Select(one => new[] { Year(one.Key.Year), one.Key.Event, one.Key.Channel, ReportPage.Number(one.Value) }));
            return page.ToString();
        }
    }

    /// <summary>
    /// The numbers as comma-separated values (RFC 4180): each line as wide as the first; the last says how many rows there
    /// are, and the verdict.
    /// </summary>
    public string Csv
    {
        get
        {
            var csv = new StringBuilder().Append(Mark);
            Line(csv, "year", "event", "channel", "rows");
            foreach (var (key, count) in figures.Counts)
            {
                Line(csv, Year(key.Year), key.Event, key.Channel, count.ToString(CultureInfo.InvariantCulture));
            }

            Line(csv, "end", Verdict, string.Empty, figures.Rows.ToString(CultureInfo.InvariantCulture));
            return csv.ToString();
        }
    }

    private void About(ReportPage page)
    {
        page.Section("The ledger");
        page.Facts(
            ("Rows", ReportPage.Number(figures.Rows)),
            ("In the chain", ReportPage.Number(result.Sealed)),
            ("Waiting for their place", ReportPage.Number(result.Waiting)),
            ("Erased: texts gone, row and hashes kept", ReportPage.Number(figures.Erased)),
            ("Head when the export began", $"{ReportPage.Number(head.Size)}: {head.Hash}"),
            ("Head when it ended", end is null ? "The file was cut off." : $"{ReportPage.Number(end.Size)}: {end.Hash}"),
            ("Merkle root over the rows that were checked", Convert.ToBase64String(result.Root)));
    }

    private void Proofs(ReportPage page)
    {
        page.Section("Checkpoints");
        if (Checkpoints.Count == 0)
        {
            page.Note("None was given: nothing outside shows that the rows were these before.");
            return;
        }

        page.Table(
            4,
            ["File", "Root", "Signed by", "Agrees", "Rows"],
            Checkpoints.Select(one => new[]
            {
                one.File, Convert.ToBase64String(one.Checkpoint.Root), string.Join(", ", one.SignedBy),
                one.Checkpoint.Size <= result.Agreed ? "yes" : "not shown", ReportPage.Number(one.Checkpoint.Size),
            }));
    }

    private void Choices(ReportPage page)
    {
        page.Section("Refusals and permissions");
        var months = figures.Months;
        if (months.Count == 0)
        {
            page.Note("There are none.");
            return;
        }

        var drawing = MonthChart.Of(months);
        if (drawing.Length > 0)
        {
            page.Figure(drawing, $"Refusals (full line) and permissions (dashed) of each month, {MonthChart.Name(months[0].Month)} to {MonthChart.Name(months[^1].Month)}.");
        }

        page.Table(
            1,
            ["Year", "Refusals", "Permissions"],
            months.GroupBy(one => one.Month / 12).Select(year => new[]
            {
                Year(year.Key), ReportPage.Number(year.Sum(one => one.Refusals)), ReportPage.Number(year.Sum(one => one.Permissions)),
            }));
    }

    private void Passed(ReportPage page)
    {
        page.Section("What went to people who had refused, and why");
        page.Table(
            2,
            ["Year", "Event", "Rows"],
            figures.Counts.Where(one => PassedOver.Contains(one.Key.Event))
                .GroupBy(one => new { one.Key.Year, one.Key.Event })
                .Select(same => new[] { Year(same.Key.Year), same.Key.Event, ReportPage.Number(same.Sum(one => one.Value)) })
                .DefaultIfEmpty(["\u2013", "None", "0"]));
    }

    private static string Year(int? year) => year?.ToString(CultureInfo.InvariantCulture) ?? LedgerFigures.Other;

    private static void Line(StringBuilder csv, params string[] cells) =>
        csv.AppendJoin(',', cells.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Append("\r\n");
}
