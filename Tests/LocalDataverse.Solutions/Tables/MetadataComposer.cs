using LocalDataverse.Engine.Metadata;
using LocalDataverse.Solutions.Packages;

namespace LocalDataverse.Solutions.Tables;

/// <summary>Lays the tables, columns, choices and relationships of packages over the platform's own.</summary>
internal static class MetadataComposer
{
    public static void Apply(Package package, MetadataStore metadata)
    {
        var content = package.Content;
        var tables = package.Tables.ToList();
        foreach (var set in content.In("optionsets", "optionset"))
        {
            metadata.AddGlobalChoice(set.NeededAttribute("Name"), ChoiceXml.Options(set));
        }

        tables.ForEach(table => TableXml.Apply(table, metadata));
        foreach (var relationship in content.In("EntityRelationships", "EntityRelationship"))
        {
            RelationshipXml.Apply(relationship, metadata);
        }

        // A column that comes anew knows no targets; the relationships of lower layers still hold.
        var names = tables.Select(table => table.Needed("Name").ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        foreach (var relationship in metadata.Relationships.Where(one => names.Contains(one.ReferencingTable)).ToList())
        {
            metadata.Add(relationship);
        }

        DemandTargets(names, metadata);
    }

    /// <summary>A column keeps its type and a table its kind of owner for as long as there is one.</summary>
    public static void DemandSameKinds(MetadataStore before, MetadataStore after)
    {
        foreach (var table in after.Tables.Where(one => !ReferenceEquals(one, before.TryTable(one.LogicalName))))
        {
            if (before.TryTable(table.LogicalName) is not { } there)
            {
                continue;
            }

            if (there.Ownership != table.Ownership)
            {
                throw ImportFaults.Invalid(
                    $"the ownership of the table {table.LogicalName} cannot change from {there.Ownership} to "
                    + table.Ownership);
            }

            foreach (var column in table.Columns.Values)
            {
                if (there.Column(column.LogicalName) is { } old && old.Kind != column.Kind)
                {
                    throw ImportFaults.Invalid(
                        $"Attribute {column.LogicalName} is a {old.Kind}, but a {column.Kind} type was specified");
                }
            }
        }
    }

    /// <summary>The tables that a package speaks of, whether it brings them or not.</summary>
    public static IEnumerable<string> TablesOf(Package package) => package.Tables
        .Select(table => table.Needed("Name"))
        .Concat(package.Content.In("EntityRelationships", "EntityRelationship").SelectMany(one => new[]
        {
            one.Text("ReferencedEntityName"), one.Text("ReferencingEntityName"),
            one.Text("FirstEntityName"), one.Text("SecondEntityName"),
        }))
        .OfType<string>()
        .Select(name => name.ToLowerInvariant());

    private static void DemandTargets(IEnumerable<string> tables, MetadataStore metadata)
    {
        foreach (var column in tables.Select(metadata.Table).SelectMany(table => table.Columns.Values))
        {
            if (column is { IsLookup: true, Targets.Count: 0 })
            {
                throw ImportFaults.Invalid($"no relationship says where the lookup {column.LogicalName} points");
            }
        }
    }
}
