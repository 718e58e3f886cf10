namespace LocalDataverse.Engine;

public enum SystemJobStatus
{
    Waiting,
    Succeeded,
    Failed,
}

/// <summary>One run of an asynchronous step, or of work on a solution.</summary>
/// <param name="Name">The step's name, or what is done.</param>
/// <param name="Status">How it stands.</param>
/// <param name="Message">Why it failed, or was last put off.</param>
/// <param name="Retries">How often it was tried again.</param>
public sealed record SystemJob(string Name, SystemJobStatus Status, string? Message, int Retries);

/// <summary>One run of a plugin, as the platform's trace log keeps it.</summary>
public sealed record PluginTrace(string TypeName, string Message, string? Table, int Stage, int Mode, int Depth)
{
    /// <summary>What the plugin traced: the last 10 kB of it.</summary>
    public string Text { get; init; } = "";

    public string? Exception { get; init; }

    public TimeSpan Duration { get; init; }

    /// <summary>How many requests the plugin made to the platform.</summary>
    public int Requests { get; init; }

    public Guid CorrelationId { get; init; }
}
