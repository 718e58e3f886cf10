using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Roles;
using LocalDataverse.Engine.Security;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Messages.Removing;

/// <summary>
/// Takes a privilege from a role:
/// https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.removeprivilegerolerequest. The caller must be
/// allowed to write the role; administrators keep what they have.
/// </summary>
internal sealed class RemovePrivilegeRoleMessage(MessageParts parts, PrivilegeRows privileges, SecurityModel security)
    : Message(parts)
{
    private const string RoleId = "RoleId";
    private const string PrivilegeId = "PrivilegeId";

    public override string RequestName => "RemovePrivilegeRole";

    protected override IReadOnlyList<string> Parameters { get; } = [RoleId, PrivilegeId];

    protected override OrganizationResponse Handle(OrganizationRequest request, Invocation call)
    {
        var (role, privilege) = (Required<Guid>(request, RoleId), Required<Guid>(request, PrivilegeId));
        var happening = new PipelineEvent(RequestName, null)
        {
            Input = { [RoleId] = role, [PrivilegeId] = privilege },
        };
        Run(request, call, happening, new Step(
            caller => Access.Demand(caller, "prvWriteRole"),
            _ => Remove(role, privilege)));
        return Answer(request, new OrganizationResponse());
    }

    private void Remove(Guid roleId, Guid privilegeId)
    {
        var (name, role) = security.State.Roles.FirstOrDefault(one => one.Value.Id == roleId);
        if (role is null)
        {
            throw Faults.RowNotFound("role", roleId);
        }

        if (role.IsAdministrator)
        {
            throw Faults.InvalidArgument("The privileges of the System Administrator role cannot be changed.");
        }

        if (Privileges.All(Metadata.Tables).Values.FirstOrDefault(one => one.Id == privilegeId) is not { } privilege)
        {
            throw Faults.RowNotFound("privilege", privilegeId);
        }

        privileges.Take(roleId, privilegeId);
        security.Change(state => state with
        {
            Roles = state.Roles.SetItem(name, role with { Privileges = role.Privileges.Remove(privilege.Name) }),
        });
    }
}
