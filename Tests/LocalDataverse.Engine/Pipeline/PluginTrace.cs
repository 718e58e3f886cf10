namespace LocalDataverse.Engine.Pipeline;

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
