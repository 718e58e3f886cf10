using System.Globalization;
using OptOutPlugin.SolutionBuild.Known;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Generate;

/// <summary>
/// Solution.xml: the version is that of the product, and of the list of components what is generated is listed by code,
/// the rest by hand.
/// </summary>
internal static class RootComponents
{
    private static readonly string[] Generated =
    [
        ComponentType.Form, ComponentType.WebResource, ComponentType.SiteMap, ComponentType.App,
        ComponentType.PluginAssembly, ComponentType.Step,
    ];

    // What the tree itself says of these is all that there is to say.
    private static readonly string[] Listed = [ComponentType.Form, ComponentType.SiteMap, ComponentType.App];

    /// <summary>Solution.xml with the list as it must be, sorted as the exporter sorts.</summary>
    public static XElement In(Project project)
    {
        var solution = new XElement(project.Tree[SourceTree.SolutionPath]);
        solution.Element("SolutionManifest")?.SetElementValue("Version", project.Version);
        var list = solution.Element("SolutionManifest")?.Element("RootComponents")
            ?? throw new BuildException($"{SourceTree.SolutionPath} has no RootComponents.");

        var components = list.Elements().Where(c => !Generated.Contains(c.Attr("type")))
            .Concat(WebResource.All(project.Folder).Select(r => Named(ComponentType.WebResource, r.Name)))
            .Concat(Component.In(project.Tree).Where(c => Listed.Contains(c.Type)).Select(Of))
            .Append(Assembly(project.Plugin))
            .Concat(project.MainSteps.Select(s => Identified(ComponentType.Step, s.Id)));

        list.ReplaceNodes(components
            .OrderBy(c => int.Parse(c.Attr("type"), CultureInfo.InvariantCulture))
            .ThenBy(c => c.Attr("schemaName"), StringComparer.Ordinal)
            .ThenBy(c => c.Attr("id"), StringComparer.Ordinal));
        return solution;
    }

    private static XElement Of(Component component) => Guid.TryParse(component.Key, out var id)
        ? Identified(component.Type, id)
        : Named(component.Type, component.Key);

    private static XElement Named(string type, string name) => new(
        "RootComponent",
        new XAttribute("type", type),
        new XAttribute("schemaName", name),
        new XAttribute("behavior", 0));

    public static XElement Identified(string type, Guid id) => new(
        "RootComponent",
        new XAttribute("type", type),
        new XAttribute("id", $"{{{id}}}"),
        new XAttribute("behavior", 0));

    // pac matches the assembly by id, the server by name: it carries both.
    private static XElement Assembly(PluginAssembly plugin) => new(
        "RootComponent",
        new XAttribute("type", ComponentType.PluginAssembly),
        new XAttribute("id", $"{{{AssemblyXml.Id}}}"),
        new XAttribute("schemaName", plugin.FullName),
        new XAttribute("behavior", 0));
}
