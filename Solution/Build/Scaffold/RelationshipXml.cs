using OptOutPlugin.SolutionBuild.Generate;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Scaffold;

/// <summary>
/// A relationship behind a lookup of ours: whoever deletes the row that is pointed at empties the lookup, and nothing
/// else follows.
/// </summary>
internal static class RelationshipXml
{
    private static readonly string[] Cascades =
    [
        "CascadeAssign NoCascade", "CascadeDelete RemoveLink", "CascadeArchive RemoveLink", "CascadeReparent NoCascade",
        "CascadeShare NoCascade", "CascadeUnshare NoCascade", "CascadeRollupView NoCascade",
    ];

    public static string FileOf(string target) => $"Other/Relationships/{target}.xml";

    /// <summary>The name: both tables, and the column where another lookup points at the same table.</summary>
    public static string NameOf(NewTable table, NewLookup lookup)
    {
        var target = lookup.PointsAtOurs ? lookup.Target[Table.Prefix.Length..] : lookup.Target;
        var name = $"{Table.Prefix}{target.ToLowerInvariant()}_{table.BareLogicalName}";
        return table.Lookups.First(one => one.Target == lookup.Target) == lookup
            ? name
            : $"{name}_{lookup.Column[Table.Prefix.Length..]}";
    }

    public static XElement Of(NewTable table, NewLookup lookup, string description) => new(
        "EntityRelationship",
        new XAttribute("Name", NameOf(table, lookup)),
        new XElement("EntityRelationshipType", "OneToMany"),
        new XElement("IsCustomizable", 0),
        new XElement("IntroducedVersion", "1.0.0.0"),
        new XElement("IsHierarchical", 0),
        new XElement("ReferencingEntityName", table.Name),
        new XElement("ReferencedEntityName", lookup.Target),
        Cascades.Select(pair => pair.Split(' ')).Select(pair => new XElement(pair[0], pair[1])),
        new XElement("IsValidForAdvancedFind", 1),
        new XElement("ReferencingAttributeName", lookup.Column),
        new XElement("RelationshipDescription", Labels.English("Descriptions", "Description", description)),
        new XElement(
            "EntityRelationshipRoles",
            new XElement(
                "EntityRelationshipRole",
                new XElement("NavPaneDisplayOption", "UseCollectionName"),
                new XElement("NavPaneArea", "Details"),
                new XElement("NavPaneOrder", 10000),
                new XElement("NavigationPropertyName", lookup.Column),
                new XElement("RelationshipRoleType", 1)),
            new XElement(
                "EntityRelationshipRole",
                new XElement("NavigationPropertyName", NameOf(table, lookup)),
                new XElement("RelationshipRoleType", 0))));
}
