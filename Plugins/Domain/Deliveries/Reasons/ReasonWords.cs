namespace OptOutPlugin.Domain.Deliveries.Reasons;

/// <summary>
/// What servers say, by what it means: words in lower case without apostrophes, a blank before each phrase. A phrase
/// without a blank behind it is also the beginning of longer words.
/// </summary>
internal static class ReasonWords
{
    /// <summary>The mailbox was closed, even where the code speaks of security (525 5.7.13).</summary>
    public static IReadOnlyList<string> OfClosed { get; } =
        [" disabled recipient address ", " recipient address disabled ", " recipient disabled "];

    /// <summary>What Microsoft's edge says of an address that is in no directory, with 5.4.1.</summary>
    public static IReadOnlyList<string> OfEdge { get; } = [" recipient address rejected access denied "];

    /// <summary>It was refused because of the sender, the way or the content.</summary>
    public static IReadOnlyList<string> OfPolicy { get; } =
    [
        " spam", " antispam", " unsolicited ", " bulk e", " bulk mail", " ube ", " uce ", " junk ", " phish", " virus ",
        " malware ", " block list", " blocklist", " blacklist", " black list", " denylist", " deny list", " blocked ",
        " listed in ", " listed at ", " listed on ", " listed by ", " dnsbl", " rbl ", " reputation", " banned ",
        " spf ", " dkim ", " dmarc", " authenticat", " unauthenticated ", " reverse dns ", " reverse hostname ",
        " ptr ", " rdns ", " helo ", " ehlo ", " starttls ", " encryption ", " client host ", " sending ip ",
        " policy ", " policies ", " content rejected ", " message rejected ", " message refused ", " content filter",
        " relay ", " relaying ", " not allowed ", " not permitted ", " not authorized ", " unauthorized ",
        " access denied ", " no permission ", " do not have permission ", " restricted ", " sender address ",
        " sender rejected ", " sender verif", " sender domain ", " sending domain ", " domain of sender ",
        " bad sender ", " invalid sender ", " mailfrom ", " from address ", " return path ", " only accepts ",
        " moderat", " too many complaints ", " in reply to mail from ", " in reply to ehlo ", " in reply to helo ", " bloquee ", " wegen spam",
    ];

    /// <summary>The mailbox is full.</summary>
    public static IReadOnlyList<string> OfFull { get; } =
    [
        " mailbox full ", " is full ", " boite pleine ", " over quota ", " overquota ", " quota ", " out of storage ",
        " storage space ", " storage allocation ", " mailbox has exceeded ", " mailbox size limit ", " voll ",
        " pleine ", " llena ", " lleno ", " 邮箱已满", "メールボックスが一杯", "メールボックスがいっぱい",
    ];

    /// <summary>It may pass, or is this message's alone.</summary>
    public static IReadOnlyList<string> OfTime { get; } =
    [
        " too large ", " too big ", " size limit ", " message size ", " maximum size ", " receiving mail at a rate ",
        " too many ", " rate limit", " throttl", " timed out ", " timeout ", " connection reset ", " connection refused ",
        " connection lost ", " connection closed ", " in the queue too long ", " delivered for too long ",
        " message expired ", " temporar", " try again later ", " greylist", " graylist", " hop count ", " mail loop",
        " routing loop", " disk space ", " system resources ", " requests to connect ", " smtp connection 4",
        " mailbox is locked ", " mailbox busy ",
    ];

    /// <summary>There is no such mailbox, or no such domain.</summary>
    public static IReadOnlyList<string> OfNobody { get; } =
    [
        " user unknown ", " unknown user", " user is unknown ", " no such user", " no such recipient", " no such person ",
        " no such mailbox ", " no such address ", " no such account ", " no such domain ", " no such host ",
        " no such local user ", " no mailbox ", " mailbox not found ", " mailbox unknown ", " mailbox disabled ",
        " mailbox is disabled ", " mailbox has been disabled ", " account disabled ", " account is disabled ",
        " account has been disabled ", " user disabled ", " user is disabled ", " account closed ", " mailbox closed ",
        " does not exist ", " doesnt exist ", " not exist ", " user not found ", " recipient not found ",
        " recipnotfound ", " recipientnotfound ", " address not found ", " wasnt found ", " was not found ",
        " couldnt be found ", " could not be found ", " is not recognized ", " unknown recipient", " recipient unknown ",
        " unknown address ", " address unknown ", " unknown mailbox ", " unknown local", " unknown account ",
        " unknown host ", " host unknown ", " host not found ", " unknown domain ", " domain not found ",
        " domain name not found ", " invalid domain ", " invalid host", " nonexistent ", " non existent ",
        " invalid recipient", " recipient invalid ", " invalid mailbox ", " invalid address ", " invalid user ",
        " bad destination mailbox address ", " bad destination system address ", " bad recipient address ",
        " unrouteable address ", " unroutable address ", " not a valid mailbox ", " not a valid recipient ",
        " not a known user ", " not our customer ", " no longer in use ", " no longer valid ", " no longer exists ",
        " no longer on server ", " discontinued ", " user doesnt have ", " doesnt have a yahoo ", " undeliverable address ",
        " addressee unknown ", " empfänger unbekannt ", " empfaenger unbekannt ", " unbekannter empfänger ",
        " unbekannter benutzer ", " wurde nicht gefunden ", " nicht gefunden werden ", " existiert nicht ",
        " gibt es nicht ", " utilisateur inconnu ", " destinataire inconnu ", " adresse inconnue ", " introuvable ",
        " nexiste pas ", " usuario desconocido ", " no existe ", " no se encontró ", "不存在", "找不到", "无此用户",
        "ディレクトリのリストにありません", "存在しません", "見つかりません",
    ];

    /// <summary>It is no such address, where the code speaks of addresses (5.1.x).</summary>
    public static IReadOnlyList<string> OfAddress { get; } =
        [" address rejected ", " recipient rejected ", " address incorrect ", " possibly incorrect "];

    /// <summary>
    /// The codes that say so without words (RFC 3463, and Exchange Online's 5.1.10): no such mailbox, no such system,
    /// moved away, recipient not found, disabled.
    /// </summary>
    public static IReadOnlyList<string> CodesOfNobody { get; } = ["5.1.1", "5.1.2", "5.1.6", "5.1.10", "5.2.1"];
}
