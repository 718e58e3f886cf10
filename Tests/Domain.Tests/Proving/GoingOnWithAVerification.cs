using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.Ledger.Proving;

namespace OptOutPlugin.Domain.Tests.Proving;

public class GoingOnWithAVerification
{
    [Fact]
    public void Broken_off_after_any_row_it_comes_to_the_same_end()
    {
        var rows = VerifyingALedger.Chain(9);
        var head = new Seal(9, string.Empty, rows[8].Hash!);
        var whole = Verified(rows, head, every: 100);

        for (var every = 1; every < 9; every++)
        {
            var sliced = Verified(rows, head, every);
            Assert.Equal(whole.Verdict, sliced.Verdict);
            Assert.Equal(Convert.ToHexString(whole.Root), Convert.ToHexString(sliced.Root));
        }
    }

    [Fact]
    public void Checkpoints_that_left_the_platform_are_held_against_it_in_their_turn()
    {
        var rows = VerifyingALedger.Chain(6);
        var roots = Enumerable.Range(1, 6).Select(size => new ExportedRoot(size, Convert.ToBase64String(Tree(rows, size).Root))).ToList();

        Assert.Null(Compared(rows, roots[1], roots[3], roots[3], roots[5]).Fault);
        Assert.Equal(new LedgerFault.OtherThanExported(2, 4), Compared(rows, roots[1], roots[3] with { Root = roots[4].Root }).Fault);
        Assert.Equal(new LedgerFault.EndsElsewhere(6, 7), Compared(rows, roots[1], roots[5] with { Size = 7 }).Fault);
    }

    [Theory]
    [InlineData("")]
    [InlineData(";;;;;;;;;;;;;;;;")]
    [InlineData("1;1;;;;0;0;0;0;0;0;0;0;0/0;0:;0")]
    [InlineData("1;1;;;;0;0;1;0;0;0;0;0;0/0;0:;0;")]
    [InlineData("2;1;;;;0;0;0;0;0;0;0;0;0/0;0:;0;")]
    public void What_was_not_written_so_is_no_cursor(string text) => Assert.Null(LedgerProgress.Read(text));

    [Fact]
    public void A_hash_of_the_head_that_somebody_wrote_does_not_break_it()
    {
        var odd = new LedgerProgress { Head = new Seal(3, string.Empty, "a;b") };

        Assert.Equal("a?b", LedgerProgress.Read(odd.ToString())!.Head!.Hash);
        Assert.Null(LedgerProgress.Read(new string('1', 5000)));
    }

    private static (LedgerVerdict Verdict, byte[] Root) Verified(List<LedgerRow> rows, Seal head, int every)
    {
        var progress = new LedgerProgress { Head = head, Exported = new ExportedRoot(2, "x") };
        foreach (var slice in rows.Chunk(every))
        {
            var verifier = new LedgerVerifier(progress, VerifyingALedger.Trust);
            foreach (var row in slice)
            {
                verifier.Add(row);
            }

            progress = LedgerProgress.Read(verifier.Progress.ToString())!;
        }

        return (new LedgerVerifier(progress, VerifyingALedger.Trust).Verdict(head), progress.Tree!.Root);
    }

    private static LedgerVerdict Compared(List<LedgerRow> rows, params ExportedRoot[] roots)
    {
        var verifier = new LedgerVerifier(new LedgerProgress(), VerifyingALedger.Trust, roots);
        rows.ForEach(verifier.Add);
        return verifier.Verdict(end: null);
    }

    private static MerkleFrontier Tree(List<LedgerRow> rows, int size)
    {
        var tree = new MerkleFrontier();
        rows.Take(size).ToList().ForEach(row => tree.Add(LedgerLeaf.Of(row)!));
        return tree;
    }
}
