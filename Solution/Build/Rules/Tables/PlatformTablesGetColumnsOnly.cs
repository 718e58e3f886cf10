using OptOutPlugin.SolutionBuild.Known;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>
/// Contact, account, lead and e-mail get our columns, and forms and views of our own; no form, view or setting of
/// theirs is touched.
/// </summary>
internal sealed class PlatformTablesGetColumnsOnly : IRule
{
    public IEnumerable<string> Check(Project project)
    {
        foreach (var table in project.Tree.Tables.Where(t => !t.IsOurs))
        {
            foreach (var column in table.Columns.Where(c => !c.IsOurs))
                yield return $"{table.File.Path} changes the platform's column {column.LogicalName}.";
            foreach (var setting in (table.Settings?.Elements() ?? [])
                .Where(e => e.Name.LocalName is not ("attributes" or "EntityKeys")))
                yield return $"{table.File.Path} changes the platform's table by {setting.Name}.";
        }

        foreach (var file in project.Tree.Files)
        {
            if (project.Tree.TableOf(file) is { IsOurs: false } table && Foreign(file, table.LogicalName) is { } id)
                yield return $"{file.Path} has {id}, which is no form or view of ours.";
            if (file.Root.DescendantsAndSelf().Attributes()
                .Any(a => a.Name == "unmodified" || a.Name == "solutionaction"))
                yield return $"{file.Path} has unmodified or solutionaction marks, which only exports carry.";
        }
    }

    private static string? Foreign(SourceFile file, string table)
    {
        var form = file.Root.Element("systemform")?.Child("formid");
        var view = file.Root.Element("savedquery")?.Child("savedqueryid");
        var isOurs = (form is null || ConsentForms.Forms.Any(f => f.Table == table && Is(form, f.Id)))
            && (view is null || ConsentForms.Views.Any(v => v.Table == table && Is(view, v.Id)));
        return isOurs ? null : form ?? view;
    }

    private static bool Is(string text, Guid id) => Guid.TryParse(text, out var read) && read == id;
}
