using OptOutPlugin.Dataverse;
using OptOutPlugin.Domain.Training;

namespace OptOutPlugin.Handlers;

/// <summary>Takes the caller's answer to a question, and says whether it is right and why. The first answer counts.</summary>
public sealed class AnswerQuiz : DeclaredPlugin
{
    internal const string RecordId = StartQuiz.RecordId;
    internal const string Question = "Question";
    internal const string Answer = "Answer";
    internal const string Right = "Right";
    internal const string RightAnswer = "RightAnswer";
    internal const string Reason = "Reason";
    internal const string Finished = "Finished";
    internal const string Passed = "Passed";
    internal const string Score = "Score";
    internal const string ValidUntil = "ValidUntil";

    private protected override void Run(PluginCall call)
    {
        var given = Quizzes.Answer(
            call, call.Input(RecordId, Guid.Empty), call.Input(Question, 0), call.Input(Answer, -1));
        call.Output(Right, given.IsRight);
        call.Output(RightAnswer, given.Right);
        call.Output(Reason, given.Reason);
        call.Output(Finished, given.Status != TrainingStatus.Started);
        call.Output(Passed, given.Status == TrainingStatus.Passed);
        call.Output(Score, given.Score);
        call.Output(ValidUntil, given.ValidUntil);
    }
}
