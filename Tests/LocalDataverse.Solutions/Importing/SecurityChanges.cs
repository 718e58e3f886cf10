using System.Collections.Immutable;
using LocalDataverse.Engine.Hosting;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Roles;
using LocalDataverse.Engine.Security;
using LocalDataverse.Engine.Storage;
using LocalDataverse.Solutions.Components;
using LocalDataverse.Solutions.Packages;

namespace LocalDataverse.Solutions.Importing;

/// <summary>Makes the roles and profiles of solutions follow them, down to those who hold them.</summary>
internal sealed class SecurityChanges(
    RoleCopies roleCopies,
    HostRows hostRows,
    PrivilegeRows privilegeRows,
    SecurityModel security,
    Administration administration,
    Database database,
    MetadataStore metadata)
{
    public void SetRole(ComposedRole role, ComposedRole? before)
    {
        if (before is not null)
        {
            if (before.Name == role.Name && before.Privileges.SequenceEqual(role.Privileges))
            {
                return;
            }

            // Those who hold it go on holding it.
            Delete("roleprivileges", "roleid", role.Id);
            security.Change(state => state with { Roles = state.Roles.Remove(before.Name) });
        }

        if (security.State.Roles.ContainsKey(role.Name))
        {
            throw ImportFaults.Invalid($"a role named {role.Name} is there already");
        }

        administration.AddRole(role.Id, role.Name, role.Privileges);
        if (before is not null && before.Name != role.Name)
        {
            ChangeHolders(one => one.Roles.Contains(before.Name)
                ? one with { Roles = one.Roles.Remove(before.Name).Add(role.Name) }
                : one);
        }
    }

    public void RemoveRole(Guid id, string name)
    {
        roleCopies.Remove(id);
        ChangeHolders(one => one with { Roles = one.Roles.Remove(name) });
        security.Change(state => state with { Roles = state.Roles.Remove(name) });
    }

    public void SetProfile(ComposedProfile profile, ComposedProfile? before)
    {
        if (before is null)
        {
            administration.AddProfile(profile.Name, profile.Description, profile.Profile);
            return;
        }

        hostRows.UpdateIfThere("fieldsecurityprofile", profile.Profile.Id, new()
        {
            ["name"] = profile.Name,
            ["description"] = profile.Description,
        });
        security.Change(state => state with
        {
            Profiles = state.Profiles.Remove(before.Name).Add(profile.Name, profile.Profile),
        });
        if (before.Name != profile.Name)
        {
            ChangeHolders(one => one.Profiles.Contains(before.Name)
                ? one with { Profiles = one.Profiles.Remove(before.Name).Add(profile.Name) }
                : one);
        }
    }

    public void RemoveProfile(Guid id, string name)
    {
        Delete("systemuserprofiles", "fieldsecurityprofileid", id);
        Delete("teamprofiles", "fieldsecurityprofileid", id);
        database.Delete(metadata.Table("fieldsecurityprofile"), id);
        ChangeHolders(one => one with { Profiles = one.Profiles.Remove(name) });
        security.Change(state => state with { Profiles = state.Profiles.Remove(name) });
    }

    /// <summary>The privileges of tables that are gone, out of every role that holds them.</summary>
    public void RemoveSurplusPrivileges()
    {
        var known = Privileges.All(metadata.Tables);
        privilegeRows.RemoveAllBut(known.Values);
        security.Change(state => state with
        {
            Roles = state.Roles.SetItems(state.Roles.Select(pair => KeyValuePair.Create(
                pair.Key,
                pair.Value with
                {
                    Privileges = pair.Value.Privileges.RemoveRange(
                        pair.Value.Privileges.Keys.Where(name => !known.ContainsKey(name))),
                }))),
        });
    }

    private void ChangeHolders(Func<SecurityPrincipal, SecurityPrincipal> change) =>
        security.Change(state => state with
        {
            Users = Changed(state.Users, change),
            Teams = Changed(state.Teams, change),
        });

    private static ImmutableDictionary<Guid, SecurityPrincipal> Changed(
        ImmutableDictionary<Guid, SecurityPrincipal> all, Func<SecurityPrincipal, SecurityPrincipal> change) =>
        all.SetItems(all.Select(pair => KeyValuePair.Create(pair.Key, change(pair.Value))));

    private void Delete(string table, string column, Guid id)
    {
        if (metadata.TryTable(table)?.Column(column) is not null)
        {
            database.Statements.Execute(
                $"DELETE FROM {Schema.Quote(table)} WHERE {Schema.Quote(column)} = ?1", StoredValue.Text(id));
        }
    }
}
