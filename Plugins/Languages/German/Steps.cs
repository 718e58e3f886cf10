using OptOutPlugin.Domain.Health;

namespace OptOutPlugin.Languages.German;

internal sealed class Steps : StepTexts
{
    public override string Repair =>
        "Entfernen Sie die aktive (nicht verwaltete) Ebene des Schritts, oder importieren Sie die Lösung noch einmal, "
        + "mit eingeschalteter Option zum Aktivieren der Plug-In-Schritte. Registrieren Sie den Schritt nie von Hand.";

    public override string NoneCanBeBypassed => "Bei keinem Schritt steht, dass er umgangen werden kann.";

    public override string StopBypass =>
        "Setzen Sie CanBeBypassed dieser Schritte auf false, oder finden Sie heraus, wer es gesetzt hat.";

    public override string AllAreThere(int steps) =>
        $"Alle {Numbers.Plain(steps)} Schritte sind da, aktiviert und unverändert.";

    public override string Fails(string name, StepLack lack, bool guardsSending) =>
        $"Der Schritt „{name}“ {Lack(lack)}" + (guardsSending ? ": Das Senden wird nicht geprüft." : ".");

    public override string SeveralFail(int failed, int all, string names, bool guardsSending) =>
        $"{Numbers.Plain(failed)} von {Numbers.Plain(all)} Schritten fehlen, sind deaktiviert oder geändert, zuerst: "
        + $"{names}"
        + (guardsSending ? ". Das Senden wird nicht geprüft." : ".");

    public override string OptionalFails(string name, StepLack lack, string message, string table) =>
        $"Der optionale Schritt „{name}“ {Lack(lack)}: Die Nachricht {message} von {table} wird nicht geprüft.";

    public override string ImportOptional(string message, string table) =>
        $"Importieren Sie die kleine Lösung OptOutPlugin_{message}_{table}, wenn die Organisation die Nachricht kennt.";

    public override string OptionalIsThere(string name) => $"Der optionale Schritt „{name}“ ist da.";

    public override string CanBeBypassed(string names) =>
        $"CanBeBypassed ist true bei {names}; was das erlaubt, ist nicht dokumentiert.";

    private static string Lack(StepLack lack) => lack switch
    {
        StepLack.Changed { Parts: var parts } => $"wurde geändert ({string.Join(", ", parts.Select(Part))})",
        StepLack.Disabled => "ist deaktiviert",
        _ => "fehlt",
    };

    private static string Part(StepPart part) => part switch
    {
        StepPart.Message => "Nachricht",
        StepPart.Table => "Tabelle",
        StepPart.Stage => "Phase",
        StepPart.Mode => "Modus",
        StepPart.Rank => "Rang",
        StepPart.Columns => "Filterspalten",
    };
}
