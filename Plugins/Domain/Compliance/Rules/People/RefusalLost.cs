namespace OptOutPlugin.Domain.Compliance.Rules.People;

/// <summary>A refusal that the ledger has, and that no address is suppressed for.</summary>
internal static class RefusalLost
{
    /// <summary>The rule.</summary>
    public static ComplianceRule Rule { get; } = new(
        "refusal-without-suppression",
        ComplianceRule.Law,
        "Suppress the address again. Find out in the audit history of the table Suppressed Addresses who took the row away, "
        + "and take from that user or program the privilege to bypass custom logic.")
    {
        Severity = Severity.High,
        Mend = CorrectiveAction.SuppressAgain,
        Reads = "contacts, leads, accounts; the consent ledger; suppressions",
    };

    /// <summary>
    /// What should be suppressed and is not: nothing stands under its own ground, refusing or pausing. A ground that was
    /// lifted properly is a fact of the ledger, and then nothing is wanted here.
    /// </summary>
    /// <param name="wanted">The grounds that the ledger, or a flag, asks for.</param>
    /// <param name="standing">Whether a ground holds something.</param>
    public static IEnumerable<T> Among<T>(IEnumerable<T> wanted, Func<T, bool> standing) =>
        wanted.Where(one => !standing(one));
}
