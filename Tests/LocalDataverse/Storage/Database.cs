using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.LocalDataverse.Metadata;

namespace OptOutPlugin.LocalDataverse.Storage;

/// <summary>The rows: one SQLite connection, a table for each Dataverse table, SDK values in and out.</summary>
internal sealed class Database : IDisposable
{
    private readonly Schema schema;
    private readonly PartyReader parties;
    private readonly Pairs pairs;
    private MetadataStore? metadata;
    private long version;

    private Database(SqliteConnection connection)
    {
        Statements = new Statements(connection);
        schema = new Schema(Statements);
        parties = new PartyReader(this);
        pairs = new Pairs(this);
    }

    /// <summary>Held by whoever uses the connection; the pipeline holds it for the length of a transaction.</summary>
    public object SyncRoot { get; } = new();

    public Statements Statements { get; }

    public bool InTransaction { get; private set; }

    public MetadataStore Metadata => metadata ?? throw new InvalidOperationException("Apply comes first.");

    public static Database Open(string? file)
    {
        var source = new SqliteConnectionStringBuilder { DataSource = file ?? ":memory:", Pooling = false };
        var connection = new SqliteConnection(source.ToString());
        connection.Open();
        TextOrder.Register(connection);
        Queries.ExactSums.Register(connection);
        var database = new Database(connection);
        if (file is not null)
        {
            database.Statements.Query("PRAGMA journal_mode = WAL");
            database.Statements.Execute("PRAGMA synchronous = NORMAL");
        }

        return database;
    }

    public void Apply(MetadataStore store)
    {
        lock (SyncRoot)
        {
            metadata = store;
            ApplySchema(store);
            if (version == 0)
            {
                version = store.Tables.Where(table => table.Columns.ContainsKey("versionnumber"))
                    .Max(table => (long?)Statements.Scalar($"SELECT MAX(versionnumber) FROM {Name(table)}") ?? 0);
            }
        }
    }

    /// <summary>A database in memory with the same rows.</summary>
    /// <param name="store">The same metadata, of the copy.</param>
    public Database Copy(MetadataStore store)
    {
        lock (SyncRoot)
        {
            var copy = Open(file: null);
            Statements.CopyTo(copy.Statements);
            copy.schema.Take(store);
            (copy.metadata, copy.version) = (store, version);
            return copy;
        }
    }

    public void Begin()
    {
        Statements.Execute("BEGIN IMMEDIATE");
        InTransaction = true;
    }

    public void Commit() => End("COMMIT");

    public void Rollback() => End("ROLLBACK");

    public void Insert(TableMetadata table, Guid id, IReadOnlyDictionary<string, object?> values)
    {
        lock (SyncRoot)
        {
            var row = new RowWrite(table, values, ++version);
            try
            {
                Statements.Execute(row.InsertSql, [StoredValue.Text(id), .. row.Parameters]);
            }
            catch (SqliteException problem) when (problem.SqliteErrorCode == SQLitePCL.raw.SQLITE_CONSTRAINT)
            {
                throw Faults.DuplicateKey(table);
            }
        }
    }

    public void Update(TableMetadata table, Guid id, IReadOnlyDictionary<string, object?> values)
    {
        lock (SyncRoot)
        {
            var row = new RowWrite(table, values, ++version);
            if (Statements.Execute(row.UpdateSql, [StoredValue.Text(id), .. row.Parameters]) == 0)
            {
                throw Faults.RowNotFound(table.LogicalName, id);
            }
        }
    }

    public bool Delete(TableMetadata table, Guid id)
    {
        lock (SyncRoot)
        {
            var gone = Statements.Execute(
                $"DELETE FROM {Name(table)} WHERE {Schema.Quote(table.PrimaryId)} = ?1", StoredValue.Text(id)) > 0;
            parties.Deleted(table, id);
            return gone;
        }
    }

    public bool Exists(TableMetadata table, Guid id)
    {
        lock (SyncRoot)
        {
            var sql = $"SELECT 1 FROM {Name(table)} WHERE {Schema.Quote(table.PrimaryId)} = ?1";
            return Statements.Scalar(sql, StoredValue.Text(id)) is not null;
        }
    }

    /// <summary>The columns of a row, all of them unless some are named; what is null is left out.</summary>
    public IReadOnlyDictionary<string, object?>? Read(
        TableMetadata table, Guid id, IReadOnlyCollection<string>? columns = null)
    {
        lock (SyncRoot)
        {
            var asked = columns is null ? table.Columns.Values : columns.Select(table.RequiredColumn);
            var read = new RowRead(table, asked);
            if (Statements.Query(read.SelectById, StoredValue.Text(id)) is not [var row])
            {
                return null;
            }

            var values = read.Values(row);
            var lists = asked.Where(column => !column.IsStored).ToList();
            if (lists.Count > 0)
            {
                var all = parties.Read([id])[id].ToList();
                lists.ForEach(list => values[list.LogicalName] = PartyReader.Of(all, list));
            }

            return values;
        }
    }

    /// <summary>The parties of several activities, in the order in which they were written.</summary>
    public ILookup<Guid, Entity> Parties(IReadOnlyCollection<Guid> ids)
    {
        lock (SyncRoot)
        {
            return parties.Read(ids);
        }
    }

    public void Link(RelationshipMetadata relationship, Guid first, Guid second) =>
        pairs.Link(relationship, first, second);

    public bool Unlink(RelationshipMetadata relationship, Guid first, Guid second) =>
        pairs.Unlink(relationship, first, second);

    public bool IsLinked(RelationshipMetadata relationship, Guid first, Guid second) =>
        pairs.IsLinked(relationship, first, second);

    public void Dispose() => Statements.Dispose();

    internal static string Name(TableMetadata table) => Schema.Quote(table.LogicalName);

    private void ApplySchema(MetadataStore store)
    {
        if (InTransaction)
        {
            schema.Apply(store);
            return;
        }

        Begin();
        try
        {
            schema.Apply(store);
        }
        catch
        {
            Rollback();
            throw;
        }

        Commit();
    }

    private void End(string how)
    {
        InTransaction = false;
        Statements.Execute(how);
    }
}
