using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>What Solution.xml lists is in the tree: the import refuses a component without a body.</summary>
internal sealed class RootComponentsHaveBodies : IRule
{
    public IEnumerable<string> Check(Project project)
    {
        var bodies = Component.In(project.Tree).Select(c => (c.Type, c.Key)).ToHashSet();
        return project.Tree.RootComponents
            .Select(c => (Type: c.Attr("type"), Key: c.Attribute("schemaName")?.Value ?? c.Attr("id")))
            .Where(c => !bodies.Contains(c))
            .Select(c => $"{SourceTree.SolutionPath} lists {c.Key} (type {c.Type}), and nothing in the tree is that.");
    }
}
