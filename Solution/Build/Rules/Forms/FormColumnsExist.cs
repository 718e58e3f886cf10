using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>A control on a form shows a column that the table has.</summary>
internal sealed class FormColumnsExist : IRule
{
    public IEnumerable<string> Check(Project project) =>
        from file in project.Tree.Forms
        let table = project.Tree.TableOf(file)
        from control in file.Root.Descendants("control")
        let column = control.Attr("datafieldname")
        where column.Length > 0 && table?.TypeOf(column) is null
        select $"{file.Path} shows {column}, which {table?.LogicalName ?? "no table"} does not have.";
}
