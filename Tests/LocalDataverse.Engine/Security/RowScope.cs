using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Storage;

namespace LocalDataverse.Engine.Security;

/// <summary>Which rows of a table a user or team reaches with a privilege, as a test in SQL.</summary>
/// <param name="metadata">The tables.</param>
/// <param name="userId">The user or team.</param>
/// <param name="parameter">Takes a value and answers the name by which the statement calls it.</param>
internal sealed class RowScope(MetadataStore metadata, Guid userId, Func<object?, string> parameter)
{
    // Rows without an owner that are seen by whoever sees the row they belong to.
    private static readonly Dictionary<string, (string Table, string Column)> Parents = new()
    {
        ["activityparty"] = ("activitypointer", "activityid"),
        ["activitymimeattachment"] = ("activitypointer", "objectid"),
        ["listmember"] = ("list", "listid"),
    };

    /// <summary>Null where the privilege leaves no row out; without it there is none.</summary>
    /// <param name="alias">What the statement calls the table.</param>
    /// <param name="isStored">Whether the rows exist already, so that they can have been shared.</param>
    public string? Sql(TableMetadata table, string alias, HeldPrivilege held, bool isStored = true) => table switch
    {
        _ when held.IsGlobal => null,
        _ when held.IsNone => "0",
        { Ownership: Ownership.User } => Owned(table, alias, held, isStored),
        { Ownership: Ownership.BusinessUnit } => InUnit(table, alias, held),
        _ when Parents.TryGetValue(table.LogicalName, out var parent) =>
            Through(metadata.Table(parent.Table), $"{alias}.{Schema.Quote(parent.Column)}", alias + "p", held),
        _ => null,
    };

    private string Owned(TableMetadata table, string alias, HeldPrivilege held, bool isStored)
    {
        var shared = isStored ? $" OR {alias}.{Schema.Quote(table.PrimaryId)} IN ({Shared(held.Right)})" : "";
        return $"({alias}.ownerid = {User()} OR {alias}.ownerid IN ({Teams()})"
            + $"{Within($"{alias}.owningbusinessunit", held)}{shared})";
    }

    // Users have themselves and teams their members, at any depth.
    private string InUnit(TableMetadata table, string alias, HeldPrivilege held)
    {
        var id = $"{alias}.{Schema.Quote(table.PrimaryId)}";
        var own = table.LogicalName switch
        {
            "systemuser" or "usersettings" => $"{id} = {User()}",
            "team" => $"{id} IN ({Teams()})",
            _ => "0",
        };
        return $"({own}{Within(table.LogicalName == "businessunit" ? id : $"{alias}.businessunitid", held)})";
    }

    private string Within(string unit, HeldPrivilege held) => string.Concat(held.Grants
        .Where(grant => grant.Depth != PrivilegeDepth.Basic)
        .Select(grant => " OR " + Within(unit, grant)));

    private string Within(string unit, Grant grant) => grant.Depth == PrivilegeDepth.Local
        ? $"{unit} = {Unit(grant)}"
        : $"{unit} IN (WITH RECURSIVE below(id) AS (VALUES({Unit(grant)}) UNION SELECT b.businessunitid"
            + " FROM businessunit b JOIN below ON b.parentbusinessunitid = below.id) SELECT id FROM below)";

    // Rows that were shared with the user or with a team of the user's, with this right.
    private string Shared(AccessRight right) =>
        $"SELECT objectid FROM {Shares.Table} WHERE (principalid = {User()} OR principalid IN ({Teams()}))"
        + $" AND ((accessrightsmask | inheritedaccessrightsmask) & {parameter(Privileges.BitOf(right))}) <> 0";

    private string Through(TableMetadata parent, string link, string alias, HeldPrivilege held) =>
        $"EXISTS (SELECT 1 FROM {Database.Name(parent)} {alias}"
        + $" WHERE {alias}.{Schema.Quote(parent.PrimaryId)} = {link} AND {Sql(parent, alias, held)})";

    private string Teams() => $"SELECT teamid FROM teammembership WHERE systemuserid = {User()}";

    private string User() => parameter(StoredValue.Text(userId));

    private string Unit(Grant grant) => parameter(StoredValue.Text(grant.BusinessUnitId));
}
