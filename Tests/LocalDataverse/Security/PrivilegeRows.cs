using OptOutPlugin.LocalDataverse.Metadata;
using OptOutPlugin.LocalDataverse.Pipeline;

namespace OptOutPlugin.LocalDataverse.Security;

/// <summary>
/// The rows of privilege and roleprivileges, by which it can be asked who may do what. A depth is a bit of
/// privilegedepthmask: 1, 2, 4 or 8, from Basic to Global (PrivilegeDepth of the SDK).
/// </summary>
internal sealed class PrivilegeRows(Platform platform)
{
    private readonly HostRows rows = new(platform);

    /// <summary>Adds the privileges of tables that are new. Administrators hold them at once.</summary>
    public void AddMissing()
    {
        var table = platform.Metadata.Table("privilege");
        var administrators = platform.Security.State.Roles.Values.Where(role => role.IsAdministrator).ToList();
        foreach (var privilege in Privileges.All(platform.Metadata.Tables).Values)
        {
            if (!platform.Database.Exists(table, privilege.Id))
            {
                Add(table, privilege);
                administrators.ForEach(role => Grant(role.Id, privilege, PrivilegeDepth.Global));
            }
        }
    }

    public void Grant(Guid roleId, Privilege privilege, PrivilegeDepth depth) => platform.Database.Insert(
        platform.Metadata.Table("roleprivileges"),
        Guid.NewGuid(),
        new Dictionary<string, object?>
        {
            ["roleid"] = roleId,
            ["privilegeid"] = privilege.Id,
            ["privilegedepthmask"] = 1 << (int)depth,
        });

    private void Add(TableMetadata table, Privilege privilege) => rows.Insert(table.LogicalName, privilege.Id, new()
    {
        ["name"] = privilege.Name,
        ["accessright"] = privilege.Rights,
        ["canbebasic"] = privilege.Shallowest <= PrivilegeDepth.Basic,
        ["canbelocal"] = privilege.Shallowest <= PrivilegeDepth.Local,
        ["canbedeep"] = privilege.Shallowest <= PrivilegeDepth.Deep,
        ["canbeglobal"] = true,
    });
}
