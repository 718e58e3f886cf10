namespace OptOutPlugin.Dataverse;

/// <summary>The kinds of value that a custom API takes and gives. The numbers are Dataverse's.</summary>
internal enum ApiType
{
    /// <summary>A <see cref="bool"/>.</summary>
    Boolean = 0,

    /// <summary>A <see cref="System.DateTime"/>, UTC.</summary>
    DateTime = 1,

    /// <summary>A <see cref="decimal"/>.</summary>
    Decimal = 2,

    /// <summary>A row.</summary>
    Entity = 3,

    /// <summary>Rows.</summary>
    EntityCollection = 4,

    /// <summary>A reference to a row.</summary>
    EntityReference = 5,

    /// <summary>A <see cref="double"/>.</summary>
    Float = 6,

    /// <summary>An <see cref="int"/>.</summary>
    Integer = 7,

    /// <summary>A sum of money.</summary>
    Money = 8,

    /// <summary>An option value.</summary>
    Picklist = 9,

    /// <summary>A <see cref="string"/>.</summary>
    String = 10,

    /// <summary>An array of <see cref="string"/>.</summary>
    StringArray = 11,

    /// <summary>A <see cref="System.Guid"/>.</summary>
    Guid = 12,
}

/// <summary>Which steps others may put on a custom API. The numbers are Dataverse's.</summary>
internal enum AllowedSteps
{
    /// <summary>None: nobody can change or stop what it does.</summary>
    None = 0,

    /// <summary>Asynchronous ones: others learn of it and cannot stop it.</summary>
    AsynchronousOnly = 1,

    /// <summary>Any: others can also change and stop it.</summary>
    Any = 2,
}

/// <summary>A value that a custom API takes.</summary>
/// <param name="Name">Its name, unique among the parameters of the API.</param>
/// <param name="Type">What kind of value it is.</param>
/// <param name="Description">What it means, in words.</param>
internal sealed record ApiParameter(string Name, ApiType Type, string Description)
{
    /// <summary>Whether a call may leave it out.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The table of an <see cref="ApiType.Entity"/> or a reference; null for any.</summary>
    public string? Table { get; init; }
}

/// <summary>A value that a custom API gives.</summary>
/// <param name="Name">Its name, unique among the responses of the API.</param>
/// <param name="Type">What kind of value it is.</param>
/// <param name="Description">What it means, in words.</param>
internal sealed record ApiResponse(string Name, ApiType Type, string Description)
{
    /// <summary>The table of an <see cref="ApiType.Entity"/> or a reference; null for any.</summary>
    public string? Table { get; init; }
}

/// <summary>
/// One operation that we offer: what its XML, the README table and the base class all read. Every one is global: bound
/// to no table. Name, kind and allowed steps can never change once it was released.
/// </summary>
/// <param name="UniqueName">The name by which it is called, with our prefix.</param>
/// <param name="Handler">The class that runs; null for an event, to which only others listen.</param>
/// <param name="DisplayName">Its name for people.</param>
/// <param name="Description">What it does for people, in words: shown in the README and in Dataverse.</param>
internal sealed record CustomApi(string UniqueName, Type? Handler, string DisplayName, string Description)
{
    /// <summary>The stage of the platform's pipeline in which a handler of a custom API runs.</summary>
    public const int Stage = 30;

    /// <summary>Whether it only reads, and is called by GET.</summary>
    public bool IsFunction { get; init; }

    /// <summary>Whether the description of the Web API leaves it out. It can be called all the same.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Which steps others may put on it.</summary>
    public AllowedSteps AllowedSteps { get; init; }

    /// <summary>The privilege without which the platform refuses the call; null for none.</summary>
    public string? ExecutePrivilege { get; init; }

    /// <summary>What it takes.</summary>
    public IReadOnlyList<ApiParameter> Parameters { get; init; } = [];

    /// <summary>What it gives.</summary>
    public IReadOnlyList<ApiResponse> Responses { get; init; } = [];
}
