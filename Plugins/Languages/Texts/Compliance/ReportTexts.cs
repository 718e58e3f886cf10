using OptOutPlugin.Domain.Compliance;

namespace OptOutPlugin.Languages;

/// <summary>What the report on compliance says.</summary>
internal abstract class ReportTexts
{
    public abstract string Title { get; }

    public abstract string MadeOn(string instant);

    public abstract string Score { get; }

    public abstract string NoRunYet { get; }

    public abstract string ScoreIs(int score);

    public abstract string ScoreOverTime(int runs, int lowest, int highest);

    public abstract string OpenByRule { get; }

    public abstract string OpenByRegime { get; }

    public abstract string NothingOpen { get; }

    public abstract string Rule { get; }

    public abstract string SeverityHead { get; }

    public abstract string Count { get; }

    public abstract string Law { get; }

    public abstract string Findings { get; }

    public abstract string NoFindings { get; }

    public abstract string AsWrittenDown { get; }

    public abstract string FoundOn { get; }

    public abstract string DueOn { get; }

    public abstract string Seen { get; }

    public abstract string ToDo { get; }

    public abstract string Answered(string answer);

    public abstract string LeftOut(int findings);

    public abstract string RequestsOf(int year);

    public abstract string Received { get; }

    public abstract string Complied { get; }

    public abstract string Denied { get; }

    public abstract string Waiting { get; }

    public abstract string MedianDays { get; }

    public abstract string ShareInTime { get; }

    public abstract string WhoMayGoRound { get; }

    public abstract string OnlyAdministrators { get; }

    public abstract string Bypassing(string roles);

    public abstract string Ledger { get; }

    public abstract string SealedRows { get; }

    public abstract string HeadHash { get; }

    public abstract string Sealing { get; }

    public abstract string SealingIsLate { get; }

    public abstract string SealingIsInTime { get; }

    public abstract string InputIsWrong { get; }

    /// <summary>What a rule is called; one that is not known by its id.</summary>
    public abstract string RuleName(string id);

    public abstract string Of(Severity severity);

    public abstract string Of(FindingStatus status);
}
