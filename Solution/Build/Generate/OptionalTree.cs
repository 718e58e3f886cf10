using OptOutPlugin.Dataverse;
using OptOutPlugin.SolutionBuild.Known;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Generate;

/// <summary>The tree of a small solution: a manifest, the skeleton of the main solution, and steps.</summary>
internal static class OptionalTree
{
    public static IEnumerable<(string Path, XElement Root)> Files(OptionalSolution solution, Project project)
    {
        yield return (SourceTree.SolutionPath, Manifest(solution, project));
        yield return (SourceTree.CustomizationsPath, new XElement(project.Tree[SourceTree.CustomizationsPath]));
        foreach (var step in solution.Steps)
            yield return (StepXml.Path(step), StepXml.Of(step, project.Plugin));
    }

    // The publisher, the versions and the languages are those of the main solution.
    private static XElement Manifest(OptionalSolution solution, Project project)
    {
        var root = new XElement(project.Tree[SourceTree.SolutionPath]);
        var manifest = root.Element("SolutionManifest")
            ?? throw new BuildException($"{SourceTree.SolutionPath} has no SolutionManifest.");
        var main = manifest.Child("UniqueName");
        manifest.SetElementValue("UniqueName", solution.Name);
        manifest.SetElementValue("Version", project.Version);
        Describe(manifest.Element("LocalizedNames"), $"OptOutPlugin: {solution.Message} of {solution.Table}");
        Describe(manifest.Element("Descriptions"), string.Join(' ', solution.Steps.Select(s => s.Effect).Distinct()));
        manifest.Element("RootComponents")?.ReplaceNodes(solution.Steps
            .Select(s => RootComponents.Identified(ComponentType.Step, s.Id))
            .OrderBy(c => c.Attr("id"), StringComparer.Ordinal));
        manifest.Element("MissingDependencies")?.ReplaceNodes(
            solution.Steps.Select(s => Dependency(s, project.Plugin, $"{main} ({project.Version})")));
        return root;
    }

    private static void Describe(XElement? labels, string text) =>
        labels?.ReplaceNodes(labels.Elements().Take(1)
            .Select(l => new XElement(l.Name, new XAttribute("description", text), l.Attribute("languagecode"))));

    // Says to whom the import fails what is missing: the main solution, whose assembly holds the step's type.
    private static XElement Dependency(Step step, PluginAssembly plugin, string main) => new(
        "MissingDependency",
        new XElement(
            "Required",
            new XAttribute("type", ComponentType.PluginType),
            new XAttribute("schemaName", plugin.QualifiedName(step.Handler.FullName!)),
            new XAttribute("displayName", step.Handler.FullName!),
            new XAttribute("solution", main),
            new XAttribute("id", $"{{{AssemblyXml.TypeId(step.Handler.FullName!)}}}")),
        new XElement(
            "Dependent",
            new XAttribute("type", ComponentType.Step),
            new XAttribute("displayName", step.Name),
            new XAttribute("id", $"{{{step.Id}}}")));
}
