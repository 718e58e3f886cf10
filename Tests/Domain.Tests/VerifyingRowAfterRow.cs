using OptOutPlugin.Domain.Ledger;

namespace OptOutPlugin.Domain.Tests;

public class VerifyingRowAfterRow
{
    [Fact]
    public void The_first_fault_is_told_and_what_follows_is_only_counted()
    {
        var rows = VerifyingALedger.Chain(5);
        rows[1] = rows[1] with { Signature = null };
        rows[3] = rows[3] with { Signature = null };

        var verdict = VerifyingALedger.Verify(rows);

        Assert.Equal(rows[1].Fact.Id, verdict.FaultyRow);
        Assert.Equal(5, verdict.Sealed);
    }

    [Fact]
    public void A_row_that_is_sealed_while_we_read_is_counted_once()
    {
        var rows = VerifyingALedger.Chain(3);
        var verifier = Verifier(Head(rows, 2));
        verifier.Add(rows[2] with { Sequence = null, PreviousHash = null, Hash = null });
        rows.ForEach(verifier.Add);

        Assert.Equal(new LedgerVerdict(3, 0), verifier.Verdict(Head(rows, 3)));
    }

    [Fact]
    public void A_head_that_moved_on_while_we_read_is_no_fault()
    {
        var rows = VerifyingALedger.Chain(5);
        var verifier = Verifier(Head(rows, 2));
        rows.GetRange(0, 3).ForEach(verifier.Add);

        Assert.Equal(new LedgerVerdict(3, 0), verifier.Verdict(Head(rows, 5)));
    }

    [Fact]
    public void Rows_that_were_replaced_up_to_a_head_that_moved_on_are_found()
    {
        var rows = VerifyingALedger.Chain(5);
        var verifier = Verifier(Head(rows, 2) with { Hash = LedgerChain.Start });
        rows.ForEach(verifier.Add);

        Assert.Contains(
            "Row 2 of the chain", VerifyingALedger.Said(verifier.Verdict(Head(rows, 5))), StringComparison.Ordinal);
    }

    [Fact]
    public void Some_rows_are_verified_without_the_others()
    {
        var rows = VerifyingALedger.Chain(5);

        var verdict = Apart(rows[3], rows[1], rows[4] with { Sequence = null, PreviousHash = null, Hash = null });

        Assert.Equal(new LedgerVerdict(2, 1), verdict);
    }

    [Fact]
    public void No_rows_have_no_fault() => Assert.Equal(new LedgerVerdict(0, 0), Apart());

    [Fact]
    public void Of_some_rows_the_first_that_was_edited_is_found_and_all_are_counted()
    {
        var rows = VerifyingALedger.Chain(3);
        rows[1] = rows[1] with { Fact = rows[1].Fact with { NewValue = "allowed" } };
        rows[2] = rows[2] with { Fact = rows[2].Fact with { NewValue = "allowed" } };

        var verdict = Apart([.. rows]);

        Assert.Contains("edited", VerifyingALedger.Said(verdict), StringComparison.Ordinal);
        Assert.Equal(rows[1].Fact.Id, verdict.FaultyRow);
        Assert.Equal(3, verdict.Sealed);
    }

    [Fact]
    public void A_seal_that_is_not_the_rows_own_is_found()
    {
        var row = VerifyingALedger.Chain(2)[1];

        Assert.Contains(
            "seal of row "
            + "2", VerifyingALedger.Said(Apart(row with { Hash = LedgerChain.Start })), StringComparison.Ordinal);
        Assert.Contains(
            "seal of row 2", VerifyingALedger.Said(Apart(row with { PreviousHash = null })), StringComparison.Ordinal);
        Assert.Contains(
            "seal of row 3", VerifyingALedger.Said(Apart(row with { Sequence = 3 })), StringComparison.Ordinal);
        Assert.Contains(
            "half a seal", VerifyingALedger.Said(Apart(row with { Sequence = null })), StringComparison.Ordinal);
    }

    private static Seal Head(List<LedgerRow> rows, int place) => new(place, string.Empty, rows[place - 1].Hash!);

    private static LedgerVerifier Verifier(Seal head) => new(head, VerifyingALedger.Trust);

    private static LedgerVerdict Apart(params LedgerRow[] rows) =>
        LedgerVerification.VerifyApart(rows, VerifyingALedger.Trust);
}
