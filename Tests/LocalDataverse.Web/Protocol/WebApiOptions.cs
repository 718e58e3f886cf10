namespace LocalDataverse.Web.Protocol;

/// <summary>How the Web API is served.</summary>
public sealed record WebApiOptions
{
    /// <summary>Where to listen: http on this machine only. The port 0 takes any that is free.</summary>
    public string Url { get; init; } = "http://localhost:5200";

    /// <summary>
    /// Who may call: a bearer key and the user that it stands for. Empty, everybody is the system administrator.
    /// </summary>
    public IReadOnlyDictionary<string, Guid> Keys { get; init; } = new Dictionary<string, Guid>();

    /// <summary>
    /// Programs that call besides, each by a bearer key of its own; they change nothing for whoever brings none.
    /// </summary>
    public IReadOnlyDictionary<string, Guid> Programs { get; init; } = new Dictionary<string, Guid>();

    /// <summary>The most bytes of a body; a longer one is answered with 413.</summary>
    public int MaximumBody { get; init; } = 64 * 1024 * 1024;

    /// <summary>Whether asynchronous jobs run by themselves, soon after the request that queued them.</summary>
    public bool RunsJobs { get; init; } = true;

    /// <summary>
    /// For tests of clients: how long the caller of a request is told to wait before trying again; null lets it in.
    /// The answer is 429 with Retry-After, as the platform's service protection limits give it.
    /// </summary>
    public Func<string, string, TimeSpan?> Throttle { get; init; } = (_, _) => null;
}
