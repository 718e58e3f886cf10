namespace OptOutPlugin.Domain.Training;

/// <summary>A question of a course.</summary>
/// <param name="Number">Its number in the course, from 1.</param>
/// <param name="Text">What is asked, as Markdown.</param>
/// <param name="Answers">Three or four answers, in the order of the course.</param>
/// <param name="Right">The place of the right one, from 1.</param>
/// <param name="Reason">Why it is the right one.</param>
internal sealed record Question(int Number, string Text, IReadOnlyList<string> Answers, int Right, string Reason);

/// <summary>A course in one language.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Lesson">What is to be learnt, as Markdown: the introduction and the sections, without a question.</param>
/// <param name="Sections">How many sections it has.</param>
/// <param name="Questions">Its questions, numbered from 1 without a gap.</param>
internal sealed record CourseText(string Title, string Lesson, int Sections, IReadOnlyList<Question> Questions);

/// <summary>Why a text cannot be read as a course.</summary>
internal enum CourseFaultKind
{
    /// <summary>The first line is no title.</summary>
    NoTitle,

    /// <summary>Nothing stands between title and first section, or in a section.</summary>
    NothingToRead,

    /// <summary>There are no sections.</summary>
    NoSections,

    /// <summary>There are no questions.</summary>
    NoQuestions,

    /// <summary>A question does not have the next number, or text stands before the first.</summary>
    WrongNumber,

    /// <summary>A question asks nothing.</summary>
    NoQuestionText,

    /// <summary>A question has not three or four answers, or an empty one.</summary>
    WrongAnswers,

    /// <summary>Not exactly one answer is marked as the right one.</summary>
    NotOneRight,

    /// <summary>A question gives no reason, or more follows it.</summary>
    NoReason,

    /// <summary>A line holds HTML, a picture or a link.</summary>
    Markup,
}

/// <summary>The first thing that cannot be read.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Line">In which line, from 1.</param>
internal sealed record CourseFault(CourseFaultKind Kind, int Line);
