namespace LocalDataverse.Engine.Metadata;

internal enum Ownership { None, User, Organization, BusinessUnit }

internal sealed record TableMetadata
{
    public required string LogicalName { get; init; }

    public string SchemaName { get => field ?? LogicalName; init; }

    public string DisplayName { get => field ?? SchemaName; init; }

    /// <summary>The display name in every language that there is.</summary>
    public Translations DisplayNames { get; init; } = Translations.None;

    public string CollectionName { get => field ?? DisplayName; init; }

    /// <summary>The collection name in every language that there is.</summary>
    public Translations CollectionNames { get; init; } = Translations.None;

    public string EntitySetName { get => field ?? LogicalName + "s"; init; }

    public required string PrimaryId { get; init; }

    public string? PrimaryName { get; init; }

    public Ownership Ownership { get; init; } = Ownership.Organization;

    public bool IsActivity { get; init; }

    public bool IsIntersect { get; init; }

    /// <summary>Whether its changes can be asked for. Once on, it stays on.</summary>
    public bool TracksChanges { get; init; }

    /// <summary>Whether its rows are audited, where the organisation is and the column is too.</summary>
    public bool IsAudited { get; init; }

    /// <summary>By logical name, which is case-sensitive.</summary>
    public required IReadOnlyDictionary<string, ColumnMetadata> Columns { get; init; }

    /// <summary>The alternate keys.</summary>
    public IReadOnlyList<KeyMetadata> Keys { get; init; } = [];

    public int? ObjectTypeCode { get; init; }

    public ColumnMetadata? Column(string? name) => Columns.GetValueOrDefault(name ?? "");

    /// <summary>The column of that name, or the platform's fault.</summary>
    public ColumnMetadata RequiredColumn(string? name) => Column(name) ?? throw Faults.UnknownColumn(SchemaName, name);

    public bool HasState => Columns.ContainsKey("statecode");

    /// <summary>The state that a new row is in.</summary>
    public int DefaultState => Columns.GetValueOrDefault("statecode")?.Default as int? ?? 0;

    /// <summary>The status reason of a state when nobody names one.</summary>
    public int? DefaultStatus(int state) =>
        Columns.GetValueOrDefault("statecode")?.Option(state)?.DefaultStatus
        ?? Columns.GetValueOrDefault("statuscode")?.Options.FirstOrDefault(option => option.State == state)?.Value;

    /// <summary>The state that a status reason belongs to.</summary>
    public int? StateOf(int status) => Columns.GetValueOrDefault("statuscode")?.Option(status)?.State;
}
