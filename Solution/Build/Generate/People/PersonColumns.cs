using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Generate;

/// <summary>
/// Our columns on contact, lead and account. The contact has them as somebody wrote or exported them, but for the flags
/// of channels, which the table of channels gives; the others have the same.
/// </summary>
internal static class PersonColumns
{
    private const string Truth = "Entities/Contact/Entity.xml";

    /// <summary>The tables' files by path in the tree.</summary>
    public static IEnumerable<KeyValuePair<string, XElement>> Files(Project project) =>
        PersonTable.All.Select(table => KeyValuePair.Create(
            $"Entities/{table.SchemaName}/Entity.xml", Of(table, project)));

    private static XElement Of(PersonTable table, Project project)
    {
        var file = new XElement(project.Tree[Truth]);
        file.Element("Name")?.SetAttributeValue("LocalizedName", table.SchemaName);
        file.Element("Name")?.SetValue(table.SchemaName);
        var entity = file.Element("EntityInfo")?.Element("entity");
        entity?.SetAttributeValue("Name", table.SchemaName);
        var attributes = entity?.Element("attributes")
            ?? throw new BuildException($"{Project.TreeFolder}/{Truth} has no attributes.");
        attributes.ReplaceNodes(attributes.Elements().Where(column => !IsFlag(column))
            .Concat(FlagColumn.Ours(table).Select(facts => FlagColumn.Of(table, facts, project.Languages)))
            .OrderBy(column => column.Attr("PhysicalName"), StringComparer.Ordinal));
        return file;
    }

    // A flag whose channel is gone goes with it.
    private static bool IsFlag(XElement column) => column.Child("Type") == "bit";
}
