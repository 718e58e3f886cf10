using OptOutPlugin.Domain.Training;

namespace OptOutPlugin.Languages.French;

internal sealed class Training : TrainingTexts
{
    public override string RecordIsOurs =>
        "Seul le produit écrit une attestation de formation. Rien n’a été modifié. Suivez la formation à la page "
        + "Ma formation ; ce que sait un système de formation, transmettez-le par optout_RecordTraining.";

    public override string CourseNeedsOfficer =>
        "Seul un délégué à la protection des données peut écrire une formation. Rien n’a été modifié. "
        + "Demandez-le à l’un d’eux.";

    public override string CodeIsWrong =>
        "Le code d’une formation a de 1 à 50 minuscules, chiffres et tirets, et ne change jamais. Rien n’a été "
        + "enregistré. Corrigez le code, ou créez une autre formation.";

    public override string TextIsMissing =>
        "Une formation à vous a besoin d’un texte. Rien n’a été enregistré. Écrivez-y un titre, des sections et "
        + "des questions.";

    public override string NoCourse =>
        "Cette formation n’existe pas, ou n’est plus utilisée. Rien n’a été commencé. Choisissez-en une à la "
        + "page Ma formation.";

    public override string NoQuiz =>
        "Vous n’avez pas de telles questions en cours. Recommencez.";

    public override string QuizIsOld =>
        "La formation a été modifiée depuis que vous avez commencé. Recommencez.";

    public override string NoSuchAnswer =>
        "Cette question ou cette réponse n’existe pas. Rien n’a été compté. Répondez à l’une des questions "
        + "tirées.";

    public override string NotYours =>
        "Vous ne pouvez lire que votre propre formation. Rien n’a été lu. Omettez UserId, ou adressez-vous à un "
        + "délégué à la protection des données.";

    public override string ReportIsNotYours =>
        "Une formation est signalée par un délégué à la protection des données, ou par un programme enregistré "
        + "comme guichet, et jamais par une personne pour elle-même. Rien n’a été consigné. Demandez à un délégué "
        + "de la signaler.";

    public override string NoUser =>
        "Cet utilisateur n’existe pas. Rien n’a été consigné. Indiquez l’id d’une ligne de systemuser.";

    public override string ReportIsWrong =>
        "Une réussite n’est pas dans le futur, et son score va de 0 à 100 pour cent. Rien n’a été consigné. "
        + "Corrigez la date et le score.";

    public override string ReminderDescription =>
        "Ouvrez la page Ma formation dans l’application Centre de consentement. Une formation prend environ dix minutes.";

    public override string PolicyTitle(int version) =>
        $"Notre politique de confidentialité, version {Numbers.Plain(version)}";

    public override string PolicyIsUnread(int version) =>
        $"Rien n’a été modifié. Notre politique de confidentialité est à la version {Numbers.Plain(version)}, que vous n’avez pas "
        + "encore lue, ou pas depuis un an. Lisez-la dans l’application Centre de consentement, à la page Ma formation, "
        + "puis recommencez.";

    public override string PolicyIsAnother =>
        "Ce n’est pas la version de la politique de confidentialité en vigueur. Rien n’a été consigné. Ouvrez la page "
        + "Ma formation, lisez celle qui est en vigueur, puis confirmez.";

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
