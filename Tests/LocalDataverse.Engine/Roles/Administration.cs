using System.Collections.Immutable;
using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Hosting;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Security;
using LocalDataverse.Engine.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Roles;

/// <summary>What every organisation starts with, and the making of users, roles and profiles.</summary>
internal sealed class Administration(
    Transactions transactions,
    PrivilegeRows privilegeRows,
    RoleCopies copies,
    HostRows hostRows,
    MetadataStore metadata,
    Database database,
    Host host,
    SecurityModel security)
{
    private const string AdministratorRole = "System Administrator";

    // The same in every environment, unlike the role's own id: exported forms name the role by it.
    private static readonly Guid AdministratorTemplate = Guid.Parse("627090ff-40a3-4053-8790-584edc5be201");

    private Guid rootBusinessUnitId;

    /// <summary>Takes over what a copy came with, under an id of its own.</summary>
    public void Take(Administration other, Guid organizationId)
    {
        rootBusinessUnitId = other.rootBusinessUnitId;
        const string column = "organizationid";
        foreach (var table in metadata.Tables.Where(table => table.Columns.ContainsKey(column)))
        {
            database.Statements.Execute(
                $"UPDATE {Schema.Quote(table.LogicalName)} SET {column} = ?1 WHERE {column} = ?2",
                StoredValue.Text(host.OrganizationId),
                StoredValue.Text(organizationId));
        }
    }

    public (Guid RootBusinessUnitId, Guid AdministratorId) SetUp() => Write(rows =>
    {
        rootBusinessUnitId = Guid.NewGuid();
        rows.Insert("organization", host.OrganizationId, new() { ["name"] = "local" });
        rows.Insert("businessunit", rootBusinessUnitId, new() { ["name"] = "local" });
        AddMissingPrivileges();
        AddRole(
            Guid.NewGuid(),
            AdministratorRole,
            Privileges.All(metadata.Tables).Keys.Select(Global),
            isAdministrator: true,
            AdministratorTemplate);
        foreach (var (name, privileges) in BuiltInRoles.All(metadata))
        {
            AddRole(Guid.NewGuid(), name, privileges.Select(Global));
        }

        AddUser(host.SystemUserId, "SYSTEM", [], rootBusinessUnitId);
        return (rootBusinessUnitId, AddUser("Administrator", [AdministratorRole]));
    });

    /// <summary>Tables that were added bring privileges with them.</summary>
    public void AddMissingPrivileges() => privilegeRows.AddMissing();

    public Guid AddBusinessUnit(string name, Guid? parentId) => Write(rows =>
    {
        var id = Guid.NewGuid();
        var parent = BusinessUnit(parentId ?? rootBusinessUnitId);
        rows.Insert("businessunit", id, new() { ["name"] = name, ["parentbusinessunitid"] = parent });
        copies.AddUnit(id, parent.Id);
        return id;
    });

    public Guid AddUser(string fullName, string[] roleNames, Guid? businessUnitId = null) =>
        AddUser(Guid.NewGuid(), fullName, roleNames, businessUnitId ?? rootBusinessUnitId);

    /// <summary>A privilege that is named several times counts at its widest.</summary>
    public Guid AddRole(
        Guid id,
        string name,
        IEnumerable<(string Name, PrivilegeDepth Depth)> privileges,
        bool isAdministrator = false,
        Guid? template = null)
    {
        var known = Privileges.All(metadata.Tables);
        var granted = privileges
            .GroupBy(one => one.Name, one => one.Depth, StringComparer.OrdinalIgnoreCase)
            .ToImmutableDictionary(group => group.Key, Enumerable.Max, StringComparer.OrdinalIgnoreCase);
        foreach (var (privilege, depth) in granted)
        {
            DemandGrantable(known.GetValueOrDefault(privilege), privilege, depth, name);
        }

        return Write(_ =>
        {
            copies.Write(id, name, template, rootBusinessUnitId);
            foreach (var (privilege, depth) in granted)
            {
                privilegeRows.Grant(id, known[privilege], depth);
            }

            var role = new SecurityRole(id, isAdministrator, granted);
            security.Change(state => state with { Roles = state.Roles.Add(name, role) });
            return id;
        });
    }

    /// <summary>The user or team with an id, and the row of a role that it can be given.</summary>
    public (EntityReference Holder, EntityReference Role) RoleFor(Guid holderId, string roleName) => Write(_ =>
    {
        var table = database.Exists(metadata.Table("team"), holderId) ? "team" : "systemuser";
        var unit = database.Read(metadata.Table(table), holderId, ["businessunitid"])
            ?.GetValueOrDefault("businessunitid") as EntityReference ?? throw Faults.RowNotFound(table, holderId);
        return (
            new EntityReference(table, holderId),
            new EntityReference("role", copies.In(unit.Id, Role(roleName).Id)));
    });

    public static (string Name, PrivilegeDepth Depth) Global(string privilege) => (privilege, PrivilegeDepth.Global);

    public void AddProfile(string name, string? description, SecurityProfile profile) => Write(rows =>
    {
        rows.Insert("fieldsecurityprofile", profile.Id, new() { ["name"] = name, ["description"] = description });
        security.Change(state => state with { Profiles = state.Profiles.Add(name, profile) });
        return true;
    });

    /// <summary>Chooses the language in which a user sees the platform; 0 is that of the organisation.</summary>
    public void SetLanguage(Guid userId, int language) => Write(rows =>
    {
        security.DemandUser(userId);
        rows.UpdateIfThere(UserLanguages.Table, userId, new() { [UserLanguages.Column] = language });
        return true;
    });

    public void AddToProfile(string profileName, Guid userId) => Write(rows =>
    {
        security.DemandUser(userId);
        var profile = security.State.Profiles.GetValueOrDefault(profileName)
            ?? throw Faults.InvalidArgument($"There is no column security profile named {profileName}.");
        rows.Link("systemuserprofiles_association", userId, profile.Id);
        security.Change(state => state with
        {
            Users = state.Users.SetItem(
                userId, state.Users[userId] with { Profiles = state.Users[userId].Profiles.Add(profileName) }),
        });
        return true;
    });

    private Guid AddUser(Guid id, string fullName, string[] roleNames, Guid businessUnitId) => Write(rows =>
    {
        var unit = BusinessUnit(businessUnitId);
        var (first, last) = fullName.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space
            ? (fullName[..space], fullName[(space + 1)..])
            : ("", fullName);
        rows.Insert("systemuser", id, new()
        {
            ["fullname"] = fullName,
            ["firstname"] = first,
            ["lastname"] = last,
            ["businessunitid"] = unit,
            ["organizationid"] = host.OrganizationId,
            ["internalemailaddress"] = $"{fullName.Replace(' ', '.').ToLowerInvariant()}@local.example",
        });
        rows.Insert(UserLanguages.Table, id, new() { ["businessunitid"] = unit });
        foreach (var name in roleNames)
        {
            rows.Link("systemuserroles_association", id, copies.In(businessUnitId, Role(name).Id));
        }

        var names = ImmutableHashSet.CreateRange(StringComparer.OrdinalIgnoreCase, roleNames);
        var user = new SecurityPrincipal(businessUnitId, names, names.Clear());
        security.Change(state => state with { Users = state.Users.Add(id, user) });
        return id;
    });

    private static void DemandGrantable(Privilege? known, string privilege, PrivilegeDepth depth, string role)
    {
        if (known is null)
        {
            throw Faults.InvalidArgument($"The privilege {privilege} of the role {role} does not exist.");
        }

        if (depth < known.Shallowest)
        {
            throw Faults.InvalidArgument(
                $"The role {role} cannot hold the privilege {privilege} at the level {depth}: "
                + $"{known.Shallowest} is the least that there is.");
        }
    }

    private SecurityRole Role(string name) => security.State.Roles.GetValueOrDefault(name)
        ?? throw Faults.InvalidArgument($"There is no security role named {name}.");

    // In the transaction of an import that is under way, else in one of its own.
    private T Write<T>(Func<HostRows, T> work)
    {
        if (Monitor.IsEntered(database.SyncRoot))
        {
            return work(hostRows);
        }

        return transactions.ByHost(_ => work(hostRows));
    }

    private EntityReference BusinessUnit(Guid id) =>
        database.Exists(metadata.Table("businessunit"), id)
            ? new EntityReference("businessunit", id)
            : throw Faults.RowNotFound("businessunit", id);
}
