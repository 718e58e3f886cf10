using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>A quick view form runs no script: the import refuses one with events.</summary>
internal sealed class QuickFormsHaveNoEvents : IRule
{
    public IEnumerable<string> Check(Project project) =>
        from file in project.Tree.Forms
        where file.Path.Contains("/FormXml/quick/") && file.Root.Descendants("events").Any()
        select $"{file.Path} is a quick view form and has events.";
}
