using OptOutPlugin.Domain.Ledger;

namespace OptOutPlugin.Domain.Compliance.Rules.Organisation;

/// <summary>The ledger does not say any more what was signed and sealed.</summary>
internal static class LedgerBroken
{
    /// <summary>The rule.</summary>
    public static ComplianceRule Rule { get; } = new(
        "ledger-broken",
        "GDPR Art. 5(2), 7(1), 32(1); CASL s. 13",
        "Leave everything as it is, and keep a copy of the database. Hold the ledger against the last checkpoint that left "
        + "the platform, and find out who could write the row that is named. What it said before stands in an export or a "
        + "backup; refusals that are missing are replayed from it.")
    {
        Severity = Severity.High,
        Mend = CorrectiveAction.AskSomebody,
        Reads = "the consent ledger, row after row; its keys; the checkpoints that left the platform",
    };

    /// <summary>What tells one fault from the next: what is wrong, and at which place.</summary>
    public static string Detail(LedgerVerdict verdict) =>
        FormattableString.Invariant($"{verdict.Fault?.Word} {verdict.FaultyPlace ?? 0}");
}
