using OptOutPlugin.Dataverse;
using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Domain.Training;

namespace OptOutPlugin.Domain.Tests.Training;

public sealed class TakingAQuiz
{
    private static readonly CourseText Course = CourseTexts.Of("phone", Language.English);

    [Fact]
    public void It_asks_different_questions_with_all_their_answers()
    {
        var quiz = Quiz.Draw(Course, 10, Lot.Below);

        Assert.Equal(10, quiz.Drawn.Select(one => one.Number).Distinct().Count());
        Assert.True(quiz.Fits(Course));
        Assert.False(quiz.IsOver);
    }

    [Fact]
    public void Of_fewer_questions_than_are_wanted_all_are_asked() =>
        Assert.Equal(16, Quiz.Draw(Course, 100, Lot.Below).Drawn.Count);

    [Fact]
    public void Chance_shuffles_questions_and_answers()
    {
        var seen = Enumerable.Range(0, 40).Select(_ => Quiz.Draw(Course, 1, Lot.Below).DrawnText()).Distinct();

        Assert.True(seen.Count() > 10);
    }

    [Fact]
    public void The_first_answer_counts()
    {
        var quiz = Quiz.Draw(Course, 1, Lot.Below);
        var number = quiz.Drawn[0].Number;
        var right = Course.Questions[number - 1].Right;
        var wrong = (right % 3) + 1;

        Assert.Equal(0, quiz.With(number, wrong).With(number, right).Score(Course));
        Assert.Equal(100, quiz.With(number, right).With(number, wrong).Score(Course));
    }

    [Theory]
    [InlineData(10, 100)]
    [InlineData(8, 80)]
    [InlineData(7, 70)]
    [InlineData(0, 0)]
    public void The_score_is_the_share_that_was_right(int right, int score)
    {
        var quiz = Quiz.Draw(Course, 10, Lot.Below);
        foreach (var (drawn, place) in quiz.Drawn.Select((drawn, place) => (drawn, place)))
        {
            var good = Course.Questions[drawn.Number - 1].Right;
            quiz = quiz.With(drawn.Number, place < right ? good : (good % 3) + 1);
        }

        Assert.True(quiz.IsOver);
        Assert.Equal(score, quiz.Score(Course));
    }

    [Fact]
    public void What_is_stored_is_read_again_as_it_was()
    {
        var quiz = Quiz.Draw(Course, 10, Lot.Below);
        quiz = quiz.With(quiz.Drawn[3].Number, 2).With(quiz.Drawn[1].Number, 1);

        var read = Quiz.Read(quiz.DrawnText(), quiz.AnswersText())!;

        Assert.Equal(quiz.DrawnText(), read.DrawnText());
        Assert.Equal(quiz.AnswersText(), read.AnswersText());
    }

    [Theory]
    [InlineData("", "")]
    [InlineData(null, null)]
    [InlineData("3", "")]
    [InlineData("3:1,2", "3")]
    public void What_is_no_quiz_is_read_as_none(string? drawn, string? answers) => Assert.Null(Quiz.Read(drawn, answers));

    [Theory]
    [InlineData("99:1,2,3")]
    [InlineData("0:1,2,3")]
    [InlineData("1:1,1,3")]
    [InlineData("1:1,2,9")]
    public void What_was_drawn_from_another_course_does_not_fit(string drawn) =>
        Assert.False(Quiz.Read(drawn, null)!.Fits(Course));
}
