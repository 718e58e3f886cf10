namespace OptOutPlugin.Domain.Training;

/// <summary>A course that comes with the product.</summary>
/// <param name="Code">What it is known by, never changed: its texts are the resources <c>courses/CODE.LANGUAGE.md</c>.</param>
/// <param name="Version">Raised with the content, never otherwise: who passed an older one has to pass again.</param>
/// <param name="Audience">Who has to take it.</param>
internal sealed record ShippedCourse(string Code, int Version, TrainingAudience Audience)
{
    /// <summary>For how many months a pass counts, unless an officer says otherwise.</summary>
    public const int UsualMonths = 12;

    /// <summary>From how many percent on it is passed.</summary>
    public const int UsualPassMark = 80;

    /// <summary>How many questions are drawn.</summary>
    public const int UsualQuestions = 10;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ShippedCourse> All { get; } =
    [
        new("phone", 1, TrainingAudience.Everybody),
        new("email", 1, TrainingAudience.Senders),
        new("lists", 1, TrainingAudience.Senders),
        new("never", 1, TrainingAudience.Everybody),
        new("law", 1, TrainingAudience.Everybody),
        new("overrides", 1, TrainingAudience.Officers),
        new("erasure", 1, TrainingAudience.Officers),
        new("audits", 1, TrainingAudience.Officers),
    ];
}
