using System.Security.Cryptography;

namespace OptOutPlugin.Domain.Ledger.Proving;

/// <summary>
/// What a sealed row is in the Merkle tree of the ledger: the leaf at its place less one, since places count from 1. Its
/// entry is 64 bytes, SHA-256 of the canonical form and the hash of the seal. So whoever has only leaves, and no key,
/// notices a changed content; and an erasure, which changes no canonical form, leaves them as they were.
/// </summary>
internal static class LedgerLeaf
{
    /// <summary>The hash of the leaf of a row; null when its seal is none that can be read.</summary>
    public static byte[]? Of(LedgerRow row)
    {
        if (SealHash(row.Hash) is not { } hash)
        {
            return null;
        }

        using var sha = SHA256.Create();
        return MerkleHash.Leaf([.. sha.ComputeHash(row.Fact.Canonical()), .. hash]);
    }

    private static byte[]? SealHash(string? text) =>
        text?.Length == 2 * MerkleHash.Size && text.All(IsHex) ? Hex.Bytes(text) : null;

    private static bool IsHex(char character) => character is (>= '0' and <= '9') or (>= 'a' and <= 'f');
}
