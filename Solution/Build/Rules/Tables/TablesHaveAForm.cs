using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>Every table of ours has a main form.</summary>
internal sealed class TablesHaveAForm : IRule
{
    public IEnumerable<string> Check(Project project) =>
        from table in project.Tree.Tables
        where table.IsOurs && !project.Tree.In(table.Folder + "/FormXml/main/").Any()
        select $"{table.Folder} has no main form.";
}
