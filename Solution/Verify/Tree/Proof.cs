using System.Numerics;

namespace OptOutPlugin.Verify.Tree;

/// <summary>
/// Proofs that a leaf is in a tree, and that a tree begins with another (RFC 6962, sections 2.1.1 and 2.1.2). Making one
/// takes the leaves once, in their order, and keeps a few hashes.
/// </summary>
internal static class Proof
{
    /// <summary>The leaves under each hash of the proof that a leaf is in a tree, the leaf's sibling first.</summary>
    public static IReadOnlyList<Span> Inclusion(long index, long size) => [.. Path(index, new Span(0, size))];

    /// <summary>The leaves under each hash of the proof that a tree begins with a smaller one.</summary>
    public static IReadOnlyList<Span> Consistency(long old, long size) =>
        old == 0 || old == size ? [] : [.. SubProof(old, new Span(0, size), isWhole: true)];

    /// <summary>The hashes of a proof.</summary>
    /// <param name="spans">The leaves under each.</param>
    /// <param name="leaves">The hashes of all leaves, in their order.</param>
    public static IReadOnlyList<byte[]> Hashes(IReadOnlyList<Span> spans, IEnumerable<byte[]> leaves)
    {
        var trees = spans.Select(_ => new Frontier()).ToList();
        var order = Enumerable.Range(0, spans.Count).OrderBy(at => spans[at].From).ToList();
        var (next, index) = (0, 0L);
        foreach (var leaf in leaves)
        {
            while (next < order.Count && index >= spans[order[next]].To)
            {
                next++;
            }

            if (next == order.Count)
            {
                break;
            }

            if (index >= spans[order[next]].From)
            {
                trees[order[next]].Add(leaf);
            }

            index++;
        }

        return spans.Zip(trees).All(one => one.First.To - one.First.From == one.Second.Size)
            ? [.. trees.Select(tree => tree.Root)]
            : throw new VerifyException("There are fewer leaves than the proof needs.");
    }

    /// <summary>Whether a proof leads from a leaf to a root.</summary>
    public static bool Includes(long index, long size, byte[] leaf, IReadOnlyList<byte[]> proof, byte[] root)
    {
        if (index < 0 || index >= size)
        {
            return false;
        }

        var (at, last, hash) = (index, size - 1, leaf);
        foreach (var beside in proof)
        {
            if (last == 0)
            {
                return false;
            }

            if ((at & 1) == 1 || at == last)
            {
                hash = Merkle.Node(beside, hash);
                while ((at & 1) == 0 && at != 0)
                {
                    (at, last) = (at >> 1, last >> 1);
                }
            }
            else
            {
                hash = Merkle.Node(hash, beside);
            }

            (at, last) = (at >> 1, last >> 1);
        }

        return last == 0 && hash.AsSpan().SequenceEqual(root);
    }

    /// <summary>Whether a proof shows that the tree of one root begins with that of another.</summary>
    public static bool Continues(long old, byte[] oldRoot, long size, byte[] root, IReadOnlyList<byte[]> proof)
    {
        if (old > size || old < 0)
        {
            return false;
        }

        if (old == size || old == 0)
        {
            return proof.Count == 0 && (old == 0 ? oldRoot.AsSpan().SequenceEqual(Merkle.Empty) : oldRoot.AsSpan().SequenceEqual(root));
        }

        var hashes = new Queue<byte[]>(BitOperations.IsPow2(old) ? [oldRoot, .. proof] : proof);
        var (at, last) = (old - 1, size - 1);
        while ((at & 1) == 1)
        {
            (at, last) = (at >> 1, last >> 1);
        }

        if (!hashes.TryDequeue(out var first))
        {
            return false;
        }

        var (before, after) = (first, first);
        while (hashes.TryDequeue(out var beside))
        {
            if (last == 0)
            {
                return false;
            }

            if ((at & 1) == 1 || at == last)
            {
                (before, after) = (Merkle.Node(beside, before), Merkle.Node(beside, after));
                while ((at & 1) == 0 && at != 0)
                {
                    (at, last) = (at >> 1, last >> 1);
                }
            }
            else
            {
                after = Merkle.Node(after, beside);
            }

            (at, last) = (at >> 1, last >> 1);
        }

        return last == 0 && before.AsSpan().SequenceEqual(oldRoot) && after.AsSpan().SequenceEqual(root);
    }

    private static IEnumerable<Span> Path(long index, Span all)
    {
        if (all.To - all.From == 1)
        {
            return [];
        }

        var middle = all.From + Half(all.To - all.From);
        return index < middle
            ? Path(index, all with { To = middle }).Append(all with { From = middle })
            : Path(index, all with { From = middle }).Append(all with { To = middle });
    }

    private static IEnumerable<Span> SubProof(long old, Span all, bool isWhole)
    {
        if (old == all.To)
        {
            return isWhole ? [] : [all];
        }

        var middle = all.From + Half(all.To - all.From);
        return old <= middle
            ? SubProof(old, all with { To = middle }, isWhole).Append(all with { From = middle })
            : SubProof(old, all with { From = middle }, isWhole: false).Append(all with { To = middle });
    }

    // The largest power of two below a size.
    private static long Half(long size) => 1L << (63 - BitOperations.LeadingZeroCount((ulong)(size - 1)));

    /// <summary>Some leaves: from one on, up to another that is not among them.</summary>
    internal readonly record struct Span(long From, long To);
}
