using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Roles;
using LocalDataverse.Engine.Rows;
using LocalDataverse.Engine.Security;
using LocalDataverse.Engine.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.Engine.Messages.Writing;

internal sealed class AssociateMessage(MessageParts parts, HeldByUsers held) : TieRows(parts, held)
{
    public override string RequestName => "Associate";

    protected override OrganizationResponse Response => new AssociateResponse();

    protected override void TieMany(RelationshipMetadata relationship, Guid first, Guid second)
    {
        if (Database.IsLinked(relationship, first, second))
        {
            throw Faults.Create(ErrorCodes.DuplicateRecord, "Cannot insert duplicate key.");
        }

        Held.DemandFit(relationship, first, second);
        Database.Link(relationship, first, second);
    }

    protected override EntityReference? Points(EntityReference parent) => parent;
}

internal sealed class DisassociateMessage(MessageParts parts, HeldByUsers held) : TieRows(parts, held)
{
    public override string RequestName => "Disassociate";

    protected override OrganizationResponse Response => new DisassociateResponse();

    protected override void TieMany(RelationshipMetadata relationship, Guid first, Guid second) =>
        Database.Unlink(relationship, first, second);

    protected override EntityReference? Points(EntityReference parent) => null;
}

/// <summary>Ties rows by a relationship or parts them. The messages belong to no table.</summary>
internal abstract class TieRows(MessageParts parts, HeldByUsers held) : Message(parts)
{
    protected HeldByUsers Held { get; } = held;

    protected override IReadOnlyList<string> Parameters { get; } = ["Target", "Relationship", "RelatedEntities"];

    protected abstract OrganizationResponse Response { get; }

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        var happening = new PipelineEvent(RequestName, null)
        {
            Input =
            {
                ["Target"] = Copy.Of(Required<EntityReference>(request, "Target")),
                ["Relationship"] = Copy.Of(Required<Relationship>(request, "Relationship")),
                ["RelatedEntities"] = Copy.Value(Required<EntityReferenceCollection>(request, "RelatedEntities"))!,
            },
        };
        Run(
            request,
            call,
            happening,
            new Step(caller => Authorize(happening, caller), inside => Tie(happening, inside)));
        return Answer(request, Response);
    }

    protected abstract void TieMany(RelationshipMetadata relationship, Guid first, Guid second);

    /// <summary>What the lookup of a child says afterwards.</summary>
    protected abstract EntityReference? Points(EntityReference parent);

    private void Authorize(PipelineEvent happening, Invocation call)
    {
        var (target, relationship, related) = Read(happening);
        if (HeldByUsers.NeedsPrivilege(relationship))
        {
            Held.Demand(call, relationship);
            return;
        }

        foreach (var row in related.Prepend(target))
        {
            var table = Metadata.Table(row.LogicalName);
            Access.Demand(call, AccessRight.Append, table, row.Id);
            Access.Demand(call, AccessRight.AppendTo, table, row.Id);
        }
    }

    private void Tie(PipelineEvent happening, Invocation call)
    {
        var (target, relationship, related) = Read(happening);
        Managed.DemandTieable(relationship, RequestName);
        DemandRow(target);
        foreach (var row in related)
        {
            DemandRow(row);
            if (relationship.IsManyToMany)
            {
                TieMany(target, relationship, row);
                Held.Follow(relationship, Holder(relationship, target, row).Id, call);
            }
            else
            {
                TieOne(target, relationship, row, related.Count, call);
            }
        }
    }

    // Of a membership it is the user, of the rest the one that has the role or profile.
    private static EntityReference Holder(
        RelationshipMetadata relationship, EntityReference target, EntityReference row) =>
        target.LogicalName == "systemuser"
            || (row.LogicalName != "systemuser" && target.LogicalName == relationship.FirstTable)
            ? target
            : row;

    private void TieMany(EntityReference target, RelationshipMetadata relationship, EntityReference row)
    {
        if (relationship.FirstTable == target.LogicalName && relationship.SecondTable == row.LogicalName)
        {
            TieMany(relationship, target.Id, row.Id);
        }
        else if (relationship.SecondTable == target.LogicalName && relationship.FirstTable == row.LogicalName)
        {
            TieMany(relationship, row.Id, target.Id);
        }
        else
        {
            throw NotRelated(target, relationship, row);
        }
    }

    private void TieOne(
        EntityReference target, RelationshipMetadata relationship, EntityReference row, int count, Invocation call)
    {
        var downward = relationship.ReferencedTable == target.LogicalName
            && relationship.ReferencingTable == row.LogicalName;
        var upward = relationship.ReferencedTable == row.LogicalName
            && relationship.ReferencingTable == target.LogicalName;
        if (!downward && !upward)
        {
            throw NotRelated(target, relationship, row);
        }

        if (!downward && count > 1)
        {
            throw Faults.InvalidArgument($"{target.LogicalName} can have one row only by {relationship.SchemaName}.");
        }

        var (child, parent) = downward ? (row, target) : (target, row);
        var update = new Entity(child.LogicalName, child.Id) { [relationship.ReferencingColumn] = Points(parent)! };
        Requests.Execute(new UpdateRequest { Target = update }, call with { ByPlatform = true });
    }

    private (EntityReference Target, RelationshipMetadata Relationship, EntityReferenceCollection Related) Read(
        PipelineEvent happening) => (
            (EntityReference)happening.Input["Target"],
            Metadata.Relationship(((Relationship)happening.Input["Relationship"]).SchemaName),
            (EntityReferenceCollection)happening.Input["RelatedEntities"]);

    private void DemandRow(EntityReference row)
    {
        if (!Database.Exists(Metadata.Table(row.LogicalName), row.Id))
        {
            throw Faults.RowNotFound(row.LogicalName, row.Id);
        }
    }

    private static Exception NotRelated(
        EntityReference target, RelationshipMetadata relationship, EntityReference row) => Faults.InvalidArgument(
            $"{relationship.SchemaName} does not relate {target.LogicalName} and {row.LogicalName}.");
}
