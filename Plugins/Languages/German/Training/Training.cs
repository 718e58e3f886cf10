using OptOutPlugin.Domain.Training;

namespace OptOutPlugin.Languages.German;

internal sealed class Training : TrainingTexts
{
    public override string RecordIsOurs =>
        "Einen Schulungsnachweis schreibt nur das Produkt. Es wurde nichts geändert. Machen Sie den Kurs auf der "
        + "Seite Meine Schulung; was ein Lernsystem weiß, reichen Sie über optout_RecordTraining ein.";

    public override string CourseNeedsOfficer =>
        "Einen Kurs darf nur ein Datenschutzbeauftragter schreiben. Es wurde nichts geändert. Bitten Sie einen "
        + "von ihnen darum.";

    public override string CodeIsWrong =>
        "Der Code eines Kurses hat 1 bis 50 Kleinbuchstaben, Ziffern und Bindestriche und ändert sich nie. Es "
        + "wurde nichts gespeichert. Korrigieren Sie den Code, oder legen Sie einen anderen Kurs an.";

    public override string TextIsMissing =>
        "Ein eigener Kurs braucht einen Text. Es wurde nichts gespeichert. Schreiben Sie einen Titel, Abschnitte "
        + "und Fragen hinein.";

    public override string NoCourse =>
        "Einen solchen Kurs gibt es nicht, oder er ist außer Gebrauch. Es wurde nichts begonnen. Wählen Sie "
        + "einen auf der Seite Meine Schulung.";

    public override string NoQuiz =>
        "Solche Fragen haben Sie nicht offen. Beginnen Sie neu.";

    public override string QuizIsOld =>
        "Der Kurs wurde geändert, seit Sie begonnen haben. Beginnen Sie neu.";

    public override string NoSuchAnswer =>
        "Eine solche Frage oder Antwort gibt es nicht. Es wurde nichts gezählt. Beantworten Sie eine der "
        + "gezogenen Fragen.";

    public override string NotYours =>
        "Sie können nur Ihre eigene Schulung lesen. Es wurde nichts gelesen. Lassen Sie UserId weg, oder fragen "
        + "Sie einen Datenschutzbeauftragten.";

    public override string ReportIsNotYours =>
        "Schulungen meldet ein Datenschutzbeauftragter oder ein Programm, das als Annahmestelle registriert ist, "
        + "und nie jemand für sich selbst. Es wurde nichts erfasst. Bitten Sie einen Datenschutzbeauftragten, es "
        + "zu melden.";

    public override string NoUser =>
        "Einen solchen Benutzer gibt es nicht. Es wurde nichts erfasst. Geben Sie die Id einer Zeile von "
        + "systemuser an.";

    public override string ReportIsWrong =>
        "Ein Bestehen liegt nicht in der Zukunft, und seine Punktzahl liegt zwischen 0 und 100 Prozent. Es wurde "
        + "nichts erfasst. Korrigieren Sie Datum und Punktzahl.";

    public override string ReminderDescription =>
        "Öffnen Sie die Seite Meine Schulung in der App Einwilligungscenter. Ein Kurs dauert etwa zehn Minuten.";

    public override string PolicyTitle(int version) => $"Unsere Datenschutzerklärung, Fassung {Numbers.Plain(version)}";

    public override string PolicyIsUnread(int version) =>
        $"Es wurde nichts geändert. Unsere Datenschutzerklärung gilt in Fassung {Numbers.Plain(version)}, die Sie noch nicht "
        + "oder seit einem Jahr nicht mehr gelesen haben. Lesen Sie sie in der App Einwilligungscenter auf der Seite Meine "
        + "Schulung und versuchen Sie es dann noch einmal.";

    public override string PolicyIsAnother =>
        "Das ist nicht die Fassung der Datenschutzerklärung, die gilt. Es wurde nichts erfasst. Öffnen Sie die Seite "
        + "Meine Schulung, lesen Sie die geltende und bestätigen Sie es dann.";

    public override string EndsSubject(string course) => $"Kurs „{course}“ wiederholen: Ihr Nachweis läuft bald ab";

    public override string EndedSubject(string course) => $"Kurs „{course}“: Ihr Nachweis ist abgelaufen";

    public override string CourseIsMissing(string course) =>
        $"Es wurde nichts geändert. Dafür brauchen Sie den Kurs „{course}“, und Sie haben ihn nicht gültig "
        + "bestanden. Machen Sie ihn in der App Einwilligungscenter auf der Seite Meine Schulung und "
        + "versuchen Sie es dann noch einmal.";

    public override string TextIsWrong(CourseFaultKind fault, int line) =>
        $"Der Text ist in Zeile {Numbers.Plain(line)} nicht lesbar: {Why(fault)}";

    private static string Why(CourseFaultKind fault) => fault switch
    {
        CourseFaultKind.NoTitle =>
            "Ein Kurs beginnt mit seinem Titel, als # und Leerzeichen.",
        CourseFaultKind.NothingToRead =>
            "Hier steht nichts, was man lesen könnte.",
        CourseFaultKind.NoSections =>
            "Eine Lektion braucht mindestens einen Abschnitt, als ## und Leerzeichen.",
        CourseFaultKind.NoQuestions =>
            "Nach der Lektion kommen # Fragen und mindestens eine Frage.",
        CourseFaultKind.WrongNumber =>
            "Fragen sind ab 1 nummeriert, als ## und Nummer, und vor der ersten steht nichts.",
        CourseFaultKind.NoQuestionText =>
            "Die Frage fragt nichts.",
        CourseFaultKind.WrongAnswers =>
            "Eine Frage hat drei oder vier verschiedene Antworten, jede eine Zeile, die mit - [ ] oder - [x] "
            + "beginnt.",
        CourseFaultKind.NotOneRight =>
            "Genau eine Antwort ist die richtige, mit - [x] gekennzeichnet.",
        CourseFaultKind.NoReason =>
            "Nach den Antworten kommt eine Zeile, die mit Weil: beginnt und den Grund nennt.",
        CourseFaultKind.Markup =>
            "HTML, Bilder und Links sind nicht erlaubt.",
    };
}
