namespace OptOutPlugin.PreferenceCentre.Door;

/// <summary>Some leaves of the Merkle tree of the consent ledger (Solution/LEDGER.md).</summary>
/// <param name="Leaves">Their hashes, 32 bytes each, in the order of the chain.</param>
/// <param name="Size">How many the ledger has.</param>
/// <param name="Organization">The id of the organisation.</param>
internal sealed record LedgerLeaves(IReadOnlyList<byte[]> Leaves, int Size, Guid Organization);

/// <summary>A checkpoint that was signed here, or why there is none.</summary>
/// <param name="Note">The signed note; null: there is none.</param>
/// <param name="TimeStamp">A time stamp over it (RFC 3161); null: none was asked for, or none came.</param>
/// <param name="Detail">By which key it is known, or why there is none.</param>
/// <param name="SignedOn">When, in UTC.</param>
internal sealed record LedgerCheckpoint(string? Note, byte[]? TimeStamp, string Detail, DateTime SignedOn);
