using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>A table or column of ours that the code names is in the tree.</summary>
internal sealed class CodeNamesExist : IRule
{
    public IEnumerable<string> Check(Project project) =>
        from name in project.CodeNames
        where project.Tree.Table(name.Value) is null && !IsColumn(project.Tree, name)
        let table = name.Table ?? "no table"
        select $"Plugins/Dataverse/Tables: {name.Where} is {name.Value}, which {table} does not have.";

    private static bool IsColumn(SourceTree tree, CodeName name) => name.Table is null
        ? tree.Tables.Any(t => t.Column(name.Value) is not null)
        : tree.Table(name.Table)?.Column(name.Value) is not null;
}
