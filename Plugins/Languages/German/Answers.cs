using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Languages.German;

internal sealed class Answers : AnswerTexts
{
    public override string NotThere =>
        "Diesen Datensatz gibt es nicht, oder Sie dürfen ihn nicht lesen. Prüfen Sie Tabelle und ID, oder fragen Sie "
        + "den Besitzer.";

    public override string HalfAPerson =>
        "Es wurde nichts gelesen: Zu einer Person gehören die Tabelle (contact, lead oder account) und die ID der "
        + "Zeile. Geben Sie beides an.";

    public override string NothingAsked =>
        "Es wurde nichts geprüft: Weder Addresses noch Persons ist angegeben. Geben Sie eines davon an; auf eine leere "
        + "Liste gibt es keine Antworten.";

    public override string UnknownPerson =>
        "Es wurde nichts geprüft: Jeder Eintrag in Persons besteht aus der Tabelle, einem Doppelpunkt und der ID, zum "
        + "Beispiel contact:00000000-0000-0000-0000-000000000001. Korrigieren Sie die anderen Einträge.";

    public override string UnknownCategory =>
        "Es wurde nichts geprüft: Category ist Marketing oder Transactional. Geben Sie eines davon an, oder lassen Sie "
        + "den Wert für Marketing weg.";

    public override string UnknownTopic =>
        "Es wurde nichts geprüft: Ein Thema mit diesem Code gibt es nicht. Geben Sie den Code eines Themas an oder "
        + "keinen.";

    public override string NotYet =>
        "Es wurde nichts geprüft: AsOf liegt in der Zukunft, und niemand weiß, was bis dahin gewählt wird. Geben Sie "
        + "einen vergangenen Zeitpunkt an.";

    public override string Changeable =>
        "Nur die Person selbst kann das ändern. Erfassen Sie im Formular „Einwilligung“, was sie sagt, samt Nachweis.";

    public override string Allowed => "Nichts spricht dagegen.";

    public override string Refused => "Das ist nicht erwünscht.";

    public override string TooMany(int most) =>
        $"Es wurde nichts geprüft: Auf einmal werden höchstens {Number(most)} Personen und Adressen geprüft. "
        + "Fragen Sie in kleineren Portionen.";

    public override string TopOutOfBounds(int most) =>
        $"Es wurde nichts gelesen: Top liegt zwischen 1 und {Number(most)}. Geben Sie eine Zahl dazwischen an, oder "
        + "lassen Sie den Wert weg.";

    public override string Reason(Rule rule) => rule switch
    {
        Rule.DoNotEmail => "E-Mails jeder Art sind nicht erwünscht.",
        Rule.DoNotBulkEmail => "Massen-E-Mails sind nicht erwünscht.",
        Rule.DoNotSendMarketing => "Werbematerial ist nicht erwünscht.",
        Rule.Suppressed => "Die Adresse ist gesperrt.",
        Rule.AddressFailed => "E-Mails an diese Adresse kamen zurück: Sie funktioniert nicht.",
        Rule.TopicRefused => "Das Thema oder eines darüber wurde abgelehnt.",
        Rule.Paused => "Eine Pause ist noch nicht zu Ende.",
        Rule.NoOptIn => "Das erhält nur, wer darum gebeten hat; das ist hier nicht der Fall.",
        Rule.OptInExpired => "Das erhält nur, wer darum gebeten hat; diese Bitte ist abgelaufen.",
        Rule.OptInOutdated =>
            "Das erhält nur, wer darum gebeten hat; die Datenschutzerklärung hat sich seither geändert.",
        Rule.CountryNeedsOptIn =>
            "In diesem Land erhält das nur, wer darum gebeten hat; das ist hier nicht der Fall.",
        Rule.Doubtful => "Was zu dieser Wahl gespeichert ist, stammt nicht von diesem Produkt.",
        Rule.NoAddress => "Das ist keine einzelne, lesbare E-Mail-Adresse.",
        Rule.Unreadable => "Das konnte nicht gelesen werden.",
    };

    public override string ReasonAgainstMarketing(Rule rule) => Reason(rule) + " Geschäftliches geht trotzdem.";

    public override string Change(Rule rule) => rule switch
    {
        Rule.AddressFailed =>
            "Korrigieren Sie die Adresse. Funktioniert sie wieder, erfasst ein Datenschutzbeauftragter dafür ein Opt-in für "
            + "den Kanal Email, mit Nachweis.",
        Rule.NoAddress => "Korrigieren Sie die Adresse, und fragen Sie noch einmal.",
        Rule.Doubtful => "Ein Datenschutzbeauftragter muss es ansehen, oder die Person sagt es neu.",
        Rule.Unreadable => "Prüfen Sie, ob es den Datensatz gibt, und fragen Sie noch einmal.",
        Rule.Paused => "Die Pause endet von selbst; vorher kann nur die Person sie beenden.",
        Rule.DoNotEmail or Rule.DoNotBulkEmail or Rule.DoNotSendMarketing or Rule.Suppressed or Rule.TopicRefused
            or Rule.NoOptIn or Rule.OptInExpired or Rule.OptInOutdated or Rule.CountryNeedsOptIn => Changeable,
    };

    private static string Number(int number) => Numbers.Grouped(number, ".");
}
