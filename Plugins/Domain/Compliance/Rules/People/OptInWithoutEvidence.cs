using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Domain.Compliance.Rules.People;

/// <summary>A permission that nothing shows.</summary>
internal static class OptInWithoutEvidence
{
    /// <summary>The rule.</summary>
    public static ComplianceRule Rule { get; } = new(
        "opt-in-without-evidence",
        "GDPR Art. 7(1); CASL s. 13; TCPA 47 CFR 64.1200(f)(9)",
        "Look for what shows it, such as the form or the letter, and record it anew with that. Where nothing is found, end "
        + "the permission.")
    {
        Severity = Severity.Medium,
        Mend = CorrectiveAction.EndPermission,
        Reads = "choices about topics",
    };

    /// <summary>Whether a permission that holds is shown by nothing that says something.</summary>
    /// <param name="evidence">What is stored as evidence; null for nothing.</param>
    /// <param name="expiresOn">When it ends, UTC; null for no end.</param>
    /// <param name="now">Now, UTC.</param>
    public static bool Is(string? evidence, DateTime? expiresOn, DateTime now) =>
        !(expiresOn <= now) && !EvidenceText.Says(evidence);
}
