using LocalDataverse.Engine.Metadata;

namespace LocalDataverse.Web.Model;

/// <summary>A navigation property: one end of a relationship, as seen from a table.</summary>
/// <param name="Name">The name in the Web API, which is case-sensitive.</param>
/// <param name="Relationship">What it goes along.</param>
/// <param name="Target">The table at the other end.</param>
/// <param name="IsCollection">Whether there may be several rows at the other end.</param>
internal sealed record Navigation(
    string Name, RelationshipMetadata Relationship, TableMetadata Target, bool IsCollection)
{
    /// <summary>The rows of activityparty that belong to an activity: they are written with it.</summary>
    public bool IsParties { get; init; }
}

/// <summary>The navigation properties of all tables.</summary>
internal sealed class Navigations
{
    private const string Owner = "ownerid";

    private readonly Dictionary<string, Dictionary<string, Navigation>> all = new(StringComparer.Ordinal);

    public Navigations(MetadataStore metadata)
    {
        foreach (var relationship in metadata.Relationships)
        {
            if (relationship.IsManyToMany)
            {
                AddManyToMany(metadata, relationship);
            }
            else
            {
                AddOneToMany(metadata, relationship);
            }
        }

        foreach (var table in metadata.Tables.Where(one => one.Column(Owner) is { Kind: ColumnKind.Owner }))
        {
            AddOwner(metadata, table);
        }

        if (metadata.Relationships.FirstOrDefault(one => one.SchemaName == "activitypointer_activity_parties") is
            { } parties)
        {
            foreach (var activity in metadata.Tables.Where(table => table.IsActivity))
            {
                Add(activity, new Navigation(
                    EdmNames.Parties(activity), parties, metadata.Table(parties.ReferencingTable), IsCollection: true)
                {
                    IsParties = true,
                });
            }
        }
    }

    public IEnumerable<Navigation> Of(TableMetadata table) =>
        all.TryGetValue(table.LogicalName, out var own) ? own.Values : [];

    public Navigation? Find(TableMetadata table, string name) =>
        all.GetValueOrDefault(table.LogicalName)?.GetValueOrDefault(name);

    /// <summary>The property by which a lookup leads to a row of a table.</summary>
    public Navigation? Of(TableMetadata table, string column, string target) => Of(table).FirstOrDefault(one =>
        !one.IsCollection && one.Relationship.ReferencingColumn == column && one.Target.LogicalName == target);

    private void AddOneToMany(MetadataStore metadata, RelationshipMetadata relationship)
    {
        if (metadata.TryTable(relationship.ReferencedTable) is not { } parent
            || metadata.TryTable(relationship.ReferencingTable) is not { } child)
        {
            return;
        }

        Add(child, new Navigation(relationship.NavigationName, relationship, parent, IsCollection: false));
        Add(parent, new Navigation(relationship.SchemaName, relationship, child, IsCollection: true));
    }

    // An imported table names its owner by a relationship to what is a user or a team, which is no table here.
    private void AddOwner(MetadataStore metadata, TableMetadata table)
    {
        if (Find(table, Owner) is null && metadata.TryTable("systemuser") is { } user)
        {
            var relationship = new RelationshipMetadata
            {
                SchemaName = $"owner_{table.LogicalName}",
                ReferencedTable = user.LogicalName,
                ReferencedColumn = user.PrimaryId,
                ReferencingTable = table.LogicalName,
                ReferencingColumn = Owner,
                NavigationName = Owner,
            };
            Add(table, new Navigation(Owner, relationship, user, IsCollection: false));
        }
    }

    private void AddManyToMany(MetadataStore metadata, RelationshipMetadata relationship)
    {
        var (first, second) = (metadata.Table(relationship.FirstTable), metadata.Table(relationship.SecondTable));
        Add(first, new Navigation(relationship.SchemaName, relationship, second, IsCollection: true));
        Add(second, new Navigation(relationship.SchemaName, relationship, first, IsCollection: true));
    }

    // Users and teams share the name ownerid, and both ends of a relationship within a table share one too: the first
    // that the metadata names is kept.
    private void Add(TableMetadata table, Navigation navigation)
    {
        if (!all.TryGetValue(table.LogicalName, out var own))
        {
            all.Add(table.LogicalName, own = new(StringComparer.Ordinal));
        }

        own.TryAdd(navigation.Name, navigation);
    }
}
