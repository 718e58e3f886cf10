using OptOutPlugin.SolutionBuild.Generate;
using OptOutPlugin.SolutionBuild.Known;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Scaffold;

/// <summary>
/// What a new table adds to files that others are in: relationships, roles, the app and what it leads to.
/// </summary>
internal sealed class SharedFiles(SourceTree tree, NewTable table)
{
    private const string Officer = "OptOut Privacy Officer";
    private const string Auditor = "OptOut Auditor";

    private static readonly string[] OfOrganisation = ["Append", "AppendTo", "Create", "Delete", "Read", "Write"];
    private static readonly string[] OfUser = ["Assign", "Share"];

    /// <summary>Each file with the path that it has in the tree.</summary>
    /// <param name="relationships">The relationships, by the schema name of the table that each leads to.</param>
    public IEnumerable<(string Path, XElement Root)> Files(ILookup<string, XElement> relationships) =>
    [
        (SourceTree.RelationshipIndexPath, Index(relationships.SelectMany(one => one))),
        .. relationships.Select(of => (RelationshipXml.FileOf(of.Key), Relationships(of))),
        .. tree.Roles.Where(file => Privileges(file.Root.Attr("name")).Any())
            .Select(file => (file.Path, Role(file.Root))),
        .. tree.Apps.Where(file => !file.IsManagedTwin).Select(file => (file.Path, App(file.Root))),
        .. tree.SiteMaps.Where(file => !file.IsManagedTwin).Select(file => (file.Path, SiteMap(file.Root))),
    ];

    private XElement Index(IEnumerable<XElement> relationships)
    {
        var index = new XElement(tree[SourceTree.RelationshipIndexPath]);
        foreach (var relationship in relationships)
            Insert(index, new XElement(relationship.Name, relationship.Attribute("Name")), "Name");
        return index;
    }

    private XElement Relationships(IGrouping<string, XElement> relationships)
    {
        var file = tree.Find(RelationshipXml.FileOf(relationships.Key)) is { } there
            ? new XElement(there)
            : new XElement("EntityRelationships", Xml.Instance);
        foreach (var relationship in relationships)
            Insert(file, relationship, "Name");
        return file;
    }

    private XElement Role(XElement role)
    {
        var copy = new XElement(role);
        var grants = copy.Element("RolePrivileges")!;
        var granted = grants.Elements().Select(grant => grant.Attr("name")).ToHashSet();
        foreach (var name in Privileges(role.Attr("name")).Where(name => !granted.Contains(name)))
        {
            Insert(
                grants,
                new XElement("RolePrivilege", new XAttribute("name", name), new XAttribute("level", "Global")),
                "name");
        }

        return copy;
    }

    // Sales users and services get nothing unasked; officers keep the rows, and auditors see them.
    private IEnumerable<string> Privileges(string role) => role switch
    {
        Officer => OfOrganisation.Concat(table.IsUserOwned ? OfUser : []).Select(action => $"prv{action}{table.Name}")
            .Concat(table.Lookups.Where(one => one.PointsAtOurs).Select(one => $"prvAppendTo{one.Target}"))
            .Distinct(),
        Auditor => [$"prvRead{table.Name}"],
        _ => [],
    };

    private XElement App(XElement app)
    {
        var copy = new XElement(app);
        Insert(
            copy.Element("AppModuleComponents")!,
            new XElement(
                "AppModuleComponent",
                new XAttribute("type", ComponentType.Table),
                new XAttribute("schemaName", table.LogicalName)),
            "schemaName");
        return copy;
    }

    // At the end of the menu, from where it is moved to where it belongs.
    private XElement SiteMap(XElement map)
    {
        var copy = new XElement(map);
        copy.Descendants("Group").Last().Add(new XElement(
            "SubArea",
            new XAttribute("Id", table.EntitySetName),
            new XAttribute("Entity", table.LogicalName),
            new XAttribute("VectorIcon", $"/WebResources/{Icon.NameOf(table)}"),
            new XAttribute("Client", "All,Outlook,OutlookLaptopClient,OutlookWorkstationClient,Web"),
            new XAttribute("AvailableOffline", true),
            new XAttribute("PassParams", false),
            new XAttribute("Sku", "All,OnPremise,Live,SPLA"),
            Labels.EnglishTitle(table.Labels),
            new XElement(
                "Privilege", new XAttribute("Entity", table.LogicalName), new XAttribute("Privilege", "Read"))));
        return copy;
    }

    // Among those of its kind in the order of an attribute; others, such as the forms of an app, come after.
    private static void Insert(XElement list, XElement one, string attribute)
    {
        var key = one.Attr(attribute);
        var next = list.Elements().FirstOrDefault(other =>
            other.Attr("type") != one.Attr("type")
            || StringComparer.OrdinalIgnoreCase.Compare(other.Attr(attribute), key) > 0);
        if (next is null)
            list.Add(one);
        else
            next.AddBeforeSelf(one);
    }
}
