using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Languages;

namespace OptOutPlugin.Languages.German;

internal sealed class Findings : FindingTexts
{
    public override string NotThere =>
        "Es wurde nichts getan: Diese Feststellung gibt es nicht, oder das Produkt hat sie nicht geschrieben. "
        + "Öffnen Sie die Liste der Feststellungen und nehmen Sie sie von dort.";

    public override string NotOpen =>
        "Es wurde nichts getan: Die Feststellung ist geschlossen, oder ihr Risiko ist angenommen. Prüfen Sie "
        + "ihn erneut und machen Sie dann weiter.";

    public override string ClosedAlready =>
        "Die Feststellung ist bereits geschlossen.";

    public override string Closed =>
        "Was gefunden wurde, besteht nicht mehr: Die Feststellung ist geschlossen.";

    public override string StillThere =>
        "Die Feststellung bleibt offen: Dasselbe würde jetzt wieder gefunden. Tun Sie, was sie sagt, oder "
        + "führen Sie ihre Maßnahme aus, und prüfen Sie dann erneut.";

    public override string SayWhatWasDone =>
        "Die Feststellung bleibt offen: Keine Prüfung kann zeigen, dass sie behoben ist. Schreiben Sie mit "
        + "mindestens zehn Buchstaben, was getan wurde.";

    public override string SayWhy =>
        "Es wurde nichts angenommen: Schreiben Sie mit mindestens zehn Buchstaben, warum die "
        + "Organisation dieses Risiko trägt.";

    public override string SayUntil(int days) =>
        $"Es wurde nichts angenommen: Geben Sie an, bis zu welchem Tag, höchstens {Numbers.Plain(days)} "
        + "Tage von heute an. An diesem Tag ist die Feststellung wieder offen.";

    public override string AcceptedByAnother =>
        "Es wurde nichts angenommen: Ein Risiko braucht zwei Datenschutzbeauftragte, und Sie haben es "
        + "selbst vorgeschlagen. Bitten Sie eine zweite Person um Zustimmung.";

    public override string AskAnAdministrator =>
        "Es wurde nichts getan: Dies ändert eine Rolle oder einen Schritt, was Sie nicht dürfen. Bitten "
        + "Sie eine Systemadministratorin oder einen Systemadministrator, es auszuführen.";

    public override string NoSuchRule(string rules) =>
        $"Es wurde nichts geprüft: Rule ist die Kennung einer dieser Regeln: {rules}. Lassen Sie es weg, "
        + "um alle zu prüfen.";

    public override string WillFollowList(string table) =>
        "Die Kennzeichen dieses Datensatzes werden nach der Sperrliste gesetzt; nichts, was jemand "
        + "gesagt hat, wird gelockert.";

    public override string WillSuppress =>
        "Die Adresse wird wieder für das gesperrt, was laut Einwilligungsprotokoll abgelehnt wurde.";

    public override string WillEndPermission =>
        "Die Einwilligung endet und wird eine Ablehnung mit dem geringsten Gewicht: Jede belegte "
        + "Einwilligung hebt sie auf.";

    public override string WillWriteAnew =>
        "Die Zeile wird neu geschrieben. Für eine Person sagt sie von nun an Nein, wie sie schon zählte; "
        + "ein Thema, eine Kennzeichnung, ein Zugang oder ein Empfänger wird auf Ihren Namen signiert.";

    public override string WillWithdraw =>
        "Die E-Mail wartet noch: Sie wird für alle zurückgezogen, die sie abgelehnt haben.";

    public override string HasLeft =>
        "Die E-Mail ist schon abgegangen; nichts kann sie zurückholen.";

    public override string WillAsk =>
        "Wem die Feststellung gehört, erhält eine Aufgabe, die sagt, was zu tun ist.";

    public override string WillTakeOff(int members) =>
        $"{Numbers.Plain(members)} Mitglied(er), die Werbung ablehnen, werden von der Liste genommen.";

    public override string WillTakeOffMany(int members) =>
        $"Mehr als {Numbers.Plain(members)} Mitglieder, die Werbung ablehnen, werden von der Liste "
        + "genommen.";

    public override string WillEnable =>
        "Der Schritt wird eingeschaltet. Fehlt er oder ist er geändert, bleibt die Feststellung: Importieren "
        + "Sie die Lösung mit deploy.ps1 erneut.";

    public override string WillTakePrivileges =>
        "Der Rolle werden die Rechte entzogen, benutzerdefinierte Logik zu umgehen. Programme mit dieser "
        + "Rolle durchlaufen fortan unsere Schritte.";

    public override string WillSeal =>
        "Die wartenden Zeilen des Einwilligungsprotokolls werden versiegelt.";

    public override string IsGone =>
        "Den Datensatz gibt es nicht mehr: Prüfen Sie erneut, dann schließt sich die Feststellung.";

    public override string WillSet(Channel channel) =>
        $"Das Kennzeichen wird wieder gesetzt: Die Person {ChannelTexts.Refused(Language.German, channel)}.";

    public override string WillRecord(Channel channel) =>
        $"Es wird im Einwilligungsprotokoll festgehalten: Die Person {ChannelTexts.Refused(Language.German, channel)}.";

    public override string TaskSubject(string? rule) =>
        $"Compliance-Feststellung zu bearbeiten: {rule}";

    public override string DueSubject(string? rule) =>
        $"Compliance-Feststellung ist fällig: {rule}";

    public override string TaskDescription(string? evidence, string? action) =>
        $"Was gefunden wurde: {evidence}\nWas zu tun ist: {action}\nWenn es getan ist, öffnen Sie die "
        + "Feststellung und prüfen Sie erneut.";
}
