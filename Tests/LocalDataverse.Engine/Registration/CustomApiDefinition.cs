namespace LocalDataverse.Engine.Registration;

/// <summary>A value that a custom API takes or gives.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Dataverse's number of its type, 0 for a Boolean to 12 for a Guid.</param>
public sealed record CustomApiValue(string Name, int Type)
{
    /// <summary>Of a parameter: whether a call may leave it out.</summary>
    public bool IsOptional { get; init; }
}

/// <summary>A message that a solution brings: global, with parameters and responses of its own.</summary>
/// <param name="UniqueName">The name of the message.</param>
public sealed record CustomApiDefinition(string UniqueName)
{
    public bool IsFunction { get; init; }

    /// <summary>Whether the description of the Web API leaves it out. It can be called all the same.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>The steps that may be registered on it: 0 none, 1 asynchronous ones, 2 any.</summary>
    public int AllowedSteps { get; init; }

    /// <summary>The privilege without which nobody runs it; null for none.</summary>
    public string? ExecutePrivilege { get; init; }

    public IReadOnlyList<CustomApiValue> Parameters { get; init; } = [];

    public IReadOnlyList<CustomApiValue> Responses { get; init; } = [];

    /// <summary>The class that runs; null for an event, to which only steps listen.</summary>
    public string? PluginType { get; init; }
}
