using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Calls;

/// <summary>The door through which every request goes, from outside and from within.</summary>
internal interface IRequests
{
    OrganizationResponse Execute(OrganizationRequest request, Invocation call);

    /// <summary>Whether a message of the platform or of a solution has this name.</summary>
    bool Has(string name);
}
