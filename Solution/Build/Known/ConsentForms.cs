using OptOutPlugin.Dataverse;
using OptOutPlugin.SolutionBuild.Generate;

namespace OptOutPlugin.SolutionBuild.Known;

/// <summary>The forms and views that the solution adds to tables of the platform, by ids that scripts know.</summary>
internal static class ConsentForms
{
    /// <summary>Microsoft's forms have lower numbers, and so come before ours.</summary>
    public const int FirstOrder = 1000;

    private static readonly string[] People = ["contact", "lead", "account"];

    /// <summary>Every form: its table, its type and its id.</summary>
    public static IEnumerable<(string Table, string Type, Guid Id)> Forms =>
    [
        .. People.Select(t => (t, "main", Id(t, "consent"))),
        .. People.Select(t => (t, "main", Id(t, "consent-officer"))),
        .. People.Select(t => (t, "quick", Id(t, "consent-quick"))),
        ("email", "main", Id("email", "consent")),
    ];

    /// <summary>Every view: its table and its id.</summary>
    public static IEnumerable<(string Table, Guid Id)> Views =>
        People.Select(t => (t, Step.StableId($"view/{t}/consent")));

    // Scripts have the same ids from there.
    private static Guid Id(string table, string form) => TypeScriptNames.FormId(table, form);
}
