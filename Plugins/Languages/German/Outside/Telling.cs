namespace OptOutPlugin.Languages.German;

internal sealed class Telling : TellingTexts
{
    public override string MostIsWrong(int most) =>
        "Es wurde nichts gelesen: Most ist die Anzahl der Änderungen eines Aufrufs, von 1 bis "
        + $"{Numbers.Plain(most)}. Lassen Sie es weg, oder geben Sie eine solche Zahl an.";

    public override string PlaceIsAhead =>
        "Es gibt keine Änderung mit dieser Nummer: Das Einwilligungsprotokoll endet davor. Geben Sie 0 für "
        + "alle an, oder die letzte Nummer, die Sie haben. Hatten Sie eine spätere, so wurde die Umgebung "
        + "wiederhergestellt: Vergleichen Sie, was Sie haben, von der Wiederherstellung an.";

    public override string NotAListener =>
        "Nur ein Programm, das eine Datenschutzbeauftragte oder ein Datenschutzbeauftragter als Empfänger "
        + "eingetragen hat, bestätigt Änderungen. Wenden Sie sich dorthin.";

    public override string UnknownListener =>
        "Es gibt keinen solchen Empfänger, der Dateien bekommt. Wählen Sie einen aus der Tabelle Empfänger.";

    public override string UnknownHandOver =>
        "Es gibt keinen solchen Stapel. Wählen Sie einen aus der Tabelle Stapel.";

    public override string ChangesAreUnread(int most) =>
        $"Es wurde nichts abgelehnt: Changes ist keine JSON-Liste von Änderungen, wie optout_ReadConsentChanges sie gibt, oder hält mehr als {Numbers.Plain(most)}. Reichen Sie sie Seite für Seite ein.";

    public override string NotFetchedYet =>
        "Niemand hat diesen Stapel abgeholt. Holen Sie erst seine Datei ab, geben Sie sie weiter, und sagen "
        + "Sie dann, dass er erledigt ist.";

    public override string AnswerIsTooLong(int most) =>
        $"Die Antwort darf {Numbers.Plain(most)} Zeichen haben. Kürzen Sie sie.";

    public override string ListenerNeedsOfficer =>
        "Nur Datenschutzbeauftragte sagen, wer von Ablehnungen erfahren muss. Wenden Sie sich dorthin.";

    public override string ListenerIsNoProgram =>
        "Ein Empfänger mit Schnittstelle ist ein Anwendungsbenutzer: Wählen Sie einen, den es gibt, der "
        + "aktiv ist und den kein anderer Empfänger nennt.";

    public override string ListenerIsIncomplete =>
        "Ein Empfänger braucht einen Namen, eine Art, mindestens einen Kanal und 1 bis 60 Werktage. Ergänzen "
        + "Sie ihn, und speichern Sie noch einmal.";

    public override string HandOverIsOurs =>
        "Nur das Produkt schreibt auf, welche Ablehnungen wem gesagt wurden. Holen Sie beim Empfänger die "
        + "nächste Datei ab, und sagen Sie dort, dass sie erledigt ist.";

    public override string NotToldYet(string name) =>
        $"{name}: noch nicht mitgeteilt";

    public override string ToldOn(string name, string when) =>
        $"{name}: mitgeteilt am {when}, noch keine Antwort";

    public override string Unconfirmed(string name) =>
        $"{name}: mitgeteilt, noch nicht bestätigt";

    public override string DoneOn(string name, string? told, string done, string? answer) =>
        $"{name}: {(told is null ? string.Empty : $"mitgeteilt am {told}, ")}erledigt am {done}"
        + $"{(answer is null ? string.Empty : $" ({answer})")}";
}
