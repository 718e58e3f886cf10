using LocalDataverse.Engine.Hosting;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Security;

/// <summary>
/// The rows of principalobjectaccess: with whom a row is shared by itself, and with whom because its parent is. A row
/// that gets its parent later inherits nothing here.
/// </summary>
internal sealed class Shares(HostRows hostRows, Database database, MetadataStore metadata, Host host)
{
    public const string Table = "principalobjectaccess";

    private const string Own = "accessrightsmask";
    private const string Inherited = "inheritedaccessrightsmask";

    /// <summary>Replaces what a principal may do with a row by a share of it.</summary>
    public void Set(EntityReference row, EntityReference principal, Func<AccessRights, AccessRights> change) =>
        Write(row, principal, Own, change);

    /// <summary>Replaces what a principal may do with a row by a share of its parent.</summary>
    public void Inherit(EntityReference row, EntityReference principal, AccessRights rights) =>
        Write(row, principal, Inherited, _ => rights);

    /// <summary>What a principal may do with a row by shares, its parent's included.</summary>
    public AccessRights Of(EntityReference row, EntityReference principal) =>
        Find(row.Id, principal.Id) is { } found ? found.Own | found.Inherited : AccessRights.None;

    public IReadOnlyList<PrincipalAccess> All(Guid rowId)
    {
        lock (database.SyncRoot)
        {
            var rows = database.Statements.Query(
                $"SELECT principalid, principaltypecode, {Own} | {Inherited} FROM {Table} WHERE objectid = ?1"
                + " ORDER BY 1",
                StoredValue.Text(rowId));
            return
            [
                .. rows.Select(row => new PrincipalAccess
                {
                    Principal = new EntityReference((string)row[1]!, Guid.Parse((string)row[0]!)),
                    AccessMask = (AccessRights)(int)(long)row[2]!,
                }),
            ];
        }
    }

    /// <summary>Of a row that is deleted, and of a team.</summary>
    public void Forget(Guid id) => database.Statements.Execute(
        $"DELETE FROM {Table} WHERE objectid = ?1 OR principalid = ?1", StoredValue.Text(id));

    private void Write(
        EntityReference row, EntityReference principal, string column, Func<AccessRights, AccessRights> change)
    {
        var table = metadata.Table(Table);
        var found = Find(row.Id, principal.Id);
        var before = found is null ? AccessRights.None : column == Own ? found.Own : found.Inherited;
        var after = change(before);
        var other = found is null ? AccessRights.None : column == Own ? found.Inherited : found.Own;
        if ((after | other) == AccessRights.None)
        {
            if (found is not null)
            {
                database.Delete(table, found.Id);
            }
        }
        else if (found is null)
        {
            hostRows.Insert(Table, Guid.NewGuid(), new()
            {
                ["objectid"] = row.Id,
                ["objecttypecode"] = row.LogicalName,
                ["principalid"] = principal.Id,
                ["principaltypecode"] = principal.LogicalName,
                [column] = (int)after,
                ["changedon"] = host.UtcNow,
            });
        }
        else
        {
            database.Update(table, found.Id, new Dictionary<string, object?>
            {
                [column] = (int)after,
                ["changedon"] = host.UtcNow,
            });
        }
    }

    private Share? Find(Guid row, Guid principal) => database.Statements.Query(
            $"SELECT principalobjectaccessid, {Own}, {Inherited} FROM {Table} WHERE objectid = ?1 AND principalid = ?2",
            StoredValue.Text(row),
            StoredValue.Text(principal)) is [var found, ..]
        ? new Share(
            Guid.Parse((string)found[0]!), (AccessRights)(int)(long)found[1]!, (AccessRights)(int)(long)found[2]!)
        : null;

    private sealed record Share(Guid Id, AccessRights Own, AccessRights Inherited);
}
