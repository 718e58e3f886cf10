using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>A platform table comes as a shell with our columns only; everything else comes whole.</summary>
internal sealed class RootComponentsTakeOnlyOurs : IRule
{
    public IEnumerable<string> Check(Project project)
    {
        foreach (var component in project.Tree.RootComponents)
        {
            var name = component.Attribute("schemaName")?.Value ?? component.Attr("id");
            var isShell = project.Tree.Table(name) is { IsOurs: false };
            var expected = isShell ? "2" : "0";
            if (component.Attr("behavior") != expected)
                yield return $"{SourceTree.SolutionPath}: {name} must have behavior {expected}.";
        }
    }
}
