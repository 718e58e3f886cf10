using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Contacting;
using OptOutPlugin.Domain.Languages;

namespace OptOutPlugin.Languages.French;

internal sealed class Contacts : ContactTexts
{
    public override string NotNamed(string table) =>
        $"Rien n’a été créé : {table} possède les étapes qui contrôlent les SMS, mais le paramètre "
        + $"{SettingName.SmsTables} ne nomme pas cette table. Ajoutez-la au paramètre, ce qui prend effet en une "
        + "minute, ou supprimez la solution qui a apporté les étapes.";

    public override string MustNotBeReached(int people, ContactKind kind) =>
        $"Rien n’a été créé : {Many(people)} {(people == 1 ? "ne doit pas" : "ne doivent pas")} {Verb(kind, people)}.";

    public override string NotChecked(ContactKind kind) =>
        $"Rien n’a été créé : les destinataires de {This(kind)} n’ont pas tous pu être vérifiés.";

    public override string Person(string name, Channel channel) =>
        $"{name} : {ChannelTexts.Refused(Language.French, channel)}.";

    public override string TakeOff(ContactKind kind)
    {
        var from = kind switch
        {
            ContactKind.PhoneCall => "de l’appel",
            ContactKind.Letter => "de la lettre",
            ContactKind.Fax => "de la télécopie",
            ContactKind.Appointment => "du rendez-vous",
            ContactKind.TextMessage => "du SMS",
        };
        return $"Retirez ces personnes {from} et enregistrez de nouveau. "
            + "Quiconque a changé d’avis depuis doit d’abord le dire : consignez-le dans la fiche de la personne, puis "
            + "enregistrez.";
    }

    private static string Many(int people) => Counts.Many(Counted.People, people);

    private static string This(ContactKind kind) => kind switch
    {
        ContactKind.PhoneCall => "cet appel",
        ContactKind.Letter => "cette lettre",
        ContactKind.Fax => "cette télécopie",
        ContactKind.Appointment => "ce rendez-vous",
        ContactKind.TextMessage => "ce SMS",
    };

    private static string Verb(ContactKind kind, int people) => kind == ContactKind.PhoneCall
        ? people == 1 ? "être appelée" : "être appelées"
        : kind == ContactKind.Appointment
        ? people == 1 ? "être invitée" : "être invitées"
        : $"recevoir {This(kind)}";
}
