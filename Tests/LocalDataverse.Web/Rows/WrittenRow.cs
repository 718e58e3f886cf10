using LocalDataverse.Engine.Metadata;
using LocalDataverse.Web.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.Web.Rows;

/// <summary>A row out of a body, and the other requests that the body asks for.</summary>
internal sealed class WrittenRow(Entity row)
{
    public Entity Row { get; } = row;

    /// <summary>Requests that must go first: they create what the row points to.</summary>
    public List<OrganizationRequest> Before { get; } = [];

    /// <summary>Existing rows to associate once the row is there.</summary>
    public List<(Navigation Navigation, EntityReference Row)> Ties { get; } = [];

    /// <summary>The requests that make rows to which the organisation gives the id, with what others call these rows.
    /// </summary>
    public Dictionary<OrganizationRequest, Guid> StandIns { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>What requests after its creation call the row.</summary>
    public EntityReference Reference { get; private set; } = row.ToEntityReference();

    /// <summary>A request that makes the row: under the id that the body gives it, else under one that it gets.</summary>
    public CreateRequest Create(TableMetadata table)
    {
        var create = new CreateRequest { Target = Row };
        if (Row.TryGetAttributeValue(table.PrimaryId, out Guid given) && given != Guid.Empty)
        {
            Row.Id = given;
            Reference = Row.ToEntityReference();
        }
        else
        {
            Reference = new EntityReference(table.LogicalName, Guid.NewGuid());
            StandIns.Add(create, Reference.Id);
        }

        return create;
    }

    /// <summary>A new row that this one points to.</summary>
    public void AddParent(Navigation navigation, WrittenRow parent)
    {
        Before.AddRange(parent.All(parent.Create(navigation.Target)));
        AddStandIns(parent);
        Row[navigation.Relationship.ReferencingColumn] = parent.Reference;
    }

    /// <summary>A new row that points to this one.</summary>
    public void AddChild(Navigation navigation, WrittenRow child)
    {
        if (child.Ties.Count > 0)
        {
            throw Faults.Unsupported("@odata.bind of several rows within a new related row");
        }

        Before.AddRange(child.Before);
        AddStandIns(child);
        var relationship = new Relationship(navigation.Relationship.SchemaName);
        if (!Row.RelatedEntities.Contains(relationship))
        {
            Row.RelatedEntities[relationship] = new EntityCollection { EntityName = child.Row.LogicalName };
        }

        Row.RelatedEntities[relationship].Entities.Add(child.Row);
    }

    /// <summary>All requests, with the one for the row itself among them.</summary>
    public IEnumerable<OrganizationRequest> All(OrganizationRequest main) =>
        [.. Before, main, .. Ties.GroupBy(tie => tie.Navigation).Select(group => new AssociateRequest
        {
            Target = Reference,
            Relationship = new Relationship(group.Key.Relationship.SchemaName),
            RelatedEntities = [.. group.Select(tie => tie.Row)],
        })];

    private void AddStandIns(WrittenRow other)
    {
        foreach (var (create, standIn) in other.StandIns)
        {
            StandIns.Add(create, standIn);
        }
    }
}
