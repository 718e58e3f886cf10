namespace OptOutPlugin.Languages.German;

internal sealed class Records : RecordTexts
{
    public override string LedgerIsFinal =>
        "Ein Eintrag im Einwilligungsprotokoll ist ein Nachweis: Niemand kann ihn ändern, deaktivieren oder löschen. "
        + "Es wurde nichts geändert. Wenn er etwas Falsches festhält, berichtigen Sie den Datensatz der Person: Die "
        + "Berichtigung wird ein eigener Eintrag.";

    public override string LedgerIsOurs =>
        "Einträge im Einwilligungsprotokoll schreibt nur das Produkt selbst, wenn etwas geschieht. Es wurde nichts "
        + "angelegt. Ändern Sie stattdessen den Datensatz der Person: Daraus wird ein Eintrag.";

    public override string ChainIsFinal =>
        "Das Ende der Kette des Einwilligungsprotokolls bewegt sich nur, wenn Einträge versiegelt werden. Es wurde "
        + "nichts geändert. Um wartende Einträge versiegeln zu lassen, setzen Sie „Versiegelung angefordert am“.";

    public override string RunIsOurs =>
        "Wie weit ein langer Lauf gekommen ist, schreibt nur der Lauf selbst: Ein Lauf, der nur scheinbar zu Ende ist, "
        + "ließe Menschen ungeschützt. Es wurde nichts geändert. Um die Bestandsaufnahme fortzusetzen, rufen Sie "
        + "optout_Baseline auf.";

    public override string CheckpointIsFinal =>
        "Ein Prüfpunkt ist ein Nachweis und kann nicht gelöscht werden. Es wurde nichts geändert. Lassen Sie "
        + "ihn, wo er ist.";

    public override string KeyIsFinal =>
        "Ein Schlüssel kann nicht geändert oder gelöscht werden: Alles, was mit ihm signiert oder gehasht wurde, "
        + "verlöre seinen Sinn. Es wurde nichts geändert. Um ihn nicht mehr zu verwenden, legen Sie einen anderen "
        + "mit demselben Zweck an, und setzen Sie hier „Stillgelegt am“.";

    public override string KeyIsNeeded =>
        "Das ist der einzige Schlüssel seines Zwecks, und ohne einen kann nichts signiert werden. Es wurde nichts "
        + "geändert. Legen Sie zuerst einen anderen Schlüssel mit demselben Zweck an, und legen Sie dann diesen still.";

    public override string SuppressKeyIsSingle =>
        "Für gesperrte Adressen gibt es genau einen Schlüssel, der nie stillgelegt oder ersetzt wird: Mit einem "
        + "anderen würde keine gesperrte Adresse mehr erkannt. Es wurde nichts geändert. Arbeiten Sie mit dem "
        + "vorhandenen Schlüssel weiter.";

    public override string SuppressionIsHeld =>
        "Eine gesperrte Adresse wird nie von Hand geändert oder gelöscht: Sie ist es, die die Person davor schützt, "
        + "angeschrieben zu werden. Es wurde nichts geändert. Wenn die Person wieder kontaktiert werden möchte, "
        + "erfassen Sie das samt Nachweis im Datensatz der Person: Das hebt die Sperre auf.";

    public override string SuppressionIsOurs =>
        "Die Sperrliste schreibt nur das Produkt selbst: Niemand sonst kann den Hash bilden, unter dem eine Adresse "
        + "darin gefunden wird. Es wurde nichts angelegt. Reichen Sie stattdessen eine Widerspruchsanfrage mit der "
        + "Adresse ein: Das sperrt sie.";

    public override string ChoiceIsOurs =>
        "Was jemand zu einem Thema gewählt hat, wird nie von Hand geschrieben oder gelöscht: Es ist das, was diese "
        + "Person gesagt hat. Es wurde nichts geändert. Erfassen Sie, was die Person jetzt sagt, mit „Einwilligung "
        + "erfassen“, oder reichen Sie eine Widerspruchsanfrage mit dem Thema ein, für eine Erlaubnis mit dem "
        + "Nachweis.";

    public override string FindingIsOurs =>
        "Was eine Feststellung festhält, wird nie geändert oder gelöscht, und niemand sonst legt eine an: Sie ist ein "
        + "Nachweis. Es wurde nichts geändert. Setzen Sie Besitzer oder Fälligkeit; beheben, erneut prüfen oder das "
        + "Risiko annehmen können Sie mit den Befehlen ihres Formulars.";

    public override string CheckIsOurs =>
        "Einen Lauf der Compliance-Prüfung schreibt nur der Lauf selbst, und er wird nie gelöscht: Er ist ein "
        + "Nachweis. Es wurde nichts geändert. Für einen neuen Lauf rufen Sie optout_RunComplianceCheck auf.";

    public override string RequestIsOurs =>
        "Was in einer Anfrage verlangt wurde und was daraus wurde, ist ein Nachweis und wird nie von Hand geändert "
        + "oder gelöscht. Es wurde nichts geändert. Wenn die Person jetzt etwas anderes sagt, reichen Sie dafür eine "
        + "eigene Anfrage ein.";

    public override string WorkIsOurs =>
        "Was nach einer Änderung noch zu tun ist, schreibt nur das Produkt selbst und löscht es, sobald es erledigt ist. "
        + "Es wurde nichts geändert. Lassen Sie es, wo es ist.";

    public override string RuleNeedsOfficer =>
        "Themen und die Kennzeichnung von Vorlagen entscheiden, wem geschrieben werden darf: Nur "
        + "Datenschutzbeauftragte ändern sie. Es wurde nichts geändert. Fragen Sie jemanden mit der Rolle „OptOut "
        + "Privacy Officer“.";

    public override string TopicsAreNoRing =>
        "Ein Thema kann nicht unter sich selbst oder unter einem seiner Unterthemen stehen. Es wurde nichts geändert. "
        + "Wählen Sie ein übergeordnetes Thema aus einem anderen Teil des Baums oder keines.";

    public override string DoorNeedsOfficer =>
        "Durch eine Annahmestelle reicht ein Programm Erlaubnisse von Personen ein: Nur Datenschutzbeauftragte tragen "
        + "sie ein oder streichen sie. Es wurde nichts geändert. Fragen Sie jemanden mit der Rolle „OptOut Privacy "
        + "Officer“.";

    public override string DoorIsNoProgram =>
        "Eine Annahmestelle ist ein Programm: Die Benutzer-ID muss die ID eines Anwendungsbenutzers dieser Umgebung "
        + "sein. Es wurde nichts geändert. Übernehmen Sie die ID aus der Liste der Anwendungsbenutzer im Power "
        + "Platform Admin Center.";

    public override string TopicCodeIsFinal(string code) =>
        $"Der Code eines Themas ändert sich nie: Protokoll und Sperrliste kennen dieses als „{code}“. Es wurde nichts "
        + "geändert. Ändern Sie den Namen, oder legen Sie ein neues Thema an.";

    public override string TopicCodeIsTaken(string code) =>
        $"Ein Thema mit dem Code „{code}“ kann es nicht geben: Ein anderes hat ihn oder einen, der gleich aussieht, "
        + "oder er steht für alle Werbung. Es wurde nichts geändert. Wählen Sie einen anderen Code.";

    public override string Undeclared(string handler, string message, string table) =>
        $"{handler} ist für {message} von {table} nicht vorgesehen, daher wurde nichts getan. "
        + "Entfernen Sie diesen Schritt: Die Lösung bringt alle Schritte mit, die das Produkt braucht.";

    public override string Unexpected(Guid correlationId) =>
        "OptOutPlugin kam nicht zum Ende, daher wurde nichts geändert oder gesendet. Versuchen Sie es noch "
        + $"einmal; wenn es wieder geschieht, geben Sie Ihrem Administrator diese Nummer: {correlationId:D}.";
}
