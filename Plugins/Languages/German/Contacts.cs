using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Contacting;
using OptOutPlugin.Domain.Languages;

namespace OptOutPlugin.Languages.German;

internal sealed class Contacts : ContactTexts
{
    public override string NotNamed(string table) =>
        $"Es wurde nichts angelegt: {table} hat die Schritte, die Textnachrichten prüfen, aber die Einstellung "
        + $"{SettingName.SmsTables} nennt die Tabelle nicht. Tragen Sie sie dort ein, das wirkt innerhalb einer "
        + "Minute, oder löschen Sie die Lösung, die die Schritte mitgebracht hat.";

    public override string MustNotBeReached(int people, ContactKind kind) =>
        $"Es wurde nichts angelegt: {Many(people)} {(people == 1 ? "darf" : "dürfen")} {Verb(kind)}.";

    public override string NotChecked(ContactKind kind) => kind switch
    {
        ContactKind.PhoneCall => "Es wurde nichts angelegt: Nicht alle, die dieser Anruf erreichen würde, konnten "
            + "geprüft werden.",
        ContactKind.Letter => "Es wurde nichts angelegt: Nicht alle, die dieser Brief erreichen würde, konnten geprüft "
            + "werden.",
        ContactKind.Fax => "Es wurde nichts angelegt: Nicht alle, die dieses Fax erreichen würde, konnten geprüft "
            + "werden.",
        ContactKind.Appointment => "Es wurde nichts angelegt: Nicht alle, die dieser Termin erreichen würde, konnten "
            + "geprüft werden.",
        ContactKind.TextMessage =>
            "Es wurde nichts angelegt: Nicht alle, die diese Textnachricht erreichen würde, konnten geprüft werden.",
    };

    public override string Person(string name, Channel channel) =>
        $"{name}: {ChannelTexts.Refused(Language.German, channel)}.";

    public override string TakeOff(ContactKind kind)
    {
        var from = kind switch
        {
            ContactKind.PhoneCall => "aus dem Anruf",
            ContactKind.Letter => "aus dem Brief",
            ContactKind.Fax => "aus dem Fax",
            ContactKind.Appointment => "aus dem Termin",
            ContactKind.TextMessage => "aus der Textnachricht",
        };
        return $"Entfernen Sie diese Personen {from}, und speichern Sie noch einmal. "
            + "Wer es sich anders überlegt hat, muss das zuerst sagen: Erfassen Sie es beim Datensatz der Person, und "
            + "speichern Sie dann.";
    }

    private static string Many(int people) => Counts.Many(Counted.People, people);

    private static string Verb(ContactKind kind) => kind switch
    {
        ContactKind.PhoneCall => "nicht angerufen werden",
        ContactKind.Letter => "diesen Brief nicht erhalten",
        ContactKind.Fax => "dieses Fax nicht erhalten",
        ContactKind.Appointment => "nicht eingeladen werden",
        ContactKind.TextMessage => "diese Textnachricht nicht erhalten",
    };
}
