using System.Text;
using OptOutPlugin.Dataverse;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Generate;

/// <summary>The tables of the README that come from code: what happens when, and what can be set.</summary>
internal static class ReadmeTables
{
    public const string Path = "README.md";

    /// <summary>The README with its tables as they must be; null when there is none.</summary>
    public static string? In(Project project)
    {
        var file = System.IO.Path.Combine(project.Folder, Path);
        if (!File.Exists(file))
            return null;
        var text = File.ReadAllText(file);
        return Fill(Fill(text, "steps", Steps(project.Steps)), "settings", Settings(project.Settings));
    }

    private static string Fill(string text, string name, string table)
    {
        var start = text.IndexOf($"<!-- {name} -->", StringComparison.Ordinal);
        var end = text.IndexOf($"<!-- /{name} -->", StringComparison.Ordinal);
        return start < 0 || end < start ? text : text[..start] + $"<!-- {name} -->\n" + table + text[end..];
    }

    private static string Steps(IEnumerable<Step> steps)
    {
        var table = new StringBuilder("| message | table | when | what happens | by |\n");
        table.Append("| --- | --- | --- | --- | --- |\n");
        foreach (var s in steps)
            table.AppendJoin(" | ", $"| {s.Message}", s.Table, When(s), s.Effect, Link(s.Handler)).Append(" |\n");
        return table.ToString();
    }

    private static string Settings(IEnumerable<SettingDefinition> settings)
    {
        var table = new StringBuilder("| setting | what it does | values | default |\n| --- | --- | --- | --- |\n");
        foreach (var s in settings)
            table.AppendJoin(" | ", $"| `{s.SchemaName}`", s.Description, s.Values, Or(s.Default, "none")).Append(" |\n");
        return table.ToString();
    }

    private static string Or(string text, string whenEmpty) => text.Length == 0 ? whenEmpty : text;

    private static string When(Step step) => Moment(step) + (step.Optional ? ", optional" : "");

    private static string Moment(Step step) => step switch
    {
        { Asynchronous: true } => "later",
        { Stage: Stage.PreValidation } => "before",
        { Stage: Stage.PreOperation } => "during",
        _ => "after",
    };

    private static string Link(Type handler) => $"[{handler.Name}](Plugins/Handlers/{handler.Name}.cs)";
}
