using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Domain.Tests;

public class VerifyingALedger
{
    internal static readonly byte[] Key = new byte[32];

    internal static readonly LedgerTrust Trust = new("o", id => id == "k" ? Key : null);

    internal static List<LedgerRow> Chain(int length)
    {
        var rows = new List<LedgerRow>();
        var seal = new Seal(0, string.Empty, LedgerChain.Start);
        for (var i = 1; i <= length; i++)
        {
            var fact = CommittedTexts.Commit(
                new LedgerFact
                {
                    Id = new Guid(i, 0, 0, new byte[8]),
                    Version = 2,
                    OrganizationId = "o",
                    Name = "Opted out",
                    NewValue = "refused",
                    Evidence = $"Said so, {i}",
                    KeyId = "k",
                },
                KeepingALedger.Random);
            var signature = LedgerChain.Sign(fact, Key);
            seal = LedgerChain.Next(signature, seal.Sequence, seal.Hash);
            rows.Add(new LedgerRow(fact, signature, seal.Sequence, seal.PreviousHash, seal.Hash));
        }

        return rows;
    }

    internal static LedgerVerdict Verify(List<LedgerRow> rows, Seal? head = null) =>
        LedgerVerification.Verify(rows, head, Trust);

    /// <summary>The sentence about what is wrong.</summary>
    internal static string Said(LedgerVerdict verdict)
    {
        Assert.NotNull(verdict.Fault);
        return Texts.English.Ledger.Of(verdict.Fault);
    }

    [Fact]
    public void An_empty_ledger_is_whole() => Assert.Equal(new LedgerVerdict(0, 0), Verify([]));

    [Fact]
    public void A_ledger_is_whole_in_whatever_order_its_rows_are_read()
    {
        var rows = Chain(5);
        rows.Reverse();

        Assert.Equal(new LedgerVerdict(5, 0), Verify(rows));
    }

    [Fact]
    public void Rows_that_wait_for_their_seal_are_counted()
    {
        var rows = Chain(3);
        rows[2] = rows[2] with { Sequence = null, PreviousHash = null, Hash = null };

        Assert.Equal(new LedgerVerdict(2, 1), Verify(rows));
    }

    [Fact]
    public void A_row_with_half_a_seal_is_found()
    {
        var rows = Chain(3);
        rows[2] = rows[2] with { Sequence = null };

        Assert.Contains("half a seal", Said(Verify(rows)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_edited_row_is_found()
    {
        var rows = Chain(3);
        rows[1] = rows[1] with { Fact = rows[1].Fact with { NewValue = "allowed" } };

        var verdict = Verify(rows);

        Assert.Contains("edited", Said(verdict), StringComparison.Ordinal);
        Assert.Equal(rows[1].Fact.Id, verdict.FaultyRow);
    }

    [Fact]
    public void A_row_without_a_signature_is_found()
    {
        var rows = Chain(2);
        rows[1] = rows[1] with { Signature = null };

        Assert.Contains("round the product", Said(Verify(rows)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_signed_with_a_key_that_is_gone_is_found()
    {
        var rows = Chain(1);
        rows[0] = rows[0] with { Fact = rows[0].Fact with { KeyId = "other" } };

        Assert.Contains("key", Said(Verify(rows)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_was_signed_in_another_organisation_is_named_as_such()
    {
        var rows = Chain(2);
        var other = rows[1].Fact with { OrganizationId = "p" };
        rows[1] = rows[1] with
        {
            Fact = other,
            Signature = LedgerChain.Sign(other, Key),
            Sequence = null,
            Hash = null,
            PreviousHash = null,
        };

        Assert.Equal(new LedgerFault.OtherOrganization(), Verify(rows).Fault);
    }

    [Fact]
    [Trait("Case", "I5")]
    public void A_row_whose_link_nothing_explains_is_found()
    {
        var rows = Chain(2);
        rows[1] = rows[1] with { IsLinkMoved = true };

        var verdict = Verify(rows);

        Assert.Equal(new LedgerFault.LinkMoved(), verdict.Fault);
        Assert.Equal(rows[1].Fact.Id, verdict.FaultyRow);
    }

    [Fact]
    public void A_deleted_row_is_found()
    {
        var rows = Chain(4);
        rows.RemoveAt(1);

        Assert.Contains("Row 2 of the chain is missing", Said(Verify(rows)), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_cut_off_the_end_are_found_by_the_head()
    {
        var rows = Chain(4);
        var head = new Seal(4, string.Empty, rows[3].Hash!);
        rows.RemoveAt(3);

        Assert.Contains("ends at row 3 and should end at row 4", Said(Verify(rows, head)), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_rows_in_one_place_are_found()
    {
        var rows = Chain(3);
        rows.Add(rows[2]);

        Assert.Contains("Two rows claim place 3", Said(Verify(rows)), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_that_changed_places_are_found()
    {
        var rows = Chain(3);
        (rows[0], rows[1]) = (rows[0] with { Sequence = 2 }, rows[1] with { Sequence = 1 });

        Assert.Contains("does not follow", Said(Verify(rows)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_chain_that_was_written_anew_is_found_by_the_head()
    {
        var rows = Chain(2);

        Assert.Contains(
            "was rewritten",
            Said(Verify(rows, new Seal(2, string.Empty, LedgerChain.Start))),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_chain_that_goes_on_past_the_head_is_found()
    {
        var rows = Chain(2);

        Assert.Contains(
            "ends at row 2 and should end at row 1",
            Said(Verify(rows, new Seal(1, string.Empty, rows[0].Hash!))),
            StringComparison.Ordinal);
    }
}
