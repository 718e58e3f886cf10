namespace OptOutPlugin.Languages.French;

internal sealed class Replies : ReplyTexts
{
    public override string DoneSubject => "Vous ne recevrez plus d’e-mails publicitaires de notre part";

    public override string Done(string address) =>
        $"Vous nous avez demandé dans un e-mail d’arrêter. Nous n’envoyons plus d’e-mails publicitaires à {address}.";

    public override string StillComes =>
        "Nous répondons toujours à vos commandes et à vos questions. Si ce n’était pas vous, répondez à cet e-mail.";

    public override string Reference(string reference) => $"Référence\u00a0: {reference}";

    public override string TextStopped(bool areCallsToo) => areCallsToo
        ? "Vous ne recevrez plus ni SMS ni appels de notre part. Répondez START si c’était une erreur."
        : "Vous ne recevrez plus de SMS de notre part. Répondez START si c’était une erreur.";

    public override string TextStarted => "Vous pouvez de nouveau recevoir nos SMS. Répondez STOP pour y mettre fin.";

    public override string TextHelp => "Répondez STOP pour ne plus recevoir de SMS de notre part.";

    public override string AskSubject => "Que vouliez-vous dire\u00a0?";

    public override string YouWrote(string sentence) => $"Vous nous avez écrit\u00a0: «\u00a0{sentence}\u00a0».";

    public override string NotSure => "Nous ne savons pas avec certitude si vous ne voulez plus d’e-mails publicitaires de notre part.";

    public override string IfSo(bool hasLink) => hasLink
        ? "Si oui, répondez STOP ou suivez ce lien\u00a0:"
        : "Si oui, répondez STOP.";

    public override string IfNot => "Sinon, vous n’avez rien à faire.";

    public override string TaskSubject(string address, bool isUnclear) =>
        (isUnclear
            ? "Une réponse nous demande peut-être d’arrêter\u00a0: "
            : "Une réponse nous demande d’arrêter\u00a0: ")
        + address;

    public override string Task(string address, string sentence, bool isUnclear) =>
        $"{address} a écrit\u00a0: «\u00a0{sentence}\u00a0». "
        + (isUnclear
            ? "Il n’est pas certain que ce soit une demande d’arrêt. Un responsable de la protection des données décide\u00a0; "
                + "n’envoyez aucune publicité d’ici là."
            : "C’est enregistré\u00a0: plus aucun e-mail publicitaire n’y est envoyé. N’en envoyez pas non plus par une autre "
                + "voie.");
}
