using System.Globalization;
using LocalDataverse.Engine.Metadata;

namespace LocalDataverse.Engine.Storage;

/// <summary>Which rows of tables that track changes are gone: a line for each, with the version that took it.</summary>
internal sealed class Deletions(Statements statements)
{
    public void Create() => statements.Script("""
        CREATE TABLE IF NOT EXISTS host_deletions (
            tablename TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL, PRIMARY KEY (tablename, id)
        ) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS ix_host_deletions_version ON host_deletions (tablename, version);
        """);

    public long Newest => (long?)statements.Scalar("SELECT MAX(version) FROM host_deletions") ?? 0;

    public void Add(TableMetadata table, Guid id, long version) => statements.Execute(
        "INSERT OR REPLACE INTO host_deletions VALUES (?1, ?2, ?3)", table.LogicalName, StoredValue.Text(id), version);

    /// <summary>The rows that went after one version and until another, and did not come back.</summary>
    public List<(Guid Id, long Version)> Between(TableMetadata table, long after, long until, int most)
    {
        var sql = "SELECT d.id, d.version FROM host_deletions d WHERE d.tablename = ?1 AND d.version > ?2"
            + $" AND d.version <= ?3 AND NOT EXISTS (SELECT 1 FROM {Database.Name(table)} t WHERE"
            + $" t.{Schema.Quote(table.PrimaryId)} = d.id) ORDER BY d.version LIMIT "
            + most.ToString(CultureInfo.InvariantCulture);
        return [.. statements.Query(sql, table.LogicalName, after, until)
            .Select(row => (Guid.Parse((string)row[0]!), (long)row[1]!))];
    }
}
