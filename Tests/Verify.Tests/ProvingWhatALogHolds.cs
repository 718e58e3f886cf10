using System.Security.Cryptography;
using System.Text;

namespace OptOutPlugin.Verify.Tests;

/// <summary>Every leaf of every small tree, every tree within every other, and each kind of proof that is none.</summary>
public sealed class ProvingWhatALogHolds
{
    private const int Largest = 40;

    private static readonly byte[][] Leaves =
        [.. Enumerable.Range(0, Largest).Select(number => Merkle.Leaf(Encoding.ASCII.GetBytes($"leaf {number}")))];

    public static TheoryData<int> Sizes => [.. Enumerable.Range(1, Largest)];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void The_root_is_that_of_the_definition(int size) => Assert.Equal(Root(Leaves[..size]), Tree(size).Root);

    [Fact]
    public void The_root_of_nothing_is_the_hash_of_nothing() =>
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Convert.ToHexStringLower(new Frontier().Root));

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Each_leaf_is_proved_to_be_in_its_tree_and_by_nothing_else(int size)
    {
        var root = Tree(size).Root;
        for (var index = 0; index < size; index++)
        {
            var proof = Proof.Hashes(Proof.Inclusion(index, size), Leaves);

            Assert.True(Proof.Includes(index, size, Leaves[index], proof, root), $"{index} of {size}");
            Assert.All(Spoilt(proof), bad => Assert.False(Proof.Includes(index, size, Leaves[index], bad, root)));
            Assert.False(Proof.Includes(index, size, Flipped(Leaves[index]), proof, root));
            Assert.False(Proof.Includes(index, size, Leaves[index], proof, Flipped(root)));
            Assert.False(Proof.Includes(index, size, Leaves[index], proof, []));
            Assert.False(Proof.Includes(-1, size, Leaves[index], proof, root));
            Assert.False(Proof.Includes(size, size, Leaves[index], proof, root));
            Assert.False(size > 1 && Proof.Includes((index + 1) % size, size, Leaves[index], proof, root));
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Each_tree_is_proved_to_begin_with_each_smaller_one_and_with_nothing_else(int size)
    {
        var root = Tree(size).Root;
        for (var old = 1; old <= size; old++)
        {
            var before = Tree(old).Root;
            var proof = Proof.Hashes(Proof.Consistency(old, size), Leaves);

            Assert.True(Proof.Continues(old, before, size, root, proof), $"{old} of {size}");
            Assert.All(Spoilt(proof), bad => Assert.False(Proof.Continues(old, before, size, root, bad)));
            Assert.False(Proof.Continues(old, Flipped(before), size, root, proof));
            Assert.False(Proof.Continues(old, before, size, Flipped(root), proof));
            Assert.False(Proof.Continues(size + 1, before, size, root, proof));
            Assert.False(old < size && Proof.Continues(old, root, size, before, proof));
        }
    }

    [Fact]
    public void The_empty_tree_is_the_beginning_of_all()
    {
        Assert.True(Proof.Continues(0, Merkle.Empty, 5, Tree(5).Root, []));
        Assert.False(Proof.Continues(0, Tree(1).Root, 5, Tree(5).Root, []));
    }

    [Fact]
    public void A_proof_of_more_leaves_than_there_are_is_refused() =>
        Assert.Throws<VerifyException>(() => Proof.Hashes(Proof.Inclusion(0, Largest + 1), Leaves));

    [Fact]
    public void A_proof_is_read_back_as_it_was_written_and_whatever_is_none_is_refused()
    {
        var proof = new TlogProof("row"u8.ToArray(), 2, Leaves[..3], "note\n");

        var read = TlogProof.Read(proof.ToString());

        Assert.Equal(proof.ToString(), read.ToString());
        Assert.Equal((2, "note\n"), (read.Index, read.Note));
        string[] wrong =
        [
            "", "c2sp.org/tlog-proof@v1", "c2sp.org/tlog-proof@v2\nindex 1\n\nnote", "c2sp.org/tlog-proof@v1\n\nnote",
            "c2sp.org/tlog-proof@v1\nindex -1\n\nnote", "c2sp.org/tlog-proof@v1\nindex 1\nshort\n\nnote",
            "c2sp.org/tlog-proof@v1\nextra !\nindex 1\n\nnote",
        ];
        Assert.All(wrong, text => Assert.Throws<VerifyException>(() => TlogProof.Read(text)));
    }

    private static IEnumerable<byte[][]> Spoilt(IReadOnlyList<byte[]> proof)
    {
        yield return [.. proof, new byte[32]];
        yield return [new byte[32], .. proof];
        for (var at = 0; at < proof.Count; at++)
        {
            yield return [.. proof.Take(at), .. proof.Skip(at + 1)];
            yield return [.. proof.Take(at), Flipped(proof[at]), .. proof.Skip(at + 1)];
            yield return [.. proof.Take(at), proof[at], .. proof.Skip(at)];
        }
    }

    private static byte[] Flipped(byte[] hash) => [(byte)(hash[0] ^ 1), .. hash[1..]];

    private static Frontier Tree(int size)
    {
        var tree = new Frontier();
        foreach (var leaf in Leaves[..size])
        {
            tree.Add(leaf);
        }

        return tree;
    }

    // RFC 6962, 2.1, word for word.
    private static byte[] Root(byte[][] leaves)
    {
        if (leaves.Length == 1)
        {
            return leaves[0];
        }

        var half = 1;
        while (half * 2 < leaves.Length)
        {
            half *= 2;
        }

        return SHA256.HashData([1, .. Root(leaves[..half]), .. Root(leaves[half..])]);
    }
}
