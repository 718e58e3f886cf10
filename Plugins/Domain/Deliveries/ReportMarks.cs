namespace OptOutPlugin.Domain.Deliveries;

/// <summary>The sentences by which a report is known, and those that stand before what it returns.</summary>
internal static class ReportMarks
{
    private static readonly string[] Saying =
    [
        "not be delivered", "not been delivered", "not delivered", "wasn't delivered", "couldn't be delivered",
        "not able to be delivered", "not able to deliver", "wasn't able to deliver", "unable to deliver",
        "delivery has failed", "delivery failed", "delivery to the following recipient", "failed permanently",
        "did not reach the following", "undeliverable", "undelivered", "permanent fatal errors", "delivery problems",
        "problem delivering", "has been delayed", "rejected your message", "was blocked by", "transcript of session",
        "failed addresses follow", "failure reasons", "while trying to deliver", "delivery status of", "returned to sender",
        "delivery status notification", "mailbox is full", "address not found", "addresses failed", "message blocked",
        "nicht zugestellt", "nicht zustellen", "unzustellbar", "fehler bei der zustellung", "zustellung fehlgeschlagen",
        "chec de la remise", "n'a pas pu être", "non remis", "n\u2019a pas pu être", "no se pudo entregar",
        "no se ha podido entregar", "no se puede entregar", "error de entrega", "无法", "未能", "退信", "投递失败",
        "не может быть доставлено", "не может\nбыть", "送信できません", "配信できません", "impossibile recapitare",
    ];

    private static readonly string[] StillTried =
    [
        "still being retried", "will keep trying", "will be retried", "warning message only", "is a warning only",
        "delivery attempts will continue", "gmail will retry", "not yet been delivered", "has been delayed",
        "status notification (delay)", "delayed mail", "could not send message for past", "delivery incomplete",
        "delivery delayed", "zustellung verzögert", "wird weiterhin versucht", "remise retardée", "entrega retrasada",
        "传递延迟",
    ];

    private static readonly string[] Returned =
    [
        "below this line is a copy", "original message follows", "copy of the message", "copy of your message",
        "original message headers", "header of the original message", "headers of the original message",
        "message header follows", "unsent message follows", "message text follows", "returned message ---",
        "original message ---", "returned message follows", "ursprüngliche nachrichtenkopfzeilen",
        "kopfzeilen der ursprünglichen", "kopfzeilen der originalnachricht", "kopie der nachricht",
        "tes de message d'origine", "tes du message d'origine", "tes de message d\u2019origine",
        "encabezados originales", "encabezados del mensaje original", "原始邮件头", "原始邮件标头", "原始邮件标题",
    ];

    private static readonly string[] HeadersOfReturned =
        ["received", "return-path", "dkim-signature", "message-id", "x-received", "arc-seal"];

    private static readonly string[] Machines =
    [
        "mailer-daemon", "mailerdaemon", "mail-daemon", "maildaemon", "mdaemon", "postmaster", "mailer", "bounce",
        "bounces", "mailsystem", "mail-system", "delivery-status",
    ];

    // The mailbox from which Exchange Online reports, the same in every tenant.
    private const string Exchange = "microsoftexchange329e71ec88ae4615bbc36ab6ce41109e";

    private static readonly string[] Subjects =
    [
        "undeliverable", "undelivered mail", "delivery status notification", "mail delivery failed", "failure notice",
        "returned mail", "delivery failure", "mail failed, returning", "delivery notification", "unzustellbar",
        "non remis", "no se puede entregar", "无法传递", "无法送达", "未送达", "系统退信", "メールエラー", "mail delivery subsystem",
        "permanent delivery failure", "message you sent blocked", "notice: mail delivery status", "delayed mail",
        "delivery report",
    ];

    /// <summary>Whether a line says that a message was not delivered.</summary>
    public static bool Says(string line) => Has(line, Saying);

    /// <summary>Whether a line, or a subject, says that the message is still being tried.</summary>
    public static bool IsStillTried(string line) => Has(line, StillTried);

    /// <summary>Whether a subject is one under which mail systems report.</summary>
    public static bool IsSubject(string subject) => Has(subject, Subjects);

    /// <summary>
    /// Whether an address is one from which mail systems write and nobody else (RFC 2142, and what they are set up with).
    /// </summary>
    public static bool IsMachine(string address)
    {
        var at = address.LastIndexOf('@');
        var local = Ascii.Lower((at < 0 ? address : address.Substring(0, at)).Trim(' ', '<', '"'));
        return Machines.Contains(local) || local.StartsWith(Exchange, StringComparison.Ordinal);
    }

    /// <summary>How many lines stand before what a report returns.</summary>
    public static int EndOf(List<string> lines)
    {
        var end = lines.FindIndex(line => Has(line, Returned)
            || (HeaderFields.NameOf(line) is { } name && HeadersOfReturned.Contains(name)));
        return end < 0 ? lines.Count : end;
    }

    private static bool Has(string line, string[] marks)
    {
        const int longest = 1000;
        var lower = Ascii.Lower(line.Length > longest ? line.Substring(0, longest) : line);
        return marks.Any(mark => lower.IndexOf(mark, StringComparison.Ordinal) >= 0);
    }
}
