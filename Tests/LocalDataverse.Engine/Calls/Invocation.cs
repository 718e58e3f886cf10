namespace LocalDataverse.Engine.Calls;

/// <summary>On whose behalf a request is made, and where in a chain of requests.</summary>
internal sealed record Invocation
{
    public required Guid UserId { get; init; }

    /// <summary>Who set the chain off, whoever the request in hand runs as.</summary>
    public required Guid InitiatingUserId { get; init; }

    public required Guid CorrelationId { get; init; }

    /// <summary>
    /// Who really calls, when the request is made on behalf of <see cref="UserId"/>: both must hold a privilege.
    /// </summary>
    public Guid? ActingUserId { get; init; }

    public Guid ApplicationId { get; init; }

    public string UserAgent { get; init; } = "";

    public int Depth { get; init; } = 1;

    /// <summary>The plugin that made the request; null when it came from outside.</summary>
    public PluginContext? Parent { get; init; }

    public Transaction? Transaction { get; init; }

    /// <summary>The steps that the request passes by; null is none.</summary>
    public Bypass? Bypass { get; init; }

    /// <summary>The platform's own work, such as a cascade: nobody's privileges are asked for.</summary>
    public bool ByPlatform { get; init; }
}
