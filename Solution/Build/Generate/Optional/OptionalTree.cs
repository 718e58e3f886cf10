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

    private static XElement Manifest(OptionalSolution solution, Project project) => Manifest(
        project,
        solution.Name,
        $"OptOutPlugin: {solution.Message} of {solution.Table}",
        string.Join(' ', solution.Steps.Select(s => s.Effect).Distinct()),
        solution.Steps.Select(s => RootComponents.Identified(ComponentType.Step, s.Id))
            .OrderBy(c => c.Attr("id"), StringComparer.Ordinal),
        solution.Steps.Select(s => Dependency(project, s.Handler, ComponentType.Step, s.Name, s.Id)));

    /// <summary>The manifest of a small solution: publisher, versions and languages are those of the main one.</summary>
    public static XElement Manifest(
        Project project,
        string name,
        string title,
        string description,
        IEnumerable<XElement> components,
        IEnumerable<XElement> dependencies)
    {
        var root = new XElement(project.Tree[SourceTree.SolutionPath]);
        var manifest = root.Element("SolutionManifest")
            ?? throw new BuildException($"{SourceTree.SolutionPath} has no SolutionManifest.");
        manifest.SetElementValue("UniqueName", name);
        Describe(manifest.Element("LocalizedNames"), title);
        Describe(manifest.Element("Descriptions"), description);
        manifest.Element("RootComponents")?.ReplaceNodes(components);
        manifest.Element("MissingDependencies")?.ReplaceNodes(dependencies);
        return root;
    }

    /// <summary>
    /// Says to whom the import fails what is missing: the main solution, whose assembly holds the type that runs.
    /// </summary>
    public static XElement Dependency(Project project, Type handler, string kind, string name, Guid id) => new(
        "MissingDependency",
        new XElement(
            "Required",
            new XAttribute("type", ComponentType.PluginType),
            new XAttribute("schemaName", project.Plugin.QualifiedName(handler.FullName!)),
            new XAttribute("displayName", handler.FullName!),
            new XAttribute("solution", $"{project.Tree.Manifest.Child("UniqueName")} ({project.Version})"),
            new XAttribute("id", $"{{{AssemblyXml.TypeId(handler.FullName!)}}}")),
        new XElement(
            "Dependent",
            new XAttribute("type", kind),
            new XAttribute("displayName", name),
            new XAttribute("id", $"{{{id}}}")));

    private static void Describe(XElement? labels, string text) =>
        labels?.ReplaceNodes(labels.Elements().Take(1)
            .Select(l => new XElement(l.Name, new XAttribute("description", text), l.Attribute("languagecode"))));
}
