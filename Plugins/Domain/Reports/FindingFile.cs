using System.Globalization;

namespace OptOutPlugin.Domain.Reports;

/// <summary>
/// Findings as comma-separated values, in pages that are put together as they come. Each line is as wide as the first;
/// the last says how many there were and where the ledger stood, so that a file that was cut off is known by its want.
/// </summary>
internal static class FindingFile
{
    private static readonly string[] Heads =
    [
        "rule", "severity", "status", "about", "found on", "due on", "closed on", "citation", "evidence", "action", "answer",
    ];

    /// <summary>What the first page begins with.</summary>
    public static string Begin() => CsvLine.Mark + CsvLine.Of(Heads);

    /// <summary>One finding.</summary>
    public static string Line(ReportedFinding finding) => CsvLine.Of(
    [
        finding.Rule,
        finding.Severity.ToString(),
        finding.Status.ToString(),
        finding.About,
        Instant(finding.FoundOn),
        Instant(finding.DueOn),
        Instant(finding.ClosedOn),
        finding.Citation,
        finding.Evidence,
        finding.Action,
        finding.Answer,
    ]);

    /// <summary>What the last page ends with.</summary>
    /// <param name="count">How many findings the file holds.</param>
    /// <param name="place">The last place in the chain of the ledger.</param>
    /// <param name="hash">The hash at that place; empty before the first.</param>
    public static string Finish(int count, int place, string hash) => CsvLine.Of(
        new[] { "#end", $"findings={Number(count)}", $"ledger={Number(place)}", $"hash={hash}" }
            .Concat(Enumerable.Repeat(string.Empty, Heads.Length - 4)));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Instant(DateTime? instant) =>
        instant?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
