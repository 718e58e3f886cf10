using OptOutPlugin.Domain.Clocks;
using OptOutPlugin.Domain.Compliance;

namespace OptOutPlugin.Domain.Reports;

/// <summary>A finding as a report shows it.</summary>
/// <param name="Rule">The id of its rule.</param>
/// <param name="Severity">How much harm it can do.</param>
/// <param name="Status">How far it is mended.</param>
/// <param name="About">The record that it is about: table and id.</param>
/// <param name="FoundOn">When it was found, UTC.</param>
/// <param name="DueOn">When it is due, UTC; null for never.</param>
/// <param name="Evidence">What was seen, as it was written down.</param>
/// <param name="Action">What is to be done, as it was written down.</param>
internal sealed record ReportedFinding(
    string Rule,
    Severity Severity,
    FindingStatus Status,
    string About,
    DateTime FoundOn,
    DateTime? DueOn,
    string Evidence,
    string Action)
{
    /// <summary>What was done, or why its risk is accepted; null for nothing.</summary>
    public string? Answer { get; init; }

    /// <summary>The law behind it.</summary>
    public string Citation { get; init; } = string.Empty;

    /// <summary>When it was closed, or its risk accepted, UTC; null while it is open.</summary>
    public DateTime? ClosedOn { get; init; }
}

/// <summary>What a report on compliance says, as it stood when it was made.</summary>
/// <param name="MadeOn">When it was made, UTC.</param>
/// <param name="Scores">The score of each run over every rule, the oldest first, UTC.</param>
/// <param name="Open">How many findings of each rule are open.</param>
/// <param name="Findings">The findings, the gravest and the oldest first.</param>
/// <param name="Left">How many findings more there are.</param>
/// <param name="Figures">What became of this year's requests.</param>
internal sealed record ComplianceReport(
    DateTime MadeOn,
    IReadOnlyList<KeyValuePair<DateTime, int>> Scores,
    IReadOnlyDictionary<string, int> Open,
    IReadOnlyList<ReportedFinding> Findings,
    int Left,
    ProcessingFigures Figures)
{
    private static readonly string[] KnownRegimes =
        ["GDPR", "ePrivacy", "PECR", "UWG", "CAN-SPAM", "CASL", "TCPA", "CCPA"];

    /// <summary>The roles that may go round the product.</summary>
    public IReadOnlyList<string> Bypassing { get; init; } = [];

    /// <summary>How many rows stand in the chain of the ledger.</summary>
    public int Sealed { get; init; }

    /// <summary>The hash at the end of the chain; null before the first.</summary>
    public string? Head { get; init; }

    /// <summary>Whether rows have waited too long for their place.</summary>
    public bool IsSealingLate { get; init; }

    /// <summary>How many open findings touch each regime, by the law that their rules name; a finding may touch several.
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, int>> ByRegime => KnownRegimes
        .Select(regime => new KeyValuePair<string, int>(regime, Open.Where(one =>
            ComplianceRules.Of(one.Key)?.Citation.IndexOf(regime, StringComparison.Ordinal) >= 0).Sum(one => one.Value)))
        .Where(one => one.Value > 0).ToList();

    /// <summary>The report for machines.</summary>
    public Json ToJson() => Json.Object(
        Json.Member("madeOn", Json.Of(MadeOn)),
        Json.Member("score", Json.Of(Scores.Count == 0 ? null : Scores[Scores.Count - 1].Value)),
        Json.Member("scores", Json.List(Scores.Select(one => Json.Object(
            Json.Member("on", Json.Of(one.Key)), Json.Member("score", Json.Of(one.Value)))))),
        Json.Member("openByRule", Json.Object([.. Open.OrderBy(one => one.Key, StringComparer.Ordinal)
            .Select(one => Json.Member(one.Key, Json.Of(one.Value)))])),
        Json.Member("openByRegime", Json.Object([.. ByRegime
            .Select(one => Json.Member(one.Key, Json.Of(one.Value)))])),
        Json.Member("findings", Json.List(Findings.Select(Of))),
        Json.Member("findingsLeftOut", Json.Of(Left)),
        Json.Member("requests", Json.Object(
            Json.Member("year", Json.Of(Figures.Year)),
            Json.Member("received", Json.Of(Figures.Received)),
            Json.Member("complied", Json.Of(Figures.Complied)),
            Json.Member("denied", Json.Of(Figures.Denied)),
            Json.Member("open", Json.Of(Figures.Open)))),
        Json.Member("mayGoRound", Json.List(Bypassing.Select(Json.Of))),
        Json.Member("ledger", Json.Object(
            Json.Member("sealed", Json.Of(Sealed)),
            Json.Member("head", Head),
            Json.Member("sealingIsLate", Json.Of(IsSealingLate)))));

    private static Json Of(ReportedFinding finding) => Json.Object(
        Json.Member("rule", finding.Rule),
        Json.Member("severity", finding.Severity.ToString()),
        Json.Member("status", finding.Status.ToString()),
        Json.Member("about", finding.About),
        Json.Member("foundOn", Json.Of(finding.FoundOn)),
        Json.Member("dueOn", Json.Of(finding.DueOn)),
        Json.Member("closedOn", Json.Of(finding.ClosedOn)),
        Json.Member("citation", finding.Citation),
        Json.Member("evidence", finding.Evidence),
        Json.Member("action", finding.Action),
        Json.Member("answer", finding.Answer));
}
