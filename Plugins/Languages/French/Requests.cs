using OptOutPlugin.Domain.Clocks;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Requests;

namespace OptOutPlugin.Languages.French;

internal sealed class Requests : RequestTexts
{
    private const string Nothing = "Rien n’a été enregistré : ";

    public override string HalfAPerson => Nothing
        + "une personne se désigne par la table (contact, lead ou account) et l’identifiant de la ligne. Indiquez les "
        + "deux, ou aucun des deux mais l’adresse.";

    public override string SeveralPeople => Nothing
        + "une demande concerne une seule personne, et celle-ci en désigne plusieurs. Désignez-en une.";

    public override string UnknownTopic => Nothing
        + "aucun sujet ne porte ce code. Indiquez le code d’un sujet, ou aucun pour tout le marketing.";

    public override string UnknownDecision => Nothing
        + "Decision vaut OptOut, OptIn, Pause ou EnteredInError. Indiquez l’une de ces valeurs.";

    public override string UnknownSource => Nothing
        + "Source vaut Person, PhoneCall, Letter, ExternalForm, OtherEmail, Import, Integration ou RecordChanged. Indiquez l’une "
        + "de "
        + "ces valeurs, ou aucune. Ce qui passe par nos propres liens, formulaires et réponses se prouve de soi-même.";

    public override string MayNotLoosen => Nothing
        + "vous ne pouvez pas enregistrer de consentement. Demandez-le à une personne qui traite les demandes "
        + "d’opposition.";

    public override string KeyIsTaken => Nothing
        + "une autre demande, au contenu différent, porte cette clé d’idempotence. Donnez à chaque demande sa propre "
        + "clé, et n’envoyez la même clé qu’avec la même demande.";

    public override string IsRecorded => Nothing
        + "une demande portant cette clé d’idempotence est déjà enregistrée. Donnez une nouvelle clé à une nouvelle "
        + "demande.";

    public override string TooLong(RequestPart part, int atMost)
    {
        var what = part switch
        {
            RequestPart.Address => "l’adresse",
            RequestPart.Evidence => "la preuve",
            RequestPart.EvidenceLink => "le lien vers la preuve",
            RequestPart.IdempotencyKey => "la clé d’idempotence",
            RequestPart.Topic => "le sujet",
        };
        return Nothing + $"{what} comporte au plus {Numbers.Plain(atMost)} caractères. Raccourcissez le texte et "
            + "réessayez.";
    }

    public override string Of(RequestFault fault) => fault == RequestFault.SourceNotClaimable
        ? UnknownSource
        : Nothing + fault switch
        {
            RequestFault.NoDecision =>
                "la demande ne dit pas ce qu’elle est. Choisissez son type.",
            RequestFault.Nobody =>
                "la demande ne désigne personne. Indiquez la personne, l’adresse ou les deux.",
            RequestFault.NoAddress =>
                "aucune adresse e-mail ni aucun numéro de téléphone n’est lisible dans l’adresse. Corrigez-la.",
            RequestFault.SeveralAddresses =>
                "un consentement porte sur une seule adresse. Enregistrez-en un par adresse.",
            RequestFault.UnknownChannel =>
                $"un canal est {ChannelTable.Listed(", ", " ou ")}. "
                + "Indiquez-en un ou plusieurs, ou aucun pour le marketing.",
            RequestFault.OutOfReach =>
                "aucun de ces canaux n’atteint cette adresse ni ce type de fiche. Indiquez un canal qui l’atteint, ou "
                + "la personne.",
            RequestFault.PauseOfOther =>
                "seuls les e-mails de marketing peuvent être suspendus. N’indiquez pas de canal, ou enregistrez une "
                + "opposition.",
            RequestFault.NoEnd =>
                "une pause exige une fin encore à venir. Indiquez-la en UTC.",
            RequestFault.NoEvidence =>
                "un consentement exige une preuve. Indiquez comment et quand la personne a demandé à être contactée de "
                + "nouveau.",
            RequestFault.ThinEvidence =>
                "la preuve ne suffit pas. Indiquez comment et quand la personne a demandé à être contactée de nouveau, "
                + "en dix lettres ou chiffres au moins, ou cinq en chinois, en japonais ou en coréen.",
            RequestFault.NoWebAddress =>
                "ce qui doit mener à la preuve n’est pas une adresse web. Indiquez-en une qui commence par https://, ou "
                + "laissez-la de côté.",
            RequestFault.SourceNotClaimable or RequestFault.NotYet =>
                "le consentement est daté dans le futur. Indiquez quand la personne l’a dit, en UTC.",
        };

    public override string IdIsNotFree => Nothing
        + "l’identifiant d’une demande est attribué par le produit. Ne l’indiquez pas ; une clé d’idempotence évite "
        + "qu’une même demande soit traitée deux fois.";

    public override string NoSuchRecord => Nothing
        + "cette fiche n’existe pas. Vérifiez la table et l’identifiant, ou indiquez l’adresse.";

    public override string Accepted =>
        "Accepté. Ce qui peut être fait est fait ; pour le reste, la demande attend un délégué à la protection des "
        + "données.";

    public override string DatedAhead => "La demande est datée dans le futur et compte comme dite maintenant.";

    public override string PartUnread =>
        "Une partie de l’adresse n’est pas lisible : la demande attend un délégué à la protection des données, et ce "
        + "qui a été lu est protégé.";

    public override string Permitted => "Enregistré. Plus rien de ce qui a été demandé n’est refusé.";

    public override string NotLifted => "Ce qui est refusé le demeure.";

    public override string PartLifted => "Une partie des refus a été levée, une partie demeure.";

    public override string Recorded => "Enregistré.";

    public override string Waits => "La demande attend un délégué à la protection des données.";

    public override string OutweighedByPerson =>
        "La personne a refusé par un lien ou un formulaire de notre part, ce qui l’emporte sur ce que d’autres "
        + "rapportent. Un délégué à la protection des données autre que vous peut libérer la demande, ou la personne "
        + "passe par un lien ou un formulaire.";

    public override string AddressItself => "l’adresse elle-même";

    public override string AnotherRecord => "une autre fiche";

    public override string TakenBack => "Retiré : le refus avait été saisi par erreur.";

    public override string NotTakenBack =>
        "Rien n’a été retiré : seule la personne qui a saisi un refus le retire, dans les 24 heures, et tant que rien "
        + "d’autre ne refuse. Enregistrez ce que dit la personne comme consentement, avec une preuve.";

    public override string Closed => "Un délégué à la protection des données l’a close.";

    public override string TurnedDown(string why) =>
        $"Un délégué à la protection des données l’a rejetée\u00a0: {why}";

    public override string AnsweredWith(string reference) => $"Traitée avec la demande {reference}.";

    public override string SayWhyNot =>
        "Rien n’a été enregistré\u00a0: dites dans «\u00a0Motif de la décision\u00a0» pourquoi elle est rejetée, en dix lettres ou "
        + "chiffres au moins, ou cinq en chinois, japonais ou coréen.";

    public override string AskedBack => "On a demandé à la personne par e-mail ce qu’elle veut dire.";

    public override string CannotAskBack =>
        "Rien n’a été enregistré\u00a0: on ne peut pas interroger la personne par e-mail. Cela va pour un e-mail peu clair, "
        + "si la personne accepte les e-mails et si optout_ConfirmationSender est défini. Demandez autrement.";

    public override string StatusIsNotYours =>
        "Rien n’a été enregistré : seul un délégué à la protection des données décide d’une demande, et seulement si "
        + "elle attend\u00a0: traitée, rejetée ou, pour interroger la personne, «\u00a0Attend la personne\u00a0».";

    public override string Of(ExtensionFault fault) => fault switch
    {
        ExtensionFault.NothingToExtend =>
            "Rien n’a été enregistré : cette demande n’a pas besoin de plus de temps. Elle est décidée, "
            + "n’a pas de délai ou a déjà été prolongée.",
        ExtensionFault.NotAllowed =>
            "Rien n’a été enregistré : la loi dont l’échéance vient en premier n’accorde pas plus de "
            + "temps. Décidez la demande avant son échéance.",
        ExtensionFault.NoReason =>
            "Rien n’a été enregistré : indiquez sous « Motif de la prolongation » pourquoi la demande "
            + "prend plus de temps, en dix lettres au moins.",
        ExtensionFault.NoNotice =>
            "Rien n’a été enregistré : dites à la personne pourquoi cela prend plus de temps, avant "
            + "l’échéance, et indiquez ce jour sous « Personne informée le ».",
    };

    public override string ReleasedByAnother =>
        "Rien n’a été enregistré : cette demande vient de vous. Demandez la décision à un autre délégué à la "
        + "protection des données.";

    public override string UnknownQuery =>
        "Rien n’a été libéré : Query est du FetchXML sur la table PersonType, sans regroupement ni pagination. "
        + "Corrigez-le.";

    public override string UnknownPlace =>
        "Rien n’a été libéré : Cursor ne vient d’aucun appel. Ne l’indiquez pas pour commencer.";

    public override string Refused(string? record, bool isAddressHeld) =>
        record is null ? "Enregistré. L’adresse ne sera plus sollicitée ; les fiches qui la portent suivent."
        : isAddressHeld ? $"Enregistré pour {record}, et l’adresse elle-même ne sera plus sollicitée."
        : $"Enregistré pour {record}.";

    public override string StillRefused(IReadOnlyList<string> whose, int more) =>
        $"Cela reste refusé, ce qui tient à : {string.Join(" ; ", whose)}"
        + (more == 0 ? "." : $" ; et {Numbers.Plain(more)} de plus.");

    public override string MailStillRefused(string reason) => $"Un tel e-mail reste refusé : {reason}";
}
