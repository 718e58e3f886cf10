namespace OptOutPlugin.Verify.Tree;

/// <summary>A tree that grows to the right, in as many hashes as its size has bits.</summary>
internal sealed class Frontier
{
    private readonly Stack<(long Size, byte[] Root)> parts = new();

    /// <summary>How many leaves it has.</summary>
    public long Size { get; private set; }

    /// <summary>The root over all of them.</summary>
    public byte[] Root => parts.Count == 0
        ? Merkle.Empty
        : parts.Skip(1).Aggregate(parts.Peek().Root, (right, left) => Merkle.Node(left.Root, right));

    /// <summary>Adds the hash of the next leaf.</summary>
    public void Add(byte[] leaf)
    {
        var grown = (Size: 1L, Root: leaf);
        while (parts.TryPeek(out var left) && left.Size == grown.Size)
        {
            parts.Pop();
            grown = (2 * grown.Size, Merkle.Node(left.Root, grown.Root));
        }

        parts.Push(grown);
        Size++;
    }
}
