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

    /// <summary>A new row that this one points to. Its id is given here, so that both can be told in one go.</summary>
    public void AddParent(Navigation navigation, WrittenRow parent)
    {
        parent.Row.Id = Given(navigation, parent) ?? Guid.NewGuid();
        Before.AddRange(parent.All(new CreateRequest { Target = parent.Row }));
        Row[navigation.Relationship.ReferencingColumn] = parent.Row.ToEntityReference();
    }

    private static Guid? Given(Navigation navigation, WrittenRow row) =>
        row.Row.TryGetAttributeValue(navigation.Target.PrimaryId, out Guid id) && id != Guid.Empty ? id : null;

    /// <summary>A new row that points to this one.</summary>
    public void AddChild(Navigation navigation, WrittenRow child)
    {
        if (child.Ties.Count > 0)
        {
            throw Faults.Unsupported("@odata.bind of several rows within a new related row");
        }

        Before.AddRange(child.Before);
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
            Target = Row.ToEntityReference(),
            Relationship = new Relationship(group.Key.Relationship.SchemaName),
            RelatedEntities = [.. group.Select(tie => tie.Row)],
        })];
}
