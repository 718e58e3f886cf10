using OptOutPlugin.SolutionBuild.Known;

namespace OptOutPlugin.SolutionBuild.Model;

/// <summary>A component as Solution.xml has to list it.</summary>
/// <param name="Type">The platform's number of its kind.</param>
/// <param name="Key">Its name or its id.</param>
/// <param name="File">The file that holds it.</param>
internal sealed record Component(string Type, string Key, string File)
{
    /// <summary>Every component whose body stands in the tree.</summary>
    public static IEnumerable<Component> In(SourceTree tree) =>
    [
        .. tree.Tables.Select(t => new Component(ComponentType.Table, t.LogicalName, t.File.Path)),
        .. tree.Choices.Select(f => new Component(ComponentType.Choice, f.Root.Attr("Name"), f.Path)),
        .. tree.Roles.Select(f => new Component(ComponentType.Role, f.Root.Attr("id"), f.Path)),
        .. tree.Dashboards.Select(f => new Component(ComponentType.Form, f.Root.Child("FormId"), f.Path)),
        .. tree.SiteMaps.Where(f => !f.IsManagedTwin)
            .Select(f => new Component(ComponentType.SiteMap, f.Root.Child("SiteMapUniqueName"), f.Path)),
        .. tree.Apps.Where(f => !f.IsManagedTwin)
            .Select(f => new Component(ComponentType.App, f.Root.Child("UniqueName"), f.Path)),
        .. tree.WebResources.Select(f => new Component(ComponentType.WebResource, f.Root.Child("Name"), f.Path)),
        .. tree.Profiles.Select(p => new Component(
            ComponentType.ColumnSecurityProfile, p.Attr("fieldsecurityprofileid"), SourceTree.ProfilesPath)),
        .. tree.Assemblies.Select(f => new Component(ComponentType.PluginAssembly, f.Root.Attr("FullName"), f.Path)),
        .. tree.Steps.Select(s => new Component(ComponentType.Step, s.Id, s.Path)),
    ];
}
