using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Languages.French;

internal sealed class Sends : SendTexts
{
    public override string UnreadableMail =>
        "Rien n’a été envoyé : cet e-mail n’a pas pu être lu, si bien que nul ne sait qui l’a refusé. Réessayez dans "
        + "quelques minutes ; si cela se reproduit, dites-le à votre administrateur.";

    public override string TakeOff => "Retirez ces destinataires de l’e-mail et envoyez-le de nouveau.";

    public override string CallItTransactional =>
        "S’il ne s’agit pas de marketing mais d’une affaire en cours avec la personne, donnez à la catégorie de "
        + "l’e-mail la valeur « Transactionnel ».";

    public override string NoneOfAnyKind =>
        "Qui n’autorise aucun e-mail n’en reçoit d’aucune sorte, jusqu’à ce que cette personne en décide autrement et "
        + "que cela soit enregistré.";

    public override string MustNotGet(int recipients, bool isMarketing) =>
        $"Rien n’a été envoyé : {Many(recipients)} {(recipients == 1 ? "ne doit pas" : "ne doivent pas")} recevoir cet "
        + $"{Mail(isMarketing)}.";

    public override string NotChecked(bool isMarketing) =>
        $"Rien n’a été envoyé : les destinataires de cet {Mail(isMarketing)} n’ont pas tous pu être vérifiés.";

    public override string Person(string name, int recipients, Rule rule) =>
        recipients > 1
            ? $"{name}, sous {Numbers.Plain(recipients)} des destinataires : {Says(rule)}."
            : $"{name} : {Says(rule)}.";

    public override string Addressless(int recipients) =>
        $"{Many(recipients)} sans adresse e-mail unique et lisible : corrigez l’adresse.";

    private static string Many(int recipients) => Counts.Many(Counted.Recipients, recipients);

    private static string Mail(bool isMarketing) => isMarketing ? "e-mail publicitaire" : "e-mail";

    private static string Says(Rule rule) => rule switch
    {
        Rule.DoNotEmail => "n’autorise pas les e-mails",
        Rule.DoNotBulkEmail => "n’autorise pas les e-mails en nombre",
        Rule.DoNotSendMarketing => "ne souhaite pas de documents publicitaires",
        Rule.TopicRefused => "ne souhaite pas ce sujet",
        Rule.Paused => "ne souhaite aucune publicité pour le moment",
        Rule.NoOptIn => "n’en a pas fait la demande",
        Rule.OptInExpired => "en avait fait la demande, mais elle a expiré",
        Rule.CountryNeedsOptIn => "n’en a pas fait la demande et vit là où elle est nécessaire",
        Rule.Doubtful =>
            "ce qui est enregistré de ce choix n’a pas été écrit par ce produit, adressez-vous à un délégué à la "
            + "protection des données",
        Rule.NoAddress => "a une adresse e-mail illisible, corrigez-la",
        Rule.Suppressed or Rule.Unreadable => "ne doit pas être contacté à cette adresse",
    };
}
