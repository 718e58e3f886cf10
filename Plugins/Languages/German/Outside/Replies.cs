namespace OptOutPlugin.Languages.German;

internal sealed class Replies : ReplyTexts
{
    public override string DoneSubject => "Sie erhalten keine Werbe-E-Mails mehr von uns";

    public override string Done(string address) =>
        $"Sie haben uns in einer E-Mail gebeten aufzuhören. An {address} senden wir keine Werbe-E-Mails mehr.";

    public override string StillComes =>
        "Auf Bestellungen und Fragen antworten wir Ihnen weiterhin. Wenn nicht Sie darum gebeten haben, antworten Sie auf diese "
        + "E-Mail.";

    public override string Reference(string reference) => $"Referenz: {reference}";

    public override string TextStopped(bool areCallsToo) => areCallsToo
        ? "Sie erhalten keine Nachrichten und Anrufe mehr von uns. START, falls das ein Versehen war."
        : "Sie erhalten keine Nachrichten mehr von uns. START, falls das ein Versehen war.";

    public override string TextStarted => "Sie können wieder Nachrichten von uns erhalten. STOP beendet sie.";

    public override string TextHelp => "Mit STOP erhalten Sie keine Nachrichten mehr von uns.";

    public override string AskSubject => "Was haben Sie gemeint?";

    public override string YouWrote(string sentence) => $"Sie haben uns geschrieben: „{sentence}“.";

    public override string NotSure => "Wir sind nicht sicher, ob Sie keine Werbe-E-Mails mehr von uns möchten.";

    public override string IfSo(bool hasLink) => hasLink
        ? "Wenn ja, antworten Sie mit STOP oder folgen Sie diesem Link:"
        : "Wenn ja, antworten Sie mit STOP.";

    public override string IfNot => "Wenn nein, müssen Sie nichts tun.";

    public override string TaskSubject(string address, bool isUnclear) =>
        (isUnclear ? "Eine Antwort bittet vielleicht, aufzuhören: " : "Eine Antwort bittet, aufzuhören: ") + address;

    public override string Task(string address, string sentence, bool isUnclear) =>
        $"{address} schrieb: „{sentence}“. "
        + (isUnclear
            ? "Es ist nicht klar, ob das bittet aufzuhören. Eine datenschutzbeauftragte Person entscheidet; senden Sie bis "
                + "dahin keine Werbung."
            : "Es ist festgehalten: Dorthin gehen keine Werbe-E-Mails mehr. Senden Sie auch auf anderem Weg keine.");
}
