namespace LocalDataverse.Engine.Metadata;

/// <summary>What tables, columns, choices and relationships there are. Records are replaced, never altered.</summary>
internal sealed class MetadataStore
{
    private Dictionary<string, TableMetadata> tables = new(StringComparer.Ordinal);
    private Dictionary<string, RelationshipMetadata> relationships = new(StringComparer.OrdinalIgnoreCase);
    private Dictionary<string, IReadOnlyList<OptionMetadata>> choices = new(StringComparer.Ordinal);
    private ILookup<string, RelationshipMetadata>? byReferenced;
    private ILookup<string, RelationshipMetadata>? byReferencing;

    public IReadOnlyCollection<TableMetadata> Tables => tables.Values;

    public IReadOnlyCollection<RelationshipMetadata> Relationships => relationships.Values;

    public IReadOnlyDictionary<string, IReadOnlyList<OptionMetadata>> GlobalChoices => choices;

    /// <summary>Changes whenever anything was added.</summary>
    public int Version { get; private set; }

    public TableMetadata Table(string? name) => TryTable(name) ?? throw Faults.UnknownTable(name);

    public TableMetadata? TryTable(string? name) => tables.GetValueOrDefault(name ?? "");

    public RelationshipMetadata Relationship(string schemaName) =>
        TryRelationship(schemaName) ?? throw Faults.UnknownRelationship(schemaName);

    public RelationshipMetadata? TryRelationship(string schemaName) => relationships.GetValueOrDefault(schemaName);

    /// <summary>The lookups that point to a table: the relationships in which it is the parent.</summary>
    public IEnumerable<RelationshipMetadata> RelationshipsTo(string table) =>
        (byReferenced ??= OneToMany().ToLookup(one => one.ReferencedTable))[table];

    /// <summary>The lookups of a table: the relationships in which it is the child.</summary>
    public IEnumerable<RelationshipMetadata> RelationshipsFrom(string table) =>
        (byReferencing ??= OneToMany().ToLookup(one => one.ReferencingTable))[table];

    public void Add(TableMetadata table)
    {
        tables[table.LogicalName] = table;
        Changed();
    }

    /// <summary>Adds columns to a table, or replaces those of the same names.</summary>
    public void AddColumns(string table, IEnumerable<ColumnMetadata> columns)
    {
        var all = new Dictionary<string, ColumnMetadata>(Table(table).Columns, StringComparer.Ordinal);
        foreach (var column in columns)
        {
            all[column.LogicalName] = column;
        }

        Add(Table(table) with { Columns = all });
    }

    /// <summary>Takes a column away, on which nothing else rests.</summary>
    public void RemoveColumn(string table, string column) => Add(Table(table) with
    {
        Columns = Table(table).Columns.Where(one => one.Key != column)
            .ToDictionary(one => one.Key, one => one.Value, StringComparer.Ordinal),
    });

    /// <summary>Adds an alternate key, or replaces the one of the same name; its columns must be there.</summary>
    public void AddKey(string table, KeyMetadata key)
    {
        var known = Table(table);
        foreach (var column in key.Columns)
        {
            known.RequiredColumn(column);
        }

        Add(known with { Keys = [.. known.Keys.Where(one => one.SchemaName != key.SchemaName), key] });
    }

    /// <summary>Adds a relationship; its lookup column gains the referenced table as a target.</summary>
    public void Add(RelationshipMetadata relationship)
    {
        relationships[relationship.SchemaName] = relationship;
        var column = TryTable(relationship.ReferencingTable)?.Column(relationship.ReferencingColumn);
        if (!relationship.IsManyToMany && column is { IsLookup: true } lookup
            && !lookup.Targets.Contains(relationship.ReferencedTable))
        {
            var targets = lookup.Targets.Append(relationship.ReferencedTable).ToList();
            AddColumns(relationship.ReferencingTable, [lookup with { Targets = targets }]);
        }

        Changed();
    }

    public void AddGlobalChoice(string name, IReadOnlyList<OptionMetadata> options)
    {
        choices[name] = options;
        Changed();
    }

    /// <summary>Another store with the same metadata, to be changed apart from this one.</summary>
    public MetadataStore Copy()
    {
        var copy = new MetadataStore();
        copy.Take(this);
        return copy;
    }

    /// <summary>Puts another store's metadata in place of all there is: readers see the old or the new.</summary>
    public void Take(MetadataStore other)
    {
        tables = new(other.tables, StringComparer.Ordinal);
        relationships = new(other.relationships, StringComparer.OrdinalIgnoreCase);
        choices = new(other.choices, StringComparer.Ordinal);
        Changed();
    }

    private IEnumerable<RelationshipMetadata> OneToMany() => relationships.Values.Where(one => !one.IsManyToMany);

    private void Changed()
    {
        (byReferenced, byReferencing) = (null, null);
        Version++;
    }
}
