using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Rows;
using LocalDataverse.Engine.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.Engine.Messages.Writing;

/// <summary>What becomes of the rows that point to one that is deleted.</summary>
internal sealed class DeleteCascade(AllRows rows, MetadataStore metadata, IRequests requests, Database database)
{
    public void Run(TableMetadata table, Guid id, Invocation call)
    {
        // The platform's own work in the caller's name: no privilege is asked for, but the rows' own steps run.
        var own = call with { ByPlatform = true };
        var relationships = metadata.RelationshipsTo(table.LogicalName).ToList();
        foreach (var relationship in relationships.Where(one => one.CascadeDelete == Cascade.Restrict))
        {
            if (Children(relationship, id, count: 1).Count > 0)
            {
                throw Faults.Create(
                    unchecked((int)0x80040227),
                    "The object you tried to delete is associated with another object and cannot be deleted.");
            }
        }

        foreach (var relationship in relationships)
        {
            Follow(relationship, id, own);
        }

        Part(table, id);
    }

    private void Follow(RelationshipMetadata relationship, Guid id, Invocation call)
    {
        if (relationship.CascadeDelete is not (Cascade.All or Cascade.RemoveLink)
            || relationship.ReferencingTable is "activityparty" or "activitypointer")
        {
            return;
        }

        var table = metadata.Table(relationship.ReferencingTable);
        var isSettable = table.Column(relationship.ReferencingColumn) is { ValidForUpdate: true };
        foreach (var child in Children(relationship, id))
        {
            if (relationship.CascadeDelete == Cascade.All)
            {
                requests.Execute(new DeleteRequest { Target = child.ToEntityReference() }, call);
            }
            else if (isSettable)
            {
                var target = new Entity(child.LogicalName, child.Id) { [relationship.ReferencingColumn] = null! };
                requests.Execute(new UpdateRequest { Target = target }, call);
            }
            else
            {
                var nothing = new Dictionary<string, object?> { [relationship.ReferencingColumn] = null };
                database.Update(table, child.Id, nothing);
            }
        }
    }

    // The pairs of a row in intersect tables go with it, without a message.
    private void Part(TableMetadata table, Guid id)
    {
        foreach (var relationship in metadata.Relationships.Where(one => one.IsManyToMany))
        {
            foreach (var (end, column) in new[]
            {
                (relationship.FirstTable, relationship.FirstColumn),
                (relationship.SecondTable, relationship.SecondColumn),
            })
            {
                if (end == table.LogicalName)
                {
                    var intersect = metadata.Table(relationship.IntersectTable);
                    rows.Pointing(intersect.LogicalName, column, id)
                        .ForEach(pair => database.Delete(intersect, pair.Id));
                }
            }
        }
    }

    private List<Entity> Children(RelationshipMetadata relationship, Guid id, int count = int.MaxValue) =>
        rows.Pointing(relationship.ReferencingTable, relationship.ReferencingColumn, id, count);
}
