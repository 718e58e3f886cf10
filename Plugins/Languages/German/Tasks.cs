namespace OptOutPlugin.Languages.German;

internal sealed class Tasks : TaskTexts
{
    private const string NoSubject = "ohne Betreff";

    public override string Subject(string? subject, bool isCancelled) =>
        (isCancelled ? "E-Mail nach einem Widerspruch abgebrochen: " : "E-Mail nach einem Widerspruch wieder Entwurf: ")
        + (subject ?? NoSubject);

    public override string Description(string? subject, bool isCancelled) =>
        $"Die E-Mail „{subject ?? NoSubject}“ wartete auf das Senden, als "
        + (isCancelled
            ? "alle, an die sie ging, sie abgelehnt hatten. Sie wurde abgebrochen. Es ist nichts mehr zu tun; senden "
                + "Sie sie nicht auf anderem Weg."
            : "jemand, an den sie ging, sie ablehnte. Sie ist wieder ein Entwurf, ohne diesen Empfänger. "
                + "Senden Sie sie noch einmal, wenn die anderen sie weiterhin erhalten sollen.");

    public override string DueSubject(string due) => $"Widerspruchsanfrage fällig am {due}";

    public override string DueDescription(string request, string due, string regime) =>
        $"Die Anfrage „{request}“ wartet bei Ihnen und ist am {due} fällig ({regime}). Öffnen Sie sie unter Anfragen, "
        + "lesen Sie, was gesagt wurde, und lassen Sie einen Datenschutzbeauftragten entscheiden.";
}
