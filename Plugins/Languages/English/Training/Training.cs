using OptOutPlugin.Domain.Training;

namespace OptOutPlugin.Languages.English;

internal sealed class Training : TrainingTexts
{
    public override string RecordIsOurs =>
        "A training record is written by the product alone. Nothing was changed. Take the course on the page My "
        + "Training; what a learning system knows, hand in by optout_RecordTraining.";

    public override string CourseNeedsOfficer =>
        "Only a privacy officer may write a course. Nothing was changed. Ask one of them to do it.";

    public override string CodeIsWrong =>
        "The code of a course has 1 to 50 small letters, digits and hyphens, and never changes. Nothing was "
        + "saved. Correct the code, or make another course.";

    public override string TextIsMissing =>
        "A course of your own needs a text. Nothing was saved. Write a title, sections and questions into its "
        + "text.";

    public override string NoCourse =>
        "There is no such course, or it is out of use. Nothing was begun. Choose one on the page My Training.";

    public override string NoQuiz =>
        "There are no such questions of yours. Start again.";

    public override string QuizIsOld =>
        "The course was changed since you began. Start again.";

    public override string NoSuchAnswer =>
        "There is no such question or answer. Nothing was counted. Answer one of the questions that were drawn.";

    public override string NotYours =>
        "You may read your own training only. Nothing was read. Leave UserId out, or ask a privacy officer.";

    public override string ReportIsNotYours =>
        "Training is reported by a privacy officer, or by a program that is registered as a door, and never by a "
        + "person about oneself. Nothing was recorded. Ask a privacy officer to report it.";

    public override string NoUser =>
        "There is no such user. Nothing was recorded. Give the id of a row of systemuser.";

    public override string ReportIsWrong =>
        "A pass lies not in the future, and its score is from 0 to 100 percent. Nothing was recorded. Correct "
        + "date and score.";

    public override string ReminderDescription =>
        "Open the page My Training in the app Consent Centre. A course takes about ten minutes.";

    public override string PolicyTitle(int version) => $"Our privacy policy, version {Numbers.Plain(version)}";

    public override string PolicyIsUnread(int version) =>
        $"Nothing was changed. Our privacy policy has a version {Numbers.Plain(version)} that you have not read yet, or not "
        + "for a year. Read it in the app Consent Centre on the page My Training; then do it again.";

    public override string PolicyIsAnother =>
        "This is not the version of the privacy policy that is in force. Nothing was recorded. Open the page My "
        + "Training, read the one in force, and say so then.";

    public override string EndsSubject(string course) => $"Take the course “{course}” again: your pass ends soon";

    public override string EndedSubject(string course) => $"The course “{course}”: your pass has ended";

    public override string CourseIsMissing(string course) =>
        $"Nothing was changed. This needs the course “{course}”, and you have no pass of it that counts. Take "
        + "it in the app Consent Centre on the page My Training; then do it again.";

    public override string TextIsWrong(CourseFaultKind fault, int line) =>
        $"The text cannot be read at line {Numbers.Plain(line)}: {Why(fault)}";

    private static string Why(CourseFaultKind fault) => fault switch
    {
        CourseFaultKind.NoTitle =>
            "a course begins with its title, as # and a space.",
        CourseFaultKind.NothingToRead =>
            "nothing stands here that could be read.",
        CourseFaultKind.NoSections =>
            "a lesson needs at least one section, as ## and a space.",
        CourseFaultKind.NoQuestions =>
            "after the lesson come # Questions and at least one question.",
        CourseFaultKind.WrongNumber =>
            "questions are numbered from 1, as ## and the number, and nothing stands before the first.",
        CourseFaultKind.NoQuestionText =>
            "the question asks nothing.",
        CourseFaultKind.WrongAnswers =>
            "a question has three or four different answers, each one line that begins with - [ ] or - [x].",
        CourseFaultKind.NotOneRight =>
            "exactly one answer is the right one, marked with - [x].",
        CourseFaultKind.NoReason =>
            "after the answers comes one line that begins with Because: and gives the reason.",
        CourseFaultKind.Markup =>
            "HTML, pictures and links are not allowed.",
    };
}
