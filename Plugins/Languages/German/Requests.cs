using OptOutPlugin.Domain.Clocks;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Requests;

namespace OptOutPlugin.Languages.German;

internal sealed class Requests : RequestTexts
{
    private const string Nothing = "Es wurde nichts erfasst: ";

    public override string HalfAPerson => Nothing
        + "Zu einer Person gehören die Tabelle (contact, lead oder account) und die ID der Zeile. Geben Sie beides an, "
        + "oder keines von beiden und dafür die Adresse.";

    public override string SeveralPeople => Nothing
        + "Eine Anfrage handelt von einer Person, und diese nennt mehrere. Nennen Sie eine davon.";

    public override string UnknownTopic => Nothing
        + "Ein Thema mit diesem Code gibt es nicht. Geben Sie den Code eines Themas an, oder keinen für alles "
        + "Marketing.";

    public override string UnknownDecision => Nothing
        + "Decision ist OptOut, OptIn, Pause oder EnteredInError. Geben Sie eines davon an.";

    public override string UnknownSource => Nothing
        + "Source ist Person, PhoneCall, Letter, ExternalForm, OtherEmail, Import, Integration oder RecordChanged. Geben Sie eines "
        + "davon an, oder lassen Sie den Wert weg. Was durch unsere eigenen Links, Formulare und Antworten kommt, "
        + "weist "
        + "sich selbst aus.";

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
            RequestPart.EvidenceLink => "Der Link zum Nachweis",
            RequestPart.IdempotencyKey => "Der Idempotenzschlüssel",
            RequestPart.Topic => "Das Thema",
        };
        return Nothing + $"{what} hat höchstens {Numbers.Plain(atMost)} Zeichen. Kürzen Sie den Text, und versuchen "
            + "Sie es noch einmal.";
    }

    public override string Of(RequestFault fault) => fault == RequestFault.SourceNotClaimable
        ? UnknownSource
        : Nothing + fault switch
        {
            RequestFault.NoDecision =>
                "Die Anfrage sagt nicht, was sie ist. Wählen Sie ihre Art.",
            RequestFault.Nobody =>
                "Die Anfrage nennt niemanden. Geben Sie die Person, die Adresse oder beides an.",
            RequestFault.NoAddress =>
                "Aus der Adresse ist weder eine E-Mail-Adresse noch eine Telefonnummer herauszulesen. Korrigieren Sie "
                + "sie.",
            RequestFault.SeveralAddresses =>
                "Eine Einwilligung gilt für genau eine Adresse. Erfassen Sie für jede Adresse eine eigene.",
            RequestFault.UnknownChannel =>
                $"Ein Kanal ist {ChannelTable.Listed(", ", " oder ")}. "
                + "Geben Sie davon welche an, oder keinen für Marketing.",
            RequestFault.OutOfReach =>
                "Keiner dieser Kanäle erreicht diese Adresse oder diese Art von Datensatz. Geben Sie einen an, der es "
                + "tut, oder die Person.",
            RequestFault.PauseOfOther =>
                "Nur Marketing-E-Mails können pausieren. Lassen Sie die Kanäle weg, oder erfassen Sie einen "
                + "Widerspruch.",
            RequestFault.NoEnd =>
                "Eine Pause braucht ein Ende, das noch bevorsteht. Geben Sie es in UTC an.",
            RequestFault.NoEvidence =>
                "Eine Einwilligung braucht einen Nachweis. Geben Sie an, wie und wann die Person darum gebeten hat, "
                + "wieder kontaktiert zu werden.",
            RequestFault.ThinEvidence =>
                "Der Nachweis reicht nicht aus. Geben Sie an, wie und wann die Person darum gebeten hat, wieder "
                + "kontaktiert zu werden: mit mindestens zehn Buchstaben oder Ziffern, auf Chinesisch, Japanisch oder "
                + "Koreanisch mit fünf.",
            RequestFault.NoWebAddress =>
                "Was zum Nachweis führen soll, ist keine Webadresse. Geben Sie eine an, die mit https:// beginnt, oder "
                + "lassen Sie sie weg.",
            RequestFault.SourceNotClaimable or RequestFault.NotYet =>
                "Die Einwilligung ist auf die Zukunft datiert. Geben Sie an, wann die Person es gesagt hat, in UTC.",
        };

    public override string IdIsNotFree => Nothing
        + "Die ID einer Anfrage vergibt das Produkt. Lassen Sie sie weg; ein Idempotenzschlüssel verhindert, dass "
        + "dieselbe Anfrage zweimal erledigt wird.";

    public override string NoSuchRecord => Nothing
        + "Diesen Datensatz gibt es nicht. Prüfen Sie Tabelle und ID, oder geben Sie die Adresse an.";

    public override string Accepted =>
        "Angenommen. Was getan werden kann, ist getan; mit dem Übrigen wartet die Anfrage auf einen "
        + "Datenschutzbeauftragten.";

    public override string DatedAhead => "Sie ist auf die Zukunft datiert und gilt als jetzt gesagt.";

    public override string PartUnread =>
        "Ein Teil der Adresse war nicht lesbar; deshalb wartet die Anfrage auf einen Datenschutzbeauftragten. Was "
        + "gelesen wurde, ist gesperrt.";

    public override string Permitted => "Erfasst. Von dem, was gewünscht wurde, ist nichts mehr abgelehnt.";

    public override string NotLifted => "Was abgelehnt ist, bleibt abgelehnt.";

    public override string PartLifted => "Ein Teil der Ablehnungen wurde aufgehoben, ein Teil bleibt bestehen.";

    public override string Recorded => "Erfasst.";

    public override string Waits => "Die Anfrage wartet auf einen Datenschutzbeauftragten.";

    public override string OutweighedByPerson =>
        "Die Person hat über einen Link oder ein Formular von uns abgelehnt; das wiegt schwerer, als was andere "
        + "berichten. Ein anderer Datenschutzbeauftragter als Sie kann die Anfrage freigeben, oder die Person kommt "
        + "über einen Link oder ein Formular.";

    public override string AddressItself => "der Adresse selbst";

    public override string AnotherRecord => "eines anderen Datensatzes";

    public override string TakenBack => "Zurückgenommen: Die Ablehnung war irrtümlich erfasst.";

    public override string NotTakenBack =>
        "Es wurde nichts zurückgenommen: Das kann nur, wer die Ablehnung erfasst hat, binnen 24 Stunden und solange "
        + "nichts anderes ablehnt. Erfassen Sie, was die Person sagt, als Einwilligung mit Nachweis.";

    public override string Closed => "Ein Datenschutzbeauftragter hat die Anfrage geschlossen.";

    public override string TurnedDown(string why) => $"Ein Datenschutzbeauftragter hat die Anfrage abgelehnt: {why}";

    public override string AnsweredWith(string reference) => $"Beantwortet mit der Anfrage {reference}.";

    public override string SayWhyNot =>
        "Es wurde nichts gespeichert: Schreiben Sie in „Grund der Entscheidung“, warum die Anfrage abgelehnt wird, mit "
        + "mindestens zehn Buchstaben oder Ziffern, auf Chinesisch, Japanisch oder Koreanisch fünf.";

    public override string AskedBack => "Die Person wurde per E-Mail gefragt, was gemeint ist.";

    public override string CannotAskBack =>
        "Es wurde nichts gespeichert: Die Person kann nicht per E-Mail gefragt werden. Das geht bei einer unklaren "
        + "E-Mail, wenn die Person E-Mails annimmt und optout_ConfirmationSender gesetzt ist. Fragen Sie auf anderem Weg.";

    public override string StatusIsNotYours =>
        "Es wurde nichts gespeichert: Über eine Anfrage entscheidet nur ein Datenschutzbeauftragter, und nur über "
        + "eine, die wartet: erledigt, abgelehnt oder, um zurückzufragen, „Wartet auf die Person“.";

    public override string Of(ExtensionFault fault) => fault switch
    {
        ExtensionFault.NothingToExtend =>
            "Es wurde nichts gespeichert: Diese Anfrage braucht nicht mehr Zeit. Sie ist entschieden, "
            + "hat keine Frist oder wurde schon verlängert.",
        ExtensionFault.NotAllowed =>
            "Es wurde nichts gespeichert: Das Recht, dessen Frist zuerst endet, lässt nicht mehr Zeit. "
            + "Entscheiden Sie die Anfrage, bevor sie fällig ist.",
        ExtensionFault.NoReason =>
            "Es wurde nichts gespeichert: Geben Sie unter „Grund der Verlängerung“ an, warum die Anfrage "
            + "länger dauert, mit mindestens zehn Buchstaben.",
        ExtensionFault.NoNotice =>
            "Es wurde nichts gespeichert: Sagen Sie der Person, warum es länger dauert, bevor die "
            + "Anfrage fällig ist, und geben Sie unter „Person informiert am“ den Tag an.",
    };

    public override string ReleasedByAnother =>
        "Es wurde nichts gespeichert: Diese Anfrage stammt von Ihnen. Bitten Sie einen anderen "
        + "Datenschutzbeauftragten um die Entscheidung.";

    public override string UnknownQuery =>
        "Es wurde nichts freigegeben: Query ist FetchXML über die Tabelle PersonType, ohne Gruppierung und ohne "
        + "Seiten. Korrigieren Sie die Abfrage.";

    public override string UnknownPlace =>
        "Es wurde nichts freigegeben: Cursor stammt aus keinem Aufruf. Lassen Sie den Wert weg, um zu beginnen.";

    public override string Refused(string? record, bool isAddressHeld) =>
        record is null ? "Erfasst. Die Adresse wird nicht mehr angeschrieben; die Datensätze, die sie tragen, folgen."
        : isAddressHeld ? $"Erfasst für {record}, und die Adresse selbst wird nicht mehr angeschrieben."
        : $"Erfasst für {record}.";

    public override string StillRefused(IReadOnlyList<string> whose, int more) =>
        $"Es ist noch abgelehnt wegen {string.Join("; ", whose)}"
        + (more == 0 ? "." : $"; und {Numbers.Plain(more)} weiterer.");

    public override string MailStillRefused(string reason) => $"Eine solche E-Mail ist noch abgelehnt: {reason}";
}
