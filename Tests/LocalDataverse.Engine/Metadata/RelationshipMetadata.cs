namespace LocalDataverse.Engine.Metadata;

internal enum Cascade { None, All, Active, UserOwned, RemoveLink, Restrict }

/// <summary>A lookup between two tables (one to many), or an intersect table between them (many to many).</summary>
internal sealed record RelationshipMetadata
{
    public required string SchemaName { get; init; }

    public bool IsManyToMany { get; init; }

    public string ReferencedTable { get; init; } = "";

    public string ReferencedColumn { get; init; } = "";

    public string ReferencingTable { get; init; } = "";

    public string ReferencingColumn { get; init; } = "";

    public Cascade CascadeDelete { get; init; } = Cascade.RemoveLink;

    public Cascade CascadeAssign { get; init; }

    public Cascade CascadeShare { get; init; }

    public Cascade CascadeMerge { get; init; }

    public Cascade CascadeReparent { get; init; }

    /// <summary>The name that the Web API knows the lookup's end by.</summary>
    public string NavigationName { get => field ?? ReferencingColumn; init; }

    public string IntersectTable { get; init; } = "";

    public string FirstTable { get; init; } = "";

    public string FirstColumn { get; init; } = "";

    public string SecondTable { get; init; } = "";

    public string SecondColumn { get; init; } = "";
}
