using OptOutPlugin.Domain.Compliance;

namespace OptOutPlugin.Languages.French;

internal sealed class Reports : ReportTexts
{
    public override string Title =>
        "Rapport de conformité";

    public override string MadeOn(string instant) =>
        $"Fait le {instant}. Il dit ce qui était alors ; il n’est pas un avis juridique.";

    public override string Score =>
        "Note";

    public override string NoRunYet =>
        "Aucun contrôle de toutes les règles n’est encore terminé : il n’y a pas de score.";

    public override string ScoreIs(int score) =>
        $"{Numbers.Plain(score)} sur 100 : la part pondérée des règles dont rien n’était ouvert à la "
        + "fin du dernier contrôle.";

    public override string ScoreOverTime(int runs, int lowest, int highest) =>
        $"Le score des {Numbers.Plain(runs)} derniers contrôles, entre {Numbers.Plain(lowest)} et "
        + $"{Numbers.Plain(highest)}";

    public override string OpenByRule =>
        "Constats ouverts par règle";

    public override string OpenByRegime =>
        "Constats ouverts par régime : un constat peut en toucher plusieurs";

    public override string NothingOpen =>
        "Rien n’est ouvert.";

    public override string Rule =>
        "Règle";

    public override string SeverityHead =>
        "Gravité";

    public override string Count =>
        "Ouverts";

    public override string Law =>
        "Droit";

    public override string Findings =>
        "Constats";

    public override string NoFindings =>
        "Il n’y en a pas.";

    public override string AsWrittenDown =>
        "Ce qui a été vu et ce qu’il faut faire figurent tels qu’écrits, en anglais : c’est une "
        + "preuve. Heures en UTC.";

    public override string FoundOn =>
        "Trouvé le";

    public override string DueOn =>
        "Échéance";

    public override string Seen =>
        "Ce qui a été vu";

    public override string ToDo =>
        "À faire, et ce qui a été fait";

    public override string Answered(string answer) =>
        $"Réponse : {answer}";

    public override string LeftOut(int findings) =>
        $"{Numbers.Plain(findings)} autres sont ouverts et ne figurent pas ici ; le fichier de "
        + "valeurs les contient tous.";

    public override string RequestsOf(int year) =>
        $"Demandes reçues en {Numbers.Plain(year)}";

    public override string Received =>
        "Reçues";

    public override string Complied =>
        "Satisfaites";

    public override string Denied =>
        "Refusées";

    public override string Waiting =>
        "En attente";

    public override string MedianDays =>
        "Durée en jours, la médiane";

    public override string ShareInTime =>
        "Faites à temps";

    public override string WhoMayGoRound =>
        "Qui peut contourner le produit";

    public override string OnlyAdministrators =>
        "Personne, sauf les administrateurs système.";

    public override string Bypassing(string roles) =>
        $"Outre les administrateurs système, quiconque a un de ces rôles : {roles}";

    public override string Ledger =>
        "Registre de consentement";

    public override string SealedRows =>
        "Lignes dans la chaîne";

    public override string HeadHash =>
        "Empreinte à sa fin";

    public override string Sealing =>
        "Scellement";

    public override string SealingIsLate =>
        "Des lignes attendent depuis plus d’un quart d’heure.";

    public override string SealingIsInTime =>
        "À temps";

    public override string InputIsWrong =>
        "Rien n’a été lu : Format est html, json ou csv, Language est en, de, fr ou zh, et Cursor "
        + "est la réponse de l’appel précédent.";

    public override string RuleName(string id) => id switch
    {
        "flag-without-ledger-row" => "Un indicateur contredit le registre",
        "refusal-without-suppression" => "Un refus dont l’adresse n’est pas bloquée",
        "flag-behind-the-list" => "Une adresse bloquée sur un enregistrement sans indicateur",
        "twins-disagree" => "Des enregistrements de même adresse se contredisent",
        "sent-after-refusal" => "Envoyé après un refus",
        "sent-or-refused-first" => "Envoyé ou refusé d’abord : impossible à dire",
        "sent-without-opt-in" => "Publicité sans le consentement requis",
        "row-changed-by-others" => "Une ligne du produit modifiée par d’autres",
        "opt-in-without-evidence" => "Une autorisation sans preuve",
        "opt-in-travelled" => "Une autorisation pour une ancienne adresse",
        "transactional-by-word" => "Dit transactionnel, à des gens qui refusent la publicité",
        "request-overdue" => "Une demande en retard",
        "refusers-in-list" => "Des personnes qui refusent, dans une liste marketing",
        "mailbox-hears-no-stop" => "Une boîte qui promet STOP et ne reçoit rien",
        "footer-not-set-up" => "Publicité sans adresse ou lien configuré",
        "template-not-fit" => "Un modèle publicitaire inadapté",
        "step-not-guarding" => "Une étape qui ne protège pas",
        "bypass-held" => "Un rôle qui peut contourner le produit",
        "ledger-unsealed" => "Des lignes du registre qui attendent trop leur sceau",
        "ledger-broken" => "Le registre ne se vérifie pas",
        "audit-off" => "L’audit natif d’un indicateur est désactivé",
        "policy-not-reviewed" => "Une politique de confidentialité que personne n’a relue depuis un an",
        "doors-silent" => "Des pages publiques qui ne répondent pas",
        "choice-not-followed" => "La suite d’un choix n’a pas pu être faite",
        "waiting-mail-kept" => "Un e-mail en attente n’a pas pu être retiré",
        "refusal-older-than-permission" => "Un refus dit avant une autorisation",
        "planned-after-refusal" => "Prévu avec quelqu’un qui a refusé",
        "loosening-repeated" => "Tentatives répétées de lever des refus",
        "let-through-repeated" => "E-mails transactionnels répétés à des gens qui refusent",
        "refusals-in-a-burst" => "Beaucoup de refus à la fois : peut-être un analyseur",
        "sign-ups-by-others" => "Inscriptions par quelqu’un d’autre",
        "marketing-without-footer" => "Publicité partie sans son pied de page",
        "request-due-soon" => "Une demande bientôt due",
        "letter-came-back" => "Une lettre de nous revenue",
        "reply-asks-for-data" => "Une réponse qui demande aussi des données",
        "refusals-not-acted-on" => "Un destinataire qui n’a pas agi",
        "refused-again-after-told" => "Refusé de nouveau après qu’un destinataire a agi",
        "training-missing" => "Fait sans la formation voulue",
        _ => $"Règle {id}",
    };

    public override string Of(Severity severity) => severity switch
    {
        Severity.Low => "Faible",
        Severity.Medium => "Moyenne",
        Severity.High => "Élevée",
    };

    public override string Of(FindingStatus status) => status switch
    {
        FindingStatus.Open => "Ouvert",
        FindingStatus.InProgress => "En cours",
        FindingStatus.Mended => "Réglé",
        FindingStatus.Accepted => "Risque accepté",
        FindingStatus.WaitsForSecondOfficer => "Attend un second délégué",
    };
}
