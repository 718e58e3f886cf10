using OptOutPlugin.SolutionBuild.Known;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>The columns that run a step, and those of its image, are columns of its table.</summary>
internal sealed class StepColumnsExist : IRule
{
    public IEnumerable<string> Check(Project project) =>
        from step in project.StepFiles
        from column in step.Columns.Concat(step.Images.SelectMany(i => i.Columns)).Distinct()
        where project.Tree.Table(step.Table)?.Column(column) is null && !SystemTables.HasColumn(step.Table, column)
        select $"{step.Path}: {step.Name} names the column {column}, which {step.Table} does not have.";
}
