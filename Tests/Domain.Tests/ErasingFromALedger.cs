using OptOutPlugin.Domain.Ledger;

namespace OptOutPlugin.Domain.Tests;

public class ErasingFromALedger
{
    private static readonly Guid Erasure = Guid.Parse("00000000-0000-0000-0000-0000000000ee");

    private static readonly LedgerFact Fact = KeepingALedger.Fact;

    private static readonly LedgerFact Emptied = Fact with
    {
        Name = null,
        PersonId = null,
        LegalBasis = null,
        Evidence = null,
        UserAgent = null,
        RequestKey = null,
        Salts = null,
    };

    private static readonly LedgerFact Erased = Emptied with
    {
        Salts = LedgerErasure.MarkOf(Fact.Id, Erasure, KeepingALedger.Key),
    };

    public static TheoryData<string, object, object> Texts => new()
    {
        { "name", Fact with { Name = "Opted out" }, LedgerPart.Name },
        { "no name", Fact with { Name = null }, LedgerPart.Name },
        { "person", Fact with { PersonId = Guid.Empty.ToString("D") }, LedgerPart.PersonId },
        { "legal basis", Fact with { LegalBasis = "Legitimate interest" }, LedgerPart.LegalBasis },
        { "evidence", Fact with { Evidence = "She said \"yes\"" }, LedgerPart.Evidence },
        { "no evidence", Fact with { Evidence = string.Empty }, LedgerPart.Evidence },
        { "user agent", Fact with { UserAgent = "curl" }, LedgerPart.UserAgent },
        { "request key", Fact with { RequestKey = "mail-2026/18" }, LedgerPart.RequestKey },
        { "no salts", Fact with { Salts = null }, LedgerPart.Salts },
        { "one salt gone", Fact with { Salts = Without(Fact.Salts!, "17:") }, LedgerPart.Salts },
        { "a salt too many", Fact with { Salts = Fact.Salts + ";30:" + new string('A', 43) }, LedgerPart.Salts },
        { "salts that are none", Fact with { Salts = "none" }, LedgerPart.Salts },
        { "salts in another order", Fact with { Salts = Turned(Fact.Salts!) }, LedgerPart.Salts },
        {
            "another salt", Fact with { Salts = Fact.Salts!.Replace("17:Y", "17:Z", StringComparison.Ordinal) },
            LedgerPart.Evidence
        },
        { "commitments that are none", Fact with { Commitments = "none" }, LedgerPart.Commitments },
        {
            "commitments in another order", Fact with { Commitments = Turned(Fact.Commitments!) },
            LedgerPart.Commitments
        },
        {
            "a commitment too many", Fact with { Commitments = Fact.Commitments + ";30:" + new string('A', 43) },
            LedgerPart.Commitments
        },
        {
            "the same bits written otherwise", Fact with { Commitments = Fact.Commitments![..^1] + "p" },
            LedgerPart.Commitments
        },
        { "a commitment gone", Fact with { Commitments = Without(Fact.Commitments!, "17:") }, LedgerPart.SignedValue },
        {
            "another commitment",
            Fact with { Commitments = Fact.Commitments!.Replace("17:-", "17:A", StringComparison.Ordinal) },
            LedgerPart.SignedValue
        },
        { "text put back", Erased with { Evidence = Fact.Evidence }, LedgerPart.Evidence },
        { "a name put in", Erased with { Name = "Erased" }, LedgerPart.Name },
        { "half erased", Emptied with { Name = Fact.Name, Salts = Fact.Salts }, LedgerPart.PersonId },
        { "half emptied", Emptied with { Name = Fact.Name }, LedgerPart.Salts },
    };

    public static TheoryData<string, string?> NoMarks => new()
    {
        { "nothing", null },
        { "empty", string.Empty },
        { "the word alone", "erased:" },
        { "no proof", $"erased:{Erasure:N}:" },
        { "a proof of nobody", $"erased:{Erasure:N}:{new string('0', 64)}" },
        { "the mark of another row", LedgerErasure.MarkOf(Guid.Empty, Erasure, KeepingALedger.Key) },
        { "another erasure", Erased.Salts!.Replace("ee:", "ef:", StringComparison.Ordinal) },
        { "another key", LedgerErasure.MarkOf(Fact.Id, Erasure, new byte[32]) },
        { "capitals", "erased:" + Erased.Salts["erased:".Length..].ToUpperInvariant() },
        { "more behind it", Erased.Salts + ":" },
    };

    [Fact]
    public void The_mark_of_an_erasure_is_pinned() => Assert.Equal(
        "erased:000000000000000000000000000000ee:e082ae924497a8ae1df9ddc4728d73c8161fd1d485f769b56868c3ed8da40ea0",
        Erased.Salts);

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    public void The_erasure_says_which_rows_it_emptied_in_whatever_order(int first, int second) => Assert.Equal(
        Guid.Parse("3ac7b939-a640-ccad-6bd2-b8690338f17e"),
        LedgerErasure.IdOf([Row(first), Row(second), Row(first)]));

    [Fact]
    [Trait("Case", "K4")]
    public void A_row_that_was_erased_is_as_it_was_signed()
    {
        var verdict = LedgerVerification.VerifyApart([Stored(Erased), Stored(Fact)], Trust);

        Assert.Equal(new LedgerVerdict(0, 2) { Erased = 1 }, verdict);
    }

    [Theory]
    [Trait("Case", "K4")]
    [MemberData(nameof(NoMarks))]
    public void A_row_that_was_emptied_without_an_erasure_is_named(string what, string? salts)
    {
        var verdict = LedgerVerification.VerifyApart([Stored(Emptied with { Salts = salts })], Trust);

        Assert.True(verdict.Fault == new LedgerFault.EmptiedWithoutErasure(), what);
        Assert.Equal(Fact.Id, verdict.FaultyRow);
    }

    [Fact]
    [Trait("Case", "K4")]
    public void A_row_whose_erasure_is_not_on_the_ledger_is_named() => Assert.Equal(
        new LedgerFault.EmptiedWithoutErasure(),
        LedgerVerification.FaultOf(Stored(Erased) with { IsErasureMissing = true }, Trust));

    [Theory]
    [Trait("Case", "K1")]
    [MemberData(nameof(Texts))]
    public void What_can_be_told_of_an_edit_is_told(string what, object edited, object part)
    {
        var fault = LedgerVerification.FaultOf(Stored((LedgerFact)edited), Trust);

        Assert.True(fault == new LedgerFault.NotAsSigned((LedgerPart)part), $"{what}: {fault}");
    }

    [Fact]
    public void Nobody_guesses_an_erased_text_from_what_stays()
    {
        var guess = CommittedTexts.Commit(Fact, new byte[CommittedTexts.RandomBytes]);

        Assert.All(
            guess.Commitments!.Split(';'),
            commitment => Assert.DoesNotContain(commitment, Erased.Commitments!, StringComparison.Ordinal));
    }

    [Fact]
    public void No_text_commits_to_nothing()
    {
        var bare = CommittedTexts.Commit(Emptied, KeepingALedger.Random);

        Assert.Equal(string.Empty, bare.Commitments);
        Assert.Equal(string.Empty, bare.Salts);
        Assert.Null(LedgerVerification.FaultOf(Stored(bare, bare), Trust));
    }

    [Fact]
    public void A_text_added_where_none_was_signed_is_named()
    {
        var bare = CommittedTexts.Commit(Fact with { LegalBasis = null }, KeepingALedger.Random);

        Assert.Equal(
            new LedgerFault.NotAsSigned(LedgerPart.LegalBasis),
            LedgerVerification.FaultOf(Stored(bare with { LegalBasis = "Consent" }, bare), Trust));
    }

    [Fact]
    public void Each_text_has_random_bytes_of_its_own()
    {
        var salts = Fact.Salts!.Split(';').Select(salt => salt.Split(':')[1]).ToList();

        Assert.Equal(6, salts.Distinct().Count());
        Assert.Throws<ArgumentException>(
            () => CommittedTexts.Commit(Fact, new byte[CommittedTexts.RandomBytes - 1]));
    }

    [Fact]
    public void Six_commitments_fit_their_column() => Assert.InRange(Fact.Commitments!.Length, 1, 1000);

    private static readonly LedgerTrust Trust =
        new(Fact.OrganizationId!, id => id == Fact.KeyId ? KeepingALedger.Key : null);

    private static LedgerRow Stored(LedgerFact fact, LedgerFact? signed = null) =>
        new(fact, LedgerChain.Sign(signed ?? Fact, KeepingALedger.Key), null, null, null);

    private static Guid Row(int number) => Guid.Parse($"00000000-0000-0000-0000-{number:d12}");

    private static string Without(string numbered, string number) => string.Join(
        ';', numbered.Split(';').Where(part => !part.StartsWith(number, StringComparison.Ordinal)));

    private static string Turned(string numbered) => string.Join(';', numbered.Split(';').Reverse());
}
