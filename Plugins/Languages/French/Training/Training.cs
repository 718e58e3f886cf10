using OptOutPlugin.Domain.Training;

namespace OptOutPlugin.Languages.French;

internal sealed class Training : TrainingTexts
{
    public override string RecordIsOurs =>
        "Seul le produit écrit une attestation de formation. Suivez la formation à la page Ma formation ; ce "
        + "que sait un système de formation arrive par optout_RecordTraining.";

    public override string CourseNeedsOfficer =>
        "Seul un délégué à la protection des données peut écrire une formation.";

    public override string CodeIsWrong =>
        "Le code d’une formation a de 1 à 50 minuscules, chiffres et tirets, et ne change jamais.";

    public override string TextIsMissing =>
        "Une formation à vous a besoin d’un texte : un titre, des sections et des questions.";

    public override string NoCourse =>
        "Cette formation n’existe pas, ou n’est plus utilisée.";

    public override string NoQuiz =>
        "Vous n’avez pas de telles questions en cours. Recommencez.";

    public override string QuizIsOld =>
        "La formation a été modifiée depuis que vous avez commencé. Recommencez.";

    public override string NoSuchAnswer =>
        "Cette question ou cette réponse n’existe pas.";

    public override string NotYours =>
        "Vous ne pouvez lire que votre propre formation.";

    public override string ReportIsNotYours =>
        "Une formation est signalée par un délégué à la protection des données, ou par un programme "
        + "enregistré comme guichet, et jamais par une personne pour elle-même.";

    public override string NoUser =>
        "Cet utilisateur n’existe pas.";

    public override string ReportIsWrong =>
        "Une réussite n’est pas dans le futur, et son score va de 0 à 100 pour cent.";

    public override string ReminderDescription =>
        "Ouvrez la page Ma formation dans l’application Centre de consentement. Une formation prend environ dix minutes.";

    public override string EndsSubject(string course) => $"Refaire la formation « {course} » : votre réussite expire bientôt";

    public override string EndedSubject(string course) => $"La formation « {course} » : votre réussite a expiré";

    public override string CourseIsMissing(string course) =>
        $"Rien n’a été modifié. Il faut pour cela la formation « {course} », et vous n’avez pas de réussite "
        + "valable. Suivez-la dans l’application Centre de consentement, à la page Ma formation, puis "
        + "recommencez.";

    public override string TextIsWrong(CourseFaultKind fault, int line) =>
        $"Le texte n’est pas lisible à la ligne {Numbers.Plain(line)} : {Why(fault)}";

    private static string Why(CourseFaultKind fault) => fault switch
    {
        CourseFaultKind.NoTitle =>
            "une formation commence par son titre, # suivi d’une espace.",
        CourseFaultKind.NothingToRead =>
            "il n’y a ici rien à lire.",
        CourseFaultKind.NoSections =>
            "une leçon a besoin d’au moins une section, ## suivi d’une espace.",
        CourseFaultKind.NoQuestions =>
            "après la leçon viennent # Questions et au moins une question.",
        CourseFaultKind.WrongNumber =>
            "les questions sont numérotées à partir de 1, ## suivi du numéro, et rien ne précède la première.",
        CourseFaultKind.NoQuestionText =>
            "la question ne demande rien.",
        CourseFaultKind.WrongAnswers =>
            "une question a trois ou quatre réponses différentes, chacune sur une ligne qui commence par - [ ] "
            + "ou - [x].",
        CourseFaultKind.NotOneRight =>
            "une seule réponse est la bonne, marquée par - [x].",
        CourseFaultKind.NoReason =>
            "après les réponses vient une ligne qui commence par Parce que : et donne la raison.",
        CourseFaultKind.Markup =>
            "HTML, images et liens ne sont pas admis.",
    };
}
