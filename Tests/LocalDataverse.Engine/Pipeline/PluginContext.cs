using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Pipeline;

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

    public static PluginContext For(
        Platform platform, Operation operation, PipelineEvent happening, RegisteredStep step, Invocation call)
    {
        var definition = step.Definition;
        var user = definition.RunAs ?? call.UserId;
        var outermost = definition.Stage == Stages.PreValidation;
        return new PluginContext
        {
            Call = call,
            Stage = definition.Stage,
            Mode = definition.Asynchronous ? 1 : 0,
            MessageName = happening.Message,
            PrimaryEntityName = happening.Table ?? "none",
            PrimaryEntityId = happening.PrimaryId,
            InputParameters = happening.Input,
            OutputParameters = happening.Output,
            SharedVariables = outermost ? happening.Outer : happening.Inner,
            PreEntityImages = ImagesOf(definition, happening, before: true),
            PostEntityImages = ImagesOf(definition, happening, before: false),
            PreEntityImagesCollection = CollectionOf(definition, happening, before: true),
            PostEntityImagesCollection = CollectionOf(definition, happening, before: false),
            ParentContext = outermost || !happening.HasOuterContext
                ? call.Parent
                : OuterOf(platform, operation, happening, call),
            UserId = user,
            BusinessUnitId = platform.Security.BusinessUnitOf(user),
            OrganizationId = platform.OrganizationId,
            OwningExtension = new EntityReference("sdkmessageprocessingstep", definition.Id) { Name = definition.Name },
            OperationId = operation.Id,
            RequestId = operation.RequestId,
            OperationCreatedOn = platform.UtcNow,
            IsInTransaction = call.Transaction is not null && !definition.Asynchronous,
        };
    }

    /// <summary>What an asynchronous step finds when it runs: as it was, and nobody else's to change.</summary>
    public PluginContext ForLater() => this with
    {
        Call = Call with { Transaction = null },
        InputParameters = Copy.Of(InputParameters),
        OutputParameters = Copy.Of(OutputParameters),
        SharedVariables = Copy.Of(SharedVariables),
    };

    /// <summary>The parent of what the platform itself does beneath an operation, such as a cascade.</summary>
    public static PluginContext OfMain(Platform platform, Operation operation, Invocation call)
    {
        var happening = operation.Events[0];
        var outer = OuterOf(platform, operation, happening, call);
        return outer with
        {
            SharedVariables = happening.Inner,
            ParentContext = happening.HasOuterContext ? outer : call.Parent,
        };
    }

    // Create, Update and Delete run within a context of their own, whose variables are those of PreValidation.
    private static PluginContext OuterOf(
        Platform platform, Operation operation, PipelineEvent happening, Invocation call) => new()
        {
            Call = call,
            Stage = 30,
            Mode = 0,
            MessageName = happening.Message,
            PrimaryEntityName = happening.Table ?? "none",
            PrimaryEntityId = happening.PrimaryId,
            InputParameters = happening.Input,
            OutputParameters = happening.Output,
            SharedVariables = happening.Outer,
            ParentContext = call.Parent,
            UserId = call.UserId,
            BusinessUnitId = platform.Security.BusinessUnitOf(call.UserId),
            OrganizationId = platform.OrganizationId,
            OperationId = operation.Id,
            RequestId = operation.RequestId,
            OperationCreatedOn = platform.UtcNow,
            IsInTransaction = call.Transaction is not null,
        };

    private static EntityImageCollection ImagesOf(StepDefinition step, PipelineEvent happening, bool before) =>
        happening.IsBulk || Unseen(step, before) ? [] : ImageReader.For(step, happening, null, before);

    private static EntityImageCollection[] CollectionOf(StepDefinition step, PipelineEvent happening, bool before) =>
        !happening.IsBulk || Unseen(step, before)
            ? []
            : [.. happening.Rows.Select(row => ImageReader.For(step, happening, row, before))];

    private static bool Unseen(StepDefinition step, bool before) => !before && step.Stage != Stages.PostOperation;
}
