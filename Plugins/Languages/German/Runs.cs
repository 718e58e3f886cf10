namespace OptOutPlugin.Languages.German;

internal sealed class Runs : RunTexts
{
    public override string SliceIsWrong =>
        "Es wurde nichts getan: Slice ist die Zahl der Zeilen eines Aufrufs, von 1 bis 2.000. Lassen Sie den Wert weg, "
        + "oder geben Sie eine solche Zahl an.";

    public override string NothingSeals =>
        "Protokolleinträge warten auf ihr Siegel, und nichts versiegelt sie: Sehen Sie nach, was optout_CheckHealth zu "
        + "den Schritten sagt.";

    public override string Sealed(int rows) => rows switch
    {
        0 => "Kein Protokolleintrag wartete auf sein Siegel.",
        1 => "1 Protokolleintrag wurde versiegelt.",
        _ => $"{Numbers.Plain(rows)} Protokolleinträge wurden versiegelt.",
    };

    public override string Checking(string table, int findings) =>
        $"Die Compliance-Prüfung macht mit {table} weiter; Feststellungen bisher: {Numbers.Plain(findings)}.";

    public override string Checked(int findings) =>
        $"Die Compliance-Prüfung ist abgeschlossen; Feststellungen: {Numbers.Plain(findings)}.";
}
