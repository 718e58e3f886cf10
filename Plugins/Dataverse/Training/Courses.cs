using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Domain.Training;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Dataverse;

/// <summary>A course as the organisation has it.</summary>
/// <param name="Code">What it is known by.</param>
/// <param name="Version">The version that has to be passed.</param>
/// <param name="Audience">Who has to take it.</param>
/// <param name="ValidMonths">For how many months a pass counts.</param>
/// <param name="PassMark">From how many percent on it is passed.</param>
/// <param name="QuestionCount">How many questions are drawn.</param>
/// <param name="Link">Its address in a learning system; null for none.</param>
/// <param name="OwnText">A text of the organisation's own; null for the one that ships.</param>
internal sealed record OfferedCourse(
    string Code,
    int Version,
    TrainingAudience Audience,
    int ValidMonths,
    int PassMark,
    int QuestionCount,
    string? Link,
    string? OwnText)
{
    /// <summary>The row, whether it was written yet or not.</summary>
    public Guid Id => Courses.IdOf(Code);

    /// <summary>What it is called in a language.</summary>
    public string Title(Language language) => Code == Acknowledgement.Code
        ? Texts.Of(language).Training.PolicyTitle(Version)
        : Text(language).Title;

    /// <summary>How many questions a quiz of it has.</summary>
    public int Questions(Language language) =>
        Code == Acknowledgement.Code ? 0 : Math.Min(QuestionCount, Text(language).Questions.Count);

    /// <summary>Its text in a language; one of the organisation's own has but one.</summary>
    public CourseText Text(Language language) => OwnText is { } own
        ? CourseReader.Read(own, out _) ?? throw new InvalidPluginExecutionException($"The course {Code} cannot be read.")
        : CourseTexts.Of(Code, language);

    /// <summary>Until when a pass counts.</summary>
    public DateTime ValidFrom(DateTime passedOn) => passedOn.AddMonths(ValidMonths);
}

/// <summary>
/// The courses in use: those of the product as it knows them, unless the row of one says otherwise, and the organisation's
/// own. What was not written by the product or through its check does not count.
/// </summary>
internal static class Courses
{
    private static readonly Remembered<IReadOnlyList<OfferedCourse>> Known = new();

    /// <summary>The columns that count in a course, with its state and its proof.</summary>
    public static string[] Columns { get; } = [.. Proofs.ColumnsOf(Course.Table), Course.Proof, Course.State];

    /// <summary>The id of the row of a course.</summary>
    public static Guid IdOf(string code) => Step.StableId($"course/{code}");

    /// <summary>Those that nobody took out of use.</summary>
    public static IReadOnlyList<OfferedCourse> InUse(PluginCall call) => Known.OfRows(
        call,
        new QueryExpression(Course.Table) { ColumnSet = new ColumnSet(Columns) },
        rows => Read(call, rows));

    /// <summary>The course of a code that is in use; null for none.</summary>
    public static OfferedCourse? InUse(PluginCall call, string code) =>
        InUse(call).FirstOrDefault(course => course.Code == code.Trim());

    /// <summary>The courses in use, and the privacy policy where one is in force: what people are asked to know.</summary>
    public static IReadOnlyList<OfferedCourse> Asked(PluginCall call) =>
        Acknowledgement.Asked(call) is { } policy ? [policy, .. InUse(call)] : InUse(call);

    /// <summary>Forgets what was read, once a row was written here.</summary>
    public static void Forget(PluginCall call) => Known.Forget(call);

    /// <summary>The row that says of a course what the product knows.</summary>
    public static Entity Row(ShippedCourse course) => new(Course.Table, IdOf(course.Code))
    {
        [Course.Name] = CourseTexts.Of(course.Code, Language.English).Title,
        [Course.Code] = course.Code,
        [Course.Version] = course.Version,
        [Course.Audience] = new OptionSetValue((int)course.Audience),
        [Course.ValidMonths] = ShippedCourse.UsualMonths,
        [Course.PassMark] = ShippedCourse.UsualPassMark,
        [Course.QuestionCount] = ShippedCourse.UsualQuestions,
    };

    private static List<OfferedCourse> Read(PluginCall call, List<Entity> rows)
    {
        var proven = rows.Where(row => Proofs.IsProven(call, row)).ToList();
        var said = new HashSet<string>(proven.Select(CodeOf));
        return
        [
            .. proven.Where(row => (row.GetAttributeValue<OptionSetValue>(Course.State)?.Value ?? 0) == 0).Select(Offered),
            .. ShippedCourse.All.Where(course => !said.Contains(course.Code)).Select(course => Offered(Row(course))),
        ];
    }

    private static string CodeOf(Entity row) => row.GetAttributeValue<string>(Course.Code) ?? string.Empty;

    private static OfferedCourse Offered(Entity row) => new(
        CodeOf(row),
        row.GetAttributeValue<int?>(Course.Version) ?? 1,
        (TrainingAudience)(row.GetAttributeValue<OptionSetValue>(Course.Audience)?.Value ?? (int)TrainingAudience.Everybody),
        row.GetAttributeValue<int?>(Course.ValidMonths) ?? ShippedCourse.UsualMonths,
        row.GetAttributeValue<int?>(Course.PassMark) ?? ShippedCourse.UsualPassMark,
        row.GetAttributeValue<int?>(Course.QuestionCount) ?? ShippedCourse.UsualQuestions,
        row.GetAttributeValue<string>(Course.Link),
        row.GetAttributeValue<string>(Course.Text) is { Length: > 0 } own ? own : null);
}
