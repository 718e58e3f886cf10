namespace OptOutPlugin.Domain.Compliance.Rules.Mail;

/// <summary>Marketing went to somebody who had not asked for it, where silence is a no.</summary>
internal static class SentWithoutOptIn
{
    /// <summary>The rule.</summary>
    public static ComplianceRule Rule { get; } = new(
        "sent-without-opt-in",
        "ePrivacy Directive Art. 13(1); PECR 2003 reg. 22; CASL s. 6; UWG § 7",
        "Ask the sender where these people came from. If they had agreed elsewhere, record that with its evidence. If not, "
        + "apologise, and see that their next e-mail waits for their yes.")
    {
        IsOfThePast = true,
        Severity = Severity.Medium,
        Mend = CorrectiveAction.WithdrawMail,
        Reads = "e-mails that were sent, their recipients; choices about topics; countries of records",
    };
}
