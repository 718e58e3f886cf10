namespace OptOutPlugin.Languages.German;

internal sealed class Runs : RunTexts
{
    public override string SliceIsWrong =>
        "Es wurde nichts getan: Slice ist die Zahl der Zeilen eines Aufrufs, von 1 bis 2.000. Lassen Sie den Wert weg, "
        + "oder geben Sie eine solche Zahl an.";

    public override string YearIsWrong =>
        "Es wurde nichts gezählt: Year ist ein Jahr von 2000 bis zu diesem. Lassen Sie es für das vorige weg.";

    public override string CountIsWrong =>
        "Es wurde nichts gezählt: Cursor ist, was der Aufruf davor für dasselbe Jahr geantwortet hat. Übergeben Sie es "
        + "unverändert, oder lassen Sie es weg, um von vorn zu beginnen.";

    public override string CheckIsUnknown =>
        "Es wurde nichts getan: Es gibt keine Compliance-Prüfung mit dieser CheckId. Lassen Sie CheckId und Cursor "
        + "weg, um eine zu beginnen.";

    public override string CursorIsWrong =>
        "Es wurde nichts getan: Cursor ist die Stelle, die der vorige Aufruf zusammen mit seiner CheckId geantwortet "
        + "hat. Geben Sie beide so an, wie sie geantwortet wurden, oder lassen Sie beide weg, um eine Prüfung zu "
        + "beginnen.";

    public override string Derived =>
        "Die Kennzeichen aller Personen sind zum Abgleich mit der Sperrliste weitergegeben; er endet im Hintergrund.";

    public override string Sealed(int rows) => rows switch
    {
        0 => "Kein Protokolleintrag wartete auf sein Siegel.",
        1 => "1 Protokolleintrag wurde versiegelt.",
        _ => $"{Numbers.Plain(rows)} Protokolleinträge wurden versiegelt.",
    };

    public override string Warned(int requests) => requests switch
    {
        0 => "Bei keiner Anfrage läuft die Zeit ab.",
        1 => "Bei 1 Anfrage läuft die Zeit ab oder ist abgelaufen; es wurde jemandem gesagt.",
        _ => $"Bei {Numbers.Plain(requests)} Anfragen läuft die Zeit ab oder ist abgelaufen; es wurde jemandem gesagt.",
    };

    public override string Deriving(string table) =>
        $"Kennzeichen werden im Hintergrund mit der Sperrliste abgeglichen; als Nächstes kommt {table}.";

    public override string Checking(string table, int findings) =>
        $"Die Compliance-Prüfung macht mit {table} weiter; Feststellungen bisher: {Numbers.Plain(findings)}.";

    public override string Checked(int findings) =>
        $"Die Compliance-Prüfung ist abgeschlossen; Feststellungen: {Numbers.Plain(findings)}.";
}
