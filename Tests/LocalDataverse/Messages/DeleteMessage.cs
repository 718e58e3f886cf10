using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using OptOutPlugin.LocalDataverse.Metadata;
using OptOutPlugin.LocalDataverse.Pipeline;

namespace OptOutPlugin.LocalDataverse.Messages;

internal sealed class DeleteMessage(Platform platform) : Message(platform)
{
    private readonly ActivityPointers pointers = new(platform);
    private readonly DeleteCascade cascade = new(platform);
    private readonly StepRows steps = new(platform);

    public override string RequestName => "Delete";

    protected override IReadOnlyList<string> Parameters { get; } = ["Target", "ConcurrencyBehavior"];

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        var target = Copy.Of(Required<EntityReference>(request, "Target"));
        var table = Platform.Metadata.Table(target.LogicalName);
        target.Id = Platform.Keys.IdOf(table, target);
        if (table.LogicalName == "solution")
        {
            Uninstall(table, target.Id, call);
            return Answer(request, new DeleteResponse());
        }

        Managed.DemandWritable(table, "Delete");
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

                Platform.Database.Locks?.Locked(table.LogicalName, target.Id);
                steps.DemandDelete(table, target.Id);
                cascade.Run(table, target.Id, inside);
                pointers.Delete(table, target.Id);
                Platform.Database.Delete(table, target.Id);
                Platform.Shares.Forget(target.Id);
                if (table.LogicalName == "team")
                {
                    HeldByUsers.Forget(Platform, target.Id, inside);
                }

                steps.FollowDelete(table, target.Id, inside);
            }));
        return Answer(request, new DeleteResponse());
    }

    // Deleting a managed solution uninstalls it: that is a transaction of its own.
    private void Uninstall(TableMetadata table, Guid id, Invocation call)
    {
        if (call.Transaction is not null || call.Parent is not null)
        {
            throw Faults.Unsupported("Delete of solution within a transaction or a plugin");
        }

        Platform.Access.Demand(call, AccessRight.Delete, table, id);
        Platform.Solutions.Uninstall(id);
    }
}
