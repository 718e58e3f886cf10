using OptOutPlugin.SolutionBuild.Known;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>The solution imports into any environment that has Dynamics 365 Sales.</summary>
internal sealed class AsksForNothingBeyondSales : IRule
{
    private static readonly string[] Referenced =
        ["Contact", "Lead", "Account", "Organization", "SystemUser", "BusinessUnit", "Owner", "Team"];

    public IEnumerable<string> Check(Project project)
    {
        var tree = project.Tree;
        if (tree.Manifest.Element("MissingDependencies") is not { HasElements: false })
            yield return $"{SourceTree.SolutionPath} must have a MissingDependencies element, and an empty one.";

        foreach (var table in tree.Tables.Where(t => !t.IsOurs && !SystemTables.Exists(t.LogicalName)))
            yield return $"{table.File.Path}: the table {table.Name} is not one that every environment has.";

        foreach (var relationship in tree.Relationships)
        {
            var one = relationship.Child("ReferencedEntityName");
            if (!Referenced.Contains(one) && tree.Table(one.ToLowerInvariant()) is not { IsOurs: true })
                yield return
                    $"The relationship {relationship.Attr("Name")} needs the table {one}, which Sales may lack.";
        }

        foreach (var step in tree.Steps
            .Where(s => tree.Table(s.Table) is null && !SystemTables.Exists(s.Table)))
            yield return $"{step.Path}: {step.Name} listens to the table {step.Table}, which Sales may lack.";
    }
}
