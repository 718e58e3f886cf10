using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Domain.Reports;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Dataverse;

/// <summary>A report on compliance as a page that people print, in their language.</summary>
internal static class ReportPage
{
    private const string Minute = "yyyy-MM-dd HH:mm";

    /// <summary>The page.</summary>
    public static string Of(ComplianceReport report, Language language)
    {
        var says = Texts.Of(language).Reports;
        var page = new PrintedPage(language, says.Title).Note(says.MadeOn(Instant(report.MadeOn)));
        Score(page, report, says);
        ByRule(page, report, says);
        Findings(page, report, says);
        Requests(page, report, says);
        page.Section(says.WhoMayGoRound).Note(report.Bypassing.Count == 0
            ? says.OnlyAdministrators
            : says.Bypassing(string.Join("; ", report.Bypassing)));
        return page.Section(says.Ledger).Facts(
        [
            new(says.SealedRows, Numbers.Plain(report.Sealed)),
            new(says.HeadHash, report.Head),
            new(says.Sealing, report.IsSealingLate ? says.SealingIsLate : says.SealingIsInTime),
        ]).ToString();
    }

    private static void Score(PrintedPage page, ComplianceReport report, ReportTexts says)
    {
        page.Section(says.Score).Note(report.Scores.Count == 0
            ? says.NoRunYet
            : says.ScoreIs(report.Scores[report.Scores.Count - 1].Value));
        if (Chart.Line(report.Scores) is { Length: > 0 } chart)
        {
            page.Figure(chart, says.ScoreOverTime(
                report.Scores.Count, report.Scores.Min(one => one.Value), report.Scores.Max(one => one.Value)));
        }
    }

    private static void ByRule(PrintedPage page, ComplianceReport report, ReportTexts says)
    {
        page.Section(says.OpenByRule);
        if (report.Open.Count == 0)
        {
            page.Note(says.NothingOpen);
            return;
        }

        page.Table(
            says.OpenByRule,
            [says.Rule, says.SeverityHead, says.Count, says.Law],
            report.Open.OrderByDescending(one => ComplianceRules.Of(one.Key)?.Severity)
                .ThenByDescending(one => one.Value).Select(one => (IReadOnlyList<string?>)
                [
                    says.RuleName(one.Key),
                    ComplianceRules.Of(one.Key) is { } rule ? says.Of(rule.Severity) : null,
                    Numbers.Plain(one.Value),
                    ComplianceRules.Of(one.Key)?.Citation,
                ]));
        if (Chart.Bars(report.ByRegime) is { Length: > 0 } chart)
        {
            page.Figure(chart, says.OpenByRegime);
        }
    }

    private static void Findings(PrintedPage page, ComplianceReport report, ReportTexts says)
    {
        page.Section(says.Findings);
        if (report.Findings.Count == 0)
        {
            page.Note(says.NoFindings);
            return;
        }

        page.Note(says.AsWrittenDown);
        page.Table(
            says.Findings,
            [says.Rule, says.FoundOn, says.Seen, says.ToDo],
            report.Findings.Select(finding => (IReadOnlyList<string?>)
            [
                $"{says.RuleName(finding.Rule)}\n{says.SeverityHead}: {says.Of(finding.Severity)}\n{says.Of(finding.Status)}",
                Instant(finding.FoundOn)
                    + (finding.ClosedOn is null && finding.DueOn is { } due ? $"\n{says.DueOn}: {Instant(due)}" : string.Empty),
                $"{finding.About}\n{finding.Evidence}",
                finding.Answer is { } answer ? $"{finding.Action}\n{says.Answered(answer)}" : finding.Action,
            ]));
        if (report.Left > 0)
        {
            page.Note(says.LeftOut(report.Left));
        }
    }

    private static void Requests(PrintedPage page, ComplianceReport report, ReportTexts says)
    {
        var figures = report.Figures;
        page.Section(says.RequestsOf(figures.Year)).Facts(
        [
            new(says.Received, Numbers.Plain(figures.Received)),
            new(says.Complied, Numbers.Plain(figures.Complied)),
            new(says.Denied, Numbers.Plain(figures.Denied)),
            new(says.Waiting, Numbers.Plain(figures.Open)),
            new(says.MedianDays, Days(figures.MedianDays)),
            new(says.ShareInTime, figures.ShareInTime is { } share ? Share(share) : null),
        ]);
    }

    private static string? Days(double? days) =>
        days?.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);

    // Rounded down, so that 99.996 % is not all of them.
    private static string Share(double share) => FormattableString.Invariant($"{Math.Floor(share * 10000) / 100:0.##} %");

    private static string Instant(DateTime instant) =>
        instant.ToString(Minute, System.Globalization.CultureInfo.InvariantCulture) + " UTC";
}
