using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Languages.French;

internal sealed class Answers : AnswerTexts
{
    public override string NotThere =>
        "Cet enregistrement n’existe pas, ou vous ne pouvez pas le lire. Vérifiez la table et l’identifiant, ou "
        + "adressez-vous à son propriétaire.";

    public override string HalfAPerson =>
        "Rien n’a été lu : une personne se désigne par la table (contact, lead ou account) et l’identifiant de la "
        + "ligne. Indiquez les deux.";

    public override string NothingAsked =>
        "Rien n’a été vérifié : ni Addresses ni Persons n’est indiqué. Indiquez l’un des deux ; une liste vide "
        + "n’obtient pas de réponse.";

    public override string UnknownPerson =>
        "Rien n’a été vérifié : chaque élément de Persons se compose de la table, de deux-points et de l’identifiant, "
        + "par exemple contact:00000000-0000-0000-0000-000000000001. Corrigez les autres.";

    public override string UnknownCategory =>
        "Rien n’a été vérifié : Category vaut Marketing ou Transactional. Indiquez l’une des deux valeurs, ou aucune "
        + "pour Marketing.";

    public override string UnknownTopic =>
        "Rien n’a été vérifié : aucun sujet ne porte ce code. Indiquez le code d’un sujet, ou aucun.";

    public override string NotYet =>
        "Rien n’a été vérifié : AsOf est dans le futur, et personne ne sait ce qui sera choisi. Indiquez un moment "
        + "passé.";

    public override string Changeable =>
        "Seule la personne peut en décider autrement. Enregistrez ce qu’elle dit, avec la preuve, dans le "
        + "formulaire « Consentement ».";

    public override string Allowed => "Rien ne s’y oppose.";

    public override string Refused => "Ce n’est pas souhaité.";

    public override string TooMany(int most) =>
        $"Rien n’a été vérifié : au plus {Number(most)} personnes et adresses sont vérifiées à la fois. Procédez par "
        + "lots.";

    public override string TopOutOfBounds(int most) =>
        $"Rien n’a été lu : Top est compris entre 1 et {Number(most)}. Indiquez un nombre entre les deux, ou aucun.";

    public override string Reason(Rule rule) => rule switch
    {
        Rule.DoNotEmail => "Aucun e-mail, de quelque sorte que ce soit, n’est souhaité.",
        Rule.DoNotBulkEmail => "Les e-mails en nombre ne sont pas souhaités.",
        Rule.DoNotSendMarketing => "Les documents publicitaires ne sont pas souhaités.",
        Rule.Suppressed => "L’adresse figure sur la liste d’opposition.",
        Rule.AddressFailed => "Des e-mails à cette adresse sont revenus : elle ne fonctionne pas.",
        Rule.TopicRefused => "Le sujet, ou un sujet parent, a été refusé.",
        Rule.Paused => "Une pause est en cours.",
        Rule.NoOptIn => "C’est réservé à ceux qui l’ont demandé, et ce n’est pas le cas ici.",
        Rule.OptInExpired => "C’est réservé à ceux qui l’ont demandé, et cette demande a expiré.",
        Rule.OptInOutdated =>
            "C’est réservé à ceux qui l’ont demandé, et la politique de confidentialité a changé depuis.",
        Rule.CountryNeedsOptIn => "Dans ce pays, c’est réservé à ceux qui l’ont demandé, et ce n’est pas le cas ici.",
        Rule.Doubtful => "Ce qui est enregistré de ce choix n’a pas été écrit par ce produit.",
        Rule.NoAddress => "Ce n’est pas une adresse e-mail unique et lisible.",
        Rule.Unreadable => "La lecture a échoué.",
    };

    public override string ReasonAgainstMarketing(Rule rule) =>
        Reason(rule) + " Les messages transactionnels passent malgré tout.";

    public override string Change(Rule rule) => rule switch
    {
        Rule.AddressFailed =>
            "Corrigez l’adresse. Si elle fonctionne de nouveau, un délégué à la protection des données enregistre pour elle "
            + "un opt-in sur le canal Email, avec une preuve.",
        Rule.NoAddress => "Corrigez l’adresse et posez de nouveau la question.",
        Rule.Doubtful => "Un délégué à la protection des données doit l’examiner, ou la personne le dit de nouveau.",
        Rule.Unreadable => "Vérifiez que l’enregistrement existe et posez de nouveau la question.",
        Rule.Paused => "La pause prend fin d’elle-même ; d’ici là, seule la personne peut y mettre fin.",
        Rule.DoNotEmail or Rule.DoNotBulkEmail or Rule.DoNotSendMarketing or Rule.Suppressed or Rule.TopicRefused
            or Rule.NoOptIn or Rule.OptInExpired or Rule.OptInOutdated or Rule.CountryNeedsOptIn => Changeable,
    };

    private static string Number(int number) => Numbers.Grouped(number, " ");
}
