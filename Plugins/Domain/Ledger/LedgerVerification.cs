namespace OptOutPlugin.Domain.Ledger;

/// <summary>A ledger row as it was read back: the fact, its signature, and its seal when it has one.</summary>
internal sealed record LedgerRow(LedgerFact Fact, string? Signature, int? Sequence, string? PreviousHash, string? Hash);

/// <summary>What verification found.</summary>
/// <param name="Sealed">How many rows stand in the chain.</param>
/// <param name="Unsealed">How many rows wait for their seal.</param>
/// <param name="Fault">The first thing wrong, as a sentence; null when nothing is.</param>
/// <param name="FaultyRow">The row it was found at; null when a row is missing or nothing is wrong.</param>
internal sealed record LedgerVerdict(int Sealed, int Unsealed, string? Fault = null, Guid? FaultyRow = null);

/// <summary>Checks every signature and every link of the chain.</summary>
internal static class LedgerVerification
{
    /// <summary>Verifies a whole ledger.</summary>
    /// <param name="rows">Every row, in any order.</param>
    /// <param name="head">The sequence and hash that the chain must end with; null to take the last row as the
    /// end.</param>
    /// <param name="keyOf">The key of an id; null when there is none.</param>
    public static LedgerVerdict Verify(IReadOnlyCollection<LedgerRow> rows, Seal? head, Func<string?, byte[]?> keyOf)
    {
        var chain = rows.Where(row => row.Sequence is not null).OrderBy(row => row.Sequence).ToList();
        var unsealed = rows.Count - chain.Count;
        LedgerVerdict Broken(string fault, LedgerRow? row = null) => new(chain.Count, unsealed, fault, row?.Fact.Id);

        foreach (var row in rows)
        {
            if (row.Sequence is null && (row.Hash ?? row.PreviousHash) is not null)
            {
                return Broken("This row has half a seal, which the product never writes.", row);
            }

            var key = keyOf(row.Fact.KeyId);
            if (key is null)
            {
                return Broken("The key that signed this row is not there.", row);
            }

            if (row.Signature != LedgerChain.Sign(row.Fact, key))
            {
                return Broken("This row is not what was signed: it was edited, or written round the product.", row);
            }
        }

        var sequence = 0;
        var hash = LedgerChain.Start;
        foreach (var row in chain)
        {
            if (row.Sequence == sequence)
            {
                return Broken($"Two rows claim place {sequence} of the chain.", row);
            }

            if (row.Sequence != sequence + 1)
            {
                return Broken($"Row {sequence + 1} of the chain is missing: it was deleted.");
            }

            if (row.PreviousHash != hash || row.Hash != LedgerChain.Hash(row.Signature, sequence + 1, hash))
            {
                return Broken($"Row {row.Sequence} does not follow the one before it: the chain was changed here.", row);
            }

            sequence = row.Sequence.Value;
            hash = row.Hash;
        }

        return head is not null && (head.Sequence != sequence || head.Hash != hash)
            ? Broken(
                $"The chain ends at row {sequence} and should end at row {head.Sequence}: rows were cut off or added.")
            : new LedgerVerdict(chain.Count, unsealed);
    }
}
