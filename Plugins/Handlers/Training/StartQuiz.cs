using OptOutPlugin.Dataverse;

namespace OptOutPlugin.Handlers;

/// <summary>Draws questions of a course for the caller. The right answers stay here.</summary>
public sealed class StartQuiz : DeclaredPlugin
{
    internal const string Course = ReadCourse.Course;
    internal const string Language = ReadTraining.Language;
    internal const string RecordId = "RecordId";
    internal const string Questions = "Questions";
    internal const string PassMark = "PassMark";

    private protected override void Run(PluginCall call)
    {
        var course = ReadCourse.Asked(call);
        var language = ReadTraining.Spoken(call, call.Input(Language, string.Empty));
        var begun = Quizzes.Begin(call, course, language);
        call.Output(RecordId, begun.Key);
        call.Output(Questions, TrainingShown.Questions(course.Text(language), begun.Value));
        call.Output(PassMark, course.PassMark);
    }
}
