using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Rows;
using LocalDataverse.Engine.Security;
using LocalDataverse.Engine.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Messages.Sharing;

/// <summary>
/// Adds to what a user or team may do with a row. It counts where a role grants the privilege as well.
/// </summary>
internal sealed class GrantAccessMessage(MessageParts parts, AllRows rows, Shares shares, SharedWith sharedWith)
    : ShareMessage(parts, rows, shares, sharedWith)
{
    public override string RequestName => "GrantAccess";

    protected override AccessRights Change(AccessRights before, AccessRights given) => before | given;
}

/// <summary>Replaces what a share lets a user or team do with a row.</summary>
internal sealed class ModifyAccessMessage(MessageParts parts, AllRows rows, Shares shares, SharedWith sharedWith)
    : ShareMessage(parts, rows, shares, sharedWith)
{
    public override string RequestName => "ModifyAccess";

    protected override AccessRights Change(AccessRights before, AccessRights given) => given;
}

/// <summary>Ends a share.</summary>
internal sealed class RevokeAccessMessage(MessageParts parts, AllRows rows, Shares shares, SharedWith sharedWith)
    : ShareMessage(parts, rows, shares, sharedWith)
{
    public override string RequestName => "RevokeAccess";

    protected override string Given => "Revokee";

    protected override AccessRights Change(AccessRights before, AccessRights given) => AccessRights.None;
}

/// <summary>
/// Changes a share: https://learn.microsoft.com/power-apps/developer/data-platform/security-sharing-assigning. The
/// caller must be allowed to share the row; the rows that are there below it follow where their relationship says so.
/// </summary>
internal abstract class ShareMessage(MessageParts parts, AllRows rows, Shares shares, SharedWith sharedWith)
    : Message(parts)
{
    /// <summary>The parameter that names the user or team.</summary>
    protected virtual string Given => "PrincipalAccess";

    protected override IReadOnlyList<string> Parameters => ["Target", Given];

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        var target = Copy.Of(Required<EntityReference>(request, "Target"));
        var table = Metadata.Table(target.LogicalName);
        if (table.Ownership != Ownership.User || table.LogicalName == "activitypointer")
        {
            throw Faults.InvalidArgument($"{table.LogicalName} is not owned by users: it cannot be shared.");
        }

        target.Id = Keys.IdOf(table, target);
        var happening = new PipelineEvent(RequestName, table.LogicalName)
        {
            Input = { ["Target"] = target, [Given] = Required<object>(request, Given) },
            Rows = [new EventRow("Target", table, target.Id)],
        };
        Run(request, call, happening, new Step(
            caller => Access.Demand(caller, AccessRight.Share, table, target.Id),
            inside => Share(table, target, happening.Input[Given], inside)));
        return Answer(request, new OrganizationResponse());
    }

    protected abstract AccessRights Change(AccessRights before, AccessRights given);

    private void Share(TableMetadata table, EntityReference target, object given, Invocation call)
    {
        if (!Database.Exists(table, target.Id))
        {
            throw Faults.RowNotFound(table.LogicalName, target.Id);
        }

        var (principal, mask) = sharedWith.Read(Given, given);
        shares.Set(target, principal, before => Change(before, mask));
        Follow(target, principal, shares.Of(target, principal), call, [target.Id]);
    }

    private void Follow(
        EntityReference parent, EntityReference principal, AccessRights rights, Invocation call, HashSet<Guid> done)
    {
        foreach (var relationship in Metadata.RelationshipsTo(parent.LogicalName))
        {
            var table = Metadata.Table(relationship.ReferencingTable);
            if (relationship.CascadeShare == Cascade.None || table.Ownership != Ownership.User
                || table.LogicalName == "activitypointer")
            {
                continue;
            }

            if (relationship.CascadeShare != Cascade.All)
            {
                throw Faults.Unsupported($"{RequestName} by {relationship.SchemaName} to some rows only");
            }

            foreach (var row in rows.Pointing(table.LogicalName, relationship.ReferencingColumn, parent.Id))
            {
                if (done.Add(row.Id) && MayShare(table, row.Id, call))
                {
                    shares.Inherit(row.ToEntityReference(), principal, rights);
                    Follow(row.ToEntityReference(), principal, rights, call, done);
                }
            }
        }
    }

    private bool MayShare(TableMetadata table, Guid id, Invocation call) => call.ByPlatform
        || Access.RightsOf(call.UserId, table, id).HasFlag(AccessRights.ShareAccess);
}
