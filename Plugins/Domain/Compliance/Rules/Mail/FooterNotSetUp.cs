namespace OptOutPlugin.Domain.Compliance.Rules.Mail;

/// <summary>Certain marketing leaves without a postal address, or without a way to say no.</summary>
internal static class FooterNotSetUp
{
    /// <summary>The rule.</summary>
    public static ComplianceRule Rule { get; } = new(
        "footer-not-set-up",
        "CAN-SPAM 15 USC 7704(a)(5)(A)(iii), (a)(3); ePrivacy Directive Art. 13(4); CASL s. 6(2)",
        "Give the postal address of the organisation and the address of the public page in the settings "
        + "optout_PostalAddress and optout_PreferenceCentreUrl.")
    {
        Severity = Severity.Medium,
        Mend = CorrectiveAction.AskSomebody,
        Reads = "the settings; marks of templates",
    };
}
