using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Metadata;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.Engine.Rows;

/// <summary>The rows that travel with another: created with it, or tied to it by an update.</summary>
internal sealed class RelatedRows(IRequests requests, MetadataStore metadata)
{
    public void Create(TableMetadata table, Entity row, Invocation call)
    {
        foreach (var (relationship, children) in Related(row))
        {
            foreach (var child in children)
            {
                Point(table, row, relationship, child);
                var created = (CreateResponse)requests.Execute(new CreateRequest { Target = child }, call);
                if (relationship.IsManyToMany)
                {
                    Tie(row, relationship, new EntityReference(child.LogicalName, created.id), call);
                }
            }
        }
    }

    public void Update(TableMetadata table, Entity row, Invocation call)
    {
        foreach (var (relationship, children) in Related(row))
        {
            foreach (var child in children)
            {
                Point(table, row, relationship, child);
                requests.Execute(new UpdateRequest { Target = child }, call);
                if (relationship.IsManyToMany)
                {
                    Tie(row, relationship, child.ToEntityReference(), call);
                }
            }
        }
    }

    private IEnumerable<(RelationshipMetadata, IEnumerable<Entity>)> Related(Entity row) => row.RelatedEntities
        .Select(pair => (
            metadata.Relationship(pair.Key.SchemaName),
            pair.Value.Entities.Select(Copy.Of)));

    private static void Point(TableMetadata table, Entity row, RelationshipMetadata relationship, Entity child)
    {
        if (relationship.IsManyToMany)
        {
            return;
        }

        if (relationship.ReferencedTable != table.LogicalName || relationship.ReferencingTable != child.LogicalName)
        {
            throw Faults.InvalidArgument(
                $"{child.LogicalName} is not related to {table.LogicalName} by {relationship.SchemaName}.");
        }

        child[relationship.ReferencingColumn] = row.ToEntityReference();
    }

    private void Tie(Entity row, RelationshipMetadata relationship, EntityReference child, Invocation call) =>
        requests.Execute(
            new AssociateRequest
            {
                Target = row.ToEntityReference(),
                Relationship = new Relationship(relationship.SchemaName),
                RelatedEntities = [child],
            },
            call);
}
