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

    public override string Undeclared(string handler, string message, string table) =>
        $"{handler} ist für {message} von {table} nicht vorgesehen, daher wurde nichts getan. "
        + "Entfernen Sie diesen Schritt: Die Lösung bringt alle Schritte mit, die das Produkt braucht.";

    public override string Unexpected(Guid correlationId) =>
        "OptOutPlugin kam nicht zum Ende, daher wurde nichts geändert oder gesendet. Versuchen Sie es noch "
        + $"einmal; wenn es wieder geschieht, geben Sie Ihrem Administrator diese Nummer: {correlationId:D}.";
}
