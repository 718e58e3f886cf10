using OptOutPlugin.Domain.Compliance;

namespace OptOutPlugin.Languages.German;

internal sealed class Reports : ReportTexts
{
    public override string Title =>
        "Compliance-Bericht";

    public override string MadeOn(string instant) =>
        $"Erstellt am {instant}. Er sagt, was damals galt; er ist keine rechtliche Aussage.";

    public override string Score =>
        "Wertung";

    public override string NoRunYet =>
        "Noch keine Prüfung über alle Regeln ist beendet: Es gibt keine Wertung.";

    public override string ScoreIs(int score) =>
        $"{Numbers.Plain(score)} von 100: der gewichtete Anteil der Regeln, zu denen bei der letzten "
        + "Prüfung nichts offen war.";

    public override string ScoreOverTime(int runs, int lowest, int highest) =>
        $"Die Wertung der letzten {Numbers.Plain(runs)} Prüfungen, zwischen {Numbers.Plain(lowest)} "
        + $"und {Numbers.Plain(highest)}";

    public override string OpenByRule =>
        "Offene Feststellungen nach Regel";

    public override string OpenByRegime =>
        "Offene Feststellungen nach Rechtsordnung: Eine kann mehrere betreffen";

    public override string NothingOpen =>
        "Nichts ist offen.";

    public override string Rule =>
        "Regel";

    public override string SeverityHead =>
        "Schweregrad";

    public override string Count =>
        "Offen";

    public override string Law =>
        "Rechtsgrundlage";

    public override string Findings =>
        "Feststellungen";

    public override string NoFindings =>
        "Es gibt keine.";

    public override string AsWrittenDown =>
        "Was gesehen wurde und was zu tun ist, steht so, wie es festgehalten wurde, auf Englisch: Es "
        + "ist Nachweis. Zeiten in UTC.";

    public override string FoundOn =>
        "Gefunden am";

    public override string DueOn =>
        "Fällig am";

    public override string Seen =>
        "Was gesehen wurde";

    public override string ToDo =>
        "Was zu tun ist und was getan wurde";

    public override string Answered(string answer) =>
        $"Antwort: {answer}";

    public override string LeftOut(int findings) =>
        $"{Numbers.Plain(findings)} weitere sind offen, die hier nicht stehen; die Wertedatei enthält "
        + "alle.";

    public override string RequestsOf(int year) =>
        $"Anfragen, eingegangen {Numbers.Plain(year)}";

    public override string Received =>
        "Eingegangen";

    public override string Complied =>
        "Erfüllt";

    public override string Denied =>
        "Abgelehnt";

    public override string Waiting =>
        "Wartend";

    public override string MedianDays =>
        "Dauer in Tagen, der mittlere Wert";

    public override string ShareInTime =>
        "Rechtzeitig erledigt";

    public override string WhoMayGoRound =>
        "Wer das Produkt umgehen darf";

    public override string OnlyAdministrators =>
        "Niemand außer der Systemadministration.";

    public override string Bypassing(string roles) =>
        $"Außer der Systemadministration alle mit einer dieser Rollen: {roles}";

    public override string Ledger =>
        "Einwilligungsprotokoll";

    public override string SealedRows =>
        "Zeilen in der Kette";

    public override string HeadHash =>
        "Hash an ihrem Ende";

    public override string Sealing =>
        "Versiegelung";

    public override string SealingIsLate =>
        "Zeilen warten seit mehr als einer Viertelstunde.";

    public override string SealingIsInTime =>
        "Rechtzeitig";

    public override string InputIsWrong =>
        "Es wurde nichts gelesen: Format ist html, json oder csv, Language ist en, de, fr oder zh, "
        + "und Cursor ist die Antwort des vorigen Aufrufs.";

    public override string RuleName(string id) => id switch
    {
        "flag-without-ledger-row" => "Ein Kennzeichen widerspricht dem Einwilligungsprotokoll",
        "refusal-without-suppression" => "Eine Ablehnung, deren Adresse nicht gesperrt ist",
        "flag-behind-the-list" => "Eine gesperrte Adresse auf einem Datensatz ohne Kennzeichen",
        "twins-disagree" => "Datensätze mit derselben Adresse widersprechen sich",
        "sent-after-refusal" => "Nach einer Ablehnung gesendet",
        "sent-or-refused-first" => "Gesendet oder zuerst abgelehnt: nicht zu klären",
        "sent-without-opt-in" => "Werbung ohne nötige Einwilligung",
        "row-changed-by-others" => "Eine Zeile des Produkts, von anderen geändert",
        "opt-in-without-evidence" => "Eine Einwilligung ohne Nachweis",
        "opt-in-travelled" => "Eine Einwilligung für eine frühere Adresse",
        "transactional-by-word" => "Als geschäftlich bezeichnet, an Menschen, die Werbung ablehnen",
        "request-overdue" => "Eine Anfrage, die überfällig ist",
        "refusers-in-list" => "Ablehnende in einer Marketingliste",
        "mailbox-hears-no-stop" => "Ein Postfach, das STOP verspricht und keine Post annimmt",
        "footer-not-set-up" => "Werbung ohne eingerichtete Anschrift oder Link",
        "template-not-fit" => "Eine Werbevorlage, die sich nicht eignet",
        "step-not-guarding" => "Ein Schritt, der nicht schützt",
        "bypass-held" => "Eine Rolle, die das Produkt umgehen darf",
        "ledger-unsealed" => "Protokollzeilen, die zu lange auf ihr Siegel warten",
        "ledger-broken" => "Das Einwilligungsprotokoll lässt sich nicht bestätigen",
        "audit-off" => "Die native Überwachung eines Kennzeichens ist aus",
        "policy-not-reviewed" => "Eine Datenschutzerklärung, die seit einem Jahr niemand gelesen hat",
        "doors-silent" => "Öffentliche Seiten, die nicht antworten",
        "choice-not-followed" => "Was einer Wahl folgt, gelang nicht",
        "waiting-mail-kept" => "Wartende E-Mail ließ sich nicht zurückziehen",
        "refusal-older-than-permission" => "Eine Ablehnung, die vor einer Einwilligung lag",
        "planned-after-refusal" => "Geplant mit jemandem, der abgelehnt hat",
        "loosening-repeated" => "Wiederholte Versuche, Ablehnende kontaktieren zu lassen",
        "let-through-repeated" => "Geschäftliche E-Mails, immer wieder, an Ablehnende",
        "refusals-in-a-burst" => "Viele Ablehnungen auf einmal: vielleicht ein Scanner",
        "sign-ups-by-others" => "Anmeldungen durch andere",
        "marketing-without-footer" => "Werbung ohne Fußzeile gesendet",
        "request-due-soon" => "Eine Anfrage, die bald fällig ist",
        "letter-came-back" => "Ein Schreiben von uns, das zurückkam",
        "reply-asks-for-data" => "Eine Antwort, die auch nach Daten fragt",
        "refusals-not-acted-on" => "Ein Empfänger, der nicht gehandelt hat",
        "refused-again-after-told" => "Erneut abgelehnt, nachdem ein Empfänger gehandelt hatte",
        "training-missing" => "Ohne die Schulung dafür gehandelt",
        _ => $"Regel {id}",
    };

    public override string Of(Severity severity) => severity switch
    {
        Severity.Low => "Niedrig",
        Severity.Medium => "Mittel",
        Severity.High => "Hoch",
    };

    public override string Of(FindingStatus status) => status switch
    {
        FindingStatus.Open => "Offen",
        FindingStatus.InProgress => "In Arbeit",
        FindingStatus.Mended => "Behoben",
        FindingStatus.Accepted => "Risiko angenommen",
        FindingStatus.WaitsForSecondOfficer => "Wartet auf zweite Person",
    };
}
