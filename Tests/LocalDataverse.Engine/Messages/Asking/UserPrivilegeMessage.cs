using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Security;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Messages.Asking;

/// <summary>
/// Says how far a user's roles let the user use one privilege: nothing is answered when they do not.
/// https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrieveuserprivilegebyprivilegenamerequest
/// </summary>
internal sealed class UserPrivilegeMessage(MessageParts parts, SecurityModel security) : Message(parts)
{
    public override string RequestName => "RetrieveUserPrivilegeByPrivilegeName";

    protected override bool HasSteps => false;

    protected override IReadOnlyList<string> Parameters { get; } = ["UserId", "PrivilegeName"];

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        var user = security.DemandUser(Required<Guid>(request, "UserId"));
        var name = Required<string>(request, "PrivilegeName");
        Access.Demand(call, AccessRight.Read, Metadata.Table("systemuser"), user);
        if (!Privileges.All(Metadata.Tables).TryGetValue(name, out var privilege))
        {
            throw Faults.Create(ErrorCodes.ObjectDoesNotExist, $"The privilege with name {name} does not exist.");
        }

        RolePrivilege[] held = security.DepthOf(user, name) is { } depth
            ? [new(privilege.Id, privilege.Name, depth.ToString(), security.BusinessUnitOf(user))]
            : [];
        return Answer(request, new OrganizationResponse(), new() { ["RolePrivileges"] = held });
    }
}

/// <summary>Of the SDK's type of this name, what this host knows.</summary>
internal sealed record RolePrivilege(Guid PrivilegeId, string PrivilegeName, string Depth, Guid BusinessUnitId);
