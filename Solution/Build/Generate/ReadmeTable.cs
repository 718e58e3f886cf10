using System.Text;
using OptOutPlugin.Dataverse;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Generate;

/// <summary>The table "what happens when" of the README.</summary>
internal static class ReadmeTable
{
    public const string Path = "README.md";
    public const string Start = "<!-- steps -->";
    public const string End = "<!-- /steps -->";

    /// <summary>The README with the table as it must be; null when there is no place for one.</summary>
    public static string? In(Project project)
    {
        var file = System.IO.Path.Combine(project.Folder, Path);
        if (!File.Exists(file))
            return null;
        var text = File.ReadAllText(file);
        var start = text.IndexOf(Start, StringComparison.Ordinal);
        var end = text.IndexOf(End, StringComparison.Ordinal);
        return start < 0 || end < start
            ? null
            : text[..start] + Start + "\n" + Table(project.Steps) + text[end..];
    }

    private static string Table(IEnumerable<Step> steps)
    {
        var table = new StringBuilder("| message | table | when | what happens | by |\n");
        table.Append("| --- | --- | --- | --- | --- |\n");
        foreach (var s in steps)
            table.AppendJoin(" | ", $"| {s.Message}", s.Table, When(s), s.Effect, Link(s.Handler)).Append(" |\n");
        return table.ToString();
    }

    private static string When(Step step) => step switch
    {
        { Asynchronous: true } => "later",
        { Stage: Stage.PreValidation } => "before",
        { Stage: Stage.PreOperation } => "during",
        _ => "after",
    };

    private static string Link(Type handler) => $"[{handler.Name}](Plugins/Handlers/{handler.Name}.cs)";
}
