using System.Xml.Linq;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Solutions.Packages;

namespace LocalDataverse.Solutions.Tables;

/// <summary>An EntityRelationship element.</summary>
internal static class RelationshipXml
{
    public static void Apply(XElement element, MetadataStore metadata)
    {
        var name = element.NeededAttribute("Name");
        switch (element.Needed("EntityRelationshipType"))
        {
            case "OneToMany" when Lower(element, "ReferencedEntityName") != "owner":
                metadata.Add(OneToMany(element, name, metadata));
                break;
            case "OneToMany":
                // Owner is users and teams: the column knows both.
                break;
            case "ManyToMany":
                AddManyToMany(element, name, metadata);
                break;
            case var other:
                throw Faults.Unsupported($"relationship type {other} of {name}");
        }
    }

    private static RelationshipMetadata OneToMany(XElement element, string name, MetadataStore metadata)
    {
        var referenced = Table(element, "ReferencedEntityName", name, metadata);
        var referencing = Table(element, "ReferencingEntityName", name, metadata);
        var column = Lower(element, "ReferencingAttributeName");
        if (referencing.Column(column) is not { IsLookup: true })
        {
            throw ImportFaults.Invalid($"the lookup {referencing.LogicalName}.{column} of {name} does not exist");
        }

        return new RelationshipMetadata
        {
            SchemaName = name,
            ReferencedTable = referenced.LogicalName,
            ReferencedColumn = referenced.PrimaryId,
            ReferencingTable = referencing.LogicalName,
            ReferencingColumn = column,
            CascadeDelete = CascadeOf(element, "CascadeDelete"),
            CascadeAssign = CascadeOf(element, "CascadeAssign"),
            CascadeShare = element.Text("CascadeShare") is { Length: > 0 }
                ? CascadeOf(element, "CascadeShare")
                : Cascade.None,
            CascadeReparent = CascadeOf(element, "CascadeReparent"),
            CascadeMerge = SystemTables.CanBeMerged(referenced.LogicalName) ? Cascade.All : Cascade.None,
            NavigationName = NavigationOf(element) ?? column,
        };
    }

    private static void AddManyToMany(XElement element, string name, MetadataStore metadata)
    {
        var first = Table(element, "FirstEntityName", name, metadata);
        var second = Table(element, "SecondEntityName", name, metadata);
        var isSame = first.LogicalName == second.LogicalName;
        var relationship = new RelationshipMetadata
        {
            SchemaName = name,
            IsManyToMany = true,
            IntersectTable = Lower(element, "IntersectEntityName"),
            FirstTable = first.LogicalName,
            FirstColumn = first.PrimaryId + (isSame ? "one" : ""),
            SecondTable = second.LogicalName,
            SecondColumn = second.PrimaryId + (isSame ? "two" : ""),
        };
        metadata.Add(SystemTables.Intersect(relationship, element.Needed("IntersectEntityName")));
        metadata.Add(relationship);
    }

    private static string? NavigationOf(XElement element) => element
        .In("EntityRelationshipRoles", "EntityRelationshipRole")
        .FirstOrDefault(role => role.Text("RelationshipRoleType") == "1")
        ?.Text("NavigationPropertyName");

    private static Cascade CascadeOf(XElement element, string name) => element.Needed(name) switch
    {
        "Cascade" => Cascade.All,
        "NoCascade" => Cascade.None,
        "RemoveLink" => Cascade.RemoveLink,
        "Restrict" => Cascade.Restrict,
        "ActiveOnly" => Cascade.Active,
        "UserOwned" => Cascade.UserOwned,
        var other => throw ImportFaults.Invalid($"{name} is '{other}'"),
    };

    private static TableMetadata Table(XElement element, string child, string name, MetadataStore metadata) =>
        metadata.TryTable(Lower(element, child))
        ?? throw ImportFaults.Invalid($"the table {element.Text(child)} of the relationship {name} does not exist");

    private static string Lower(XElement element, string child) => element.Needed(child).ToLowerInvariant();
}
