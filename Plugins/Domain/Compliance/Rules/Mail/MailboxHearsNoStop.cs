namespace OptOutPlugin.Domain.Compliance.Rules.Mail;

/// <summary>A mailbox promised that STOP is heard, and takes in no mail.</summary>
internal static class MailboxHearsNoStop
{
    /// <summary>The rule.</summary>
    public static ComplianceRule Rule { get; } = new(
        "mailbox-hears-no-stop",
        "CAN-SPAM 15 USC 7704(a)(3)(A)(ii); ePrivacy Directive Art. 13(4); GDPR Art. 7(3)",
        "Have the mailbox take in mail by server-side synchronization again. What came meanwhile is read once it does; ask "
        + "whoever keeps the mail server whether any was turned away.")
    {
        Severity = Severity.High,
        Mend = CorrectiveAction.AskSomebody,
        Reads = "users and queues whose mailbox takes in nothing; what they sent in the last 30 days",
    };
}
