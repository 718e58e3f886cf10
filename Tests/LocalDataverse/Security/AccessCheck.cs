using Microsoft.Xrm.Sdk;
using OptOutPlugin.LocalDataverse.Metadata;
using OptOutPlugin.LocalDataverse.Pipeline;

namespace OptOutPlugin.LocalDataverse.Security;

/// <summary>Asks for privileges on tables. A privilege counts for all rows: depths are not told apart yet.</summary>
internal sealed class AccessCheck(MetadataStore metadata, SecurityModel security)
{
    public void Demand(Invocation call, AccessRight right, TableMetadata table)
    {
        var privilege = Privileges.Of(right, table);
        if (!call.ByPlatform && !security.Holds(call.UserId, privilege))
        {
            throw Denied(call, privilege, table);
        }
    }

    /// <summary>Asks for a privilege by its name, as a custom API does.</summary>
    public void DemandPrivilege(Invocation call, string privilege)
    {
        if (!call.ByPlatform && !security.Holds(call.UserId, privilege))
        {
            throw Faults.PrivilegeDenied($"{Principal(call)}, is missing {privilege} privilege.");
        }
    }

    public void DemandCreate(Invocation call, TableMetadata table, Entity row)
    {
        Demand(call, AccessRight.Create, table);
        DemandReferences(call, table, row);
    }

    public void DemandUpdate(Invocation call, TableMetadata table, Entity row)
    {
        Demand(call, AccessRight.Write, table);
        DemandReferences(call, table, row);
    }

    // To point one row at another takes Append on the one and AppendTo on the other.
    private void DemandReferences(Invocation call, TableMetadata table, Entity row)
    {
        foreach (var pair in row.Attributes)
        {
            if (pair.Value is not EntityReference reference || table.Column(pair.Key) is not { } column)
            {
                continue;
            }

            if (column.Kind == ColumnKind.Owner)
            {
                if (reference.Id != call.UserId)
                {
                    Demand(call, AccessRight.Assign, table);
                }
            }
            else if (!column.IsPlatform && metadata.TryTable(reference.LogicalName) is { } target)
            {
                Demand(call, AccessRight.Append, table);
                Demand(call, AccessRight.AppendTo, target);
            }
        }
    }

    private Exception Denied(Invocation call, string privilege, TableMetadata table) => Faults.PrivilegeDenied(
        $"{Principal(call)}, is missing {privilege} privilege on OTC={table.ObjectTypeCode} for entity "
        + $"'{table.LogicalName}' (LocalizedName='{table.DisplayName}'). context.Caller={call.UserId}. "
        + "Consider adding missed privilege to one of the principal (user/team) roles.");

    private string Principal(Invocation call)
    {
        var roles = security.RolesOf(call.UserId).ToList();
        return $"Principal user (Id={call.UserId}, type=8, roleCount={roles.Count}, "
            + $"privilegeCount={roles.Sum(role => role.Privileges.Count)}, accessMode='0 Read-Write')";
    }
}
