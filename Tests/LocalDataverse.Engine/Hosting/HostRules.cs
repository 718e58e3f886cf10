namespace LocalDataverse.Engine.Hosting;

/// <summary>What the local Dataverse demands on top of the platform, to find out what would be slow there.</summary>
public sealed record HostRules
{
    /// <summary>
    /// The number of rows above which a table is large: a query of a synchronous step that no index of Dataverse serves
    /// is refused there. Null refuses none.
    /// </summary>
    public int? LargeTable { get; init; } = 100_000;

    /// <summary>
    /// What each request of a client or plugin takes on top of its own work: on the machine's clock for real, on a
    /// clock that a test holds in the organisation's time alone. The two minutes of a plugin count it.
    /// </summary>
    public TimeSpan Latency { get; init; }

    /// <summary>
    /// Ids of rows that an organisation makes once and for ever, as it is set up: who makes one waits for nobody in
    /// what is looked at of the order of locks. Who writes one later does.
    /// </summary>
    public IReadOnlyCollection<Guid> MadeOnce { get; init; } = [];

    /// <summary>The queries that may do without an index all the same.</summary>
    public Func<SynchronousQuery, bool> Allows { get; init; } = _ => false;

    /// <summary>
    /// The requests of plugins for which the database does not answer in time, as it happens on any day; none.
    /// </summary>
    public Func<PluginRequest, bool> Fails { get; init; } = _ => false;
}

/// <summary>A request that a plugin makes.</summary>
/// <param name="Handler">The full name of the plugin's type.</param>
/// <param name="IsAsynchronous">Whether it runs as a job.</param>
/// <param name="Number">The how-manieth of this run it is, from 1.</param>
/// <param name="Request">The request.</param>
public sealed record PluginRequest(
    string Handler, bool IsAsynchronous, int Number, Microsoft.Xrm.Sdk.OrganizationRequest Request);

/// <summary>One table of a query that a synchronous step made.</summary>
/// <param name="Step">The name of the step.</param>
/// <param name="Table">The table.</param>
/// <param name="Columns">The columns of its conditions and of the link that reaches it, by name.</param>
/// <param name="Index">The index that is certain to serve it; null is none.</param>
public sealed record SynchronousQuery(string Step, string Table, string Columns, string? Index);
