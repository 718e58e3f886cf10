using OptOutPlugin.Domain.Configuration;

namespace OptOutPlugin.Languages.German;

internal sealed class Health : HealthTexts
{
    public override string SettingsAreUnderstood => "Jede Einstellung ist verständlich.";

    public override string CorrectTheSetting =>
        "Korrigieren Sie den Wert der Umgebungsvariablen; das wirkt innerhalb einer Minute.";

    public override string NoTextMessages => "Es ist keine Tabelle für Textnachrichten genannt.";

    public override string LinkIsKnown =>
        "Werbe-E-Mails enthalten einen Link zu der öffentlichen Seite, auf der man ablehnen kann.";

    public override string NoLink =>
        "Es ist keine öffentliche Seite bekannt, daher enthalten Werbe-E-Mails keinen Link: Sie bitten höchstens um "
        + "eine Antwort, und das nur, wo das Postfach des Absenders E-Mails annimmt.";

    public override string SetLink =>
        "Richten Sie die öffentliche Seite ein, und geben Sie ihre Adresse in der Einstellung "
        + $"{SettingName.PreferenceCentreUrl} an.";

    public override string PostalAddressIsKnown => "Werbe-E-Mails enthalten eine Postanschrift.";

    public override string NoPostalAddress =>
        "Es ist keine Postanschrift bekannt, die das Gesetz in jeder Werbe-E-Mail verlangt (CAN-SPAM, CASL und das "
        + "Recht vieler anderer Länder).";

    public override string SetPostalAddress =>
        $"Geben Sie die Postanschrift der Organisation in der Einstellung {SettingName.PostalAddress} an.";

    public override string BaselineIsFinished => "Die Bestandsaufnahme ist abgeschlossen.";

    public override string BaselineIsNotStarted =>
        "Die Bestandsaufnahme wurde nicht begonnen: Was vor der Installation abgelehnt wurde, steht in keinem "
        + "Protokoll.";

    public override string CallBaseline => "Rufen Sie optout_Baseline auf, bis es meldet, dass es fertig ist.";

    public override string NothingWaits => "Kein Protokolleintrag wartet länger als 15 Minuten auf sein Siegel.";

    public override string ResumeSealing =>
        "Suchen Sie unter den Systemaufträgen nach fehlgeschlagenen oder wartenden von DoWork, und setzen Sie sie "
        + "fort.";

    public override string KeysAreThere => "Die Schlüssel der Sperrliste und des Protokolls sind da.";

    public override string RestoreKeys =>
        "Ein Schlüssel entsteht beim ersten Gebrauch: Erfassen Sie eine Ablehnung, zum Beispiel die eines "
        + "Testkontakts. Wenn schon Ablehnungen erfasst waren, wurde der Schlüssel entfernt: Stellen Sie ihn aus "
        + "einer Sicherung wieder her.";

    public override string NeverChecked => "Es wurde noch keine Compliance-Prüfung abgeschlossen.";

    public override string CallCheck =>
        "Rufen Sie optout_RunComplianceCheck auf, bis es meldet, dass es fertig ist, und lassen Sie es jede Woche "
        + "aufrufen.";

    public override string NeverDone => "Das wurde noch nicht erledigt.";

    public override string CallDue =>
        "Rufen Sie optout_RunDue auf, bis es meldet, dass es fertig ist, und lassen Sie das jeden Tag von einem "
        + "Zeitplaner tun: deploy.ps1 -RunDue macht es.";

    public override string NeverPassed => "Die Kennzeichen wurden noch nie vollständig mit der Sperrliste abgeglichen.";

    public override string CallPass =>
        "Rufen Sie optout_RunDue auf, bis es meldet, dass es fertig ist, beim ersten Mal mit CompletePass. Die "
        + "Bestandsaufnahme muss abgeschlossen sein.";

    public override string OnlyAdministrators =>
        "Nur Administratoren dürfen die Plattform auffordern, kein Plug-In auszuführen.";

    public override string TakePrivileges =>
        "Nehmen Sie diesen Rollen prvBypassCustomPlugins und prvBypassCustomBusinessLogic, oder sorgen Sie dafür, dass "
        + "nur Personen sie haben, die wissen, was das bedeutet.";

    public override string TextMessagesAreGuarded(string table) => $"Textnachrichten von {table} werden geprüft.";

    public override string TextMessagesAreNotGuarded(string table) =>
        $"Die Einstellung {SettingName.SmsTables} nennt {table}, und kein aktivierter Schritt des Produkts prüft dort "
        + "neue Zeilen.";

    public override string StopIsNotHeard(string table) =>
        $"In {table} wird kein STOP gehört: Die Einstellung {SettingName.SmsTables} sagt nicht, wo Richtung, Nummern und Text stehen.";

    public override string StopIsHeard(string table) =>
        $"Eine Textnachricht mit STOP in {table} wird zu einer Anfrage.";

    public override string HearStop(string table) =>
        $"Schreiben Sie {table}(Spalte der Richtung=Wert für eingehend, von, an, Text) in die Einstellung, und importieren Sie die Lösung mit dem Schritt, der zuhört.";

    public override string TextColumnsAreUnknown(string names) =>
        $"Die Einstellung {SettingName.SmsTables} nennt, was keine Tabelle und keine Spalte ist: {names}.";

    public override string TextsWait(int count) =>
        $"{Numbers.Plain(count)} eingegangene Textnachrichten konnten noch nicht gelesen werden: Eine Spalte der Einstellung {SettingName.SmsTables} ist vielleicht falsch.";

    public override string GuardTextMessages(string table) =>
        $"Importieren Sie eine Lösung mit einem Schritt des Produkts für Create von {table}, oder nehmen Sie die "
        + "Tabelle aus der Einstellung.";

    public override string BaselineGoesOn(DateTime started, string table, Guid? last) =>
        $"Die Bestandsaufnahme begann am {Time(started)} und ist nicht abgeschlossen: "
        + (last is { } row ? $"Sie ist in {table}, nach der Zeile {row:D}." : $"Als Nächstes kommt {table}.");

    public override string RowsWait(DateTime oldest) =>
        $"Protokolleinträge warten länger als 15 Minuten auf ihr Siegel, der älteste seit {Time(oldest)}.";

    public override string KeysAreMissing(string purposes) => $"Es gibt keinen verwendeten Schlüssel für: {purposes}.";

    public override string CheckedOn(DateTime finished) => $"Die letzte Prüfung endete am {Time(finished)}.";

    public override string CheckedLongAgo(DateTime finished) =>
        $"Die letzte Compliance-Prüfung endete am {Time(finished)}, vor mehr als 7 Tagen.";

    public override string DoneOn(DateTime finished) => $"Zuletzt erledigt am {Time(finished)}.";

    public override string DoneLongAgo(DateTime finished) =>
        $"Zuletzt erledigt am {Time(finished)}, vor mehr als 7 Tagen.";

    public override string ChangesNeverSeen =>
        "Nach Änderungen am Produkt vorbei wurde noch nicht gesucht.";

    public override string ChangesSeenOn(DateTime finished) =>
        $"Nach Änderungen am Produkt vorbei wurde zuletzt am {Time(finished)} gesucht.";

    public override string ChangesSeenLongAgo(DateTime finished) =>
        $"Nach Änderungen am Produkt vorbei wurde zuletzt am {Time(finished)} gesucht, vor mehr als einem Tag. Bis das "
        + "wieder geschehen ist, sucht jeder Versand auch alle Datensätze nach der Adresse ab.";

    public override string PassedOn(DateTime finished) =>
        $"Zuletzt vollständig mit der Sperrliste abgeglichen am {Time(finished)}.";

    public override string PassedLongAgo(DateTime finished) =>
        $"Zuletzt vollständig mit der Sperrliste abgeglichen am {Time(finished)}, vor mehr als 37 Tagen.";

    public override string FlagsAreAudited => "Die Plattform überwacht, wer ein Kennzeichen ändert.";

    public override string NothingIsAudited =>
        "Die Plattform überwacht nichts: Wer ein Kennzeichen am Produkt vorbei geändert hat, bliebe "
        + "unbekannt. Das Einwilligungsprotokoll beweist auch ohne das.";

    public override string NotAudited(string where) =>
        $"Die Plattform überwacht {where} nicht: Wer das am Produkt vorbei geändert hat, bliebe unbekannt. "
        + "Das Einwilligungsprotokoll beweist auch ohne das.";

    public override string SwitchAuditingOn =>
        "Bitten Sie einen Administrator, die Überwachung einzuschalten: für die Umgebung, für Kontakte, "
        + "Leads und Firmen und für deren Kennzeichen. Im Power Platform Admin Center unter "
        + "Einstellungen, Überwachungseinstellungen.";

    public override string Bypassers(string roles) =>
        $"Wer eine dieser Rollen hat, kann das Produkt umgehen: {roles}.";
}
