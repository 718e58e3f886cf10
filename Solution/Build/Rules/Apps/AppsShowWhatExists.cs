using OptOutPlugin.SolutionBuild.Known;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>All that an app takes in is in the solution, and so are its icon and the roles that open it.</summary>
internal sealed class AppsShowWhatExists : IRule
{
    // The two roles that have the same ids in every environment.
    private static readonly Guid[] Administrators =
        [new("627090ff-40a3-4053-8790-584edc5be201"), new("119f245c-3cc8-4b62-b31c-d1a046ced15d")];

    public IEnumerable<string> Check(Project project) =>
        from file in project.Tree.Apps
        from fault in Faults(project.Tree, file.Root)
        select $"{file.Path}: {fault}";

    private static IEnumerable<string> Faults(SourceTree tree, XElement app)
    {
        var there = There(tree).ToHashSet();
        var named = app.Descendants("AppModuleComponent")
            .Select(c => (Type: c.Attr("type"), Key: Key(c.Attribute("schemaName")?.Value ?? c.Attr("id")))).ToList();
        foreach (var one in named.Where(c => !there.Contains(c)))
            yield return $"the component {one.Key} (type {one.Type}) is not in the solution.";
        foreach (var one in named.GroupBy(c => c).Where(g => g.Count() > 1))
            yield return $"the component {one.Key.Key} stands there twice.";
        if (!named.Contains((ComponentType.SiteMap, Key(app.Child("UniqueName")))))
            yield return "the site map of the app's name is not among its components.";

        var icons = tree.WebResources.Select(w => Key(w.Root.Child("WebResourceId")));
        if (!icons.Contains(Key(app.Child("WebResourceId"))))
            yield return $"the icon {app.Child("WebResourceId")} is not in the solution.";

        var roles = tree.Roles.Select(r => Key(r.Root.Attr("id")))
            .Concat(Administrators.Select(id => Key($"{id}"))).ToHashSet();
        foreach (var role in app.Descendants("Role").Select(r => Key(r.Attr("id"))).Where(r => !roles.Contains(r)))
            yield return $"the role {role} is neither ours nor an administrator's.";
        foreach (var role in Administrators.Select(id => Key($"{id}"))
            .Except(app.Descendants("Role").Select(r => Key(r.Attr("id")))))
            yield return $"the administrators' role {role} may not open it.";
    }

    private static IEnumerable<(string Type, string Key)> There(SourceTree tree) =>
    [
        .. Component.In(tree).Select(c => (c.Type, Key(c.Key))),
        .. tree.Forms.Select(f => (ComponentType.Form, Key(f.Root.Element("systemform")?.Child("formid") ?? ""))),
        .. tree.Views.Select(f => (ComponentType.View, Key(f.Root.Element("savedquery")?.Child("savedqueryid") ?? ""))),
        .. tree.Charts.Select(f => (ComponentType.Chart, Key(f.Root.Child("savedqueryvisualizationid")))),
    ];

    private static string Key(string name) => name.Trim('{', '}').ToLowerInvariant();
}
