using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Domain.Ledger;

/// <summary>A ledger row as it was read back: the fact, its signature, and its seal when it has one.</summary>
internal sealed record LedgerRow(LedgerFact Fact, string? Signature, int? Sequence, string? PreviousHash, string? Hash)
{
    /// <summary>The version of the row, which the platform raises with each write; 0 where it was not read.</summary>
    public long RowVersion { get; init; }

    /// <summary>Whom its links name; one at most, if the product wrote them.</summary>
    public IReadOnlyList<PersonId> Links { get; init; } = [];

    /// <summary>
    /// Whether its link is not that of the person it was signed about, and no merge or deletion explains it.
    /// </summary>
    public bool IsLinkMoved { get; init; }

    /// <summary>Whether it names an erasure that is not on the ledger.</summary>
    public bool IsErasureMissing { get; init; }

    /// <summary>Whom it was written about, as the text says that was signed; null for nobody.</summary>
    public PersonId? Person =>
        Fact.PersonType is { Length: > 0 } table && Guid.TryParseExact(Fact.PersonId, "D", out var id)
            ? new PersonId(table, id)
            : null;
}

/// <summary>What rows are held against.</summary>
/// <param name="OrganizationId">The organisation that they must come from.</param>
/// <param name="KeyOf">The key of an id; null when there is none.</param>
internal sealed record LedgerTrust(string OrganizationId, Func<string?, byte[]?> KeyOf)
{
    /// <summary>
    /// The organisations of which this one is a copy, each with the time up to which its rows are theirs, UTC: when a
    /// chain of its own was begun.
    /// </summary>
    public IReadOnlyDictionary<string, DateTime> Former { get; init; } = new Dictionary<string, DateTime>();

    /// <summary>Whether a row was written in this organisation, or in one that it was copied from, before that.</summary>
    public bool IsFromHere(LedgerFact fact) => fact.OrganizationId == OrganizationId
        || (fact.OrganizationId is { } id && Former.TryGetValue(id, out var until) && fact.RecordedOn <= until);
}

/// <summary>What verification found.</summary>
/// <param name="Sealed">How many rows stand in the chain.</param>
/// <param name="Unsealed">How many rows wait for their seal.</param>
/// <param name="Fault">The first thing wrong; null when nothing is.</param>
/// <param name="FaultyRow">The row it was found at; null when a row is missing or nothing is wrong.</param>
internal sealed record LedgerVerdict(int Sealed, int Unsealed, LedgerFault? Fault = null, Guid? FaultyRow = null)
{
    /// <summary>Of how many rows the texts were erased; they are among the others.</summary>
    public int Erased { get; init; }

    /// <summary>The place at which it was found; null where there is none.</summary>
    public int? FaultyPlace { get; init; }
}

/// <summary>Checks signatures and links of rows that are at hand.</summary>
internal static class LedgerVerification
{
    /// <summary>Verifies a whole ledger.</summary>
    /// <param name="rows">Every row, in any order.</param>
    /// <param name="head">The sequence and hash that the chain must end with; null to take the last row as the
    /// end.</param>
    /// <param name="trust">What the rows are held against.</param>
    public static LedgerVerdict Verify(IReadOnlyCollection<LedgerRow> rows, Seal? head, LedgerTrust trust)
    {
        var verifier = new LedgerVerifier(head, trust);
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
    /// <param name="trust">What the rows are held against.</param>
    public static LedgerVerdict VerifyApart(IEnumerable<LedgerRow> rows, LedgerTrust trust) =>
        rows.Aggregate(new LedgerVerdict(0, 0), (verdict, row) => AddApart(verdict, row, trust));

    /// <summary>What was found in some rows, and in one more, which is verified by itself.</summary>
    public static LedgerVerdict AddApart(LedgerVerdict before, LedgerRow row, LedgerTrust trust)
    {
        var verdict = row.Sequence is null
            ? before with { Unsealed = before.Unsealed + 1 }
            : before with { Sealed = before.Sealed + 1 };
        if (IsErased(row))
        {
            verdict = verdict with { Erased = verdict.Erased + 1 };
        }

        return verdict.Fault is null && (FaultOf(row, trust) ?? SealFaultOf(row)) is { } fault
            ? verdict with { Fault = fault, FaultyRow = row.Fact.Id, FaultyPlace = row.Sequence }
            : verdict;
    }

    /// <summary>What is wrong with a row wherever it stands; null when nothing is.</summary>
    public static LedgerFault? FaultOf(LedgerRow row, LedgerTrust trust)
    {
        if (row.Sequence is null && (row.Hash ?? row.PreviousHash) is not null)
        {
            return new LedgerFault.HalfASeal();
        }

        if (trust.KeyOf(row.Fact.KeyId) is not { } key)
        {
            return new LedgerFault.NoKey();
        }

        // Commitments that cannot be read are covered by no signature, so they come first.
        var texts = CommittedTexts.StateOf(row.Fact, key);
        if (texts.Fault is LedgerFault.NotAsSigned { Part: LedgerPart.Commitments } unreadable)
        {
            return unreadable;
        }

        return !Proof.AreSame(row.Signature, LedgerChain.Sign(row.Fact, key))
                ? new LedgerFault.NotAsSigned(LedgerPart.SignedValue)
            : texts.Fault is not null ? texts.Fault
            : texts.Erasure is not null && row.IsErasureMissing ? new LedgerFault.EmptiedWithoutErasure()
            : !trust.IsFromHere(row.Fact) ? new LedgerFault.OtherOrganization()
            : row.IsLinkMoved ? new LedgerFault.LinkMoved()
            : null;
    }

    /// <summary>Whether a row says that its texts were erased.</summary>
    public static bool IsErased(LedgerRow row) => LedgerErasure.IsMark(row.Fact.Salts);

    private static LedgerFault.SealChanged? SealFaultOf(LedgerRow row) =>
        row.Sequence is not { } place
        || (row.PreviousHash is not null && row.Hash == LedgerChain.Hash(row.Signature, place, row.PreviousHash))
            ? null
            : new LedgerFault.SealChanged(place);
}
