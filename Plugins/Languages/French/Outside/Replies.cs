namespace OptOutPlugin.Languages.French;

internal sealed class Replies : ReplyTexts
{
    public override string DoneSubject => "Vous ne recevrez plus d’e-mails publicitaires de notre part";

    public override string Done(string address) =>
        $"Vous nous avez demandé dans un e-mail d’arrêter. Nous n’envoyons plus d’e-mails publicitaires à {address}.";

    public override string StillComes =>
        "Nous répondons toujours à vos commandes et à vos questions. Si ce n’était pas vous, répondez à cet e-mail.";

    public override string Reference(string reference) => $"Référence\u00a0: {reference}";

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
