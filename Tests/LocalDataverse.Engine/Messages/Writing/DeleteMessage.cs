using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Registration;
using LocalDataverse.Engine.Roles;
using LocalDataverse.Engine.Rows;
using LocalDataverse.Engine.Security;
using LocalDataverse.Engine.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.Engine.Messages.Writing;

internal sealed class DeleteMessage(
    MessageParts parts,
    ActivityPointers pointers,
    DeleteCascade cascade,
    RowKeepers keepers,
    Shares shares,
    HeldByUsers heldByUsers)
    : Message(parts)
{
    public override string RequestName => "Delete";

    protected override IReadOnlyList<string> Parameters { get; } = ["Target", "ConcurrencyBehavior"];

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        var target = Copy.Of(Required<EntityReference>(request, "Target"));
        var table = Metadata.Table(target.LogicalName);
        target.Id = Keys.IdOf(table, target);
        var keeper = keepers.Of(table.LogicalName);
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
                Access.Demand(caller, AccessRight.Delete, table, target.Id);
                var behavior = Optional<object>(request, "ConcurrencyBehavior");
                Keys.DemandVersion(table, target.Id, behavior, target.RowVersion);
            },
            inside =>
            {
                if (!Database.Exists(table, target.Id))
                {
                    throw Faults.RowNotFound(table.LogicalName, target.Id);
                }

                Database.Locks?.Locked(table.LogicalName, target.Id);
                keeper?.DemandDelete(table, target.Id);
                cascade.Run(table, target.Id, inside);
                pointers.Delete(table, target.Id);
                Database.Delete(table, target.Id);
                shares.Forget(target.Id);
                if (table.LogicalName == "team")
                {
                    heldByUsers.Forget(target.Id, inside);
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

        Access.Demand(call, AccessRight.Delete, table, id);
        delete(id);
    }
}
