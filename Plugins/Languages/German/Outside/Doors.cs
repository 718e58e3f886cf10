namespace OptOutPlugin.Languages.German;

internal sealed class Doors : DoorTexts
{
    public override string TooManyRecipients(int atMost) =>
        $"Links werden je Aufruf für 1 bis {Grouped(atMost)} Empfänger erzeugt. Es wurde nichts erzeugt; rufen Sie "
        + "mit weniger Empfängern noch einmal auf.";

    public override string NoUrl =>
        "Die Adresse der öffentlichen Seiten ist nicht eingestellt, kein Link führte irgendwohin. Stellen Sie "
        + "optout_PreferenceCentreUrl ein und rufen Sie noch einmal auf.";

    public override string UnknownWord(string parameter, string words) =>
        $"{parameter} muss eines dieser Wörter sein: {words}. Es wurde nichts geändert; rufen Sie mit einem davon noch "
        + "einmal auf.";

    public override string UnknownCheck(string known) =>
        $"Check muss {known} sein. Es wurde nichts festgehalten; rufen Sie damit noch einmal auf.";

    public override string NoBurst =>
        "Das ist kein Befund über Widersprüche in kurzer Folge, oder diese sind nicht mehr da. Es wurde nichts geändert; "
        + "rufen Sie mit der ID eines solchen Befunds noch einmal auf.";

    public override string ConfirmSubject => "Bitte bestätigen Sie, dass Sie unsere E-Mails möchten";

    public override string ConfirmAsked(IReadOnlyList<string> topics) =>
        topics.Count == 0
            ? "Jemand hat diese E-Mail-Adresse auf unserer Seite eingegeben und um unsere E-Mails gebeten."
            : "Jemand hat diese E-Mail-Adresse auf unserer Seite eingegeben und um E-Mails zu diesen Themen gebeten: "
                + string.Join(", ", topics) + ".";

    public override string ConfirmHow =>
        "Wenn Sie das waren, öffnen Sie diese Seite und bestätigen Sie es innerhalb von 14 Tagen. Bis dahin senden wir "
        + "Ihnen nichts.";

    public override string ConfirmIgnore =>
        "Wenn Sie es nicht waren, brauchen Sie nichts zu tun: Sie hören nichts von uns. Auf derselben Seite können Sie "
        + "uns sagen, dass Sie es nicht waren.";

    public override string NeverTested =>
        "Noch niemand hat geprüft, ob die Links in E-Mails zu den öffentlichen Seiten führen.";

    public override string StartThePages =>
        "Starten Sie die öffentlichen Seiten mit ihrer öffentlichen Adresse und sorgen Sie dafür, dass sie sich anmelden "
        + "dürfen: Sie prüfen sich stündlich selbst und melden es hier.";

    public override string TestFailed(DateTime on, string found) =>
        $"Am {Time(on)} führte ein Link nicht dorthin, wohin er muss: {found}";

    public override string MendThePages =>
        "Wer widerspricht, trifft vielleicht auf einen Fehler. Sorgen Sie dafür, dass vor den öffentlichen Seiten kein "
        + "Proxy, keine Anmeldung und keine Weiterleitung steht und dass sie diese Umgebung erreichen.";

    public override string TestedLongAgo(DateTime on) =>
        $"Die öffentlichen Seiten wurden zuletzt am {Time(on)} geprüft.";

    public override string TestPassed(DateTime on) =>
        $"Am {Time(on)} führte jede Art von Link zu den öffentlichen Seiten, und Ein-Klick wurde beantwortet.";

    public override string JourneysAbsent =>
        "Es gibt keine Tabelle msdynmkt_contactpointconsent4: Mit Customer Insights - Journeys wird "
        + "nichts ausgetauscht.";

    public override string JourneysChanged(string names) =>
        "Customer Insights - Journeys führt seine Einwilligungen anders, als es hier bekannt ist; es "
        + $"fehlt: {names}. Nichts wird ausgetauscht.";

    public override string MendJourneys =>
        "Übergeben Sie Widersprüche in beide Richtungen als Listen, bis eine Version des Produkts die "
        + "neue Form kennt.";

    public override string JourneysNeverSeen =>
        "Die Einwilligungen von Customer Insights - Journeys wurden noch nie angesehen: Wer dort "
        + "widersprochen hat, ist hier vielleicht nicht bekannt.";

    public override string JourneysSeenLongAgo(DateTime on) =>
        $"Die Einwilligungen von Customer Insights - Journeys wurden zuletzt am {Time(on)} angesehen: Wer "
        + "dort seither widersprochen hat, ist hier vielleicht nicht bekannt.";

    public override string JourneysSeen(DateTime on) =>
        $"Die Einwilligungen von Customer Insights - Journeys wurden am {Time(on)} angesehen; "
        + "Widersprüche werden in beide Richtungen ausgetauscht.";

    public override string TopicsLeftOut(int topics) =>
        $"Widersprüche zu {topics} Thema/Themen von Customer Insights - Journeys bleiben außen vor, weil "
        + "ihnen hier kein Thema entspricht.";

    public override string NameTopics =>
        "Legen Sie für jedes ein Thema an, dessen Code die ID oder der Name jenes Themas ist; seine "
        + "Widersprüche werden dann übernommen.";

    private static string Grouped(int number) => Numbers.Grouped(number, ".");
}
