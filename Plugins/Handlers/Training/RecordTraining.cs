using OptOutPlugin.Dataverse;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Takes what a learning system knows: for a privacy officer, or a program that is registered as a door, and for nobody
/// about oneself.
/// </summary>
public sealed class RecordTraining : DeclaredPlugin
{
    internal const string UserId = ReadTraining.UserId;
    internal const string Course = ReadCourse.Course;
    internal const string PassedOn = "PassedOn";
    internal const string Score = AnswerQuiz.Score;
    internal const string RecordId = StartQuiz.RecordId;
    internal const string Passed = AnswerQuiz.Passed;
    internal const string ValidUntil = AnswerQuiz.ValidUntil;

    private protected override void Run(PluginCall call)
    {
        var course = ReadCourse.Asked(call);
        var pass = ReportedTraining.Write(
            call, call.Input(UserId, Guid.Empty), course, call.Input(PassedOn, call.Now), call.Input<int?>(Score, null));
        call.Output(RecordId, pass.Id);
        call.Output(Passed, pass.PassedOn is not null);
        call.Output(ValidUntil, pass.ValidUntil);
    }
}
