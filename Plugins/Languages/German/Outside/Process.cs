using OptOutPlugin.Domain.Clocks;
using OptOutPlugin.Domain.Contacting;
using OptOutPlugin.Domain.Policies;

namespace OptOutPlugin.Languages.German;

internal sealed class Process : ProcessTexts
{
    public override string Title => "Wie wir mit Ihrem Nein umgehen";

    public override string Heading(ProcessPart part) => part switch
    {
        ProcessPart.SayingNo => "Wie Sie Nein sagen",
        ProcessPart.TakingEffect => "Ab wann es gilt",
        ProcessPart.WhatANoStops => "Was ein Nein beendet und was nicht",
        ProcessPart.WhenAYesIsNeeded => "Wann wir Ihr Ja brauchen",
        ProcessPart.WhatCounts => "Was zählt, wenn Aussagen sich widersprechen",
        ProcessPart.WhatIsKept => "Was wir aufbewahren und wie lange",
        ProcessPart.HowLong => "Wie lange ein Anliegen dauern darf",
        ProcessPart.WhomToAsk => "Wen Sie fragen und wo Sie sich beschweren",
    };

    public override string Of(ProcessSentence sentence) => sentence.Line switch
    {
        ProcessLine.Link =>
            "E-Mails, die wir als Werbung senden, enthalten einen Link. Auf seiner Seite genügt ein Klick: ohne Konto, ohne "
            + "Passwort, ohne Begründung und kostenlos.",
        ProcessLine.OneClick =>
            "Zeigt Ihr Mailprogramm bei einer unserer E-Mails eine eigene Schaltfläche zum Abmelden, genügt auch die.",
        ProcessLine.TypedForm =>
            $"Ohne Link geben Sie Ihre E-Mail-Adresse oder Telefonnummer unter {sentence.Words} ein – die Antwort verrät "
            + "niemandem etwas über Sie.",
        ProcessLine.ReplyOffered =>
            "Wo eine unserer Werbe-E-Mails es anbietet, antworten Sie mit STOP. Was nicht eindeutig ist, liest ein Mensch bei uns.",
        ProcessLine.ReplyHeard =>
            "Auch eine Antwort, die um ein Ende bittet, wird gelesen, wenn sie ein Postfach erreicht, das unser System "
            + "abruft. Der Link ist der sicherere Weg.",
        ProcessLine.TextEndsTexts =>
            "Antworten Sie auf eine unserer Textnachrichten mit STOP: Das beendet Textnachrichten an Ihre Nummer. STOPALL "
            + "beendet auch Anrufe.",
        ProcessLine.TextEndsCallsToo =>
            "Antworten Sie auf eine unserer Textnachrichten mit STOP: Das beendet Textnachrichten und Anrufe an Ihre Nummer.",
        ProcessLine.InPerson =>
            "Oder sagen Sie es uns am Telefon, per Brief oder persönlich. Wir halten es in Ihren Worten fest.",
        ProcessLine.FooterDemanded =>
            "Als Werbung senden wir keine E-Mail, die nicht sagen kann, wie man sich abmeldet und wer sie sendet.",
        ProcessLine.FooterWatched =>
            "Geht eine Werbe-E-Mail doch einmal hinaus, ohne zu sagen, wie man sich abmeldet und wer sie sendet, meldet unser "
            + "System uns das.",
        ProcessLine.AtOnce =>
            "Ihr Nein gilt, sobald es festgehalten ist. Von da an hält unser System jede E-Mail zurück, für die es gilt.",
        ProcessLine.WholeMailHeld =>
            "Hat einer von mehreren Empfängern Nein gesagt, erhält niemand die E-Mail, bis der Absender ihn "
            + "herausgenommen hat.",
        ProcessLine.RecipientTakenOff =>
            "Hat einer von mehreren Empfängern Nein gesagt, wird er herausgenommen, und nur die anderen erhalten die E-Mail.",
        ProcessLine.WaitingMail =>
            "E-Mails, die noch auf den Versand warten, werden zurückgenommen. Was ein Mailserver schon hat, lässt sich nicht "
            + "zurückholen.",
        ProcessLine.OtherPrograms =>
            "Programme, die bei uns eingetragen sind, erfahren von Ihrem Nein; wir halten fest, wer wann was erfahren hat. Was "
            + "andere Programme von sich aus senden, sieht unser System nicht.",
        ProcessLine.Lasting =>
            "Ihr Nein hat kein Ende. Es gilt für jede Ihrer Adressen, die wir kennenlernen, auch wenn Ihr Datensatz "
            + "zusammengeführt oder gelöscht wurde.",
        ProcessLine.TakingBack =>
            "Aus Versehen geklickt? Eine halbe Stunde lang nimmt derselbe Link es zurück.",
        ProcessLine.Choosing =>
            "Auf der Seite können Sie jede Werbung oder einzelne Themen ablehnen oder eine Pause einlegen.",
        ProcessLine.Business =>
            "E-Mails zu Ihren laufenden geschäftlichen Vorgängen mit uns kommen auch nach einem Nein zu Werbung, etwa eine "
            + "Antwort auf Ihre Nachricht, eine Rechnung oder ein Termin. Dass sie gesendet wurden, wird festgehalten.",
        ProcessLine.AllEmail =>
            "Möchten Sie gar keine E-Mails von uns, erhalten Sie keine, auch keine geschäftlichen.",
        ProcessLine.MarketingWhenBulk =>
            "Sagt nichts, was eine E-Mail ist, gilt sie als Werbung, wenn sie an mehr als "
            + $"{Numbers.Plain(sentence.Count)} Empfänger außerhalb unserer Organisation geht oder aus einer Vorlage an mehr als "
            + "einen.",
        ProcessLine.UnclearIsMarketing =>
            "Sagt nichts, was eine E-Mail ist, gilt sie als Werbung.",
        ProcessLine.UnclearIsBusiness =>
            "Sagt nichts, was eine E-Mail ist, gilt sie als geschäftlich.",
        ProcessLine.ContactBlocked =>
            $"Wo Sie sie abgelehnt haben, lässt unser System diese nicht zu: {List(sentence.Kinds)}.",
        ProcessLine.ContactWatched =>
            "Wo Sie sie abgelehnt haben, verhindert unser System diese nicht, hält sie aber fest und meldet sie: "
            + $"{List(sentence.Kinds)}.",
        ProcessLine.ContactUnseen =>
            $"Das prüft unser System nicht: {List(sentence.Kinds)}. Bitte sagen Sie es auch denen, die sich so melden.",
        ProcessLine.NotSeen =>
            "Was jemand von uns aus einem anderen Mailprogramm sendet, sieht unser System erst, wenn es schon fort ist, oder "
            + "gar nicht.",
        ProcessLine.Override =>
            "Trotz eines Neins zu Werbung darf eine für den Datenschutz zuständige Person eine einzelne Nachricht zulassen, etwa "
            + "einen Produktrückruf: mit Rechtsgrund, Begründung und Eintrag.",
        ProcessLine.YesByTopic =>
            "Manche Themen sind nur für Menschen vorgesehen, die darum gebeten haben. Andere Werbung kann kommen, bis Sie Nein "
            + "sagen.",
        ProcessLine.YesByCountry =>
            "Für Werbe-E-Mails brauchen wir Ihr Ja überall, wo Schweigen als Nein gilt: in allen Ländern außer den Vereinigten "
            + "Staaten, Singapur und Hongkong, und wenn wir Ihr Land nicht kennen.",
        ProcessLine.YesByListedCountry =>
            "Für Werbe-E-Mails brauchen wir Ihr Ja in diesen Ländern und wenn wir Ihres nicht kennen: "
            + $"{List(sentence.Names)}.",
        ProcessLine.YesAlways => "Für jede Werbe-E-Mail brauchen wir Ihr Ja.",
        ProcessLine.CustomersToo => "Das gilt auch für unsere Kunden.",
        ProcessLine.CustomersNot => "Unsere Kunden können Werbe-E-Mails auch ohne Ja erhalten, bis sie Nein sagen.",
        ProcessLine.SignUpConfirmed =>
            "Wer auf unserer Seite um E-Mails bittet, erhält eine einzige E-Mail zum Bestätigen. Wird nicht innerhalb von 14 "
            + "Tagen bestätigt, kommt nichts.",
        ProcessLine.SignUpUnconfirmed =>
            "Wer auf unserer Seite um E-Mails bittet, erlaubt damit allein noch nichts: Wir senden keine E-Mail zum Bestätigen.",
        ProcessLine.NotAskedAgain =>
            "Wer Nein gesagt hat, erhält von unserem System keine E-Mail, die um ein Ja bittet.",
        ProcessLine.NotAskedFor =>
            $"Nach Ihrem Nein bitten wir Sie {Time(sentence.Count, LimitUnit.Months)} lang nicht um ein Ja.",
        ProcessLine.YesStays => "Ein Ja gilt für die Adresse, für die Sie es gegeben haben, und für keine andere.",
        ProcessLine.Order =>
            "Ein Nein gilt, wann immer es gesagt wurde. Ein Ja beendet nur, was vor ihm gesagt wurde.",
        ProcessLine.Weight =>
            "Am meisten zählt, was Sie selbst sagen. Ihr Nein wird nicht ohne Nachweis Ihrer Einwilligung aufgehoben.",
        ProcessLine.LooseningCorrected =>
            "Ändert bei uns jemand Ihren Datensatz ohne solchen Nachweis, bleibt Ihr Nein, und der Rest der Änderung wird "
            + "gespeichert.",
        ProcessLine.LooseningRefused =>
            "Versucht bei uns jemand, Ihr Nein ohne solchen Nachweis aufzuheben, wird von dieser Änderung nichts gespeichert.",
        ProcessLine.EarlierReported =>
            "Ein Nein aus der Zeit vor diesem System oder aus der Liste eines anderen Programms zählt wie eines, das Sie uns "
            + "gesagt haben.",
        ProcessLine.EarlierStaff =>
            "Ein Nein aus der Zeit vor diesem System oder aus der Liste eines anderen Programms zählt wie ein Eintrag von "
            + "jemandem bei uns.",
        ProcessLine.EarlierSystem =>
            "Ein Nein aus der Zeit vor diesem System oder aus der Liste eines anderen Programms zählt wie ein Eintrag eines "
            + "Programms.",
        ProcessLine.Bounces => sentence.Count == 1
            ? "Ist 1 E-Mail zurückgekommen, weil es die Adresse nicht gibt, erhält sie keine mehr."
            : $"Sind {Numbers.Plain(sentence.Count)} E-Mails zurückgekommen, weil es die Adresse nicht gibt, erhält sie keine "
                + "mehr.",
        ProcessLine.KeptHash =>
            "Damit wir Sie weiter in Ruhe lassen können, bewahren wir einen Fingerabdruck Ihrer Adresse (einen Hash mit "
            + "Schlüssel), den Kanal und die Zeit auf. Sie bleiben ohne Ende, denn ein Nein hat keines: DSGVO Art. 17 Abs. 3 "
            + "Buchst. b, Art. 21 Abs. 3.",
        ProcessLine.KeptLedger =>
            "Jedes Nein und jedes Ja steht als Nachweis in einem Protokoll, in dem keine Änderung unbemerkt bleibt (DSGVO Art. 5 "
            + "Abs. 2, Art. 7 Abs. 1). Die Einträge bleiben; ihre Texte über Sie bleiben, bis Sie gelöscht werden.",
        ProcessLine.KeptRequests =>
            "Dass es ein Anliegen gab, wann und wie es endete, bleibt ebenfalls; was darin persönlich ist, bleibt, bis Sie "
            + "gelöscht werden.",
        ProcessLine.KeptEvidence =>
            "Was einen Klick auf unserer Seite belegt, etwa seine Zeit und, wo unsere Seiten das aufbewahren, der Browser und "
            + "ein Hash des Netzwerks, bleibt, bis Sie gelöscht werden.",
        ProcessLine.ErasedByOne =>
            "Was wir sonst über Ihre Entscheidungen wissen, löscht auf Ihren Wunsch eine für den Datenschutz zuständige Person. "
            + "Der Fingerabdruck bleibt, damit Sie in Ruhe gelassen werden.",
        ProcessLine.ErasedByTwo =>
            "Was wir sonst über Ihre Entscheidungen wissen, löschen auf Ihren Wunsch zwei für den Datenschutz zuständige "
            + "Personen gemeinsam. Der Fingerabdruck bleibt, damit Sie in Ruhe gelassen werden.",
        ProcessLine.OuterLimits =>
            "Ein eindeutiges Nein wird sofort umgesetzt. Wo jemand von uns entscheiden muss, sind dies die äußersten Fristen:",
        ProcessLine.Limit => Limit(sentence.Rule!),
        ProcessLine.Figures =>
            $"Wie viele Anliegen letztes Jahr kamen und wie lange sie dauerten: {sentence.Words}",
        ProcessLine.Sender => $"Verantwortlich: {sentence.Words}",
        ProcessLine.Contact => $"So erreichen Sie uns: {sentence.Words}",
        ProcessLine.AskTheWriter => "Bitte fragen Sie, wer Ihnen geschrieben hat.",
        ProcessLine.ComplainInEurope =>
            "In der EU und im EWR können Sie sich bei der Datenschutzbehörde beschweren, wo Sie wohnen, wo Sie arbeiten oder wo "
            + "es geschah (DSGVO Art. 77).",
        ProcessLine.ComplainInBritain =>
            "Im Vereinigten Königreich können Sie sich beim Information Commissioner’s Office beschweren (ico.org.uk).",
        ProcessLine.ComplainAboutEmail =>
            "In den Vereinigten Staaten können Sie E-Mails der Federal Trade Commission melden (reportfraud.ftc.gov).",
        ProcessLine.ComplainAboutCalls =>
            "In den Vereinigten Staaten können Sie Anrufe und Textnachrichten der Federal Communications Commission melden "
            + "(consumercomplaints.fcc.gov).",
        ProcessLine.ComplainInCanada =>
            "In Kanada können Sie es dem Spam Reporting Centre melden (fightspam.gc.ca).",
        ProcessLine.ComplainInCalifornia =>
            "In Kalifornien können Sie sich bei der California Privacy Protection Agency beschweren (cppa.ca.gov).",
    };

    protected override string Of(ContactKind kind) => kind switch
    {
        ContactKind.PhoneCall => "Anrufe",
        ContactKind.Letter => "Briefe",
        ContactKind.Fax => "Faxe",
        ContactKind.TextMessage => "Textnachrichten",
        ContactKind.Appointment => "Termine",
    };

    protected override string Time(int amount, LimitUnit unit) => unit switch
    {
        LimitUnit.Hours => Many(amount, "Stunde", "Stunden"),
        LimitUnit.BusinessDays => Many(amount, "Geschäftstag", "Geschäftstage"),
        LimitUnit.Days => Many(amount, "Tag", "Tage"),
        LimitUnit.Months => Many(amount, "Monat", "Monate"),
    };

    // After a colon the nominative fits, as it does of a length of time.
    private string Limit(ClockRule rule) =>
        $"{rule.Name}: höchstens {Time(rule.Limit.Amount, rule.Limit.Unit)}"
        + (rule.Extension == 0 ? string.Empty
            : $", mit rechtzeitig genannten Gründen {Time(rule.Extension, rule.Limit.Unit)} mehr")
        + (rule.Citation.Length == 0 ? "." : $" ({rule.Citation}).");

    private static string Many(int count, string one, string several) =>
        $"{Numbers.Plain(count)} {(count == 1 ? one : several)}";
}
