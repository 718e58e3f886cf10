using System.Security.Cryptography;

namespace OptOutPlugin.Verify.Tree;

/// <summary>The hashes of a Merkle tree (RFC 6962, section 2.1, with SHA-256).</summary>
internal static class Merkle
{
    /// <summary>How many bytes each has.</summary>
    public const int Size = 32;

    /// <summary>The root of a tree without leaves.</summary>
    public static byte[] Empty { get; } = SHA256.HashData([]);

    /// <summary>The hash of a leaf.</summary>
    public static byte[] Leaf(ReadOnlySpan<byte> entry) => SHA256.HashData([0, .. entry]);

    /// <summary>The hash of a node.</summary>
    public static byte[] Node(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) => SHA256.HashData([1, .. left, .. right]);

    /// <summary>The hash that a base64 text says; null when it says none, or says it in another way.</summary>
    public static byte[]? Read(string text)
    {
        var bytes = new byte[Size];
        return Convert.TryFromBase64String(text, bytes, out var count) && count == Size && Convert.ToBase64String(bytes) == text
            ? bytes
            : null;
    }
}
