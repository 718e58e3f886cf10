using System.Collections.Immutable;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.LocalDataverse.Import;
using OptOutPlugin.LocalDataverse.Pipeline;

namespace OptOutPlugin.LocalDataverse.Security;

/// <summary>What every organisation starts with, and the making of users, roles and profiles.</summary>
internal sealed class Administration(Platform platform)
{
    private const string AdministratorRole = "System Administrator";

    private Guid rootBusinessUnitId;

    public (Guid RootBusinessUnitId, Guid AdministratorId) SetUp() => Write(rows =>
    {
        rootBusinessUnitId = Guid.NewGuid();
        rows.Insert("organization", platform.OrganizationId, new() { ["name"] = "local" });
        rows.Insert("businessunit", rootBusinessUnitId, new() { ["name"] = "local" });
        AddRole(Guid.NewGuid(), AdministratorRole, [], isAdministrator: true);
        foreach (var (name, privileges) in BuiltInRoles.All(platform.Metadata))
        {
            AddRole(Guid.NewGuid(), name, privileges);
        }

        AddUser(platform.SystemUserId, "SYSTEM", []);
        new MessageRows(platform).AddMissing();
        return (rootBusinessUnitId, AddUser("Administrator", [AdministratorRole]));
    });

    public Guid AddUser(string fullName, string[] roleNames) => AddUser(Guid.NewGuid(), fullName, roleNames);

    public Guid AddRole(Guid id, string name, IReadOnlyCollection<string> privileges, bool isAdministrator = false)
    {
        var known = Privileges.All(platform.Metadata.Tables);
        if (privileges.FirstOrDefault(privilege => !known.Contains(privilege)) is { } unknown)
        {
            throw Faults.InvalidArgument($"The privilege {unknown} of the role {name} does not exist.");
        }

        return Write(rows =>
        {
            rows.Insert("role", id, new() { ["name"] = name, ["businessunitid"] = BusinessUnit() });
            var role = new SecurityRole(
                id, isAdministrator, ImmutableHashSet.CreateRange(StringComparer.OrdinalIgnoreCase, privileges));
            platform.Security.Change(state => state with { Roles = state.Roles.Add(name, role) });
            return id;
        });
    }

    public void AddProfile(string name, string? description, SecurityProfile profile) => Write(rows =>
    {
        rows.Insert("fieldsecurityprofile", profile.Id, new() { ["name"] = name, ["description"] = description });
        platform.Security.Change(state => state with { Profiles = state.Profiles.Add(name, profile) });
        return true;
    });

    public void AddToProfile(string profileName, Guid userId) => Write(rows =>
    {
        platform.Security.DemandUser(userId);
        var profile = platform.Security.State.Profiles.GetValueOrDefault(profileName)
            ?? throw Faults.InvalidArgument($"There is no column security profile named {profileName}.");
        rows.Link("systemuserprofiles_association", userId, profile.Id);
        platform.Security.Change(state => state with
        {
            Users = state.Users.SetItem(
                userId, state.Users[userId] with { Profiles = state.Users[userId].Profiles.Add(profileName) }),
        });
        return true;
    });

    /// <summary>Switches a step on or off, and says so in the row of an imported one.</summary>
    public void EnableStep(Guid stepId, bool isEnabled) => Write(rows =>
    {
        platform.Steps.Enable(stepId, isEnabled);
        rows.UpdateIfThere("sdkmessageprocessingstep", stepId, new()
        {
            ["statecode"] = new OptionSetValue(isEnabled ? 0 : 1),
            ["statuscode"] = new OptionSetValue(isEnabled ? 1 : 2),
        });
        return true;
    });

    private Guid AddUser(Guid id, string fullName, string[] roleNames) => Write(rows =>
    {
        var (first, last) = fullName.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space
            ? (fullName[..space], fullName[(space + 1)..])
            : ("", fullName);
        rows.Insert("systemuser", id, new()
        {
            ["fullname"] = fullName,
            ["firstname"] = first,
            ["lastname"] = last,
            ["businessunitid"] = BusinessUnit(),
            ["internalemailaddress"] = $"{fullName.Replace(' ', '.').ToLowerInvariant()}@local.example",
        });
        foreach (var name in roleNames)
        {
            var role = platform.Security.State.Roles.GetValueOrDefault(name)
                ?? throw Faults.InvalidArgument($"There is no security role named {name}.");
            rows.Link("systemuserroles_association", id, role.Id);
        }

        var names = ImmutableHashSet.CreateRange(StringComparer.OrdinalIgnoreCase, roleNames);
        var user = new SecurityUser(rootBusinessUnitId, names, names.Clear());
        platform.Security.Change(state => state with { Users = state.Users.Add(id, user) });
        return id;
    });

    // In the transaction of an import that is under way, else in one of its own.
    private T Write<T>(Func<HostRows, T> work)
    {
        if (Monitor.IsEntered(platform.Database.SyncRoot))
        {
            return work(new HostRows(platform));
        }

        var call = new Invocation
        {
            UserId = platform.SystemUserId,
            InitiatingUserId = platform.SystemUserId,
            CorrelationId = Guid.NewGuid(),
            ByPlatform = true,
        };
        return platform.InTransaction(call, _ => work(new HostRows(platform)));
    }

    private EntityReference BusinessUnit() => new("businessunit", rootBusinessUnitId);
}
