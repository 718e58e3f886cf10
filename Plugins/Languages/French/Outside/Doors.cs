namespace OptOutPlugin.Languages.French;

internal sealed class Doors : DoorTexts
{
    public override string TooManyRecipients(int atMost) =>
        $"Les liens sont créés pour 1 à {Grouped(atMost)} destinataires par appel. Rien n’a été créé ; appelez de "
        + "nouveau avec moins de destinataires.";

    public override string NoUrl =>
        "L’adresse des pages publiques n’est pas définie, aucun lien ne mènerait nulle part. Définissez "
        + "optout_PreferenceCentreUrl, puis appelez de nouveau.";

    public override string UnknownWord(string parameter, string words) =>
        $"{parameter} doit être l’un de ces mots : {words}. Rien n’a été modifié ; appelez de nouveau avec l’un d’eux.";

    public override string UnknownCheck(string known) =>
        $"Check doit être : {known}. Rien n’a été enregistré ; appelez de nouveau avec cette valeur.";

    public override string NoBurst =>
        "Ce n’est pas un constat de refus en rafale, ou ces refus n’existent plus. Rien n’a été modifié ; appelez de nouveau "
        + "avec l’ID d’un tel constat.";

    public override string ConfirmSubject => "Veuillez confirmer que vous souhaitez nos e-mails";

    public override string ConfirmAsked(IReadOnlyList<string> topics) =>
        topics.Count == 0
            ? "Quelqu’un a saisi cette adresse e-mail sur notre page et a demandé nos e-mails."
            : "Quelqu’un a saisi cette adresse e-mail sur notre page et a demandé des e-mails sur : "
                + string.Join(", ", topics) + ".";

    public override string ConfirmHow =>
        "Si c’était vous, ouvrez cette page et confirmez-le dans les 14 jours. D’ici là, nous ne vous envoyons rien.";

    public override string ConfirmIgnore =>
        "Si ce n’était pas vous, ne faites rien : vous n’entendrez pas parler de nous. Sur la même page, vous pouvez nous "
        + "dire que ce n’était pas vous.";

    public override string NeverTested =>
        "Personne n’a encore vérifié que les liens des e-mails mènent aux pages publiques.";

    public override string StartThePages =>
        "Démarrez les pages publiques avec leur adresse publique et veillez à ce qu’elles puissent se connecter : elles "
        + "se vérifient chaque heure et l’indiquent ici.";

    public override string TestFailed(DateTime on, string found) =>
        $"Le {Time(on)}, un lien n’a pas mené où il doit : {found}";

    public override string MendThePages =>
        "Les personnes qui refusent rencontrent peut-être une erreur. Veillez à ce qu’aucun proxy, aucune page de "
        + "connexion ni redirection ne précède les pages publiques, et qu’elles atteignent cet environnement.";

    public override string TestedLongAgo(DateTime on) =>
        $"Les pages publiques ont été vérifiées pour la dernière fois le {Time(on)}.";

    public override string TestPassed(DateTime on) =>
        $"Le {Time(on)}, chaque type de lien a mené aux pages publiques, et le désabonnement en un clic a répondu.";

    public override string JourneysAbsent =>
        "Il n’y a pas de table msdynmkt_contactpointconsent4 : rien n’est échangé avec Customer Insights "
        + "- Journeys.";

    public override string JourneysChanged(string names) =>
        "Customer Insights - Journeys tient ses consentements autrement que connu ici ; il manque : "
        + $"{names}. Rien n’est échangé.";

    public override string MendJourneys =>
        "Échangez les refus sous forme de listes, dans les deux sens, jusqu’à ce qu’une version du "
        + "produit connaisse la nouvelle forme.";

    public override string JourneysNeverSeen =>
        "Les consentements de Customer Insights - Journeys n’ont jamais été lus : qui y a refusé n’est "
        + "peut-être pas connu ici.";

    public override string JourneysSeenLongAgo(DateTime on) =>
        "Les consentements de Customer Insights - Journeys ont été lus pour la dernière fois le "
        + $"{Time(on)} : qui y a refusé depuis n’est peut-être pas connu ici.";

    public override string JourneysSeen(DateTime on) =>
        $"Les consentements de Customer Insights - Journeys ont été lus le {Time(on)}, et les refus sont "
        + "échangés dans les deux sens.";

    public override string TopicsLeftOut(int topics) =>
        $"Les refus de {topics} thème(s) de Customer Insights - Journeys sont laissés de côté, faute de "
        + "thème équivalent ici.";

    public override string NameTopics =>
        "Créez pour chacun un thème dont le code est l’ID ou le nom de ce thème ; ses refus sont alors "
        + "repris.";

    private static string Grouped(int number) => Numbers.Grouped(number, "\u202f");
}
