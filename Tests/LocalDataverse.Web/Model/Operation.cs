namespace LocalDataverse.Web.Model;

/// <summary>The kinds of values that operations take and give, each with its type in OData and in the SDK.</summary>
internal enum ValueKind
{
    Boolean, Integer, Long, Decimal, Double, Money, Choice, Text, Guid, DateTime, Bytes, Texts, Guids, Row, Rows,
    Reference, Object, Objects, Share,
}

/// <summary>A parameter of an operation, or a part of what it answers.</summary>
/// <param name="Name">Its name, which is case-sensitive.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Type">Of a row: its table; of an object: its complex type. Null is any row.</param>
/// <param name="IsOptional">Of a parameter: whether a call may leave it out.</param>
internal sealed record OperationValue(string Name, ValueKind Kind, string? Type = null, bool IsOptional = false)
{
    /// <summary>The parameter of the request; null for the same name. A reference may be asked for by its id.</summary>
    public string? RequestName { get; init; }

    /// <summary>Of a reference: whether the request wants the id alone.</summary>
    public bool IsIdOnly { get; init; }

    public string NameInRequest => RequestName ?? Name;
}

/// <summary>What an operation is called on.</summary>
internal enum Binding { None, Row, Rows }

/// <summary>
/// How the answer looks: nothing (204), an object with the parts as properties, or the one part itself.
/// </summary>
internal enum Answer { Nothing, Parts, Value }

/// <summary>One function or action of the Web API, and the request of the organisation that it stands for.</summary>
internal sealed record Operation(string Name)
{
    public bool IsFunction { get; init; }

    /// <summary>Whether $metadata leaves it out.</summary>
    public bool IsPrivate { get; init; }

    public Binding Binding { get; init; }

    /// <summary>The table that it is bound to; null with a binding is any.</summary>
    public string? Table { get; init; }

    /// <summary>More tables that it is bound to.</summary>
    public IReadOnlyList<string> AlsoOn { get; init; } = [];

    /// <summary>The parameter of the request that takes the row it is called on.</summary>
    public string? BoundParameter { get; init; }

    /// <summary>Whether the request wants the id of that row alone.</summary>
    public bool IsBoundById { get; init; }

    /// <summary>The request's name, where it differs.</summary>
    public string RequestName { get => field ?? Name; init; }

    public IReadOnlyList<OperationValue> Parameters { get; init; } = [];

    public Answer Answer { get; init; } = Answer.Nothing;

    public IReadOnlyList<OperationValue> Results { get; init; } = [];
}
