using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Security;

/// <summary>
/// What a user or team may do with a shared row. Requests may as well bring the class of this name out of
/// Microsoft.Crm.Sdk.Messages, or any other with these two properties.
/// </summary>
public sealed class PrincipalAccess
{
    public AccessRights AccessMask { get; set; }

    public EntityReference? Principal { get; set; }
}
