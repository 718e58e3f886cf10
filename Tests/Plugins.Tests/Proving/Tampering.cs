using System.Security.Cryptography;
using LocalDataverse.Engine.Storage;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Ledger;

namespace OptOutPlugin.Plugins.Tests.Proving;

/// <summary>Somebody who has the database file of an organisation, and writes SQL into its ledger.</summary>
internal sealed class Tampering
{
    private const string Ledger = ConsentAudit.Table;

    private static readonly string[] Tables = [ConsentAudit.Table, Checkpoint.Table];

    private readonly Sales sales;

    public Tampering(Sales sales)
    {
        this.sales = sales;
        foreach (var table in Tables)
        {
            Run($"CREATE TABLE kept_{table} AS SELECT * FROM {table}");
        }
    }

    private Statements Sql => sales.Organization.Platform.Database.Statements;

    /// <summary>The ids of the sealed rows, by place, and then of those that wait.</summary>
    public List<Guid> Ids => [.. Sql.Query(
        $"SELECT {ConsentAudit.Id} FROM {Ledger} ORDER BY optout_sequence IS NULL, optout_sequence, versionnumber")
        .Select(row => Guid.Parse((string)row[0]!))];

    /// <summary>Puts back what stood there.</summary>
    public void Restore()
    {
        foreach (var table in Tables)
        {
            Run($"DELETE FROM {table}");
            Run($"INSERT INTO {table} SELECT * FROM kept_{table}");
        }
    }

    /// <summary>What stands in a column of a row, as SQLite has it.</summary>
    public object? Value(Guid row, string column) =>
        Sql.Scalar($"SELECT {column} FROM {Ledger} WHERE {ConsentAudit.Id} = ?1", row.ToString("D")) is { } value and not DBNull
            ? value
            : null;

    /// <summary>Writes a column of a row.</summary>
    public void Set(Guid row, string column, object? value) =>
        Sql.Execute($"UPDATE {Ledger} SET {column} = ?1 WHERE {ConsentAudit.Id} = ?2", value, row.ToString("D"));

    /// <summary>Takes a row out.</summary>
    public void Delete(Guid row) => Sql.Execute($"DELETE FROM {Ledger} WHERE {ConsentAudit.Id} = ?1", row.ToString("D"));

    /// <summary>Puts a copy of a row in, under another id.</summary>
    public Guid Copy(Guid row)
    {
        var id = Guid.NewGuid();
        Run("DROP TABLE IF EXISTS copied");
        Run($"CREATE TEMP TABLE copied AS SELECT * FROM {Ledger} WHERE {ConsentAudit.Id} = '{row:D}'");
        Sql.Execute($"UPDATE copied SET {ConsentAudit.Id} = ?1", id.ToString("D"));
        Run($"INSERT INTO {Ledger} SELECT * FROM copied");
        return id;
    }

    /// <summary>Exchanges what two rows say in a column.</summary>
    public void Exchange(Guid one, Guid other, string column)
    {
        var (first, second) = (Value(one, column), Value(other, column));
        Set(one, column, second);
        Set(other, column, first);
    }

    /// <summary>Moves the head of the chain.</summary>
    public void SetHead(long place, string hash) => Sql.Execute(
        $"UPDATE {Checkpoint.Table} SET optout_sequence = ?1, optout_hash = ?2 WHERE {Checkpoint.Id} = ?3",
        place,
        hash,
        Checkpoint.Head.ToString("D"));

    /// <summary>
    /// Signs a row with the organisation's own key, and seals all anew, in an order, with the head: what somebody can do who
    /// can read the keys.
    /// </summary>
    /// <param name="chain">The rows, in their new order.</param>
    /// <param name="changed">The row that says something new; null for none.</param>
    public void Rewrite(IEnumerable<Guid> chain, Guid? changed)
    {
        var key = sales.LedgerKey();
        var seal = new Seal(0, string.Empty, LedgerChain.Start);
        Run($"UPDATE {Ledger} SET optout_sequence = NULL WHERE optout_sequence IS NOT NULL");
        foreach (var id in chain)
        {
            var signature = id == changed ? Sign(id, key.Value) : (string?)Value(id, ConsentAudit.Signature);
            seal = LedgerChain.Next(signature, seal.Sequence, seal.Hash);
            Set(id, ConsentAudit.Sequence, (long)seal.Sequence);
            Set(id, ConsentAudit.PreviousHash, seal.PreviousHash);
            Set(id, ConsentAudit.Hash, seal.Hash);
        }

        SetHead(seal.Sequence, seal.Hash);
    }

    private string Sign(Guid row, byte[] key)
    {
        var fact = ConsentAudit.Fact(sales.Admin.Retrieve(Ledger, row, new([.. ConsentAudit.SignedColumns])));
        if (!LedgerErasure.IsMark(fact.Salts))
        {
            fact = CommittedTexts.Commit(fact, RandomNumberGenerator.GetBytes(CommittedTexts.RandomBytes));
        }

        var signature = LedgerChain.Sign(fact, key);
        Set(row, ConsentAudit.Commitments, fact.Commitments);
        Set(row, ConsentAudit.Salts, fact.Salts);
        Set(row, ConsentAudit.Signature, signature);
        return signature;
    }

    private void Run(string sql) => Sql.Script(sql);
}
