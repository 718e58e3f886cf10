using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Hosting;
using LocalDataverse.Engine.Registration;
using LocalDataverse.Engine.Security;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Pipeline;

/// <summary>Makes what a plugin is told.</summary>
internal sealed class PluginContexts(SecurityModel security, Host host)
{
    public PluginContext For(
        Operation operation, PipelineEvent happening, RegisteredStep step, Invocation call)
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
                : OuterOf(operation, happening, call),
            UserId = user,
            BusinessUnitId = security.BusinessUnitOf(user),
            OrganizationId = host.OrganizationId,
            OwningExtension = new EntityReference("sdkmessageprocessingstep", definition.Id) { Name = definition.Name },
            OperationId = operation.Id,
            RequestId = operation.RequestId,
            OperationCreatedOn = host.UtcNow,
            IsInTransaction = call.Transaction is not null && !definition.Asynchronous,
        };
    }

    /// <summary>The parent of what the platform itself does beneath an operation, such as a cascade.</summary>
    public PluginContext OfMain(Operation operation, Invocation call)
    {
        var happening = operation.Events[0];
        var outer = OuterOf(operation, happening, call);
        return outer with
        {
            SharedVariables = happening.Inner,
            ParentContext = happening.HasOuterContext ? outer : call.Parent,
        };
    }

    // Create, Update and Delete run within a context of their own, whose variables are those of PreValidation.
    private PluginContext OuterOf(Operation operation, PipelineEvent happening, Invocation call) => new()
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
        BusinessUnitId = security.BusinessUnitOf(call.UserId),
        OrganizationId = host.OrganizationId,
        OperationId = operation.Id,
        RequestId = operation.RequestId,
        OperationCreatedOn = host.UtcNow,
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
