using System.Security.Cryptography;

namespace OptOutPlugin.Domain.Ledger.Proving;

/// <summary>
/// The hashes of a Merkle tree (RFC 6962, section 2.1, with SHA-256). Leaves and nodes begin with different bytes, so
/// that none is ever taken for the other.
/// </summary>
internal static class MerkleHash
{
    /// <summary>How many bytes each has.</summary>
    public const int Size = 32;

    /// <summary>The root of a tree without leaves: the hash of nothing.</summary>
    public static byte[] Empty { get; } = Of([]);

    /// <summary>The hash of a leaf.</summary>
    public static byte[] Leaf(byte[] entry) => Of([0, .. entry]);

    /// <summary>The hash of a node over two trees, the earlier one on the left.</summary>
    public static byte[] Node(byte[] left, byte[] right) => Of([1, .. left, .. right]);

    private static byte[] Of(byte[] bytes)
    {
        using var sha = SHA256.Create();
        return sha.ComputeHash(bytes);
    }
}
