namespace OptOutPlugin.Languages.French;

internal sealed class Tasks : TaskTexts
{
    private const string NoSubject = "sans objet";

    public override string Subject(string? subject, bool isCancelled) =>
        (isCancelled ? "E-mail annulé après une opposition : " : "E-mail remis en brouillon après une opposition : ")
        + (subject ?? NoSubject);

    public override string Description(string? subject, bool isCancelled) =>
        $"L’e-mail « {subject ?? NoSubject} » attendait d’être envoyé lorsque "
        + (isCancelled
            ? "tous ses destinataires l’avaient refusé. Il a été annulé. Il n’y a rien d’autre à faire ; ne l’envoyez "
                + "pas par une autre voie."
            : "l’un de ses destinataires l’a refusé. Il a été remis en brouillon sans ce destinataire. "
                + "Envoyez-le de nouveau si les autres doivent toujours le recevoir.");

    public override string DueSubject(string due) => $"Demande d’opposition à traiter avant le {due}";

    public override string DueDescription(string request, string due, string regime) =>
        $"La demande « {request} » attend chez vous ; son échéance est le {due} ({regime}). Ouvrez-la sous Demandes, "
        + "lisez ce qui a été dit et faites-la décider par un délégué à la protection des données.";
}
