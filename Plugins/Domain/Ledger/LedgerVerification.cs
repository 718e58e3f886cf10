namespace OptOutPlugin.Domain.Ledger;

/// <summary>A ledger row as it was read back: the fact, its signature, and its seal when it has one.</summary>
internal sealed record LedgerRow(LedgerFact Fact, string? Signature, int? Sequence, string? PreviousHash, string? Hash);

/// <summary>What verification found.</summary>
/// <param name="Sealed">How many rows stand in the chain.</param>
/// <param name="Unsealed">How many rows wait for their seal.</param>
/// <param name="Fault">The first thing wrong; null when nothing is.</param>
/// <param name="FaultyRow">The row it was found at; null when a row is missing or nothing is wrong.</param>
internal sealed record LedgerVerdict(int Sealed, int Unsealed, LedgerFault? Fault = null, Guid? FaultyRow = null);

/// <summary>Checks signatures and links of rows that are at hand.</summary>
internal static class LedgerVerification
{
    /// <summary>Verifies a whole ledger.</summary>
    /// <param name="rows">Every row, in any order.</param>
    /// <param name="head">The sequence and hash that the chain must end with; null to take the last row as the
    /// end.</param>
    /// <param name="keyOf">The key of an id; null when there is none.</param>
    public static LedgerVerdict Verify(IReadOnlyCollection<LedgerRow> rows, Seal? head, Func<string?, byte[]?> keyOf)
    {
        var verifier = new LedgerVerifier(head, keyOf);
        foreach (var row in rows.OrderBy(row => row.Sequence))
        {
            verifier.Add(row);
        }

        return verifier.Verdict(head);
    }

    /// <summary>
    /// Verifies some rows, each by itself: that it says what was signed, and that its seal is its own. Which rows are
    /// missing only the whole chain can tell.
    /// </summary>
    /// <param name="rows">The rows, in any order.</param>
    /// <param name="keyOf">The key of an id; null when there is none.</param>
    public static LedgerVerdict VerifyApart(IEnumerable<LedgerRow> rows, Func<string?, byte[]?> keyOf)
    {
        var verdict = new LedgerVerdict(0, 0);
        foreach (var row in rows)
        {
            verdict = row.Sequence is null
                ? verdict with { Unsealed = verdict.Unsealed + 1 }
                : verdict with { Sealed = verdict.Sealed + 1 };
            if (verdict.Fault is null && (FaultOf(row, keyOf) ?? SealFaultOf(row)) is { } fault)
            {
                verdict = verdict with { Fault = fault, FaultyRow = row.Fact.Id };
            }
        }

        return verdict;
    }

    /// <summary>What is wrong with a row wherever it stands; null when nothing is.</summary>
    public static LedgerFault? FaultOf(LedgerRow row, Func<string?, byte[]?> keyOf)
    {
        if (row.Sequence is null && (row.Hash ?? row.PreviousHash) is not null)
        {
            return new LedgerFault.HalfASeal();
        }

        if (keyOf(row.Fact.KeyId) is not { } key)
        {
            return new LedgerFault.NoKey();
        }

        return row.Signature == LedgerChain.Sign(row.Fact, key)
            ? null
            : new LedgerFault.NotAsSigned();
    }

    private static LedgerFault.SealChanged? SealFaultOf(LedgerRow row) =>
        row.Sequence is not { } place
        || (row.PreviousHash is not null && row.Hash == LedgerChain.Hash(row.Signature, place, row.PreviousHash))
            ? null
            : new LedgerFault.SealChanged(place);
}
