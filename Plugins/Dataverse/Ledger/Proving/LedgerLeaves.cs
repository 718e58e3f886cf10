using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.Ledger.Proving;

namespace OptOutPlugin.Dataverse;

/// <summary>Reads the leaves of the Merkle tree.</summary>
internal static class LedgerLeaves
{
    /// <summary>How many blocks of <see cref="MerkleBlocks.Size"/> leaves one request of the platform gives.</summary>
    public const int BlocksAtOnce = LedgerRows.Largest / MerkleBlocks.Size;

    /// <summary>Those from a place on, without gaps, up to the head: one request.</summary>
    /// <param name="call">The run.</param>
    /// <param name="from">The first place.</param>
    /// <param name="most">The most of them.</param>
    /// <param name="head">The end of the chain.</param>
    /// <exception cref="InvalidPluginExecutionException">A row is missing, stands twice, or has no seal.</exception>
    public static List<byte[]> Of(PluginCall call, int from, int most, Seal head)
    {
        var leaves = new List<byte[]>();
        var expected = Math.Min(most, head.Sequence - from + 1);
        if (expected < 1)
        {
            return leaves;
        }

        foreach (var row in LedgerRows.Between(call, from, from + expected - 1).Select(ConsentAudit.Row))
        {
            var place = from + leaves.Count;
            leaves.Add(row.Sequence == place && LedgerLeaf.Of(row) is { } leaf ? leaf : throw Broken(call, place));
        }

        return leaves.Count == expected ? leaves : throw Broken(call, from + leaves.Count);
    }

    /// <summary>
    /// The leaves of some blocks, by their index, from 0: one request for up to <see cref="BlocksAtOnce"/> of them. What is
    /// not there, has no seal, or shares its place with another is left out.
    /// </summary>
    /// <param name="call">The run.</param>
    /// <param name="blocks">The blocks, from 0.</param>
    /// <param name="end">How many leaves there are at most.</param>
    public static Dictionary<int, byte[]> Of(PluginCall call, IEnumerable<int> blocks, int end)
    {
        var query = new QueryExpression(ConsentAudit.Table)
        {
            ColumnSet = new ColumnSet([.. ConsentAudit.LeafColumns]),
            TopCount = LedgerRows.Largest,
        };
        var any = query.Criteria.AddFilter(LogicalOperator.Or);
        foreach (var run in Runs(blocks))
        {
            var one = any.AddFilter(LogicalOperator.And);
            one.AddCondition(ConsentAudit.Sequence, ConditionOperator.GreaterThan, run.Key * MerkleBlocks.Size);
            one.AddCondition(
                ConsentAudit.Sequence, ConditionOperator.LessEqual, Math.Min((run.Value + 1) * MerkleBlocks.Size, end));
        }

        var leaves = new Dictionary<int, byte[]>();
        foreach (var place in call.System.RetrieveMultiple(query).Entities.Select(ConsentAudit.Row)
            .GroupBy(row => row.Sequence ?? 0))
        {
            if (place.Count() == 1 && LedgerLeaf.Of(place.Single()) is { } leaf)
            {
                leaves[place.Key - 1] = leaf;
            }
        }

        return leaves;
    }

    // The first and the last block of each run without a gap.
    private static List<KeyValuePair<int, int>> Runs(IEnumerable<int> blocks)
    {
        var runs = new List<KeyValuePair<int, int>>();
        foreach (var block in blocks.OrderBy(block => block))
        {
            var last = runs.Count - 1;
            if (last >= 0 && runs[last].Value == block - 1)
            {
                runs[last] = new KeyValuePair<int, int>(runs[last].Key, block);
            }
            else
            {
                runs.Add(new KeyValuePair<int, int>(block, block));
            }
        }

        return runs;
    }

    private static InvalidPluginExecutionException Broken(PluginCall call, int place) =>
        new(call.Texts.Ledger.NoLeaf(place));
}
