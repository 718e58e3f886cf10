using OptOutPlugin.Domain.Requests;

namespace OptOutPlugin.Languages.German;

internal sealed class Requests : RequestTexts
{
    private const string Nothing = "Es wurde nichts erfasst: ";

    public override string HalfAPerson => Nothing
        + "Zu einer Person gehören die Tabelle (contact, lead oder account) und die ID der Zeile. Geben Sie beides an, "
        + "oder keines von beiden und dafür die Adresse.";

    public override string UnknownTopic => Nothing
        + "Ein Thema mit diesem Code gibt es nicht. Geben Sie den Code eines Themas an, oder keinen für alles "
        + "Marketing.";

    public override string UnknownDecision => Nothing
        + "Decision ist OptOut oder OptIn. Geben Sie an, welches von beiden die Person wünscht.";

    public override string UnknownSource => Nothing
        + "Source ist Person, Reply, PhoneCall, WebForm, Import, Integration oder RecordChanged. Geben Sie eines davon "
        + "an, oder lassen Sie den Wert weg.";

    public override string MayNotLoosen => Nothing
        + "Sie dürfen keine Einwilligung erfassen. Bitten Sie jemanden darum, der Widersprüche bearbeitet.";

    public override string KeyIsTaken => Nothing
        + "Eine andere Anfrage mit anderem Inhalt trägt diesen Idempotenzschlüssel. Geben Sie jeder Anfrage einen "
        + "eigenen Schlüssel, und senden Sie denselben Schlüssel nur mit derselben Anfrage.";

    public override string IsRecorded => Nothing
        + "Eine Anfrage mit diesem Idempotenzschlüssel ist bereits erfasst. Geben Sie einer neuen Anfrage einen neuen "
        + "Schlüssel.";

    public override string TooLong(RequestPart part, int atMost)
    {
        var what = part switch
        {
            RequestPart.Address => "Die Adresse",
            RequestPart.Evidence => "Der Nachweis",
            RequestPart.IdempotencyKey => "Der Idempotenzschlüssel",
            _ => "Das Thema",
        };
        return Nothing + $"{what} hat höchstens {Numbers.Plain(atMost)} Zeichen. Kürzen Sie den Text, und versuchen "
            + "Sie es noch einmal.";
    }

    public override string Of(RequestFault fault) => Nothing + fault switch
    {
        RequestFault.NoDecision =>
            "Die Anfrage sagt nicht, ob sie ein Widerspruch oder eine Einwilligung ist. Wählen Sie ihre Art.",
        RequestFault.Nobody =>
            "Die Anfrage nennt niemanden. Geben Sie die Person, die Adresse oder beides an.",
        RequestFault.NoAddress =>
            "Die Adresse ist weder eine einzelne E-Mail-Adresse noch eine einzelne Telefonnummer. Korrigieren Sie sie.",
        RequestFault.UnknownChannel =>
            "Ein Kanal ist Email, MarketingEmail, Phone, Sms, Fax, Post, MarketingPost, MarketingMaterial oder "
            + "EmailTracking. Geben Sie davon welche an, oder keinen für Marketing.",
        RequestFault.OutOfReach =>
            "Keiner dieser Kanäle erreicht diese Adresse. Geben Sie einen an, der es tut, oder die Person.",
        RequestFault.NoEvidence =>
            "Eine Einwilligung braucht einen Nachweis. Geben Sie an, wie und wann die Person darum gebeten hat, wieder "
            + "kontaktiert zu werden.",
        _ =>
            "Die Anfrage ist auf die Zukunft datiert. Geben Sie an, wann sie eingegangen ist, in UTC.",
    };

    public override string Refused(int matched, bool isAddressKnown) =>
        $"Erfasst. {Found(matched)}"
        + (isAddressKnown ? ", und die Adresse selbst wird nicht mehr angeschrieben." : ".");

    public override string Permitted(int matched, int held) =>
        $"Erfasst. {Found(matched)}. " + (held == 0
            ? "Von dem, was gewünscht wurde, ist nichts mehr abgelehnt."
            : $"{Stay(held)}: Was vorgebracht wurde, wiegt sie nicht auf. "
                + "Ein Datenschutzbeauftragter sieht im Einwilligungsprotokoll, warum.");

    private static string Found(int count) =>
        count == 1 ? "1 Datensatz wurde gefunden" : $"{Numbers.Plain(count)} Datensätze wurden gefunden";

    private static string Stay(int held) =>
        held == 1 ? "1 der Ablehnungen bleibt bestehen" : $"{Numbers.Plain(held)} der Ablehnungen bleiben bestehen";
}
