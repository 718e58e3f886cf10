using OptOutPlugin.Domain.Requests;

namespace OptOutPlugin.Languages.French;

internal sealed class Requests : RequestTexts
{
    private const string Nothing = "Rien n’a été enregistré : ";

    public override string HalfAPerson => Nothing
        + "une personne se désigne par la table (contact, lead ou account) et l’identifiant de la ligne. Indiquez les "
        + "deux, ou aucun des deux mais l’adresse.";

    public override string UnknownTopic => Nothing
        + "aucun sujet ne porte ce code. Indiquez le code d’un sujet, ou aucun pour tout le marketing.";

    public override string UnknownDecision => Nothing
        + "Decision vaut OptOut ou OptIn. Indiquez ce que la personne souhaite.";

    public override string UnknownSource => Nothing
        + "Source vaut Person, Reply, PhoneCall, WebForm, Import, Integration ou RecordChanged. Indiquez l’une de ces "
        + "valeurs, ou aucune.";

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
            RequestPart.IdempotencyKey => "la clé d’idempotence",
            _ => "le sujet",
        };
        return Nothing + $"{what} comporte au plus {Numbers.Plain(atMost)} caractères. Raccourcissez le texte et "
            + "réessayez.";
    }

    public override string Of(RequestFault fault) => Nothing + fault switch
    {
        RequestFault.NoDecision =>
            "la demande ne dit pas s’il s’agit d’une opposition ou d’un consentement. Choisissez son type.",
        RequestFault.Nobody =>
            "la demande ne désigne personne. Indiquez la personne, l’adresse ou les deux.",
        RequestFault.NoAddress =>
            "l’adresse n’est ni une adresse e-mail unique ni un numéro de téléphone unique. Corrigez-la.",
        RequestFault.UnknownChannel =>
            "un canal est Email, MarketingEmail, Phone, Sms, Fax, Post, MarketingPost, MarketingMaterial ou "
            + "EmailTracking. Indiquez-en un ou plusieurs, ou aucun pour le marketing.",
        RequestFault.OutOfReach =>
            "aucun de ces canaux n’atteint cette adresse. Indiquez un canal qui l’atteint, ou la personne.",
        RequestFault.NoEvidence =>
            "un consentement exige une preuve. Indiquez comment et quand la personne a demandé à être contactée de "
            + "nouveau.",
        _ =>
            "la demande est datée dans le futur. Indiquez le moment où elle a été reçue, en UTC.",
    };

    public override string Refused(int matched, bool isAddressKnown) =>
        $"Enregistré. {Found(matched)}"
        + (isAddressKnown ? ", et l’adresse elle-même ne sera plus sollicitée." : ".");

    public override string Permitted(int matched, int held) =>
        $"Enregistré. {Found(matched)}. " + (held == 0
            ? "Plus rien de ce qui a été demandé n’est refusé."
            : $"{Stay(held)} : ce qui a été avancé ne l’emporte pas. "
                + "Un délégué à la protection des données en voit la raison dans le registre des consentements.");

    private static string Found(int count) => count switch
    {
        0 => "Aucun enregistrement trouvé",
        1 => "1 enregistrement trouvé",
        _ => $"{Numbers.Plain(count)} enregistrements trouvés",
    };

    private static string Stay(int held) =>
        held == 1 ? "1 des refus demeure" : $"{Numbers.Plain(held)} des refus demeurent";
}
