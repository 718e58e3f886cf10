using System.Text;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Languages;
using OptOutPlugin.SolutionBuild.Known;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Generate;

/// <summary>
/// The tables of the plugin's page that come from code: what happens when, what can be set, and what is offered.
/// </summary>
internal static class ReadmeTables
{
    public const string Path = "Plugins/README.md";

    private const string Plugins = "Plugins";

    /// <summary>The page with its tables as they must be; null when there is none.</summary>
    public static string? In(Project project)
    {
        var file = System.IO.Path.Combine(project.Folder, Path);
        if (!File.Exists(file))
            return null;
        var text = File.ReadAllText(file);
        text = Fill(text, "steps", Steps(project));
        text = Fill(text, "settings", Settings(project.Settings));
        text = Fill(text, "rules", Rules());
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
        var table = new StringBuilder("| message | table | when | what happens | by | decided in |\n");
        table.Append("| --- | --- | --- | --- | --- | --- |\n");
        foreach (var row in Rows(project.Steps))
        {
            table.AppendJoin(
                " | ",
                $"| {string.Join(", ", row.Messages)}",
                row.Tables,
                When(row.Step),
                row.Step.Effect,
                Link(project, row.Step.Handler),
                DecidedIn(project, row.Step.Handler)).Append(" |\n");
        }

        return table.ToString();
    }

    // Steps that differ in message or table only are one row, as far as each of its messages is heard on each of its
    // tables.
    private static IEnumerable<StepRow> Rows(IEnumerable<Step> steps) =>
        from same in steps.GroupBy(step => (When(step), step.Effect, step.Handler))
        from heard in same.GroupBy(step => step.Message)
            .GroupBy(one => string.Join(", ", one.Select(step => step.Table)), one => one.Key)
        select new StepRow([.. heard], heard.Key, same.First());

    private static string Settings(IEnumerable<SettingDefinition> settings)
    {
        var table = new StringBuilder("| setting | what it does | values | default | decided in |\n");
        table.Append("| --- | --- | --- | --- | --- |\n");
        foreach (var s in settings)
        {
            table.AppendJoin(
                " | ",
                $"| `{s.SchemaName}`",
                s.Description,
                s.Values,
                s.Default,
                Links(Deciders.OfSettings.GetValueOrDefault(s.SchemaName, []))).Append(" |\n");
        }

        return table.ToString();
    }

    private static string Rules()
    {
        var table = new StringBuilder("| rule | what it says | how grave | what it reads | corrective action |\n");
        table.Append("| --- | --- | --- | --- | --- |\n");
        foreach (var rule in ComplianceRules.OfRuns)
        {
            table.AppendJoin(
                " | ",
                $"| `{rule.Id}`",
                Texts.English.Reports.RuleName(rule.Id),
                rule.Severity,
                rule.Reads,
                rule.Mend).Append(" |\n");
        }

        return table.ToString();
    }

    private static string Apis(Project project)
    {
        var table = new StringBuilder("| name | what it does | who may call it | decided in |\n");
        table.Append("| --- | --- | --- | --- |\n");
        foreach (var api in project.Apis)
        {
            table.AppendJoin(
                " | ",
                $"| {Name(project, api)}",
                api.Description,
                Callers(project.Tree, api),
                api.Handler is { } handler ? DecidedIn(project, handler) : "nowhere").Append(" |\n");
        }

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

    private static string DecidedIn(Project project, Type handler) =>
        Deciders.OfHandlers.GetValueOrDefault(handler) is { Length: > 0 } files ? Links(files) : Link(project, handler);

    private static string Links(IEnumerable<string> files) => string.Join(
        ", ", files.Select(file => $"[{System.IO.Path.GetFileNameWithoutExtension(file)}]({file})"));

    // The namespace is the platform's name of the handler and stays; the room it stands in may change.
    private static string Link(Project project, Type handler, string? text = null)
    {
        var plugins = System.IO.Path.Combine(project.Folder, Plugins);
        var rooms = System.IO.Path.Combine(plugins, "Handlers");
        var file = Directory.EnumerateFiles(rooms, handler.Name + ".cs", SearchOption.AllDirectories).Single();
        var path = System.IO.Path.GetRelativePath(plugins, file).Replace('\\', '/');
        return $"[{text ?? handler.Name}]({path})";
    }

    private sealed record StepRow(IReadOnlyList<string> Messages, string Tables, Step Step);
}
