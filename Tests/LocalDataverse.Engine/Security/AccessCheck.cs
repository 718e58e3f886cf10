using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Security;

/// <summary>Asks for privileges on tables, and then whether they reach the row.</summary>
internal sealed class AccessCheck(MetadataStore metadata, SecurityModel security, Database database)
{
    private readonly RowReach reach = new(metadata, database);

    /// <summary>The privilege at any depth.</summary>
    public void Demand(Invocation call, AccessRight right, TableMetadata table) => HeldBy(call, right, table);

    /// <summary>The privilege on every row, whoever owns it.</summary>
    public void DemandEverywhere(Invocation call, AccessRight right, TableMetadata table)
    {
        if (!HeldBy(call, right, table).IsGlobal)
        {
            throw Denied(call, Privileges.Of(right, table), table);
        }
    }

    /// <summary>The privilege on a row. One that does not exist is left to be found out.</summary>
    public void Demand(Invocation call, AccessRight right, TableMetadata table, Guid id)
    {
        if (reach.IsBeyond(call.UserId, table, id, HeldBy(call, right, table)))
        {
            throw Denied(call, right, table, id);
        }
    }

    /// <summary>Asks for a privilege by its name, as a merge and a custom API do.</summary>
    public void Demand(Invocation call, string privilege)
    {
        if (!call.ByPlatform && security.GrantsOf(call, privilege).Count == 0)
        {
            throw Faults.PrivilegeDenied($"{Principal(call)}, is missing {privilege} privilege.");
        }
    }

    public void DemandCreate(Invocation call, TableMetadata table, Entity row)
    {
        var owner = row.GetAttributeValue<EntityReference>("ownerid")?.Id ?? call.UserId;
        DemandOn(AccessRight.Create);
        if (table.Ownership == Ownership.User && owner != call.UserId)
        {
            Demand(call, AccessRight.Assign, table);
        }

        DemandReferences(call, table, row, () => DemandOn(AccessRight.Append));

        void DemandOn(AccessRight right)
        {
            var held = HeldBy(call, right, table);
            if (table.Ownership == Ownership.BusinessUnit && !held.IsGlobal)
            {
                throw Faults.Unsupported(
                    $"{right} of {table.LogicalName} at the level {held.Grants.Max(grant => grant.Depth)}");
            }

            if (table.Ownership == Ownership.User && reach.IsOwnerBeyond(call.UserId, table, owner, held))
            {
                throw Denied(call, right, table, row.Id);
            }
        }
    }

    public void DemandUpdate(Invocation call, TableMetadata table, Entity row)
    {
        Demand(call, AccessRight.Write, table, row.Id);
        if (row.GetAttributeValue<EntityReference>("ownerid") is { } owner
            && table.Ownership == Ownership.User
            && !security.IsUnrestricted(call)
            && database.Read(table, row.Id, ["ownerid"]) is { } before
            && (before.GetValueOrDefault("ownerid") as EntityReference)?.Id != owner.Id)
        {
            Demand(call, AccessRight.Assign, table, row.Id);
        }

        DemandReferences(call, table, row, () => Demand(call, AccessRight.Append, table, row.Id));
    }

    // To point one row at another takes Append on the one and AppendTo on the other.
    private void DemandReferences(Invocation call, TableMetadata table, Entity row, Action demandAppend)
    {
        foreach (var pair in row.Attributes)
        {
            if (pair.Value is EntityReference reference
                && table.Column(pair.Key) is { IsPlatform: false } column && column.Kind != ColumnKind.Owner
                && metadata.TryTable(reference.LogicalName) is { } target)
            {
                demandAppend();
                Demand(call, AccessRight.AppendTo, target, reference.Id);
            }
        }
    }

    /// <summary>What a user or team may do with a row that exists, whoever asks.</summary>
    public AccessRights RightsOf(Guid principalId, TableMetadata table, Guid id) => Enum.GetValues<AccessRight>()
        .Where(right => Privileges.IsKnown(right, table) && Reaches(principalId, right, table, id))
        .Aggregate(AccessRights.None, (all, right) => all | (AccessRights)Privileges.BitOf(right));

    private bool Reaches(Guid principalId, AccessRight right, TableMetadata table, Guid id)
    {
        var held = new HeldPrivilege(right, security.GrantsOf(principalId, Privileges.Of(right, table)));
        return !held.IsNone && !reach.IsBeyond(principalId, table, id, held);
    }

    private HeldPrivilege HeldBy(Invocation call, AccessRight right, TableMetadata table)
    {
        if (call.ByPlatform)
        {
            return HeldPrivilege.Everywhere(right);
        }

        var privilege = Privileges.Of(right, table);
        var held = new HeldPrivilege(right, security.GrantsOf(call, privilege));
        return held.IsNone ? throw Denied(call, privilege, table) : held;
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

    private static Exception Denied(Invocation call, AccessRight right, TableMetadata table, Guid id) =>
        Faults.AccessDenied(
            $"Principal with id {call.UserId} does not have {right}Access right(s) for record with id {id} of entity "
            + $"{table.LogicalName}. Details: SecLib::AccessCheckEx2 failed. ObjectTypeCode: {table.ObjectTypeCode}, "
            + $"AccessRights: {Privileges.Of(right, table)}");
}
