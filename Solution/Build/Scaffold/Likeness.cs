using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Scaffold;

/// <summary>
/// What the platform gives every table, as one of ours that is owned alike has it: columns, settings, commands and the
/// relationships to users and owners. Nothing here says it a second time.
/// </summary>
internal sealed class Likeness
{
    private readonly SourceTree tree;
    private readonly NewTable table;
    private readonly Table like;

    public Likeness(SourceTree tree, NewTable table)
    {
        (this.tree, this.table) = (tree, table);
        like = tree.Tables.FirstOrDefault(one => one.IsOurs && one.IsOrganisationOwned != table.IsUserOwned)
            ?? throw new BuildException("No table of ours is owned so: there is none to take the platform's part of.");
    }

    /// <summary>The platform's columns, and the row's id, which the platform makes with a name of ours.</summary>
    public IEnumerable<XElement> Columns =>
        like.Columns.Where(column => !column.IsOurs || column.Type == "primarykey").Select(c => Renamed(c.Element));

    /// <summary>What stands after the columns: what a table can do.</summary>
    public IEnumerable<XElement> Settings =>
        like.Settings!.Element("attributes")!.ElementsAfterSelf().Select(Renamed);

    /// <summary>The commands, of which there are none.</summary>
    public XElement Ribbon => tree.Ribbons
        .Select(file => file.Root)
        .First(root => root.Element("CustomActions") is { HasElements: false });

    /// <summary>Each with the schema name of the table that it leads to.</summary>
    public IEnumerable<(string Target, XElement Relationship)> Relationships =>
        from relationship in tree.Relationships
        where relationship.Child("ReferencingEntityName") == like.Name
        where !relationship.Attr("Name").StartsWith(Table.Prefix, StringComparison.Ordinal)
        select (relationship.Child("ReferencedEntityName"), Renamed(relationship));

    private XElement Renamed(XElement element)
    {
        var copy = new XElement(element);
        foreach (var attribute in copy.DescendantsAndSelf().Attributes())
            attribute.Value = Renamed(attribute.Value);
        foreach (var leaf in copy.DescendantsAndSelf().Where(one => !one.HasElements && one.Value.Length > 0))
            leaf.Value = Renamed(leaf.Value);
        foreach (var label in copy.Descendants().Where(one => one.Attr("languagecode") == LanguageFiles.English))
            Relabel(label);
        return copy;
    }

    // The set before the table: its name begins with the table's, and its plural need not be made in the same way.
    private string Renamed(string text) => text
        .Replace(like.Settings!.Child("EntitySetName"), table.EntitySetName, StringComparison.Ordinal)
        .Replace(like.Name, table.Name, StringComparison.Ordinal)
        .Replace(like.LogicalName, table.LogicalName, StringComparison.Ordinal);

    private void Relabel(XElement english)
    {
        var text = english.Attr("description");
        if (text == like.Label || text.EndsWith($" the {like.Label}", StringComparison.Ordinal))
            english.SetAttributeValue("description", text[..^like.Label.Length] + table.Label);
    }
}
