namespace OptOutPlugin.Languages.German;

internal sealed class Erasures : ErasureTexts
{
    public override string NobodyFound =>
        "Es wurde nichts gelöscht: Diese Person gibt es hier nicht, oder Sie dürfen den Datensatz nicht "
        + "lesen. Geben Sie Tabelle und ID, nur eine ID oder eine Adresse an und rufen Sie erneut auf.";

    public override string NoErasure =>
        "Diese Löschung gibt es nicht. Geben Sie die ID einer Anfrage der Art Löschung an, oder lassen "
        + "Sie sie weg und nennen Sie die Person.";

    public override string WaitsForAnother =>
        "Es wurde noch nichts gelöscht: Eine zweite für den Datenschutz zuständige Person muss "
        + "zustimmen. Die Anfrage wartet in deren Warteschlange.";

    public override string NothingLeft =>
        "Von dieser Person ist nichts gespeichert, was gelöscht werden könnte.";

    public override string RequestWasEmptied =>
        "Die Person wurde gelöscht: Was hier stand, wurde entfernt.";

    public override string RecordIsYours =>
        "Den Datensatz selbst löschen oder leeren Sie, samt Notizen und Aktivitäten. Bis dahin zeigt er, "
        + "wer es ist.";

    public override string MailIsYours =>
        "E-Mails, Notizen, Anlagen, das Überwachungsprotokoll der Plattform, Sicherungen und andere "
        + "Systeme löschen Sie selbst: Das Produkt rührt sie nicht an.";

    public override string HashStays =>
        "Der verschlüsselte Hashwert der Adresse bleibt auf der Sperrliste, damit niemand versehentlich "
        + "wieder dorthin schreibt. Die Adresse lässt sich daraus nicht lesen.";

    public override string OthersHaveIt =>
        "Was über eine Adresse allein bekannt ist, die auch andere Datensätze haben, bleibt: Es kann von "
        + "ihnen handeln. Nennen Sie die Adresse allein, sobald kein Datensatz sie mehr hat.";

    public override string WouldEmpty(int rows) =>
        $"Es wurde nichts geändert. So viele Zeilen würden geleert: {Numbers.Plain(rows)}.";

    public override string IsDone(int rows) =>
        $"Die Person ist gelöscht. So viele Zeilen wurden geleert: {Numbers.Plain(rows)}.";

    public override string GoesOn(int rows) =>
        "Die Löschung läuft von selbst weiter. So viele Zeilen wurden bisher geleert: "
        + $"{Numbers.Plain(rows)}.";

    public override string Emptied(string table) => table switch
    {
        "optout_request" =>
            "Adresse, ID, Nachweise, Links, Gründe und Schlüssel von Anfragen; was verlangt wurde, wann und "
            + "mit welchem Ende, bleibt.",
        "optout_preference" =>
            "Nachweise von Entscheidungen; was erlaubt war, endet, was abgelehnt war, bleibt.",
        "optout_finding" =>
            "Was gesehen wurde, in Feststellungen über die Person oder eine Anfrage.",
        "optout_handover" =>
            "Was Empfänger geantwortet haben, wo es die Person nennt.",
        "optout_consentaudit" =>
            "ID, Name, Nachweis, Rechtsgrund, Programm und Anfrageschlüssel von Zeilen des Registers; die "
            + "Kette bleibt vollständig.",
        _ => "Was die Person nennt.",
    };
}
