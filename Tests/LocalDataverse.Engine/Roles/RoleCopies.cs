using LocalDataverse.Engine.Hosting;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Security;
using LocalDataverse.Engine.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Roles;

/// <summary>
/// The rows of roles. A role is made in the root business unit; every other unit has a row of its own for it, which
/// names the root's as its <c>parentrootroleid</c> and that of the unit above as its <c>parentroleid</c>, and has no
/// rows in roleprivileges: those of the root count. Who belongs to a unit holds the unit's row.
/// </summary>
internal sealed class RoleCopies(HostRows hostRows, Database database, MetadataStore metadata, SecurityModel security)
{
    /// <summary>Writes the rows of a role, or its name into those that are there.</summary>
    public void Write(Guid id, string name, Guid? template, Guid rootUnit)
    {
        var rows = hostRows;
        if (database.Exists(metadata.Table("role"), id))
        {
            foreach (var copy in Copies(id).Values.Append(id))
            {
                rows.UpdateIfThere("role", copy, new() { ["name"] = name });
            }

            return;
        }

        Insert(rows, new RoleRow(id, name, template), id, null, rootUnit);
        foreach (var unit in Below(rootUnit))
        {
            Add(rows, new RoleRow(id, name, template), unit.Id, unit.Parent);
        }
    }

    /// <summary>Gives a new business unit its rows of all roles.</summary>
    public void AddUnit(Guid unit, Guid parent)
    {
        var rows = hostRows;
        foreach (var (name, role) in security.State.Roles)
        {
            var template = database.Read(metadata.Table("role"), role.Id, ["roletemplateid"])
                ?.GetValueOrDefault("roletemplateid");
            Add(rows, new RoleRow(role.Id, name, (Guid?)template), unit, parent);
        }
    }

    public void Remove(Guid id)
    {
        var table = metadata.Table("role");
        foreach (var row in Copies(id).Values.Append(id))
        {
            foreach (var holders in (string[])["systemuserroles", "teamroles", "roleprivileges"])
            {
                database.Statements.Execute($"DELETE FROM {holders} WHERE roleid = ?1", StoredValue.Text(row));
            }

            database.Delete(table, row);
        }
    }

    /// <summary>The row that users and teams of a business unit hold.</summary>
    public Guid In(Guid unit, Guid id) => Copies(id).TryGetValue(unit, out var copy) ? copy : id;

    /// <summary>The business unit whose row of a role this is.</summary>
    public Guid UnitOf(Guid row) =>
        (database.Read(metadata.Table("role"), row, ["businessunitid"])
            ?.GetValueOrDefault("businessunitid") as EntityReference)?.Id
        ?? throw Faults.RowNotFound("role", row);

    private void Add(HostRows rows, RoleRow role, Guid unit, Guid parent) =>
        Insert(rows, role, Guid.NewGuid(), In(parent, role.RootId), unit);

    private static void Insert(HostRows rows, RoleRow role, Guid id, Guid? parent, Guid unit) =>
        rows.Insert("role", id, new()
        {
            ["name"] = role.Name,
            ["businessunitid"] = new EntityReference("businessunit", unit),
            ["parentroleid"] = parent is { } above ? new EntityReference("role", above) : null,
            ["parentrootroleid"] = new EntityReference("role", role.RootId),
            ["roletemplateid"] = role.Template,
        });

    /// <summary>By business unit, without the root's.</summary>
    private Dictionary<Guid, Guid> Copies(Guid id) => database.Statements
        .Query(
            "SELECT businessunitid, roleid FROM role WHERE parentrootroleid = ?1 AND roleid <> ?1",
            StoredValue.Text(id))
        .ToDictionary(row => Guid.Parse((string)row[0]!), row => Guid.Parse((string)row[1]!));

    // A unit comes after the one above it, whose row it names.
    private List<(Guid Id, Guid Parent)> Below(Guid root) =>
    [
        .. database.Statements
            .Query(
                "WITH RECURSIVE below(id, parent, level) AS (SELECT businessunitid, parentbusinessunitid, 1"
                + " FROM businessunit WHERE parentbusinessunitid = ?1 UNION ALL SELECT b.businessunitid,"
                + " b.parentbusinessunitid, level + 1 FROM businessunit b JOIN below ON b.parentbusinessunitid = id)"
                + " SELECT id, parent FROM below ORDER BY level",
                StoredValue.Text(root))
            .Select(row => (Guid.Parse((string)row[0]!), Guid.Parse((string)row[1]!))),
    ];

    private sealed record RoleRow(Guid RootId, string Name, Guid? Template);
}
