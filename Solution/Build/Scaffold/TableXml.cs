using OptOutPlugin.SolutionBuild.Generate;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Scaffold;

/// <summary>The files of a new table that lie in its folder.</summary>
internal sealed class TableXml(NewTable table, Likeness likeness)
{
    private const int NameLength = 200;

    private readonly string row = English.InASentence(table.Label);

    /// <summary>Each with its path in the tree.</summary>
    public IEnumerable<(string Path, XElement Root)> Files()
    {
        var folder = $"Entities/{table.Name}";
        yield return ($"{folder}/Entity.xml", Entity());
        yield return ($"{folder}/RibbonDiff.xml", likeness.Ribbon);
        yield return ($"{folder}/FormXml/main/{{{FormXml.Id(table.LogicalName)}}}.xml", FormXml.Of(table));
        foreach (var kind in SystemView.All(table.Label, table.Labels))
        {
            var view = kind.Of(table, Cells(kind.IsNarrow));
            yield return ($"{folder}/SavedQueries/{{{view.Id}}}.xml", view.File());
        }
    }

    /// <summary>What a lookup says of itself, and its relationship says too.</summary>
    public string DescriptionOf(NewLookup lookup) => $"The {English.InASentence(lookup.Label)} of the {row}.";

    private XElement Entity() => new(
        "Entity",
        Xml.Instance,
        new XElement(
            "Name",
            new XAttribute("LocalizedName", table.Label),
            new XAttribute("OriginalName", table.Label),
            table.Name),
        new XElement("EntityInfo", new XElement(
            "entity",
            new XAttribute("Name", table.Name),
            Labels.English("LocalizedNames", "LocalizedName", table.Label),
            Labels.English("LocalizedCollectionNames", "LocalizedCollectionName", table.Labels),
            Labels.English("Descriptions", "Description", table.Description),
            new XElement("attributes", likeness.Columns
                .Append(ColumnXml.PrimaryName("Name", $"What the {row} is called.", NameLength).Element())
                .Concat(table.Lookups.Select(
                    lookup => ColumnXml.Lookup(lookup.Column, lookup.Label, DescriptionOf(lookup)).Element()))
                .OrderBy(column => column.Attr("PhysicalName"), StringComparer.OrdinalIgnoreCase)),
            likeness.Settings)),
        new XElement("FormXml"),
        new XElement("SavedQueries"),
        new XElement("RibbonDiffXml"));

    private IEnumerable<XElement> Cells(bool isNarrow)
    {
        yield return ViewXml.Cell(Table.PrimaryName, 260);
        foreach (var lookup in table.Lookups)
            yield return ViewXml.Cell(lookup.Column, 160);
        if (isNarrow)
            yield break;
        if (table.IsUserOwned)
            yield return ViewXml.Cell("ownerid", 140);
        yield return ViewXml.Cell("createdon", 140);
    }
}
