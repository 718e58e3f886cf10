namespace OptOutPlugin.Languages.French;

internal sealed class Telling : TellingTexts
{
    public override string MostIsWrong(int most) =>
        $"Rien n’a été lu : Most est le nombre de changements d’un appel, de 1 à {Numbers.Plain(most)}. "
        + "Omettez-le, ou donnez un tel nombre.";

    public override string PlaceIsAhead =>
        "Il n’y a pas de changement de ce numéro : le registre des consentements finit avant. Donnez 0 pour "
        + "tout lire, ou le dernier numéro que vous avez. Si vous en aviez un plus grand, l’environnement a "
        + "été restauré : comparez ce que vous avez, à partir de la restauration.";

    public override string NotAListener =>
        "Seul un programme inscrit comme destinataire par un délégué à la protection des données confirme "
        + "des changements. Adressez-vous à ce délégué.";

    public override string UnknownListener =>
        "Il n’y a pas de tel destinataire qui reçoive des fichiers. Choisissez-en un dans la table "
        + "Destinataires.";

    public override string UnknownHandOver =>
        "Il n’y a pas de tel lot. Choisissez-en un dans la table Lots.";

    public override string ChangesAreUnread(int most) =>
        $"Rien n’a été refusé : Changes n’est pas une liste JSON de changements, comme optout_ReadConsentChanges les donne, ou en contient plus de {Numbers.Plain(most)}. Remettez-les page par page.";

    public override string NotFetchedYet =>
        "Personne n’a retiré ce lot. Retirez d’abord son fichier, transmettez-le, puis dites qu’il est "
        + "traité.";

    public override string AnswerIsTooLong(int most) =>
        $"La réponse peut avoir {Numbers.Plain(most)} caractères. Raccourcissez-la.";

    public override string ListenerNeedsOfficer =>
        "Seul un délégué à la protection des données dit qui doit apprendre les refus. Adressez-vous à ce "
        + "délégué.";

    public override string ListenerIsNoProgram =>
        "Un destinataire avec interface est un utilisateur d’application : choisissez-en un qui existe, qui "
        + "soit actif et qu’aucun autre destinataire ne nomme.";

    public override string ListenerIsIncomplete =>
        "Un destinataire a besoin d’un nom, d’un genre, d’au moins un canal et de 1 à 60 jours ouvrables. "
        + "Complétez-le, puis enregistrez à nouveau.";

    public override string HandOverIsOurs =>
        "Seul le produit note quels refus ont été dits à qui. Retirez le fichier suivant chez le "
        + "destinataire, et dites là qu’il est traité.";

    public override string NotToldYet(string name) =>
        $"{name} : pas encore prévenu";

    public override string ToldOn(string name, string when) =>
        $"{name} : prévenu le {when}, pas encore de réponse";

    public override string Unconfirmed(string name) =>
        $"{name} : prévenu, pas encore confirmé";

    public override string DoneOn(string name, string? told, string done, string? answer) =>
        $"{name} : {(told is null ? string.Empty : $"prévenu le {told}, ")}traité le {done}"
        + $"{(answer is null ? string.Empty : $" ({answer})")}";
}
