using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>What is in the tree is listed in Solution.xml: pac drops the rest and reports success.</summary>
internal sealed class BodiesAreRootComponents : IRule
{
    public IEnumerable<string> Check(Project project)
    {
        var listed = project.Tree.RootComponents
            .Select(c => (c.Attr("type"), c.Attribute("schemaName")?.Value ?? c.Attr("id"))).ToList();
        foreach (var twice in listed.GroupBy(c => c).Where(g => g.Count() > 1))
            yield return $"{SourceTree.SolutionPath} lists {twice.Key.Item2} more than once.";

        foreach (var body in Component.In(project.Tree).Where(c => !listed.Contains((c.Type, c.Key))))
            yield return
                $"{body.File} holds {body.Key}, and {SourceTree.SolutionPath} does not list it (type {body.Type}).";
    }
}
