using System.Security.Cryptography;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.Ledger.Proving;

namespace OptOutPlugin.Domain.Tests.Proving;

public class GrowingATree
{
    private static readonly byte[][] Leaves =
        [.. Enumerable.Range(0, 70).Select(number => MerkleHash.Leaf([(byte)number]))];

    [Fact]
    public void The_root_is_that_of_the_definition_at_every_size_also_when_it_is_kept_as_text_between()
    {
        var tree = new MerkleFrontier();
        Assert.Equal(SHA256.HashData([]), tree.Root);
        for (var size = 1; size <= Leaves.Length; size++)
        {
            tree.Add(Leaves[size - 1]);
            tree = MerkleFrontier.Read(tree.ToString())!;

            Assert.Equal((size, Convert.ToHexString(Root(Leaves[..size]))), (tree.Size, Convert.ToHexString(tree.Root)));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1:")]
    [InlineData(":")]
    [InlineData("-1:")]
    [InlineData("01:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("3:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB=")]
    [InlineData("1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=,")]
    [InlineData("1:!AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    public void What_was_not_written_so_is_no_tree(string? text) => Assert.Null(MerkleFrontier.Read(text));

    [Fact]
    public void A_leaf_commits_to_content_and_seal_and_an_erasure_changes_it_not()
    {
        var row = VerifyingALedger.Chain(1)[0];
        var leaf = LedgerLeaf.Of(row)!;

        Assert.Equal(
            SHA256.HashData([0, .. SHA256.HashData(row.Fact.Canonical()), .. Convert.FromHexString(row.Hash!)]), leaf);
        Assert.NotEqual(leaf, LedgerLeaf.Of(row with { Fact = row.Fact with { NewValue = "allowed" } }));
        Assert.NotEqual(leaf, LedgerLeaf.Of(row with { Hash = LedgerChain.Start }));
        Assert.Equal(leaf, LedgerLeaf.Of(row with { Fact = row.Fact with { Evidence = null, Name = null, Salts = "erased:" } }));
        Assert.All(new[] { null, "", "0", LedgerChain.Start.Replace('0', 'A') }, hash =>
            Assert.Null(LedgerLeaf.Of(row with { Hash = hash })));
    }

    private static byte[] Root(byte[][] leaves)
    {
        var half = 1;
        while (half * 2 < leaves.Length)
        {
            half *= 2;
        }

        return leaves.Length == 1 ? leaves[0] : SHA256.HashData([1, .. Root(leaves[..half]), .. Root(leaves[half..])]);
    }
}
