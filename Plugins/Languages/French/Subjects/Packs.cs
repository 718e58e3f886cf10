using OptOutPlugin.Domain.Subjects;

namespace OptOutPlugin.Languages.French;

internal sealed class Packs : PackTexts
{
    public override string NobodyFound =>
        "Rien n’a été exporté : cette personne n’existe pas ici, ou vous ne pouvez pas lire cet "
        + "enregistrement. Indiquez une table et un identifiant, un identifiant seul ou une adresse, puis "
        + "recommencez.";

    public override string LanguageOrCursorIsWrong =>
        "Rien n’a été exporté : Language vaut en, de, fr ou zh, et Cursor ce qu’a donné l’appel "
        + "précédent. Omettez ce que vous ne savez pas.";

    public override string Title => "Preuves des consentements et des refus";

    public override string Introduction =>
        "Tout ce que disent d’une personne les enregistrements de refus de cette organisation, au moment "
        + "de l’établissement. Toutes les heures sont en UTC. Les noms, adresses et identifiants d’autres "
        + "personnes sont remplacés par […] ; ce qui a été écrit librement est à relire avant toute "
        + "transmission.";

    public override string About => "À propos de ce document";

    public override string MadeOn => "Établi le";

    public override string By => "Par";

    public override string Organization => "Responsable";

    public override string Rows => "Étendue";

    public override string LeftOut => "Omis";

    public override string Check => "Vérification";

    public override string Person => "La personne";

    public override string NoRecord => "Il n’y a plus d’enregistrement de la personne.";

    public override string Standing => "Situation actuelle";

    public override string StandingNote =>
        "Ce que dit l’enregistrement pour chaque canal. Ce qui est refusé à cause d’une adresse a été "
        + "dit par qui détient cette adresse, et prend fin avec elle.";

    public override string Channel => "Canal";

    public override string State => "État";

    public override string Refused => "Refusé";

    public override string RefusedByAddress => "Refusé à cause d’une adresse";

    public override string NotRefused => "Non refusé";

    public override string Allowed => "Autorisé";

    public override string Topics => "Choix par thème et pauses";

    public override string Topic => "Thème";

    public override string AllMarketing => "Tous les e-mails publicitaires";

    public override string AllOfIt => "Tout";

    public override string SaidOn => "Exprimé le";

    public override string Since => "Terminé le";

    public override string Until => "Jusqu’au";

    public override string Through => "Par quelle voie";

    public override string Evidence => "Preuve";

    public override string Nothing => "Rien n’est enregistré.";

    public override string Held => "Adresses auxquelles il ne faut pas écrire";

    public override string HeldNote =>
        "Les adresses sont conservées sous forme d’empreintes à clé, d’où nul ne peut les lire. De ce "
        + "qu’une autre personne a refusé, il n’est dit que le fait.";

    public override string Reason => "Motif";

    public override string Whose => "Parole de";

    public override string Another => "Une autre personne";

    public override string TheAddress => "L’adresse elle-même";

    public override string ThePerson => "La personne";

    public override string Requests => "Demandes";

    public override string ReceivedOn => "Reçu le";

    public override string AskedFor => "Demandé";

    public override string DueOn => "Échéance";

    public override string Outcome => "Issue";

    public override string Letter => "Notre courrier";

    public override string History => "Historique";

    public override string HistoryNote =>
        "Chaque ligne est un fait du registre des consentements, que personne ne modifie. Rang indique "
        + "sa place dans la chaîne scellée. Les preuves figurent telles que signées, dans la langue où "
        + "elles ont été écrites.";

    public override string Place => "Rang";

    public override string What => "Quoi";

    public override string When => "Quand";

    public override string Messages => "Messages retenus et messages partis";

    public override string MessagesNote =>
        "Messages qu’un refus a retenus, messages partis malgré un refus, et ce que des systèmes de "
        + "messagerie ont signalé. D’un message contre lequel rien ne s’élevait, rien n’est conservé ici.";

    public override string Category => "Type de message";

    public override string Message => "Message concerné";

    public override string Told => "Qui a été informé";

    public override string WhoWasTold => "Informé";

    public override string Wording => "Textes et versions de la politique présentés";

    public override string WordingNote =>
        "Le SHA-256 de tous les textes que la personne a vus. Qui conserve les textes peut montrer que "
        + "ce sont les mêmes.";

    public override string PolicyVersion => "Version de la politique";

    public override string WordingHash => "SHA-256 des textes";

    public override string Consents => "Consentements";

    public override string ConsentsNote =>
        "Ce qui a été autorisé et ce qu’il en est advenu. La même chose figure sous forme "
        + "d’enregistrements et de reçus ISO/IEC TS 27560 dans le fichier joint. Un refus sans "
        + "consentement préalable ne figure que dans l’historique.";

    public override string NoConsent => "Aucun consentement n’est enregistré.";

    public override string IsSealed => "Tel que signé et scellé";

    public override string IsSigned => "Tel que signé, pas encore scellé";

    public override string IsErased => "Effacé ; le reste est tel que signé";

    public override string IsWhole => "Chaque ligne de ce document est telle qu’elle a été signée.";

    public override string Proofs => "Preuves d’inclusion";

    public override string ProofsNote =>
        "Une ligne qu’un point de contrôle couvre est prouvée figurer dans le registre tel qu’il était alors. Le "
        + "JSON contient chaque preuve (inclusionProof, un tlog-proof) : enregistrée dans un fichier en .tlog-proof, "
        + "elle est vérifiée par optout-verify avec la clé de qui a signé le point de contrôle, sans Dataverse. Des "
        + "autres lignes, elle ne contient que des empreintes.";

    public override string NotCovered => "Aucun point de contrôle ne la couvre encore";

    public override string ProofTakesMore =>
        "Sa preuve demande plus qu’un appel ne peut lire : optout-verify prove l’établit à partir d’un export";

    public override string AUser => "Un utilisateur de l’organisation";

    public override string AProgram => "Un programme de l’organisation";

    public override string Program(string name) => $"{name} (programme)";

    public override string PausedUntil(string when) => $"En pause jusqu’au {when}";

    public override string RecordedOn(string when) => $"enregistré le {when}";

    public override string RowCount(int rows, int requests) =>
        $"{Numbers.Plain(rows)} lignes du registre et {Numbers.Plain(requests)} demandes, toutes ici";

    public override string RowsOfPart(int first, int last, int rows, int requests) =>
        $"Lignes {Numbers.Plain(first)} à {Numbers.Plain(last)} sur {Numbers.Plain(rows)} lignes du "
        + $"registre, et autant sur {Numbers.Plain(requests)} demandes ; le reste est dans les autres "
        + "parties";

    public override string RowsOfOthers(int rows) =>
        $"{Numbers.Plain(rows)} lignes sur une adresse qu’un autre enregistrement a aussi : elles peuvent "
        + "concerner quelqu’un d’autre";

    public override string ProvedAgainst(string when) => $"Prouvée par rapport au point de contrôle du {when}";

    public override string OtherThanCheckpoint(string when) =>
        $"Le registre n’est pas celui du point de contrôle du {when} : faites-le vérifier";

    public override string IsBroken(string fault) => $"Quelque chose ne va pas : {fault}";

    public override string MissingInRecord(string names) =>
        $"Pour des enregistrements complets, il manque l’indication : {names}";

    public override string Record(string table, bool isMerged) => NameOf(table) + (isMerged ? " (fusionné)" : string.Empty);

    public override string GoneRecord(string table) => NameOf(table) + " (supprimé)";

    public override string Of(ConsentStatus status) => status switch
    {
        ConsentStatus.Given => "Donné",
        ConsentStatus.Withdrawn => "Retiré",
        ConsentStatus.Expired => "Expiré",
    };

    private static string NameOf(string table) => table switch
    {
        "contact" => "Contact",
        "lead" => "Prospect",
        _ => "Compte",
    };
}
