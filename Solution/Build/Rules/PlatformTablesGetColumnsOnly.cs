using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>Contact, account, lead and e-mail get our columns; no form, view or setting of theirs is touched.</summary>
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
            var isView = file.Path.Contains("/FormXml/") || file.Path.Contains("/SavedQueries/");
            if (isView && project.Tree.TableOf(file) is { IsOurs: false })
                yield return $"{file.Path} is a form or view of a table of the platform.";
            if (file.Root.DescendantsAndSelf().Attributes()
                .Any(a => a.Name == "unmodified" || a.Name == "solutionaction"))
                yield return $"{file.Path} has unmodified or solutionaction marks, which only exports carry.";
        }
    }
}
