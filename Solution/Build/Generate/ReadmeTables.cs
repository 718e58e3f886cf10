using System.Text;
using OptOutPlugin.Dataverse;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Generate;

/// <summary>The tables of the README that come from code: what happens when, what can be set, and what is offered.</summary>
internal static class ReadmeTables
{
    public const string Path = "README.md";

    private const string Handlers = "Plugins/Handlers";

    /// <summary>The README with its tables as they must be; null when there is none.</summary>
    public static string? In(Project project)
    {
        var file = System.IO.Path.Combine(project.Folder, Path);
        if (!File.Exists(file))
            return null;
        var text = File.ReadAllText(file);
        text = Fill(text, "steps", Steps(project));
        text = Fill(text, "settings", Settings(project.Settings));
        return Fill(text, "apis", Apis(project));
    }

    private static string Fill(string text, string name, string table)
    {
        var start = text.IndexOf($"<!-- {name} -->", StringComparison.Ordinal);
        var end = text.IndexOf($"<!-- /{name} -->", StringComparison.Ordinal);
        return start < 0 || end < start ? text : text[..start] + $"<!-- {name} -->\n" + table + text[end..];
    }

    private static string Steps(Project project)
    {
        var table = new StringBuilder("| message | table | when | what happens | by |\n");
        table.Append("| --- | --- | --- | --- | --- |\n");
        foreach (var s in project.Steps)
            table.AppendJoin(" | ", $"| {s.Message}", s.Table, When(s), s.Effect, Link(project, s.Handler)).Append(" |\n");
        return table.ToString();
    }

    private static string Settings(IEnumerable<SettingDefinition> settings)
    {
        var table = new StringBuilder("| setting | what it does | values | default |\n| --- | --- | --- | --- |\n");
        foreach (var s in settings)
            table.AppendJoin(" | ", $"| `{s.SchemaName}`", s.Description, s.Values, Or(s.Default, "none")).Append(" |\n");
        return table.ToString();
    }

    private static string Apis(Project project)
    {
        var table = new StringBuilder("| name | what it does | who may call it |\n| --- | --- | --- |\n");
        foreach (var api in project.Apis)
            table.AppendJoin(" | ", $"| {Name(project, api)}", api.Description, Callers(project.Tree, api)).Append(" |\n");
        return table.ToString();
    }

    private static string Callers(SourceTree tree, CustomApi api)
    {
        if (api.ExecutePrivilege is not { } privilege)
            return "everyone";
        var roles = tree.Roles
            .Where(f => f.Root.Descendants("RolePrivilege").Any(p => p.Attr("name") == privilege))
            .Select(f => f.Root.Attr("name")).Order(StringComparer.Ordinal);
        return string.Join(", ", [.. roles, $"whoever else holds `{privilege}`"]);
    }

    private static string Name(Project project, CustomApi api) =>
        api.Handler is null ? api.UniqueName : Link(project, api.Handler, api.UniqueName);

    private static string Or(string text, string whenEmpty) => text.Length == 0 ? whenEmpty : text;

    private static string When(Step step) => Moment(step) + (step.Optional ? ", optional" : "");

    private static string Moment(Step step) => step switch
    {
        { Asynchronous: true } => "later",
        { Stage: Stage.PreValidation } => "before",
        { Stage: Stage.PreOperation } => "during",
        _ => "after",
    };

    // The namespace is the platform's name of the handler and stays; the room it stands in may change.
    private static string Link(Project project, Type handler, string? text = null)
    {
        var rooms = System.IO.Path.Combine(project.Folder, Handlers);
        var file = Directory.EnumerateFiles(rooms, handler.Name + ".cs", SearchOption.AllDirectories).Single();
        var path = System.IO.Path.GetRelativePath(project.Folder, file).Replace('\\', '/');
        return $"[{text ?? handler.Name}]({path})";
    }
}
