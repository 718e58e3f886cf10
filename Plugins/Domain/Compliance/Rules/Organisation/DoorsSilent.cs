namespace OptOutPlugin.Domain.Compliance.Rules.Organisation;

/// <summary>Nobody knows whether the public pages answer, or they do not.</summary>
internal static class DoorsSilent
{
    /// <summary>The rule.</summary>
    public static ComplianceRule Rule { get; } = new(
        "doors-silent",
        "ePrivacy Directive Art. 13(4); GDPR Art. 12(2), 21(4); CAN-SPAM 15 USC 7704(a)(3)",
        "Start the public pages, look at what their test found, and mend that. Their next test closes this.")
    {
        Severity = Severity.High,
        Mend = CorrectiveAction.AskSomebody,
        Reads = "the last self-test that was handed in",
    };

    /// <summary>The longest time without a test: the pages test themselves every hour.</summary>
    public static TimeSpan LongestWithoutTest { get; } = TimeSpan.FromDays(2);
}
