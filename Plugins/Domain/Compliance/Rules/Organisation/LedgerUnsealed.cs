namespace OptOutPlugin.Domain.Compliance.Rules.Organisation;

/// <summary>Rows of the ledger have waited too long for their place in the chain.</summary>
internal static class LedgerUnsealed
{
    /// <summary>The rule.</summary>
    public static ComplianceRule Rule { get; } = new(
        "ledger-unsealed",
        "GDPR Art. 5(2), 7(1)",
        "Seal them. Find out why the background jobs of the product do not run, such as a full queue of system jobs.")
    {
        Severity = Severity.High,
        Mend = CorrectiveAction.Seal,
        Reads = "the consent ledger",
    };

    /// <summary>The longest that a row may wait: the seal follows within moments.</summary>
    public static TimeSpan LongestWait { get; } = TimeSpan.FromMinutes(15);
}
