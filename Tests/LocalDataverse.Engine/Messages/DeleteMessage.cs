using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.Engine.Messages;

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
        target.Id = Platform.Keys.IdOf(table, target);
        var keeper = Platform.KeeperOf(table.LogicalName);
        if (keeper?.DeletesAlone is { } delete)
        {
            DeleteAlone(table, target.Id, call, delete);
            return Answer(request, new DeleteResponse());
        }

        Managed.DemandWritable(table, "Delete", keeper);
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
                keeper?.DemandDelete(table, target.Id);
                cascade.Run(table, target.Id, inside);
                pointers.Delete(table, target.Id);
                Platform.Database.Delete(table, target.Id);
                Platform.Shares.Forget(target.Id);
                if (table.LogicalName == "team")
                {
                    HeldByUsers.Forget(Platform, target.Id, inside);
                }

                keeper?.FollowDelete(target.Id, inside);
            }));
        return Answer(request, new DeleteResponse());
    }

    // As deleting a managed solution uninstalls it: that is a transaction of its own.
    private void DeleteAlone(TableMetadata table, Guid id, Invocation call, Action<Guid> delete)
    {
        if (call.Transaction is not null || call.Parent is not null)
        {
            throw Faults.Unsupported($"Delete of {table.LogicalName} within a transaction or a plugin");
        }

        Platform.Access.Demand(call, AccessRight.Delete, table, id);
        delete(id);
    }
}
