using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Pack;

/// <summary>Puts the files of the tree back into the one customizations.xml of the zip.</summary>
internal static class CustomizationsXml
{
    private static readonly string[] FormTypes = ["main", "quickCreate", "quick", "card"];

    public static XElement Of(SourceTree tree, bool managed)
    {
        var root = new XElement(tree[SourceTree.CustomizationsPath]);
        Fill(root, "Entities", tree.Tables.Select(t => Table(tree, t, managed)));
        Fill(root, "Roles", Roots(tree.Roles));
        Fill(root, "Workflows", Roots(tree.Flows));
        Fill(root, "FieldSecurityProfiles", tree.Profiles);
        Fill(root, "EntityRelationships", tree.Relationships
            .OrderBy(r => r.Attr("Name"), StringComparer.OrdinalIgnoreCase));
        Fill(root, "optionsets", Roots(tree.Choices));
        Fill(root, "Dashboards", Roots(tree.Dashboards));
        Fill(root, "WebResources", Roots(tree.WebResources));
        Fill(root, "SolutionPluginAssemblies", Roots(tree.Assemblies));
        Fill(root, "SdkMessageProcessingSteps", tree.Steps.Select(s => s.Root));
        Fill(root, "AppModuleSiteMaps", Roots(tree.SiteMaps.Where(f => f.IsManagedTwin == managed)));
        Fill(root, "AppModules", Roots(tree.Apps.Where(f => f.IsManagedTwin == managed)));
        return root;
    }

    private static XElement Table(SourceTree tree, Table table, bool managed)
    {
        var entity = new XElement(table.File.Root);
        entity.Element("FormXml")?.ReplaceNodes(FormTypes.Select(type => Forms(tree, table, type, managed)));
        entity.Element("SavedQueries")?.ReplaceNodes(new XElement(
            "savedqueries",
            tree.In(table.Folder + "/SavedQueries/").SelectMany(f => f.Root.Elements()).Select(Xml.Fragment)));
        entity.Element("Visualizations")?.ReplaceNodes(
            tree.In(table.Folder + "/Visualizations/").Select(f => Xml.Fragment(f.Root)));
        if (tree.Find(table.Folder + "/RibbonDiff.xml") is { } ribbon)
            entity.Element("RibbonDiffXml")?.ReplaceWith(Xml.Fragment(ribbon));
        return entity;
    }

    private static XElement? Forms(SourceTree tree, Table table, string type, bool managed)
    {
        var forms = tree.In($"{table.Folder}/FormXml/{type}/")
            .Where(f => f.IsManagedTwin == managed)
            .SelectMany(f => f.Root.Elements()).Select(Xml.Fragment).ToList();
        return forms.Count == 0 ? null : new XElement("forms", new XAttribute("type", type), forms);
    }

    private static IEnumerable<XElement> Roots(IEnumerable<SourceFile> files) => files.Select(f => f.Root);

    private static void Fill(XElement root, string node, IEnumerable<XElement> content)
    {
        var place = root.Element(node) ?? throw new BuildException(
            $"{SourceTree.CustomizationsPath} has no <{node} />, so nothing of that kind would be packed.");
        place.ReplaceNodes(content.Select(Xml.Fragment));
    }
}
