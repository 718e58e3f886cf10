using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Hosting;
using LocalDataverse.Engine.Messages;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Pipeline;
using LocalDataverse.Engine.Queries;
using LocalDataverse.Engine.Registration;
using LocalDataverse.Engine.Roles;
using LocalDataverse.Engine.Rows;
using LocalDataverse.Engine.Security;
using LocalDataverse.Engine.Storage;

namespace LocalDataverse.Engine;

/// <summary>
/// The parts of one organisation, put together here: each is given the others that it needs, and none is given this.
/// </summary>
internal sealed class Platform : IDisposable
{
    private const int KeptTraces = 20_000;

    /// <param name="file">The SQLite file; null keeps everything in memory.</param>
    /// <param name="clock">What time it is.</param>
    /// <param name="hasEmailExtension">Whether e-mail has the column that Dynamics 365 adds to it.</param>
    /// <param name="rules">What the host itself demands.</param>
    /// <param name="additions">What other libraries add.</param>
    public Platform(
        string? file,
        TimeProvider clock,
        bool hasEmailExtension,
        HostRules rules,
        IEnumerable<Func<Platform, IAddition>> additions)
        : this(
            clock, rules, SystemMetadata(hasEmailExtension), Database.Open(file), Guid.NewGuid(), Guid.NewGuid(), additions) =>
        Database.Apply(Metadata);

    private Platform(
        TimeProvider clock,
        HostRules rules,
        MetadataStore metadata,
        Database database,
        Guid organizationId,
        Guid systemUserId,
        IEnumerable<Func<Platform, IAddition>> additions)
    {
        Latency = new Latency(clock, rules.Latency);
        Host = new Host(organizationId, systemUserId, Latency);
        Metadata = metadata;
        Database = database;
        Transactions = new Transactions(database, Jobs, Locks, Host);
        HostRows = new HostRows(metadata, database, Host);
        Queries = new QueryEngine(metadata, database);
        Languages = new UserLanguages(database);
        Security = new SecurityModel(systemUserId);
        Access = new AccessCheck(metadata, Security, database);
        RoleCopies = new RoleCopies(HostRows, database, metadata, Security);
        PrivilegeRows = new PrivilegeRows(metadata, Security, database);
        Administration = new Administration(
            Transactions, PrivilegeRows, RoleCopies, HostRows, metadata, database, Host, Security);
        Watch = new QueryWatch(metadata, database, rules);
        StepCheck = new StepCheck(Apis, Security, metadata);
        StepSwitch = new StepSwitch(Steps, HostRows, Keepers, Transactions);

        var contexts = new PluginContexts(Security, Host);
        var table = new MessageTable(Apis, Refused);
        Requests = table;
        ApiCheck = new CustomApiCheck(table, metadata);
        var runner = new StepRunner(Traces, new PluginHost(table, Host, Security, rules, Latency, Refused));
        Pipeline = new EventPipeline(
            runner, new ImageReader(Transactions, Queries, Steps), Transactions, Steps, contexts);
        MessageParts = new MessageParts(
            table, Pipeline, Access, metadata, database, new Keys(metadata, database, Queries, Host));
        table.Add(PlatformMessages.Of(this, rules));
        Keepers.Add(new ApplicationUsers(HostRows, database, Security));
        table.ServeApis(api => new CustomApiMessage(MessageParts, runner, contexts, api));

        Additions = [.. additions.Select(make => make(this))];
        foreach (var addition in Additions)
        {
            table.Add(addition.Messages);
            addition.Keepers.ToList().ForEach(Keepers.Add);
        }
    }

    public Latency Latency { get; }

    public TimeProvider Clock => Latency;

    public Host Host { get; }

    public MetadataStore Metadata { get; }

    public Database Database { get; }

    public Transactions Transactions { get; }

    public HostRows HostRows { get; }

    public QueryEngine Queries { get; }

    public QueryWatch Watch { get; }

    public UserLanguages Languages { get; }

    public SecurityModel Security { get; }

    public AccessCheck Access { get; }

    public Administration Administration { get; }

    public RoleCopies RoleCopies { get; }

    public PrivilegeRows PrivilegeRows { get; }

    public StepRegistry Steps { get; } = new();

    public StepCheck StepCheck { get; }

    public StepSwitch StepSwitch { get; }

    public CustomApiRegistry Apis { get; } = new();

    public CustomApiCheck ApiCheck { get; }

    public RowKeepers Keepers { get; } = new();

    public EventPipeline Pipeline { get; }

    public IRequests Requests { get; }

    public MessageParts MessageParts { get; }

    public JobQueue Jobs { get; } = new();

    public LockOrder Locks { get; } = new();

    public Log<PluginTrace> Traces { get; } = new(KeptTraces);

    public RefusedLog Refused { get; } = new();

    /// <summary>What other libraries add.</summary>
    public IReadOnlyList<IAddition> Additions { get; }

    /// <summary>
    /// Another organisation that has all that this one has, users, solutions and rows, under an id of its own, or, where
    /// it is the same one restored, under the id that is given. What waits in the queue stays behind.
    /// </summary>
    public Platform Copy(TimeProvider clock, HostRules rules, Guid? restored)
    {
        var metadata = Metadata.Copy();
        var copy = new Platform(
            clock,
            rules,
            metadata,
            Database.Copy(metadata),
            restored ?? Guid.NewGuid(),
            Host.SystemUserId,
            Additions.Select(Copied));
        copy.Security.State = Security.State;
        copy.Steps.Take(Steps);
        copy.Apis.Take(Apis);
        copy.Administration.Take(Administration, Host.OrganizationId);
        return copy;
    }

    public void Dispose() => Database.Dispose();

    private static Func<Platform, IAddition> Copied(IAddition addition) => addition.CopyTo;

    private static MetadataStore SystemMetadata(bool hasEmailExtension)
    {
        var metadata = new MetadataStore();
        SystemTables.AddTo(metadata);
        if (!hasEmailExtension)
        {
            metadata.RemoveColumn("email", "msdyn_recipientlist");
        }

        return metadata;
    }
}
