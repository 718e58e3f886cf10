using System.Globalization;
using OptOutPlugin.SolutionBuild.Known;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Generate;

/// <summary>
/// Solution.xml: the version is that of the product, and the list of components is what the tree and the code have.
/// </summary>
internal static class RootComponents
{
    // These come out of the code, whatever the tree has of them by now.
    private static readonly string[] Generated =
        [ComponentType.WebResource, ComponentType.PluginAssembly, ComponentType.Step];

    // Of a table of the platform the solution brings its columns alone; of all else, everything.
    private const int Whole = 0;
    private const int Shell = 2;

    /// <summary>Solution.xml with the list as it must be, sorted as the exporter sorts.</summary>
    public static XElement In(Project project)
    {
        var solution = new XElement(project.Tree[SourceTree.SolutionPath]);
        solution.Element("SolutionManifest")?.SetElementValue("Version", project.Version);
        var list = solution.Element("SolutionManifest")?.Element("RootComponents")
            ?? throw new BuildException($"{SourceTree.SolutionPath} has no RootComponents.");

        var components = Component.In(project.Tree).Where(c => !Generated.Contains(c.Type))
            .Select(c => Of(c, project.Tree.Table(c.Key) is { IsOurs: false } ? Shell : Whole))
            .Concat(WebResource.All(project.Folder).Select(r => Named(ComponentType.WebResource, r.Name)))
            .Append(Assembly(project.Plugin))
            .Concat(project.MainSteps.Select(s => Identified(ComponentType.Step, s.Id)));

        list.ReplaceNodes(components
            .OrderBy(c => int.Parse(c.Attr("type"), CultureInfo.InvariantCulture))
            .ThenBy(c => c.Attr("schemaName"), StringComparer.Ordinal)
            .ThenBy(c => c.Attr("id"), StringComparer.Ordinal));
        return solution;
    }

    private static XElement Of(Component component, int behavior) => Guid.TryParse(component.Key, out var id)
        ? Identified(component.Type, id)
        : Named(component.Type, component.Key, behavior);

    private static XElement Named(string type, string name, int behavior = Whole) => new(
        "RootComponent",
        new XAttribute("type", type),
        new XAttribute("schemaName", name),
        new XAttribute("behavior", behavior));

    public static XElement Identified(string type, Guid id) => new(
        "RootComponent",
        new XAttribute("type", type),
        new XAttribute("id", $"{{{id}}}"),
        new XAttribute("behavior", Whole));

    // pac matches the assembly by id, the server by name: it carries both.
    private static XElement Assembly(PluginAssembly plugin) => new(
        "RootComponent",
        new XAttribute("type", ComponentType.PluginAssembly),
        new XAttribute("id", $"{{{AssemblyXml.Id}}}"),
        new XAttribute("schemaName", plugin.FullName),
        new XAttribute("behavior", Whole));
}
