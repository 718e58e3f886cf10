using OptOutPlugin.Domain.Ledger.Proving;

namespace OptOutPlugin.Domain.Tests.Proving;

/// <summary>The way from a leaf to a root, out of few leaves and of the roots of whole blocks.</summary>
public class FindingTheWayToARoot
{
    private const int Largest = 5 * MerkleBlocks.Size;

    private static readonly byte[][] Leaves =
        [.. Enumerable.Range(0, Largest + 7).Select(number => MerkleHash.Leaf([(byte)number, (byte)(number >> 8)]))];

    public static TheoryData<int> Sizes =>
        [1, 2, 3, 5, 63, 64, 65, 100, 127, 128, 129, 191, 192, 193, 256, 300, Largest, Largest + 7];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void It_is_that_of_the_definition_whether_blocks_are_kept_or_not(int size)
    {
        foreach (var index in Enumerable.Range(0, size).Where(index => index % 7 == 0 || index == size - 1))
        {
            var whole = new MerkleBlocks();
            Array.ForEach(Enumerable.Range(0, size).ToArray(), at => whole.AddLeaf(at, Leaves[at]));
            var kept = Kept(index, size);

            var expected = Way(index, Leaves[..size]).Select(Convert.ToHexString);

            Assert.Equal(expected, whole.Path(index, size)!.Select(Convert.ToHexString));
            Assert.Equal(expected, kept.Path(index, size)!.Select(Convert.ToHexString));
            Assert.Equal(Convert.ToHexString(Root(Leaves[..size])), Convert.ToHexString(kept.Root(size)!));
        }
    }

    [Fact]
    public void Where_a_block_is_not_known_there_is_no_way()
    {
        var tree = new MerkleBlocks();
        tree.AddLeaf(0, Leaves[0]);

        Assert.Null(tree.Path(0, 2));
        Assert.Null(tree.Root(Largest));
        Assert.Empty(tree.Path(0, 1)!);
    }

    [Fact]
    public void A_root_that_was_kept_is_not_believed_where_the_leaves_are_known()
    {
        var tree = new MerkleBlocks();
        tree.AddRoot(0, new byte[MerkleHash.Size]);
        Array.ForEach(Enumerable.Range(0, MerkleBlocks.Size).ToArray(), at => tree.AddLeaf(at, Leaves[at]));

        Assert.Equal(Root(Leaves[..MerkleBlocks.Size]), tree.Root(MerkleBlocks.Size));
    }

    [Fact]
    public void However_many_leaves_there_are_it_takes_those_of_two_blocks() =>
        Assert.Equal([10_000, 15_625], MerkleBlocks.Needed(640_001, 1_000_001, []));

    [Fact]
    public void A_block_without_a_root_is_read_where_it_is_whole() =>
        Assert.Equal([1, 3, 0, 2], MerkleBlocks.Needed(64, 200, [0, 2, 3, 4]));

    // Of each block that the way does not go through, the root alone.
    private static MerkleBlocks Kept(int index, int size)
    {
        var tree = new MerkleBlocks();
        var needed = MerkleBlocks.Needed(index, size, []).ToList();
        for (var at = 0; at < size; at++)
        {
            if (needed.Contains(MerkleBlocks.Of(at)))
            {
                tree.AddLeaf(at, Leaves[at]);
            }
            else if (at % MerkleBlocks.Size == 0)
            {
                tree.AddRoot(MerkleBlocks.Of(at), Root(Leaves[at..(at + MerkleBlocks.Size)]));
            }
        }

        return tree;
    }

    // RFC 6962, 2.1 and 2.1.1, word for word.
    private static byte[] Root(byte[][] leaves) => leaves.Length == 1
        ? leaves[0]
        : MerkleHash.Node(Root(leaves[..Half(leaves.Length)]), Root(leaves[Half(leaves.Length)..]));

    private static IEnumerable<byte[]> Way(int index, byte[][] leaves)
    {
        if (leaves.Length == 1)
        {
            return [];
        }

        var half = Half(leaves.Length);
        return index < half
            ? Way(index, leaves[..half]).Append(Root(leaves[half..]))
            : Way(index - half, leaves[half..]).Append(Root(leaves[..half]));
    }

    private static int Half(int length)
    {
        var half = 1;
        while (half * 2 < length)
        {
            half *= 2;
        }

        return half;
    }
}
