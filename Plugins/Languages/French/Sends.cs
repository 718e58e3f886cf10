using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Footers;
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

    public override string FooterLink =>
        "Vous pouvez vous opposer à la publicité à tout moment : vous désabonner ou choisir ce que vous recevez de nous";

    public override string FooterReply =>
        "Vous pouvez vous opposer à la publicité à tout moment : pour ne plus recevoir d’e-mails publicitaires de notre "
        + "part, répondez STOP.";

    public override string FooterPolicy(DateTime from, string whatChanged) =>
        $"Notre politique de confidentialité a changé le {Day(from)}.{After(" ", whatChanged)} Ce que vous nous aviez demandé "
        + "auparavant ne vaut qu’une fois confirmé là où vous choisissez ce que vous recevez de nous.";

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

    public override string NoFooter(FooterGap gap) => gap switch
    {
        FooterGap.NoPostalAddress =>
            "Rien n’a été envoyé : un e-mail publicitaire doit indiquer l’adresse postale de son expéditeur, et aucune "
            + "n’est connue. Demandez à un administrateur de l’indiquer dans le paramètre "
            + $"{SettingName.PostalAddress}.",
        FooterGap.NoWay =>
            "Rien n’a été envoyé : un e-mail publicitaire doit dire à ses destinataires comment se désabonner, et il "
            + "n’y a encore aucun moyen de le faire. Demandez à un administrateur de renseigner "
            + $"{SettingName.PreferenceCentreUrl}, ou envoyez-le depuis une boîte qui reçoit le courrier.",
        FooterGap.NoRoom =>
            "Rien n’a été envoyé : cet e-mail est si long que le pied de page d’un e-mail publicitaire n’y tient pas. "
            + "Raccourcissez son texte.",
    };

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
        Rule.OptInOutdated => "en avait fait la demande sous une politique de confidentialité qui a changé depuis",
        Rule.CountryNeedsOptIn => "n’en a pas fait la demande et vit là où elle est nécessaire",
        Rule.Doubtful =>
            "ce qui est enregistré de ce choix n’a pas été écrit par ce produit, adressez-vous à un délégué à la "
            + "protection des données",
        Rule.NoAddress => "a une adresse e-mail illisible, corrigez-la",
        Rule.AddressFailed => "a une adresse dont des e-mails sont revenus, corrigez-la",
        Rule.Suppressed or Rule.Unreadable => "ne doit pas être contacté à cette adresse",
    };
}
