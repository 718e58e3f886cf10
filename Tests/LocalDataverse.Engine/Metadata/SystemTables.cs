using System.Globalization;

namespace LocalDataverse.Engine.Metadata;

/// <summary>
/// The tables that every organisation has before any solution is imported. The list is frozen: a table or column is
/// added when a test, a plugin or a client asks for it, and goes when none does.
/// </summary>
internal static class SystemTables
{
    private static readonly string[] Mergeable = ["account", "contact", "lead", "incident"];

    private static readonly Lazy<IReadOnlyList<DefinitionLine>> Lines = new(ReadLines);

    public static void AddTo(MetadataStore metadata)
    {
        var blocks = Lines.Value.Index().Where(one => !one.Item.IsIndented)
            .Select(one => (
                Head: one.Item, Body: Lines.Value.Skip(one.Index + 1).TakeWhile(line => line.IsIndented).ToList()))
            .ToList();
        var sets = blocks.Where(block => block.Head.Keyword == "set")
            .ToDictionary(block => block.Head.Words[1], block => block.Body);
        var tables = blocks.Where(block => block.Head.Keyword == "table")
            .Select(block => (block.Head, Body: Expand(block.Body, sets)))
            .ToList();
        foreach (var (head, body) in tables)
        {
            metadata.Add(Table(head, body));
        }

        foreach (var (head, body) in blocks.Where(block => block.Head.Keyword == "many"))
        {
            AddManyToMany(metadata, head, body);
        }

        foreach (var (head, body) in tables)
        {
            SystemRelationships.Add(metadata, metadata.Table(head.Words[1].ToLowerInvariant()), body);
        }
    }

    /// <summary>
    /// On merge, what points to the loser must follow to the winner; the platform allows nothing else.
    /// </summary>
    public static bool CanBeMerged(string table) => Mergeable.Contains(table);

    /// <summary>The table between two others, as the platform makes it for a many-to-many relationship.</summary>
    public static TableMetadata Intersect(RelationshipMetadata relationship, string? schemaName = null) => new()
    {
        LogicalName = relationship.IntersectTable,
        SchemaName = schemaName ?? relationship.IntersectTable,
        EntitySetName = relationship.IntersectTable + "set",
        PrimaryId = relationship.IntersectTable + "id",
        Ownership = Ownership.None,
        IsIntersect = true,
        Columns = new[]
        {
            new ColumnMetadata { LogicalName = relationship.IntersectTable + "id", Kind = ColumnKind.Id },
            Half(relationship.FirstColumn),
            Half(relationship.SecondColumn),
        }.ToDictionary(column => column.LogicalName, StringComparer.Ordinal),
    };

    private static ColumnMetadata Half(string name) =>
        new() { LogicalName = name, Kind = ColumnKind.Uniqueidentifier, IsIndexed = true };

    private static TableMetadata Table(DefinitionLine head, IReadOnlyList<DefinitionLine> body)
    {
        var words = head.Words;
        var logical = words[1].ToLowerInvariant();
        var ownership = words[5] switch
        {
            "user" => Ownership.User,
            "organization" => Ownership.Organization,
            "business" => Ownership.BusinessUnit,
            _ => Ownership.None,
        };
        var activity = head.Has("activity");
        var id = activity ? "activityid" : head.Value("id") ?? logical + "id";
        var columns = PlatformColumns.For(id, ownership).ToDictionary(
            column => column.LogicalName, StringComparer.Ordinal);
        foreach (var column in body.Select(ColumnReader.Read))
        {
            columns[column.LogicalName] = column;
        }

        if (activity && logical != "activitypointer")
        {
            columns["activitytypecode"] = new()
            {
                LogicalName = "activitytypecode",
                SchemaName = "ActivityTypeCode",
                DisplayName = "Activity Type",
                Kind = ColumnKind.Text,
                MaxLength = 64,
                Default = logical,
                ValidForCreate = false,
                ValidForUpdate = false,
            };
        }

        var name = words[6] == "-" ? null : words[6].ToLowerInvariant();
        if (name is not null)
        {
            columns[name] = columns[name] with { IsIndexed = true };
        }

        return new TableMetadata
        {
            LogicalName = logical,
            SchemaName = words[1],
            DisplayName = words[2],
            CollectionName = words[3],
            EntitySetName = words[4],
            PrimaryId = id,
            PrimaryName = name,
            Ownership = ownership,
            IsActivity = activity,
            TracksChanges = head.Has("tracked"),
            IsAudited = head.Has("audited"),
            ObjectTypeCode = int.Parse(words[7], CultureInfo.InvariantCulture),
            Columns = columns,
        };
    }

    private static void AddManyToMany(
        MetadataStore metadata, DefinitionLine head, IReadOnlyList<DefinitionLine> body)
    {
        var relationship = new RelationshipMetadata
        {
            SchemaName = head.Words[1],
            IsManyToMany = true,
            IntersectTable = head.Words[2].ToLowerInvariant(),
            FirstTable = head.Words[3],
            FirstColumn = head.Words[3] + "id",
            SecondTable = head.Words[4],
            SecondColumn = head.Words[4] + "id",
        };
        metadata.Add(Intersect(relationship, head.Words[2]));
        metadata.AddColumns(relationship.IntersectTable, body.Select(ColumnReader.Read));
        metadata.Add(relationship);
    }

    private static List<DefinitionLine> Expand(
        IEnumerable<DefinitionLine> body, Dictionary<string, List<DefinitionLine>> sets) =>
        [.. body.SelectMany(line => line.Keyword == "include" ? Expand(sets[line.Words[1]], sets) : [line])];

    private static List<DefinitionLine> ReadLines()
    {
        var assembly = typeof(SystemTables).Assembly;
        var lines = new List<DefinitionLine>();
        foreach (
            var name in assembly.GetManifestResourceNames().Where(name => name.Contains(".Metadata.System.")).Order())
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            lines.AddRange(reader.ReadToEnd().Split('\n').Select(DefinitionLine.Read).OfType<DefinitionLine>());
        }

        return lines;
    }
}
