namespace OptOutPlugin.Domain.Ledger.Proving;

/// <summary>
/// A Merkle tree (RFC 6962, section 2.1) of which only the leaves near some of them are known, and of all other whole
/// blocks the roots. So the way from a leaf to the root takes few leaves, however many there are.
/// </summary>
internal sealed class MerkleBlocks
{
    /// <summary>How many leaves a block has: a power of two, so that a whole block is a subtree of every larger tree.</summary>
    public const int Size = 64;

    private readonly Dictionary<int, byte[]> leaves = [];
    private readonly Dictionary<int, byte[]> roots = [];
    private readonly HashSet<int> read = [];
    private readonly Dictionary<Span, byte[]?> worked = [];

    /// <summary>The block in which a leaf stands.</summary>
    /// <param name="index">The leaf, from 0.</param>
    public static int Of(int index) => index / Size;

    /// <summary>Whether the root of a block is known.</summary>
    /// <param name="block">The block, from 0.</param>
    public bool Knows(int block) => roots.ContainsKey(block);

    /// <summary>Adds the root of a whole block.</summary>
    public void AddRoot(int block, byte[] root) => roots[block] = root;

    /// <summary>Adds the hash of a leaf. From then on the root of its block is worked out of its leaves alone.</summary>
    public void AddLeaf(int index, byte[] leaf)
    {
        leaves[index] = leaf;
        read.Add(Of(index));
    }

    /// <summary>
    /// The blocks whose leaves have to be known for the way from a leaf to the root: its own, the last one where that is
    /// not whole, and those of which no root is known.
    /// </summary>
    /// <param name="index">The leaf, from 0.</param>
    /// <param name="size">How many leaves the tree has.</param>
    /// <param name="unknown">The blocks without a root, rising.</param>
    public static IEnumerable<int> Needed(int index, int size, IEnumerable<int> unknown)
    {
        yield return Of(index);
        if (size % Size != 0)
        {
            yield return Of(size);
        }

        foreach (var block in unknown.TakeWhile(block => block < size / Size))
        {
            yield return block;
        }
    }

    /// <summary>The root over the first leaves; null where not enough is known.</summary>
    /// <param name="size">How many leaves, at least one.</param>
    public byte[]? Root(int size) => Root(new Span(0, size));

    /// <summary>The way from a leaf to the root, its sibling first; null where not enough is known.</summary>
    /// <param name="index">The leaf, from 0.</param>
    /// <param name="size">How many leaves the tree has.</param>
    public IReadOnlyList<byte[]>? Path(int index, int size)
    {
        var path = new List<byte[]>();
        var around = new Span(0, size);
        while (around.Length > 1)
        {
            var isLeft = index < around.Middle;
            if (Root(isLeft ? around.Right : around.Left) is not { } beside)
            {
                return null;
            }

            path.Insert(0, beside);
            around = isLeft ? around.Left : around.Right;
        }

        return path;
    }

    private byte[]? Root(Span span)
    {
        if (worked.TryGetValue(span, out var there))
        {
            return there;
        }

        // A root that was kept says nothing of how the leaves stand now.
        var root = span.Length == 1
            ? leaves.TryGetValue(span.From, out var leaf) ? leaf : null
            : span.IsBlock && !read.Contains(Of(span.From))
                ? roots.TryGetValue(Of(span.From), out var kept) ? kept : null
                : Root(span.Left) is { } left && Root(span.Right) is { } right ? MerkleHash.Node(left, right) : null;
        worked[span] = root;
        return root;
    }

    private sealed record Span(int From, int To)
    {
        public int Length => To - From;

        public bool IsBlock => Length == Size && From % Size == 0;

        public Span Left => new(From, Middle);

        public Span Right => new(Middle, To);

        /// <summary>Where the right part begins: behind the largest power of two that is less than the length.</summary>
        public int Middle
        {
            get
            {
                var half = 1;
                while (half < Length - half)
                {
                    half *= 2;
                }

                return From + half;
            }
        }
    }
}
