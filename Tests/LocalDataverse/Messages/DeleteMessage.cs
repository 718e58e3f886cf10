using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using OptOutPlugin.LocalDataverse.Pipeline;

namespace OptOutPlugin.LocalDataverse.Messages;

internal sealed class DeleteMessage(Platform platform) : Message(platform)
{
    private readonly ActivityPointers pointers = new(platform);
    private readonly DeleteCascade cascade = new(platform);

    public override string RequestName => "Delete";

    protected override IReadOnlyList<string> Parameters { get; } = ["Target", "ConcurrencyBehavior"];

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        var target = Copy.Of(Required<EntityReference>(request, "Target"));
        var table = Platform.Metadata.Table(target.LogicalName);
        Managed.DemandWritable(table, "Delete");
        target.Id = Platform.Keys.IdOf(table, target);
        var happening = new PipelineEvent("Delete", table.LogicalName)
        {
            Input = { ["Target"] = target },
            Rows = [new EventRow("Target", table, target.Id)],
        };
        Run(request, call, happening, new Step(
            caller =>
            {
                Platform.Access.Demand(caller, AccessRight.Delete, table, target.Id);
                var behavior = Optional<object>(request, "ConcurrencyBehavior");
                Platform.Keys.DemandVersion(table, target.Id, behavior, target.RowVersion);
            },
            inside =>
            {
                if (!Platform.Database.Exists(table, target.Id))
                {
                    throw Faults.RowNotFound(table.LogicalName, target.Id);
                }

                cascade.Run(table, target.Id, inside);
                pointers.Delete(table, target.Id);
                Platform.Database.Delete(table, target.Id);
            }));
        return Answer(request, new DeleteResponse());
    }
}
