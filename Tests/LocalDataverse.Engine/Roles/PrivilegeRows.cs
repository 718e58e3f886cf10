using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Security;
using LocalDataverse.Engine.Storage;

namespace LocalDataverse.Engine.Roles;

/// <summary>
/// The rows of privilege and roleprivileges, by which it can be asked who may do what. A depth is a bit of
/// privilegedepthmask: 1, 2, 4 or 8, from Basic to Global (PrivilegeDepth of the SDK).
/// </summary>
internal sealed class PrivilegeRows(MetadataStore metadata, SecurityModel security, Database database)
{
    /// <summary>Adds the privileges of tables that are new. Administrators hold them at once.</summary>
    public void AddMissing()
    {
        var table = metadata.Table("privilege");
        var there = Ids();
        var administrators = security.State.Roles.Values.Where(role => role.IsAdministrator).ToList();
        foreach (var privilege in Privileges.All(metadata.Tables).Values)
        {
            if (!there.Contains(StoredValue.Text(privilege.Id)))
            {
                Add(table, privilege);
                administrators.ForEach(role => Grant(role.Id, privilege, PrivilegeDepth.Global));
            }
        }
    }

    /// <summary>Takes away the privileges of tables that are gone.</summary>
    public void RemoveAllBut(IEnumerable<Privilege> privileges)
    {
        var known = privileges.Select(privilege => StoredValue.Text(privilege.Id)).ToHashSet();
        foreach (var id in Ids().Where(id => !known.Contains(id)))
        {
            database.Statements.Execute("DELETE FROM roleprivileges WHERE privilegeid = ?1", id);
            database.Statements.Execute("DELETE FROM privilege WHERE privilegeid = ?1", id);
        }
    }

    public void Grant(Guid roleId, Privilege privilege, PrivilegeDepth depth) => database.Insert(
        metadata.Table("roleprivileges"),
        Guid.NewGuid(),
        new Dictionary<string, object?>
        {
            ["roleid"] = roleId,
            ["privilegeid"] = privilege.Id,
            ["privilegedepthmask"] = 1 << (int)depth,
        });

    public void Take(Guid roleId, Guid privilegeId) => database.Statements.Execute(
        "DELETE FROM roleprivileges WHERE roleid = ?1 AND privilegeid = ?2",
        StoredValue.Text(roleId),
        StoredValue.Text(privilegeId));

    private void Add(TableMetadata table, Privilege privilege) => database.Insert(
        table,
        privilege.Id,
        new Dictionary<string, object?>
        {
            ["name"] = privilege.Name,
            ["accessright"] = privilege.Rights,
            ["canbebasic"] = privilege.Shallowest <= PrivilegeDepth.Basic,
            ["canbelocal"] = privilege.Shallowest <= PrivilegeDepth.Local,
            ["canbedeep"] = privilege.Shallowest <= PrivilegeDepth.Deep,
            ["canbeglobal"] = true,
        });

    // All at once: every organisation of every test asks for some hundreds of them.
    private HashSet<string> Ids()
    {
        lock (database.SyncRoot)
        {
            return [.. database.Statements.Query("SELECT privilegeid FROM privilege")
                .Select(row => (string)row[0]!)];
        }
    }
}
