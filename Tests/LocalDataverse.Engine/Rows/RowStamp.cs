using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Hosting;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Security;
using LocalDataverse.Engine.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Rows;

/// <summary>Identity, owner, who and when, and full name: what no caller has to say.</summary>
internal sealed class RowStamp(Host host, SecurityModel security, Database database, MetadataStore metadata)
{
    private static readonly string[] NameParts = ["firstname", "lastname"];

    /// <summary>Gives a row its id, and says whether whoever makes it had given it one.</summary>
    public static bool TakeIdentity(TableMetadata table, Entity row)
    {
        var given = row.Id != Guid.Empty ? row.Id : row.GetAttributeValue<Guid>(table.PrimaryId);
        row.Id = given != Guid.Empty ? given : Guid.NewGuid();
        row[table.PrimaryId] = row.Id;
        return given != Guid.Empty;
    }

    /// <summary>Takes the moment out that the row is to bear as that of its creation.</summary>
    public static DateTime? TakeCreatedOn(Entity row, DateTime now)
    {
        if (!row.TryGetAttributeValue("overriddencreatedon", out DateTime wished))
        {
            return null;
        }

        row.Attributes.Remove("overriddencreatedon");
        return wished.ToUniversalTime() <= now
            ? wished.ToUniversalTime()
            : throw Faults.InvalidArgument("The value of 'overriddencreatedon' cannot be in the future.");
    }

    public void FillForCreate(TableMetadata table, Entity row, DateTime? overridden, Invocation call)
    {
        var now = host.UtcNow;
        Set(table, row, "createdon", overridden ?? now);
        if (overridden is not null)
        {
            Set(table, row, "overriddencreatedon", now);
        }

        Set(table, row, "createdby", User(call.UserId));
        Set(table, row, "createdonbehalfby", Delegate(call));
        Touch(table, row, now, call);
        FillOwner(table, row, row.GetAttributeValue<EntityReference>("ownerid") ?? User(call.UserId));
        FillFullName(table, row, new Dictionary<string, object?>());
    }

    /// <summary>What must be known of a row that is there to fill what an update leaves open.</summary>
    public static string[] NeededBefore(TableMetadata table, Entity row) =>
        HasNewName(table, row) ? NameParts : [table.PrimaryId];

    public void FillForUpdate(
        TableMetadata table, Entity row, IReadOnlyDictionary<string, object?> before, Invocation call)
    {
        row[table.PrimaryId] = row.Id;
        Touch(table, row, host.UtcNow, call);
        if (row.GetAttributeValue<EntityReference>("ownerid") is { } owner)
        {
            FillOwner(table, row, owner);
        }

        FillFullName(table, row, before);
    }

    private void FillOwner(TableMetadata table, Entity row, EntityReference owner)
    {
        if (table.Ownership == Ownership.Organization)
        {
            Set(table, row, "organizationid", new EntityReference("organization", host.OrganizationId));
        }

        if (table.Ownership != Ownership.User)
        {
            return;
        }

        row["ownerid"] = owner;
        var isTeam = owner.LogicalName == "team";
        Set(table, row, "owninguser", isTeam ? null : new EntityReference("systemuser", owner.Id));
        Set(table, row, "owningteam", isTeam ? new EntityReference("team", owner.Id) : null);
        Set(table, row, "owningbusinessunit", new EntityReference("businessunit", BusinessUnitOf(owner)));
    }

    private Guid BusinessUnitOf(EntityReference owner)
    {
        if (owner.LogicalName != "team")
        {
            return security.BusinessUnitOf(security.DemandUser(owner.Id));
        }

        var team = database.Read(metadata.Table("team"), owner.Id, ["businessunitid"])
            ?? throw Faults.RowNotFound("team", owner.Id);
        return ((EntityReference)team["businessunitid"]!).Id;
    }

    private static void Touch(TableMetadata table, Entity row, DateTime now, Invocation call)
    {
        Set(table, row, "modifiedon", now);
        Set(table, row, "modifiedby", User(call.UserId));
        Set(table, row, "modifiedonbehalfby", Delegate(call));
    }

    private static void FillFullName(TableMetadata table, Entity row, IReadOnlyDictionary<string, object?> before)
    {
        if (!HasNewName(table, row))
        {
            return;
        }

        var parts = NameParts
            .Select(name => row.Contains(name) ? row[name] : before.GetValueOrDefault(name))
            .OfType<string>()
            .Where(part => part.Length > 0);
        row["fullname"] = string.Join(' ', parts) is { Length: > 0 } name ? name : null!;
    }

    private static bool HasNewName(TableMetadata table, Entity row) =>
        table.Column("fullname") is not null && NameParts.Any(row.Contains);

    private static EntityReference User(Guid id) => new("systemuser", id);

    private static EntityReference? Delegate(Invocation call) =>
        call.InitiatingUserId == call.UserId ? null : User(call.InitiatingUserId);

    private static void Set(TableMetadata table, Entity row, string column, object? value)
    {
        if (table.Column(column) is not null)
        {
            row[column] = value!;
        }
    }
}
