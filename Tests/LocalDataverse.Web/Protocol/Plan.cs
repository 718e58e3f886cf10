using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Web.Protocol;

/// <summary>What a writing request comes to: requests of the organisation, and the answer once they are done.</summary>
/// <param name="Requests">All of them or none, in this order.</param>
/// <param name="Main">The one that the answer is about.</param>
/// <param name="Answer">Makes the answer of what the organisation said to it.</param>
internal sealed record Plan(
    IReadOnlyList<OrganizationRequest> Requests,
    OrganizationRequest Main,
    Func<OrganizationResponse, WebApiResponse> Answer)
{
    /// <summary>Of a request that makes a row: the address by which later requests of a change set call it.</summary>
    public string? MadeRow { get; init; }

    /// <summary>The row that the answer names, which others of its change set may make.</summary>
    public EntityReference? About { get; init; }

    /// <summary>The requests that make rows without an id, each with what the others call its row.</summary>
    public IReadOnlyDictionary<OrganizationRequest, Guid> StandIns { get; init; } =
        new Dictionary<OrganizationRequest, Guid>();

    /// <summary>A fault that has another status in the Web API; null leaves it as it is.</summary>
    public Func<OrganizationServiceFault, WebApiFault?> Translate { get; init; } = _ => null;

    public static Plan Of(OrganizationRequest request, Func<OrganizationResponse, WebApiResponse> answer) =>
        new([request], request, answer);
}
