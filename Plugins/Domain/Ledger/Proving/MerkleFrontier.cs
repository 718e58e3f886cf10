using System.Globalization;

namespace OptOutPlugin.Domain.Ledger.Proving;

/// <summary>
/// A Merkle tree that grows to the right, kept as the roots of its whole subtrees, the largest first: one hash for each
/// bit of its size, however many leaves it has. What was added before is never asked for again, so that two of its roots
/// are always consistent.
/// </summary>
internal sealed class MerkleFrontier
{
    // A place of the chain has 31 bits; so many hashes are written in 44 characters each.
    private const int MostHashes = 31;
    private const int LongestText = 12 + (MostHashes * 45);

    private readonly List<byte[]> roots = [];

    /// <summary>How many leaves it has.</summary>
    public int Size { get; private set; }

    /// <summary>The root over all leaves.</summary>
    public byte[] Root
    {
        get
        {
            if (roots.Count == 0)
            {
                return MerkleHash.Empty;
            }

            var root = roots[roots.Count - 1];
            for (var i = roots.Count - 2; i >= 0; i--)
            {
                root = MerkleHash.Node(roots[i], root);
            }

            return root;
        }
    }

    /// <summary>Adds the hash of the next leaf.</summary>
    public void Add(byte[] leaf)
    {
        var grown = leaf;
        for (var size = Size; (size & 1) == 1; size >>= 1)
        {
            grown = MerkleHash.Node(roots[roots.Count - 1], grown);
            roots.RemoveAt(roots.Count - 1);
        }

        roots.Add(grown);
        Size++;
    }

    /// <summary>The size, a colon, and the roots in base64, parted by commas.</summary>
    public override string ToString() =>
        Size.ToString(CultureInfo.InvariantCulture) + ":" + string.Join(",", roots.Select(Convert.ToBase64String));

    /// <summary>What <see cref="ToString"/> wrote; null when it is not that.</summary>
    public static MerkleFrontier? Read(string? text)
    {
        var colon = text?.IndexOf(':') ?? -1;
        if (colon < 1
            || text!.Length > LongestText
            || !int.TryParse(
                text.Substring(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var size))
        {
            return null;
        }

        var read = new MerkleFrontier { Size = size };
        foreach (var hash in text.Substring(colon + 1).Split([','], StringSplitOptions.RemoveEmptyEntries))
        {
            if (MerkleText.Read(hash) is not { } bytes)
            {
                return null;
            }

            read.roots.Add(bytes);
        }

        return read.roots.Count == Bits(size) && read.ToString() == text ? read : null;
    }

    private static int Bits(int size)
    {
        var bits = 0;
        for (; size > 0; size >>= 1)
        {
            bits += size & 1;
        }

        return bits;
    }
}
