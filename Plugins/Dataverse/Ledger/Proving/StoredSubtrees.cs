using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Ledger.Proving;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Roots of whole blocks of the ledger's Merkle tree, which the regular work keeps, so that a proof of one row does not read
/// all others. Nobody has to believe them: a proof that uses a wrong one does not lead to the root of a checkpoint.
/// </summary>
internal static class StoredSubtrees
{
    /// <summary>How many roots a row keeps: its column takes 4,000 characters, and a root 45.</summary>
    public const int BlocksOfRow = 64;

    /// <summary>Of how many leaves a row speaks: they are read with one request.</summary>
    public const int LeavesOfRow = BlocksOfRow * MerkleBlocks.Size;

    private const char Between = ',';

    /// <summary>The roots that are kept below a size of the tree.</summary>
    /// <param name="call">The run.</param>
    /// <param name="size">How many leaves.</param>
    public static MerkleBlocks Read(PluginCall call, int size)
    {
        var blocks = new MerkleBlocks();
        foreach (var row in Rows(call, size))
        {
            var roots = Roots(row.Value);
            for (var i = 0; i < roots.Count; i++)
            {
                blocks.AddRoot((row.Key * BlocksOfRow) + i, roots[i]);
            }
        }

        return blocks;
    }

    /// <summary>
    /// Keeps the roots that are missing, in the order of the chain, as long as the call has time. A chain with a gap has
    /// none from there on.
    /// </summary>
    /// <param name="call">The run, under the lock of the regular work.</param>
    /// <param name="size">How many leaves there are.</param>
    /// <returns>Whether no more are to be kept.</returns>
    public static bool Extend(PluginCall call, int size)
    {
        var there = Rows(call, size);
        for (var number = 0; number < size / LeavesOfRow; number++)
        {
            there.TryGetValue(number, out var row);
            if (Roots(row).Count == BlocksOfRow)
            {
                continue;
            }

            if (!WorkTime.IsLeft(call))
            {
                return false;
            }

            if (!Keep(call, number, isThere: row is not null))
            {
                break;
            }
        }

        return true;
    }

    private static bool Keep(PluginCall call, int number, bool isThere)
    {
        var first = number * LeavesOfRow;
        var leaves = LedgerLeaves.Of(
            call, Enumerable.Range(number * BlocksOfRow, BlocksOfRow), first + LeavesOfRow);
        if (leaves.Count < LeavesOfRow)
        {
            return false;
        }

        var row = new Entity(Checkpoint.Table, Checkpoint.Subtrees(number))
        {
            [Checkpoint.Name] = FormattableString.Invariant($"Hashes of places {first + 1} to {first + LeavesOfRow}"),
        };
        if (!isThere)
        {
            call.System.Create(row);
        }

        row[Checkpoint.Progress] = string.Join(Between.ToString(), Enumerable.Range(0, BlocksOfRow).Select(block =>
        {
            var tree = new MerkleFrontier();
            for (var i = 0; i < MerkleBlocks.Size; i++)
            {
                tree.Add(leaves[first + (block * MerkleBlocks.Size) + i]);
            }

            return Convert.ToBase64String(tree.Root);
        }));
        ProductWrite.Update(call, row);
        return true;
    }

    private static Dictionary<int, Entity> Rows(PluginCall call, int size)
    {
        var numbers = Enumerable.Range(0, size / LeavesOfRow).ToDictionary(Checkpoint.Subtrees);
        return Pages.WithIds(call.System, Checkpoint.Table, Checkpoint.Id, numbers.Keys, Checkpoint.Progress)
            .ToDictionary(row => numbers[row.Id]);
    }

    // A row that says anything else keeps nothing.
    private static List<byte[]> Roots(Entity? row)
    {
        var roots = (row?.GetAttributeValue<string>(Checkpoint.Progress) ?? string.Empty).Split(Between)
            .Select(MerkleText.Read).OfType<byte[]>().ToList();
        return roots.Count == BlocksOfRow ? roots : [];
    }
}
