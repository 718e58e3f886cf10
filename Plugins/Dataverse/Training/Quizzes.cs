using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Domain.Training;

namespace OptOutPlugin.Dataverse;

/// <summary>What somebody answered, and what became of the quiz.</summary>
/// <param name="IsRight">Whether the first answer to the question was right.</param>
/// <param name="Right">The place of the right one as it is shown, from 0.</param>
/// <param name="Reason">Why it is.</param>
/// <param name="Status">How far the quiz is.</param>
/// <param name="Score">In percent, once it is over; null before.</param>
/// <param name="ValidUntil">Until when the pass counts; null for none.</param>
internal sealed record AnswerGiven(
    bool IsRight, int Right, string Reason, TrainingStatus Status, int? Score, DateTime? ValidUntil);

/// <summary>Draws a quiz for the caller, and takes the caller's answers.</summary>
internal static class Quizzes
{
    /// <summary>Draws a quiz, and keeps what was drawn.</summary>
    /// <returns>Its row, and the quiz.</returns>
    public static KeyValuePair<Guid, Quiz> Begin(PluginCall call, OfferedCourse course, Language language)
    {
        var quiz = Quiz.Draw(course.Text(language), course.QuestionCount, Lot.Below);
        var id = Step.StableId($"quiz/{call.Context.InitiatingUserId:D}/{course.Code}/{call.Context.CorrelationId:D}");
        return new KeyValuePair<Guid, Quiz>(
            TrainingRecords.Write(
                call,
                id,
                call.Context.InitiatingUserId,
                course,
                TrainingStatus.Started,
                TrainingWay.Quiz,
                new Entity(TrainingRecord.Table)
                {
                    [TrainingRecord.Questions] = quiz.DrawnText(),
                    [TrainingRecord.Language] = LanguageCode.Of(language),
                }),
            quiz);
    }

    /// <summary>Takes an answer; the first one to a question counts.</summary>
    /// <param name="call">The run.</param>
    /// <param name="id">The row of the quiz.</param>
    /// <param name="number">The number of the question in the course.</param>
    /// <param name="shown">The place of the answer as it is shown, from 0.</param>
    /// <exception cref="InvalidPluginExecutionException">It is no quiz of the caller's that can go on, or no answer.
    /// </exception>
    public static AnswerGiven Answer(PluginCall call, Guid id, int number, int shown)
    {
        var stored = Locked(call, id);
        var says = call.Texts.Training;
        var course = Courses.InUse(call, stored.GetAttributeValue<string>(TrainingRecord.CourseCode) ?? string.Empty);
        var text = course?.Text(TrainingRecords.LanguageOf(stored));
        var quiz = Quiz.Read(
            stored.GetAttributeValue<string>(TrainingRecord.Questions),
            stored.GetAttributeValue<string>(TrainingRecord.Answers));
        if (course is null || quiz is null || TrainingRecords.VersionOf(stored) != course.Version || !quiz.Fits(text!))
        {
            throw new InvalidPluginExecutionException(says.QuizIsOld);
        }

        var drawn = quiz.Drawn.FirstOrDefault(one => one.Number == number);
        if (drawn is null || shown < 0 || shown >= drawn.Order.Count)
        {
            throw new InvalidPluginExecutionException(says.NoSuchAnswer);
        }

        var question = text!.Questions[number - 1];
        var right = drawn.Order.ToList().IndexOf(question.Right);
        if (quiz.Answers.TryGetValue(number, out var first))
        {
            return Given(stored, first == question.Right, right, question.Reason);
        }

        var answered = quiz.With(number, drawn.Order[shown]);
        var changes = Changes(call, stored.Id, course, text, answered);
        TrainingRecords.Save(call, changes, stored);
        foreach (var one in changes.Attributes)
        {
            stored[one.Key] = one.Value;
        }

        return Given(stored, drawn.Order[shown] == question.Right, right, question.Reason);
    }

    // The write is the lock: two answers at once come one after the other.
    private static Entity Locked(PluginCall call, Guid id)
    {
        if (Own(call, id) is not { } seen)
        {
            throw new InvalidPluginExecutionException(call.Texts.Training.NoQuiz);
        }

        ProductWrite.Update(call, new Entity(TrainingRecord.Table, id)
        {
            [TrainingRecord.Name] = seen.GetAttributeValue<string>(TrainingRecord.CourseCode) + " "
                + seen.GetAttributeValue<string>(TrainingRecord.CourseVersion),
        });
        return Own(call, id) ?? throw new InvalidPluginExecutionException(call.Texts.Training.NoQuiz);
    }

    private static Entity? Own(PluginCall call, Guid id) =>
        TrainingRecords.Find(call, id) is { } row
        && TrainingRecords.UserOf(row) == call.Context.InitiatingUserId
        && row.GetAttributeValue<OptionSetValue>(TrainingRecord.How)?.Value == (int)TrainingWay.Quiz
            ? row
            : null;

    private static Entity Changes(PluginCall call, Guid id, OfferedCourse course, CourseText text, Quiz quiz)
    {
        var changes = new Entity(TrainingRecord.Table, id) { [TrainingRecord.Answers] = quiz.AnswersText() };
        if (quiz.IsOver)
        {
            var score = quiz.Score(text);
            var isPassed = score >= course.PassMark;
            changes[TrainingRecord.Score] = score;
            changes[TrainingRecord.Status] =
                new OptionSetValue((int)(isPassed ? TrainingStatus.Passed : TrainingStatus.Failed));
            changes[TrainingRecord.PassedOn] = isPassed ? call.Now : null;
            changes[TrainingRecord.ValidUntil] = isPassed ? course.ValidFrom(call.Now) : null;
        }

        return changes;
    }

    private static AnswerGiven Given(Entity row, bool isRight, int right, string reason) => new(
        isRight,
        right,
        reason,
        (TrainingStatus)row.GetAttributeValue<OptionSetValue>(TrainingRecord.Status).Value,
        row.GetAttributeValue<int?>(TrainingRecord.Score),
        row.GetAttributeValue<DateTime?>(TrainingRecord.ValidUntil));
}
