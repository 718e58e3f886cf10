using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.Ledger.Proving;

namespace OptOutPlugin.Dataverse;

/// <summary>Reads the leaves of the Merkle tree.</summary>
internal static class LedgerLeaves
{
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

    private static InvalidPluginExecutionException Broken(PluginCall call, int place) =>
        new(call.Texts.Ledger.NoLeaf(place));
}
