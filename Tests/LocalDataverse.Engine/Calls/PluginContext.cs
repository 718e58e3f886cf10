using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Calls;

/// <summary>What a plugin is told of the request it runs in.</summary>
internal sealed record PluginContext : IPluginExecutionContext7
{
    public required Invocation Call { get; init; }

    public required int Stage { get; init; }

    public required int Mode { get; init; }

    public int Depth => Call.Depth;

    public required string MessageName { get; init; }

    public required string PrimaryEntityName { get; init; }

    public required Guid PrimaryEntityId { get; init; }

    public required ParameterCollection InputParameters { get; init; }

    public required ParameterCollection OutputParameters { get; init; }

    public required ParameterCollection SharedVariables { get; init; }

    public EntityImageCollection PreEntityImages { get; init; } = [];

    public EntityImageCollection PostEntityImages { get; init; } = [];

    public EntityImageCollection[] PreEntityImagesCollection { get; init; } = [];

    public EntityImageCollection[] PostEntityImagesCollection { get; init; } = [];

    public IPluginExecutionContext? ParentContext { get; init; }

    public required Guid UserId { get; init; }

    public Guid InitiatingUserId => Call.InitiatingUserId;

    public Guid AuthenticatedUserId => Call.InitiatingUserId;

    public required Guid BusinessUnitId { get; init; }

    public required Guid OrganizationId { get; init; }

    public string OrganizationName => "local";

    public EntityReference? OwningExtension { get; init; }

    public Guid CorrelationId => Call.CorrelationId;

    public required Guid OperationId { get; init; }

    public required Guid? RequestId { get; init; }

    public required DateTime OperationCreatedOn { get; init; }

    public bool IsInTransaction { get; init; }

    // 2 is the sandbox, where every plugin of the online platform runs.
    public int IsolationMode => 2;

    public string SecondaryEntityName => "none";

    public bool IsExecutingOffline => false;

    public bool IsOfflinePlayback => false;

    public Guid UserAzureActiveDirectoryObjectId => Guid.Empty;

    public Guid InitiatingUserAzureActiveDirectoryObjectId => Guid.Empty;

    public Guid InitiatingUserApplicationId => Call.ApplicationId;

    public bool IsApplicationUser => Call.ApplicationId != Guid.Empty;

    public string InitiatingUserAgent => Call.UserAgent;

    public Guid PortalsContactId => Guid.Empty;

    public bool IsPortalsClientCall => false;

    public string EnvironmentId => OrganizationId.ToString();

    public Guid TenantId => Guid.Empty;

    /// <summary>What an asynchronous step finds when it runs: as it was, and nobody else's to change.</summary>
    public PluginContext ForLater() => this with
    {
        Call = Call with { Transaction = null },
        InputParameters = Copy.Of(InputParameters),
        OutputParameters = Copy.Of(OutputParameters),
        SharedVariables = Copy.Of(SharedVariables),
        ParentContext = ParentContext is PluginContext around ? around.ForLater() : ParentContext,
    };
}
