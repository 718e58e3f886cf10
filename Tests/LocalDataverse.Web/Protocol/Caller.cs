using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Metadata;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Web.Protocol;

/// <summary>
/// Who a request runs as, and what its headers ask of every request that it becomes. Impersonation:
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/impersonate-another-user-web-api.
/// </summary>
internal sealed class Caller
{
    private readonly LocalOrganization organization;
    private readonly WebApiRequest request;

    public Caller(LocalOrganization organization, WebApiRequest request)
    {
        (this.organization, this.request) = (organization, request);
        UserId = UserIdOf();
        Service = UserId == request.UserId
            ? organization.As(UserId)
            : organization.AsOnBehalfOf(request.UserId, UserId);
    }

    /// <summary>The user the request runs as.</summary>
    public Guid UserId { get; }

    public IOrganizationService Service { get; }

    /// <summary>In which language the user reads labels.</summary>
    public LabelLanguage Language => organization.Platform.Languages.Of(UserId);

    /// <summary>The organisation's answer to a request with this caller's headers.</summary>
    public OrganizationResponse Execute(OrganizationRequest what, string? tag = null) =>
        Service.Execute(Prepared(what, tag));

    public OrganizationRequest Prepared(OrganizationRequest what, string? tag)
    {
        if (tag is not null)
        {
            what["tag"] = tag;
        }

        if (request.Header("MSCRM." + Bypass.Plugins) is { } plugins)
        {
            what[Bypass.Plugins] = bool.TryParse(plugins, out var bypass)
                ? bypass
                : throw WebApiFault.BadRequest($"MSCRM.{Bypass.Plugins} is 'true' or 'false', not '{plugins}'.");
        }

        foreach (var name in (string[])[Bypass.Logic, Bypass.StepIds])
        {
            if (request.Header("MSCRM." + name) is { } value)
            {
                what[name] = value.Trim('"');
            }
        }

        return what;
    }

    private Guid UserIdOf()
    {
        if (request.Header("MSCRMCallerID") is { } id)
        {
            return Guid.TryParse(id, out var user)
                ? user
                : throw WebApiFault.BadRequest($"MSCRMCallerID '{id}' is not a GUID.");
        }

        if (request.Header("CallerObjectId") is not { } directoryId)
        {
            return request.UserId;
        }

        if (!Guid.TryParse(directoryId, out var objectId))
        {
            throw WebApiFault.BadRequest($"CallerObjectId '{directoryId}' is not a GUID.");
        }

        var query = new Microsoft.Xrm.Sdk.Query.QueryByAttribute("systemuser");
        query.AddAttributeValue("azureactivedirectoryobjectid", objectId);
        return organization.Administrator.RetrieveMultiple(query).Entities is [var row, ..]
            ? row.Id
            : throw Faults.RowNotFound("systemuser", objectId);
    }
}
