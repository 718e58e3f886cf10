using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.Ledger.Proving;

namespace OptOutPlugin.Dataverse;

/// <summary>How it stands with the proof that a row is in the ledger.</summary>
internal enum ProofState
{
    /// <summary>No checkpoint that left the platform speaks of the row yet.</summary>
    NotCovered,

    /// <summary>It leads from the row to a checkpoint.</summary>
    Proved,

    /// <summary>It takes more than a call may read.</summary>
    TooFar,

    /// <summary>The rows are not those of the checkpoint.</summary>
    Disagrees,
}

/// <summary>A row's place in the tree of a checkpoint.</summary>
/// <param name="State">How it stands.</param>
/// <param name="Checkpoint">The earliest checkpoint that covers the row; null for none.</param>
/// <param name="Path">The way to its root, the sibling of the row's leaf first; null where there is none.</param>
internal sealed record RowProof(ProofState State, CoveringCheckpoint? Checkpoint, IReadOnlyList<byte[]>? Path = null);

/// <summary>
/// Proves that rows are in the ledger, each against the earliest checkpoint that covers it. Of other rows it reads what
/// their leaves are made of, which names nobody: of those beside the rows, beside the ends of the checkpoints, and of
/// those for which no hash is kept.
/// </summary>
internal static class InclusionProofs
{
    /// <summary>The most blocks of leaves that a call reads: 32,768 leaves, in seven requests.</summary>
    public const int MostBlocks = 512;

    /// <summary>The proofs of some rows, by place.</summary>
    /// <param name="call">The run.</param>
    /// <param name="places">The places of the rows in the chain, from 1.</param>
    public static IReadOnlyDictionary<int, RowProof> Of(PluginCall call, IReadOnlyCollection<int> places)
    {
        if (places.Count == 0)
        {
            return new Dictionary<int, RowProof>();
        }

        var checkpoints = ExportedCheckpoints.Covering(call, places.Min());
        var leaves = places.Distinct().Select(place => place - 1).OrderBy(index => index).ToDictionary(
            index => index, index => checkpoints.FirstOrDefault(one => one.Note.Size > index));
        var covered = leaves.Where(one => one.Value is not null)
            .Select(one => new KeyValuePair<int, int>(one.Key, one.Value!.Note.Size)).ToList();
        var tree = covered.Count == 0 ? new MerkleBlocks() : StoredSubtrees.Read(call, covered.Max(one => one.Value));
        var near = Read(call, tree, covered);
        return leaves.ToDictionary(
            one => one.Key + 1,
            one => one.Value is null ? new RowProof(ProofState.NotCovered, Checkpoint: null)
                : !near.Contains(one.Key) ? new RowProof(ProofState.TooFar, one.Value)
                : Of(tree, one.Key, one.Value));
    }

    private static RowProof Of(MerkleBlocks tree, int index, CoveringCheckpoint checkpoint)
    {
        var size = checkpoint.Note.Size;
        return tree.Root(size) is { } root && Convert.ToBase64String(root) == checkpoint.Note.Root
            && tree.Path(index, size) is { } path
            ? new RowProof(ProofState.Proved, checkpoint, path)
            : new RowProof(ProofState.Disagrees, checkpoint);
    }

    // Reads into a tree what the ways from some leaves take, each with the size of its checkpoint, and says for which it
    // was all read. The earliest come first.
    private static HashSet<int> Read(PluginCall call, MerkleBlocks tree, List<KeyValuePair<int, int>> covered)
    {
        var unknown = covered.Count == 0
            ? []
            : Enumerable.Range(0, MerkleBlocks.Of(covered.Max(one => one.Value))).Where(block => !tree.Knows(block)).ToList();
        var wanted = new HashSet<int>();
        var near = new List<KeyValuePair<int, int>>();
        foreach (var one in covered)
        {
            var more = Needed(one).Take(MostBlocks + 1).Where(block => !wanted.Contains(block)).Distinct().ToList();
            if (wanted.Count + more.Count > MostBlocks)
            {
                break;
            }

            wanted.UnionWith(more);
            near.Add(one);
        }

        var read = new HashSet<int>();
        foreach (var blocks in Pages.Slices(wanted.OrderBy(block => block), LedgerLeaves.BlocksAtOnce)
            .TakeWhile(_ => WorkTime.IsLeft(call)))
        {
            foreach (var leaf in LedgerLeaves.Of(call, blocks, covered.Max(one => one.Value)))
            {
                tree.AddLeaf(leaf.Key, leaf.Value);
            }

            read.UnionWith(blocks);
        }

        return new HashSet<int>(near.Where(one => Needed(one).All(read.Contains)).Select(one => one.Key));

        IEnumerable<int> Needed(KeyValuePair<int, int> one) => MerkleBlocks.Needed(one.Key, one.Value, unknown);
    }
}
