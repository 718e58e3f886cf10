using OptOutPlugin.LocalDataverse.Metadata;
using OptOutPlugin.LocalDataverse.Storage;

namespace OptOutPlugin.LocalDataverse.Security;

/// <summary>Which rows of a table a user reaches with a privilege of some depth, as a test in SQL.</summary>
/// <param name="parameter">Takes a value and answers the name by which the statement calls it.</param>
internal sealed class RowScope(
    MetadataStore metadata, Guid userId, Guid businessUnitId, Func<object?, string> parameter)
{
    // Rows without an owner that are seen by whoever sees the row they belong to.
    private static readonly Dictionary<string, (string Table, string Column)> Parents = new()
    {
        ["activityparty"] = ("activitypointer", "activityid"),
        ["listmember"] = ("list", "listid"),
    };

    /// <summary>Null where the depth leaves no row out; without any depth there is none.</summary>
    /// <param name="alias">What the statement calls the table.</param>
    public string? Sql(TableMetadata table, string alias, PrivilegeDepth? depth) => (depth, table) switch
    {
        (PrivilegeDepth.Global, _) => null,
        (null, _) => "0",
        (_, { Ownership: Ownership.User }) => Owned(alias, depth.Value),
        (_, { Ownership: Ownership.BusinessUnit }) => InUnit(table, alias, depth.Value),
        _ when Parents.TryGetValue(table.LogicalName, out var parent) =>
            Through(metadata.Table(parent.Table), $"{alias}.{Schema.Quote(parent.Column)}", alias + "p", depth.Value),
        _ => null,
    };

    private string Owned(string alias, PrivilegeDepth depth)
    {
        var own = $"{alias}.ownerid = {User()} OR {alias}.ownerid IN ({Teams()})";
        return depth == PrivilegeDepth.Basic
            ? $"({own})"
            : $"({own} OR {Within($"{alias}.owningbusinessunit", depth)})";
    }

    // Users have themselves and teams their members, at any depth.
    private string InUnit(TableMetadata table, string alias, PrivilegeDepth depth)
    {
        var id = $"{alias}.{Schema.Quote(table.PrimaryId)}";
        var own = table.LogicalName switch
        {
            "systemuser" or "usersettings" => $"{id} = {User()}",
            "team" => $"{id} IN ({Teams()})",
            _ => "0",
        };
        var unit = table.LogicalName == "businessunit" ? id : $"{alias}.businessunitid";
        return depth == PrivilegeDepth.Basic ? own : $"({own} OR {Within(unit, depth)})";
    }

    private string Within(string unit, PrivilegeDepth depth) => depth == PrivilegeDepth.Local
        ? $"{unit} = {Unit()}"
        : $"{unit} IN (WITH RECURSIVE below(id) AS (VALUES({Unit()}) UNION SELECT b.businessunitid"
            + " FROM businessunit b JOIN below ON b.parentbusinessunitid = below.id) SELECT id FROM below)";

    private string Through(TableMetadata parent, string link, string alias, PrivilegeDepth depth) =>
        $"EXISTS (SELECT 1 FROM {Database.Name(parent)} {alias}"
        + $" WHERE {alias}.{Schema.Quote(parent.PrimaryId)} = {link} AND {Sql(parent, alias, depth)})";

    private string Teams() => $"SELECT teamid FROM teammembership WHERE systemuserid = {User()}";

    private string User() => parameter(StoredValue.Text(userId));

    private string Unit() => parameter(StoredValue.Text(businessUnitId));
}
