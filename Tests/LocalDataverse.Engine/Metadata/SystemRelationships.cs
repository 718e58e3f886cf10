namespace LocalDataverse.Engine.Metadata;

/// <summary>The one-to-many relationships behind the lookups of the built-in tables.</summary>
internal static class SystemRelationships
{
    private static readonly string[] Followers = ["createdby", "modifiedby", "createdonbehalfby", "modifiedonbehalfby"];

    public static void Add(MetadataStore metadata, TableMetadata table, IEnumerable<DefinitionLine> body)
    {
        var lines = body.Where(line => line.Keyword == "lookup")
            .GroupBy(line => line.Words[1].ToLowerInvariant())
            .ToDictionary(line => line.Key, line => line.Last());
        foreach (var column in table.Columns.Values.Where(column => column.IsLookup))
        {
            var line = lines.GetValueOrDefault(column.LogicalName);
            if (line?.Has("norel") == true)
            {
                continue;
            }

            foreach (var (index, target) in column.Targets.Index())
            {
                metadata.Add(Relationship(metadata, table, column, line, target, index));
            }
        }
    }

    private static RelationshipMetadata Relationship(
        MetadataStore metadata,
        TableMetadata table,
        ColumnMetadata column,
        DefinitionLine? line,
        string target,
        int index)
    {
        var regarding = line?.Has("regarding") == true;
        var parental = regarding || line?.Has("parental") == true;
        var down = parental ? Cascade.All : Cascade.None;
        return new RelationshipMetadata
        {
            SchemaName = regarding
                ? $"{metadata.Table(target).SchemaName}_{table.SchemaName}{(table.SchemaName == "Fax" ? "es" : "s")}"
                : line?.Value("rel")?.Split(',').ElementAtOrDefault(index) ?? DefaultName(table, column, target),
            ReferencedTable = target,
            ReferencedColumn = metadata.TryTable(target)?.PrimaryId ?? target + "id",
            ReferencingTable = table.LogicalName,
            ReferencingColumn = column.LogicalName,
            CascadeDelete = Deletion(column, line, parental),
            CascadeAssign = down,
            CascadeShare = down,
            CascadeReparent = down,
            CascadeMerge = SystemTables.CanBeMerged(target) ? Cascade.All : Cascade.None,
            NavigationName = line?.Value("nav") ?? Navigation(table, column, target, regarding),
        };
    }

    /// <summary>
    /// Users, teams and units cannot be deleted here, and the storage itself looks after activity parties.
    /// </summary>
    private static Cascade Deletion(ColumnMetadata column, DefinitionLine? line, bool parental) =>
        column.IsPlatform || line?.Has("party") == true || line?.Has("pointer") == true ? Cascade.None
        : parental ? Cascade.All
        : line?.Has("restrict") == true ? Cascade.Restrict
        : Cascade.RemoveLink;

    private static string DefaultName(TableMetadata table, ColumnMetadata column, string target) =>
        column.LogicalName switch
        {
            "ownerid" => $"{(target == "team" ? "owner_team" : "owner")}_{table.LogicalName}s",
            "owninguser" => $"user_{table.LogicalName}",
            "owningteam" => $"team_{table.LogicalName}",
            "owningbusinessunit" => $"business_unit_{table.LogicalName}",
            var name when Followers.Contains(name) => $"lk_{table.LogicalName}base_{name}",
            var name => $"{target}_{table.LogicalName}_{name}",
        };

    private static string Navigation(TableMetadata table, ColumnMetadata column, string target, bool regarding) =>
        column.Kind == ColumnKind.Owner || column.Targets.Count == 1 ? column.LogicalName
        : regarding ? $"{column.LogicalName}_{target}_{table.LogicalName}"
        : $"{column.LogicalName}_{target}";
}
