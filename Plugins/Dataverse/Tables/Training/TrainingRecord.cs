namespace OptOutPlugin.Dataverse.Tables;

/// <summary>The names of the table of training records; each pass is a row of its own.</summary>
internal static class TrainingRecord
{
    internal const string Table = "optout_trainingrecord";
    internal const string Id = "optout_trainingrecordid";
    internal const string Name = "optout_name";

    /// <summary>Whose it is: the owner may change, and counts for nothing.</summary>
    internal const string User = "optout_userid";

    internal const string Course = "optout_courseid";

    /// <summary>The code of the course, as it was then.</summary>
    internal const string CourseCode = "optout_coursecode";

    /// <summary>The version of the course, a whole number as text.</summary>
    internal const string CourseVersion = "optout_courseversion";

    /// <summary>How far it came, as the choice <c>optout_trainingstatus</c> has it.</summary>
    internal const string Status = "optout_status";

    /// <summary>How much was right the first time, from 0 to 100 percent.</summary>
    internal const string Score = "optout_score";

    internal const string PassedOn = "optout_passedon";

    internal const string ValidUntil = "optout_validuntil";

    /// <summary>Through what it is known, as the choice <c>optout_trainingway</c> has it.</summary>
    internal const string How = "optout_how";

    /// <summary>What was drawn, as <see cref="Domain.Training.Quiz"/> writes it.</summary>
    internal const string Questions = "optout_questions";

    /// <summary>The first answers, as <see cref="Domain.Training.Quiz"/> writes them.</summary>
    internal const string Answers = "optout_answers";

    /// <summary>The language in which it was asked: en, de, fr or zh.</summary>
    internal const string Language = "optout_language";

    /// <summary>The product's proof over all that counts in the row.</summary>
    internal const string Proof = "optout_proof";

    internal const string State = "statecode";
}
