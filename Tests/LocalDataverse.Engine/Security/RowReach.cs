using System.Globalization;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Storage;

namespace LocalDataverse.Engine.Security;

/// <summary>
/// Whether a user or team reaches one row. Rows that do not exist are left to whoever looks for them next.
/// </summary>
internal sealed class RowReach(MetadataStore metadata, Database database)
{
    private const string Owners = "(SELECT systemuserid AS ownerid, businessunitid AS owningbusinessunit"
        + " FROM systemuser UNION ALL SELECT teamid, businessunitid FROM team)";

    public bool IsBeyond(Guid userId, TableMetadata table, Guid id, HeldPrivilege held) =>
        IsBeyond(userId, table, Database.Name(table), Schema.Quote(table.PrimaryId), id, held);

    /// <summary>Of a row that is to be made: whether its owner would put it out of reach.</summary>
    public bool IsOwnerBeyond(Guid userId, TableMetadata table, Guid ownerId, HeldPrivilege held) =>
        IsBeyond(userId, table, Owners, "ownerid", ownerId, held);

    private bool IsBeyond(Guid userId, TableMetadata table, string from, string column, Guid id, HeldPrivilege held)
    {
        var parameters = new List<object?> { StoredValue.Text(id) };
        var scope = new RowScope(metadata, userId, value =>
        {
            parameters.Add(value);
            return string.Create(CultureInfo.InvariantCulture, $"?{parameters.Count}");
        });
        if (scope.Sql(table, "t0", held, isStored: from != Owners) is not { } test)
        {
            return false;
        }

        lock (database.SyncRoot)
        {
            return database.Statements.Query(
                $"SELECT 1 FROM {from} t0 WHERE t0.{column} = ?1 AND ({test}) IS NOT 1", parameters).Count > 0;
        }
    }
}
