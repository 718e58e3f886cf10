using OptOutPlugin.Domain.Subjects;

namespace OptOutPlugin.Languages.German;

internal sealed class Packs : PackTexts
{
    public override string NobodyFound =>
        "Es wurde nichts exportiert: Diese Person gibt es hier nicht, oder Sie dürfen den Datensatz "
        + "nicht lesen. Geben Sie Tabelle und ID, nur eine ID oder eine Adresse an und rufen Sie erneut "
        + "auf.";

    public override string LanguageOrCursorIsWrong =>
        "Es wurde nichts exportiert: Language ist en, de, fr oder zh, und Cursor ist, was der vorige "
        + "Aufruf gab. Lassen Sie weg, was Sie nicht wissen.";

    public override string Title => "Nachweise über Einwilligungen und Ablehnungen";

    public override string Introduction =>
        "Alles, was die Opt-out-Aufzeichnungen dieser Organisation über eine Person sagen, mit dem Stand "
        + "der Erstellung. Alle Zeiten in UTC. Namen, Adressen und IDs anderer Personen sind durch […] "
        + "ersetzt; frei Geschriebenes ist vor der Weitergabe zu lesen.";

    public override string About => "Über dieses Dokument";

    public override string MadeOn => "Erstellt am";

    public override string By => "Durch";

    public override string Organization => "Verantwortliche Stelle";

    public override string Rows => "Umfang";

    public override string LeftOut => "Weggelassen";

    public override string Check => "Prüfung";

    public override string Person => "Die Person";

    public override string NoRecord => "Von der Person gibt es keinen Datensatz mehr.";

    public override string Standing => "Wie es heute steht";

    public override string StandingNote =>
        "Was der Datensatz zu jedem Kanal sagt. Was wegen einer Adresse abgelehnt ist, hat gesagt, wer "
        + "diese Adresse hat, und endet damit.";

    public override string Channel => "Kanal";

    public override string State => "Stand";

    public override string Refused => "Abgelehnt";

    public override string RefusedByAddress => "Wegen einer Adresse abgelehnt";

    public override string NotRefused => "Nicht abgelehnt";

    public override string Allowed => "Erlaubt";

    public override string Topics => "Entscheidungen zu Themen und Pausen";

    public override string Topic => "Thema";

    public override string AllMarketing => "Alle Werbe-E-Mails";

    public override string AllOfIt => "Alles";

    public override string SaidOn => "Gesagt am";

    public override string Since => "Beendet am";

    public override string Until => "Bis";

    public override string Through => "Wodurch";

    public override string Evidence => "Nachweis";

    public override string Nothing => "Es ist nichts aufgezeichnet.";

    public override string Held => "Adressen, an die nicht geschrieben werden darf";

    public override string HeldNote =>
        "Adressen werden als Hashwerte mit Schlüssel gespeichert, aus denen niemand sie liest. Von dem, "
        + "was andere abgelehnt haben, steht hier nur, dass es so ist.";

    public override string Reason => "Grund";

    public override string Whose => "Wessen Wort";

    public override string Another => "Eine andere Person";

    public override string TheAddress => "Die Adresse selbst";

    public override string ThePerson => "Die Person";

    public override string Requests => "Anfragen";

    public override string ReceivedOn => "Eingegangen am";

    public override string AskedFor => "Verlangt";

    public override string DueOn => "Fällig am";

    public override string Outcome => "Ergebnis";

    public override string Letter => "Unser Schreiben";

    public override string History => "Verlauf";

    public override string HistoryNote =>
        "Jede Zeile ist eine Tatsache des Einwilligungsregisters, die niemand bearbeitet. Platz ist ihr "
        + "Platz in der versiegelten Kette. Nachweise stehen, wie sie signiert wurden, in der Sprache, in "
        + "der sie geschrieben wurden.";

    public override string Place => "Platz";

    public override string What => "Was";

    public override string When => "Wann";

    public override string Messages => "Zurückgehaltene und gesendete Nachrichten";

    public override string MessagesNote =>
        "Nachrichten, die eine Ablehnung zurückhielt, Nachrichten, die trotz einer Ablehnung gingen, und "
        + "was Mailsysteme meldeten. Von einer Nachricht, gegen die nichts sprach, steht hier nichts.";

    public override string Category => "Art der Nachricht";

    public override string Message => "Nachricht";

    public override string Told => "Wer benachrichtigt wurde";

    public override string WhoWasTold => "Benachrichtigt";

    public override string Wording => "Gezeigte Texte und Fassungen der Datenschutzerklärung";

    public override string WordingNote =>
        "Der SHA-256-Wert aller Texte, die die Person sah. Wer die Texte aufbewahrt, kann zeigen, dass "
        + "sie dieselben sind.";

    public override string PolicyVersion => "Fassung der Erklärung";

    public override string WordingHash => "SHA-256 der Texte";

    public override string Consents => "Einwilligungen";

    public override string ConsentsNote =>
        "Was erlaubt wurde und was daraus wurde. Dasselbe steht als Einwilligungssätze und Belege nach "
        + "ISO/IEC TS 27560 in der zugehörigen Datei. Eine Ablehnung ohne vorherige Einwilligung steht nur "
        + "im Verlauf.";

    public override string NoConsent => "Es ist keine Einwilligung aufgezeichnet.";

    public override string IsSealed => "Wie signiert und versiegelt";

    public override string IsSigned => "Wie signiert, noch nicht versiegelt";

    public override string IsErased => "Gelöscht; der Rest ist wie signiert";

    public override string IsWhole => "Jede Zeile in diesem Dokument ist, wie sie signiert wurde.";

    public override string Proofs => "Beweise";

    public override string ProofsNote =>
        "Von einer Zeile, die ein Prüfpunkt umfasst, ist bewiesen, dass sie im Register steht, wie es damals war. "
        + "Das JSON enthält jeden Beweis (inclusionProof, ein tlog-proof): als Datei mit der Endung .tlog-proof "
        + "prüft ihn optout-verify mit dem Schlüssel dessen, der den Prüfpunkt signiert hat, ohne Dataverse. Von "
        + "anderen Zeilen enthält er nur Hashwerte.";

    public override string NotCovered => "Noch kein Prüfpunkt umfasst sie";

    public override string ProofTakesMore =>
        "Ihr Beweis verlangt mehr, als ein Aufruf lesen darf: optout-verify prove erstellt ihn aus einem Export";

    public override string AUser => "Ein Benutzer der Organisation";

    public override string AProgram => "Ein Programm der Organisation";

    public override string Program(string name) => $"{name} (Programm)";

    public override string PausedUntil(string when) => $"Pausiert bis {when}";

    public override string RecordedOn(string when) => $"aufgezeichnet am {when}";

    public override string RowCount(int rows, int requests) =>
        $"{Numbers.Plain(rows)} Zeilen des Registers und {Numbers.Plain(requests)} Anfragen, alle hier";

    public override string RowsOfPart(int first, int last, int rows, int requests) =>
        $"Zeilen {Numbers.Plain(first)} bis {Numbers.Plain(last)} von {Numbers.Plain(rows)} Zeilen des "
        + $"Registers und ebenso viele von {Numbers.Plain(requests)} Anfragen; der Rest steht in den "
        + "anderen Teilen";

    public override string RowsOfOthers(int rows) =>
        $"{Numbers.Plain(rows)} Zeilen über eine Adresse, die auch ein anderer Datensatz hat: Sie können "
        + "von jemand anderem handeln";

    public override string ProvedAgainst(string when) => $"Bewiesen gegen den Prüfpunkt vom {when}";

    public override string OtherThanCheckpoint(string when) =>
        $"Das Register ist nicht das des Prüfpunkts vom {when}: Es ist zu prüfen";

    public override string IsBroken(string fault) => $"Etwas stimmt nicht: {fault}";

    public override string MissingInRecord(string names) => $"Für vollständige Sätze fehlt die Angabe: {names}";

    public override string Record(string table, bool isMerged) => NameOf(table) + (isMerged ? " (zusammengeführt)" : string.Empty);

    public override string GoneRecord(string table) => NameOf(table) + " (gelöscht)";

    public override string Of(ConsentStatus status) => status switch
    {
        ConsentStatus.Given => "Erteilt",
        ConsentStatus.Withdrawn => "Widerrufen",
        ConsentStatus.Expired => "Abgelaufen",
    };

    private static string NameOf(string table) => table switch
    {
        "contact" => "Kontakt",
        "lead" => "Lead",
        _ => "Firma",
    };
}
