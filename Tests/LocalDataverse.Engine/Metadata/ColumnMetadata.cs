namespace LocalDataverse.Engine.Metadata;

internal enum ColumnKind
{
    Id, Uniqueidentifier, Text, Memo, Integer, BigInteger, Decimal, Double, Money, YesNo, Choice, Choices, State,
    Status, DateTime, Lookup, Owner, PartyList,
}

/// <param name="State">Of a status reason: the state it belongs to.</param>
/// <param name="DefaultStatus">Of a state: the status reason a row gets that is put into it without one.</param>
internal sealed record OptionMetadata(int Value, string Label, int? State = null, int? DefaultStatus = null)
{
    /// <summary>The label in every language that there is.</summary>
    public Translations Translations { get; init; } = Translations.None;
}

internal sealed record ColumnMetadata
{
    public required string LogicalName { get; init; }

    public required ColumnKind Kind { get; init; }

    public string SchemaName { get => field ?? LogicalName; init; }

    public string DisplayName { get => field ?? SchemaName; init; }

    /// <summary>The display name in every language that there is.</summary>
    public Translations DisplayNames { get; init; } = Translations.None;

    /// <summary>Characters of a text or memo; null is without limit.</summary>
    public int? MaxLength { get; init; }

    public decimal? Minimum { get; init; }

    public decimal? Maximum { get; init; }

    /// <summary>Digits after the point that a decimal or an amount keeps.</summary>
    public int? Precision { get; init; }

    /// <summary>The tables that a lookup may point to.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>What Create stores when the caller says nothing: bool, int, string or decimal.</summary>
    public object? Default { get; init; }

    public IReadOnlyList<OptionMetadata> Options { get; init; } = [];

    public bool IsSecured { get; init; }

    public bool ValidForCreate { get; init; } = true;

    public bool ValidForUpdate { get; init; } = true;

    public bool ValidForRead { get; init; } = true;

    public bool DateOnly { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>Whether Dataverse has an index of it; of the platform's own tables, as far as known.</summary>
    public bool IsIndexed { get; init; }

    /// <summary>
    /// Whether a quick find that a solution brought looks in it. The platform's own quick finds are for every
    /// organisation to change, so that nothing may rest on their indexes.
    /// </summary>
    public bool IsFindColumn { get; init; }

    /// <summary>Whether an index is certain to be there: its own as a key, a lookup or a find column.</summary>
    public bool HasCertainIndex => Kind is ColumnKind.Id || IsLookup || (IsFindColumn && Kind != ColumnKind.Memo);

    /// <summary>Whether it is audited, where its table is; of the platform's own columns all are at first.</summary>
    public bool IsAudited { get; init; } = true;

    /// <summary>Filled by the platform on every table: who, when, owner, state, version.</summary>
    public bool IsPlatform { get; init; }

    /// <summary>Of a party list: the participationtypemask of its rows.</summary>
    public int? Participation { get; init; }

    public bool IsLookup => Kind is ColumnKind.Lookup or ColumnKind.Owner;

    public bool IsChoice => Kind is ColumnKind.Choice or ColumnKind.State or ColumnKind.Status;

    public bool IsText => Kind is ColumnKind.Text or ColumnKind.Memo;

    /// <summary>A party list lives in activityparty, not in the table of its activity.</summary>
    public bool IsStored => Kind != ColumnKind.PartyList;

    public OptionMetadata? Option(int value) => Options.FirstOrDefault(option => option.Value == value);
}
