using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;

namespace OptOutPlugin.Handlers;

/// <summary>Gives the lesson of a course, without a question, or the privacy policy in force.</summary>
public sealed class ReadCourse : DeclaredPlugin
{
    internal const string Course = "Course";
    internal const string Language = ReadTraining.Language;
    internal const string Title = "Title";
    internal const string Lesson = "Lesson";

    private protected override void Run(PluginCall call)
    {
        var language = ReadTraining.Spoken(call, call.Input(Language, string.Empty));
        if (call.Input(Course, string.Empty) == Acknowledgement.Code
            && Acknowledgement.InForce(call, language) is { } policy)
        {
            call.Output(Title, call.Texts.Training.PolicyTitle(policy.Version));
            call.Output(Lesson, Policies.TextOf(call, policy));
            return;
        }

        var text = Asked(call).Text(language);
        call.Output(Title, text.Title);
        call.Output(Lesson, text.Lesson);
    }

    /// <summary>The course that is asked for.</summary>
    /// <exception cref="InvalidPluginExecutionException">There is none in use.</exception>
    internal static OfferedCourse Asked(PluginCall call) =>
        Courses.InUse(call, call.Input(Course, string.Empty))
        ?? throw new InvalidPluginExecutionException(call.Texts.Training.NoCourse);
}
