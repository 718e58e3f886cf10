using OptOutPlugin.Domain.Training;

namespace OptOutPlugin.Languages;

/// <summary>The sentences about courses and who passed them.</summary>
internal abstract class TrainingTexts
{
    /// <summary>Something needs a course that the caller did not pass.</summary>
    public abstract string CourseIsMissing(string course);

    /// <summary>Something needs that the caller has read the privacy policy in force.</summary>
    public abstract string PolicyIsUnread(int version);

    /// <summary>What the caller says to have read is not in force.</summary>
    public abstract string PolicyIsAnother { get; }

    /// <summary>What the privacy policy is called among the courses.</summary>
    public abstract string PolicyTitle(int version);

    /// <summary>Only the product writes training records.</summary>
    public abstract string RecordIsOurs { get; }

    /// <summary>Only a privacy officer writes a course.</summary>
    public abstract string CourseNeedsOfficer { get; }

    /// <summary>A code has other letters than it may, or another one than before.</summary>
    public abstract string CodeIsWrong { get; }

    /// <summary>A course of the organisation's own has no text.</summary>
    public abstract string TextIsMissing { get; }

    /// <summary>A text cannot be read.</summary>
    public abstract string TextIsWrong(CourseFaultKind fault, int line);

    /// <summary>There is no such course, or it is out of use.</summary>
    public abstract string NoCourse { get; }

    /// <summary>There is no such quiz of the caller's.</summary>
    public abstract string NoQuiz { get; }

    /// <summary>The course has another version since, or is out of use.</summary>
    public abstract string QuizIsOld { get; }

    /// <summary>The quiz has no such question, or the question no such answer.</summary>
    public abstract string NoSuchAnswer { get; }

    /// <summary>The training of others is shown only to who may read it.</summary>
    public abstract string NotYours { get; }

    /// <summary>Who may report training, and of whom.</summary>
    public abstract string ReportIsNotYours { get; }

    /// <summary>There is no such user.</summary>
    public abstract string NoUser { get; }

    /// <summary>A time in the future, or a score that is none.</summary>
    public abstract string ReportIsWrong { get; }

    /// <summary>That a pass of a course ends soon.</summary>
    public abstract string EndsSubject(string course);

    /// <summary>That a pass of a course has ended.</summary>
    public abstract string EndedSubject(string course);

    /// <summary>Where the course is taken.</summary>
    public abstract string ReminderDescription { get; }
}
