namespace OptOutPlugin.Domain.Compliance.Rules.Organisation;

/// <summary>Nobody has read the privacy policy in force for a year.</summary>
internal static class PolicyNotReviewed
{
    /// <summary>The rule.</summary>
    public static ComplianceRule Rule { get; } = new(
        "policy-not-reviewed",
        "GDPR Art. 5(2), 24(1); ISO/IEC 29184 5.5.2; 11 CCR § 7011",
        "Read the policy. Where it is still true, set Reviewed On to today; else publish a new version.")
    {
        Severity = Severity.Medium,
        Mend = CorrectiveAction.AskSomebody,
        Reads = "the privacy policy in force",
    };

    /// <summary>For how many months a policy counts as read (Cal. Civ. Code 1798.130(a)(5): every 12 months).</summary>
    public const int Months = 12;
}
