using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Rules;

/// <summary>
/// Everything that a site map leads to is there and in its app, and says by a privilege who sees it.
/// </summary>
internal sealed class SiteMapsLeadSomewhere : IRule
{
    private const string Mark = "$webresource:";

    public IEnumerable<string> Check(Project project) =>
        from file in project.Tree.SiteMaps
        from fault in Faults(project.Tree, file)
        select $"{file.Path}: {fault}";

    private static IEnumerable<string> Faults(SourceTree tree, SourceFile file)
    {
        var app = tree.Apps.FirstOrDefault(a => a.Root.Child("UniqueName") == file.Root.Child("SiteMapUniqueName"));
        var components = app?.Root.Descendants("AppModuleComponent").ToList() ?? [];
        var ids = file.Root.Descendants().Select(e => e.Attr("Id")).Where(id => id.Length > 0).ToList();
        foreach (var id in ids.GroupBy(id => id).Where(g => g.Count() > 1))
            yield return $"the id {id.Key} is used {id.Count()} times.";
        foreach (var element in file.Root.Descendants()
            .Where(e => e.Name.LocalName is "Area" or "Group" or "SubArea" && e.Element("Titles") is null))
            yield return $"{element.Attr("Id")} has no title.";

        foreach (var sub in file.Root.Descendants("SubArea"))
        {
            var (name, table) = (sub.Attr("Id"), sub.Attr("Entity"));
            var dashboard = sub.Attr("DefaultDashboard");
            var page = sub.Attr("Url").StartsWith(Mark, StringComparison.Ordinal) ? sub.Attr("Url") : "";
            if (table.Length + dashboard.Length + page.Length == 0)
                yield return $"{name} leads to no table, dashboard or page.";
            if (table.Length > 0 && (tree.Table(table) is null || !Lists(components, "schemaName", table)))
                yield return $"{name} leads to the table {table}, which the solution or the app does not have.";
            if (dashboard.Length > 0 && !(tree.Dashboards.Any(d => d.Root.Child("FormId") == $"{{{dashboard}}}")
                && Lists(components, "id", $"{{{dashboard}}}")))
                yield return $"{name} leads to the dashboard {dashboard}, which the solution or the app does not have.";
            if (page.Length > 0 && !tree.WebResources.Any(w => w.Root.Child("Name") == page[Mark.Length..]))
                yield return $"{name} leads to {page}, which is not there.";
            if (!sub.Elements("Privilege").Any())
                yield return $"{name} does not say who sees it.";
            foreach (var privilege in sub.Elements("Privilege").Where(p => tree.Table(p.Attr("Entity")) is null))
                yield return $"{name} asks for a privilege on {privilege.Attr("Entity")}, which is not there.";
        }
    }

    private static bool Lists(List<XElement> components, string attribute, string value) =>
        components.Any(c => c.Attr(attribute) == value);
}
