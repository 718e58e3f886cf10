using LocalDataverse.Engine.Calls;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.Engine.Messages.Batches;

/// <summary>
/// Requests in one transaction of which later ones are about rows that earlier ones make. The platform gives a new row
/// its id while it makes it; until then a later request calls the row by an id that stands in for it.
/// </summary>
internal sealed class LinkedTransactionRequest : OrganizationRequest
{
    private readonly Dictionary<Guid, Guid> made = [];

    private readonly Dictionary<OrganizationRequest, Guid> standIns = new(ReferenceEqualityComparer.Instance);

    public LinkedTransactionRequest()
        : base("ExecuteTransaction") =>
        (this[nameof(Requests)], this["ReturnResponses"]) = (new OrganizationRequestCollection(), true);

    /// <summary>All requests, in their order.</summary>
    public OrganizationRequestCollection Requests => (OrganizationRequestCollection)this[nameof(Requests)];

    /// <summary>Says which requests make rows without an id, and what later ones call each.</summary>
    public void Call(IEnumerable<KeyValuePair<OrganizationRequest, Guid>> rows)
    {
        foreach (var (request, standIn) in rows)
        {
            standIns.Add(request, standIn);
        }
    }

    /// <summary>Keeps which id a row was given.</summary>
    public void Keep(OrganizationRequest request, OrganizationResponse response)
    {
        if (standIns.TryGetValue(request, out var standIn))
        {
            made[standIn] = ((CreateResponse)response).id;
        }
    }

    /// <summary>The request with the ids that rows were given so far.</summary>
    public OrganizationRequest Resolved(OrganizationRequest request)
    {
        if (made.Count == 0)
        {
            return request;
        }

        var resolved = new OrganizationRequest(request.RequestName) { RequestId = request.RequestId };
        foreach (var (name, value) in Copy.Of(request.Parameters))
        {
            Resolve(value);
            resolved[name] = value;
        }

        return resolved;
    }

    /// <summary>Gives a reference the id that its row was given.</summary>
    public void Resolve(EntityReference reference) => reference.Id = Real(reference.Id);

    private void Resolve(object? value)
    {
        switch (value)
        {
            case EntityReference reference:
                Resolve(reference);
                break;
            case Entity row:
                row.Id = Real(row.Id);
                All(row.Attributes.Values);
                All(row.RelatedEntities.Values);
                break;
            case EntityCollection rows:
                All(rows.Entities);
                break;
            case EntityReferenceCollection references:
                All(references);
                break;
            default:
                break;
        }
    }

    private void All(IEnumerable<object?> values)
    {
        foreach (var value in values)
        {
            Resolve(value);
        }
    }

    private Guid Real(Guid id) => made.GetValueOrDefault(id, id);
}
