using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Queries;
using LocalDataverse.Engine.Rows;
using LocalDataverse.Engine.Security;
using LocalDataverse.Engine.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Engine.Messages.Writing;

internal sealed class AssignMessage(MessageParts parts, RowWriter writer, QueryEngine queries, QueryCallers callers)
    : Message(parts)
{
    public override string RequestName => "Assign";

    protected override IReadOnlyList<string> Parameters { get; } = ["Target", "Assignee"];

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        var target = Copy.Of(Required<EntityReference>(request, "Target"));
        var assignee = Copy.Of(Required<EntityReference>(request, "Assignee"));
        var table = Metadata.Table(target.LogicalName);
        if (table.Ownership != Ownership.User)
        {
            throw Faults.InvalidArgument($"{table.LogicalName} is not owned by users: it cannot be assigned.");
        }

        target.Id = Keys.IdOf(table, target);
        var happening = new PipelineEvent("Assign", table.LogicalName)
        {
            Input = { ["Target"] = target, ["Assignee"] = assignee },
            Rows = [new EventRow("Target", table, target.Id)],
        };
        Run(request, call, happening, new Step(
            caller => Access.Demand(caller, AccessRight.Assign, table, target.Id),
            inside => Assign(table, target.Id, (EntityReference)happening.Input["Assignee"], inside)));
        return Answer(request, new OrganizationResponse());
    }

    private void Assign(TableMetadata table, Guid id, EntityReference assignee, Invocation call)
    {
        var before = Database.Read(table, id, ["ownerid"]) ?? throw Faults.RowNotFound(table.LogicalName, id);
        var row = new Entity(table.LogicalName, id) { ["ownerid"] = assignee };
        writer.Update(table, row, call);
        foreach (var relationship in Metadata.RelationshipsTo(table.LogicalName))
        {
            var child = Metadata.Table(relationship.ReferencingTable);
            if (child.Ownership == Ownership.User && child.LogicalName != "activitypointer"
                && relationship.CascadeAssign is Cascade.All or Cascade.Active or Cascade.UserOwned)
            {
                Follow(child, relationship, id, (EntityReference?)before["ownerid"], assignee, call);
            }
        }
    }

    private void Follow(
        TableMetadata child,
        RelationshipMetadata relationship,
        Guid id,
        EntityReference? previous,
        EntityReference assignee,
        Invocation call)
    {
        var query = new QueryExpression(child.LogicalName);
        query.Criteria.AddCondition(relationship.ReferencingColumn, ConditionOperator.Equal, id);
        query.Criteria.AddCondition("ownerid", ConditionOperator.NotEqual, assignee.Id);
        if (relationship.CascadeAssign == Cascade.Active)
        {
            query.Criteria.AddCondition("statecode", ConditionOperator.Equal, child.DefaultState);
        }

        if (relationship.CascadeAssign == Cascade.UserOwned)
        {
            query.Criteria.AddCondition("ownerid", ConditionOperator.Equal, previous?.Id ?? Guid.Empty);
        }

        var own = call with { ByPlatform = true };
        foreach (var row in queries.Run(query, callers.Of(own)).Entities)
        {
            var request = new OrganizationRequest("Assign")
            {
                ["Target"] = row.ToEntityReference(),
                ["Assignee"] = assignee,
            };
            Requests.Execute(request, own);
        }
    }
}
