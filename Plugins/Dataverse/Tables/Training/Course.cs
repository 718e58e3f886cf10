namespace OptOutPlugin.Dataverse.Tables;

/// <summary>The names of the table of courses.</summary>
internal static class Course
{
    internal const string Table = "optout_course";
    internal const string Id = "optout_courseid";
    internal const string Name = "optout_name";

    /// <summary>What the product knows it by, never changed.</summary>
    internal const string Code = "optout_code";

    /// <summary>Counts up with each change of the content.</summary>
    internal const string Version = "optout_version";

    /// <summary>Who has to take it, as the choice <c>optout_trainingaudience</c> has it.</summary>
    internal const string Audience = "optout_audience";

    /// <summary>For how many months a pass counts, from 1 to 120.</summary>
    internal const string ValidMonths = "optout_validmonths";

    /// <summary>From how many percent on it is passed, from 1 to 100.</summary>
    internal const string PassMark = "optout_passmark";

    /// <summary>How many questions are drawn, from 1 to 100.</summary>
    internal const string QuestionCount = "optout_questioncount";

    /// <summary>Its address in a learning system; empty for none.</summary>
    internal const string Link = "optout_link";

    /// <summary>A text of the organisation's own, with the right answers; empty for the one that ships.</summary>
    internal const string Text = "optout_text";

    /// <summary>The product's proof over all that counts in the row.</summary>
    internal const string Proof = "optout_proof";

    internal const string State = "statecode";
}
