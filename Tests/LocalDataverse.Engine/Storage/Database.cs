using System.Globalization;
using LocalDataverse.Engine.Metadata;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Engine.Storage;

/// <summary>The rows: one SQLite connection, a table for each Dataverse table, SDK values in and out.</summary>
internal sealed class Database : IDisposable
{
    // Each transaction of a copy adds to what rewinding would have to undo: from here on another copy costs less.
    private const int MostRewound = 300;

    private readonly Schema schema;
    private readonly PartyReader parties;
    private readonly Pairs pairs;
    private readonly Dictionary<string, (HashSet<string> Columns, long Since)> shapes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> atMost = new(StringComparer.Ordinal);
    private readonly Snapshots snapshots;
    private Snapshots? home;
    private MetadataStore? metadata;
    private long version;
    private int begun;

    /// <param name="statements">The connection.</param>
    /// <param name="home">Where a copy is given back to; null for a database of its own.</param>
    private Database(Statements statements, Snapshots? home)
    {
        Statements = statements;
        this.home = home;
        snapshots = new Snapshots(statements);
        schema = new Schema(Statements);
        parties = new PartyReader(this);
        pairs = new Pairs(this);
        Deletions = new Deletions(Statements);
        Deletions.Create();
    }

    /// <summary>Held by whoever uses the connection; the pipeline holds it for the length of a transaction.</summary>
    public object SyncRoot { get; } = new();

    public Statements Statements { get; }

    public bool InTransaction { get; private set; }

    public Deletions Deletions { get; }

    /// <summary>Where the transaction at hand notes what it locks; null when nobody wants to know.</summary>
    public LockNotes? Locks { get; set; }

    /// <summary>The version of the newest change: every write of a row makes the next.</summary>
    public long Version => version;

    public MetadataStore Metadata => metadata ?? throw new InvalidOperationException("Apply comes first.");

    public static Database Open(string? file)
    {
        var database = new Database(new Statements(Snapshots.Open(file)), home: null);
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
                version = Math.Max(version, Deletions.Newest);
            }

            KeepShapes(store);
        }
    }

    /// <summary>
    /// A database in memory with the same rows. Who has done with it disposes of it before the original.
    /// </summary>
    /// <param name="store">The same metadata, of the copy.</param>
    public Database Copy(MetadataStore store)
    {
        lock (SyncRoot)
        {
            Settle();
            var copy = new Database(snapshots.Take(), snapshots);
            copy.schema.Take(store);
            (copy.metadata, copy.version) = (store, version);
            foreach (var (table, shape) in shapes)
            {
                copy.shapes[table] = shape;
            }

            return copy;
        }
    }

    /// <summary>The version since which a table has had the columns that it has; 0 is from the beginning.</summary>
    public long ShapedSince(TableMetadata table) => shapes.GetValueOrDefault(table.LogicalName).Since;

    /// <summary>
    /// Makes ready to look for a table's changes. No write pays for that index until somebody first asks.
    /// </summary>
    public void IndexVersions(TableMetadata table) => Statements.Execute(
        $"CREATE INDEX IF NOT EXISTS {Schema.Quote($"ix_{table.LogicalName}_versionnumber")}"
        + $" ON {Name(table)} (versionnumber)");

    public void Begin()
    {
        if (home is not null && ++begun > MostRewound)
        {
            Settle();
        }

        Statements.Execute(home is null ? "BEGIN IMMEDIATE" : "SAVEPOINT work");
        InTransaction = true;
    }

    public void Commit() => End(home is null ? ["COMMIT"] : ["RELEASE work"]);

    public void Rollback() => End(home is null ? ["ROLLBACK"] : ["ROLLBACK TO work", "RELEASE work"]);

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
                throw Faults.DuplicateKey(table.DisplayName);
            }

            Locks?.Made(table.LogicalName, id);
            if (atMost.TryGetValue(table.LogicalName, out var rows))
            {
                atMost[table.LogicalName] = rows + 1;
            }
        }
    }

    public void Update(TableMetadata table, Guid id, IReadOnlyDictionary<string, object?> values)
    {
        lock (SyncRoot)
        {
            Locks?.Locked(table.LogicalName, id);
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
            Locks?.Locked(table.LogicalName, id);
            var gone = Statements.Execute(
                $"DELETE FROM {Name(table)} WHERE {Schema.Quote(table.PrimaryId)} = ?1", StoredValue.Text(id)) > 0;
            parties.Deleted(table, id);
            if (gone && table.TracksChanges)
            {
                Deletions.Add(table, id, ++version);
            }

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

    /// <summary>
    /// Whether a table has more rows than so many. It is counted when that is first asked, and again only when so many
    /// may have come since.
    /// </summary>
    public bool HasMoreThan(TableMetadata table, int rows)
    {
        lock (SyncRoot)
        {
            if (!atMost.TryGetValue(table.LogicalName, out var most) || most > rows)
            {
                var limit = ((long)rows + 1).ToString(CultureInfo.InvariantCulture);
                most = (long)Statements.Scalar($"SELECT COUNT(*) FROM (SELECT 1 FROM {Name(table)} LIMIT {limit})")!;
                atMost[table.LogicalName] = most;
            }

            return most > rows;
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

    public void Dispose()
    {
        snapshots.Clear();
        if (home is null)
        {
            Statements.Dispose();
        }
        else
        {
            home.Return(Statements);
        }
    }

    internal static string Name(TableMetadata table) => Schema.Quote(table.LogicalName);

    // A copy that is not rewound any more, and so can be copied itself: SQLite copies nothing out of a transaction.
    private void Settle()
    {
        if (home is not null)
        {
            Statements.Execute("RELEASE snapshot");
            home = null;
        }
    }

    private void KeepShapes(MetadataStore store)
    {
        foreach (var table in store.Tables.Where(table => table.TracksChanges))
        {
            var columns = table.Columns.Keys.ToHashSet(StringComparer.Ordinal);
            if (!shapes.TryGetValue(table.LogicalName, out var known))
            {
                shapes[table.LogicalName] = (columns, 0);
            }
            else if (!known.Columns.SetEquals(columns))
            {
                shapes[table.LogicalName] = (columns, ++version);
            }
        }
    }

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

    private void End(string[] how)
    {
        InTransaction = false;
        foreach (var statement in how)
        {
            Statements.Execute(statement);
        }
    }
}
