using System.ServiceModel;
using LocalDataverse.Engine.Messages;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Queries;
using LocalDataverse.Engine.Security;
using LocalDataverse.Engine.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Pipeline;

/// <summary>The parts of one organisation, and the door through which every request goes.</summary>
internal sealed class Platform : IDisposable
{
    private const int KeptTraces = 20_000;

    private readonly MessageTable messages;
    private readonly Dictionary<string, RowKeeper> keepers;

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
        : this(clock, rules, SystemMetadata(hasEmailExtension), Database.Open(file), Guid.NewGuid(), additions) =>
        Database.Apply(Metadata);

    private Platform(
        TimeProvider clock,
        HostRules rules,
        MetadataStore metadata,
        Database database,
        Guid systemUserId,
        IEnumerable<Func<Platform, IAddition>> additions)
    {
        Rules = rules;
        Latency = new Latency(clock, rules.Latency);
        MadeOnce = rules.MadeOnce;
        Metadata = metadata;
        Database = database;
        SystemUserId = systemUserId;
        Queries = new QueryEngine(Metadata, Database);
        Watch = new QueryWatch(this, rules);
        Languages = new UserLanguages(this);
        Validator = new RowValidator(Metadata, Database);
        Security = new SecurityModel(SystemUserId);
        Access = new AccessCheck(Metadata, Security, Database);
        Columns = new ColumnSecurity(Metadata, Security);
        Pipeline = new EventPipeline(this);
        Rows = new RowWriter(this);
        Keys = new Keys(this);
        Shares = new Shares(this);
        Definitions = new DefinitionTables(this);
        Administration = new Administration(this);
        Additions = [.. additions.Select(make => make(this))];
        keepers = Additions.SelectMany(one => one.Keepers).ToDictionary(one => one.Table, StringComparer.Ordinal);
        messages = new MessageTable(this);
    }

    public Guid OrganizationId { get; } = Guid.NewGuid();

    public Guid SystemUserId { get; }

    public HostRules Rules { get; }

    public Latency Latency { get; }

    public TimeProvider Clock => Latency;

    /// <summary>Now, in whole seconds: the platform keeps no smaller part.</summary>
    public DateTime UtcNow
    {
        get
        {
            var now = Clock.GetUtcNow().UtcDateTime;
            return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        }
    }

    public MetadataStore Metadata { get; }

    public Database Database { get; }

    public QueryEngine Queries { get; }

    public QueryWatch Watch { get; }

    public UserLanguages Languages { get; }

    public RowValidator Validator { get; }

    public SecurityModel Security { get; }

    public AccessCheck Access { get; }

    public ColumnSecurity Columns { get; }

    public Shares Shares { get; }

    public DefinitionTables Definitions { get; }

    public EventPipeline Pipeline { get; }

    public RowWriter Rows { get; }

    public Administration Administration { get; }

    /// <summary>What other libraries add.</summary>
    public IReadOnlyList<IAddition> Additions { get; }

    public Keys Keys { get; }

    public StepRegistry Steps { get; } = new();

    public CustomApiRegistry Apis { get; } = new();

    public JobQueue Jobs { get; } = new();

    public LockOrder Locks { get; } = new();

    /// <summary>What <see cref="HostRules.MadeOnce"/> says.</summary>
    public IReadOnlyCollection<Guid> MadeOnce { get; }

    /// <summary>The platform's own work: no caller, no privileges.</summary>
    public Invocation HostCall => new()
    {
        UserId = SystemUserId,
        InitiatingUserId = SystemUserId,
        CorrelationId = Guid.NewGuid(),
        ByPlatform = true,
    };

    public Log<PluginTrace> Traces { get; } = new(KeptTraces);

    public Log<string> Refused { get; } = new(1_000);

    public OrganizationResponse Execute(OrganizationRequest request, Invocation call) =>
        Remembering(() => messages.Find(request.RequestName).Execute(request, call));

    /// <summary>What stands behind the rows of a table; null is nothing.</summary>
    public RowKeeper? KeeperOf(string table) => keepers.GetValueOrDefault(table);

    /// <summary>Whether a message of the platform or of a solution has this name.</summary>
    public bool HasMessage(string name) => messages.Has(name) || Apis.Has(name);

    /// <summary>Keeps what was refused as not supported, once however many calls the fault passes.</summary>
    public T Remembering<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (FaultException<OrganizationServiceFault> fault)
            when (fault.Detail.ErrorCode == ErrorCodes.NotSupported && !fault.Data.Contains(nameof(Refused)))
        {
            fault.Data[nameof(Refused)] = true;
            Refused.Add(fault.Message);
            throw;
        }
    }

    public T InTransaction<T>(Invocation call, Func<Invocation, T> work) => Transaction.Run(
        Database,
        Jobs,
        // What the host itself does, such as an import, it does alone.
        call.ByPlatform ? null : Locks,
        call.Transaction,
        transaction => work(call with { Transaction = transaction }));

    public QueryCaller CallerOf(Invocation call) => new(call.UserId, Security.BusinessUnitOf(call.UserId), UtcNow)
    {
        Language = Languages.Of(call.UserId),
        MayRead = Security.IsUnrestricted(call)
            ? null
            : table => new(AccessRight.Read, Security.GrantsOf(call, Privileges.Of(AccessRight.Read, table))),
    };

    /// <summary>
    /// Another organisation that has all that this one has, users, solutions and rows, under an id of its own. What
    /// waits in the queue stays behind.
    /// </summary>
    public Platform Copy(TimeProvider clock, HostRules rules)
    {
        var metadata = Metadata.Copy();
        var copy = new Platform(clock, rules, metadata, Database.Copy(metadata), SystemUserId, Additions.Select(Copied));
        copy.Security.State = Security.State;
        copy.Steps.Take(Steps);
        copy.Apis.Take(Apis);
        copy.Administration.Take(Administration, OrganizationId);
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
