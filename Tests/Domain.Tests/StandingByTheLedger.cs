using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Ledger;

namespace OptOutPlugin.Domain.Tests;

/// <summary>Which refusals stand after the facts, and in which order facts stand.</summary>
public class StandingByTheLedger
{
    private static readonly DateTime Noon = new(2026, 8, 31, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("R0", "R0")]
    [InlineData("R0 P1", "")]
    [InlineData("R0 P0", "R0")]
    [InlineData("P0 R0", "R0")]
    [InlineData("R1 P0", "R1")]
    [InlineData("P5 R2", "R2")]
    [InlineData("R0 P5 R2", "R2")]
    [InlineData("R0 R3 P2", "R3")]
    [InlineData("R0 R3 P4", "")]
    [InlineData("R3 P4 R4", "R4")]
    public void A_permission_ends_what_was_said_and_written_down_before_it(string written, string standing) =>
        Assert.Equal(standing, string.Join(' ', StandingRefusals.After(Facts(written)).Select(Name)));

    [Fact]
    public void K3_of_two_facts_in_one_second_the_one_that_is_sealed_comes_first_and_stays_so()
    {
        var unsealed = Fact("R0", version: 10);
        var isSealed = Fact("P0", version: 11) with { Sequence = 7 };

        Assert.Equal([isSealed, unsealed], new[] { unsealed, isSealed }.Order(FactOrder.OfSaying));

        var later = unsealed with { Sequence = 8, Version = 12 };
        Assert.Equal([isSealed, later], new[] { later, isSealed with { Version = 99 } }
            .Order(FactOrder.OfSaying).Select(fact => fact.Sequence == 7 ? isSealed : fact));
    }

    [Fact]
    public void What_was_said_earlier_comes_earlier_whenever_it_was_written_down()
    {
        var learnedLater = Fact("R0", version: 20) with { Sequence = 20 };
        var knownBefore = Fact("P5", version: 10) with { Sequence = 10 };

        Assert.Equal([learnedLater, knownBefore], new[] { knownBefore, learnedLater }.Order(FactOrder.OfSaying));
        Assert.Equal([knownBefore, learnedLater], new[] { learnedLater, knownBefore }.Order(FactOrder.OfWriting));
    }

    private static List<ConsentFact> Facts(string written) =>
        [.. written.Split(' ').Select((name, i) => Fact(name, version: i))];

    private static ConsentFact Fact(string name, long version) => new(
        Person: null,
        "hash",
        Channel.MarketingEmail,
        Topic: null,
        Refuses: name[0] == 'R',
        Noon.AddSeconds(name[1] - '0'))
    { Version = version };

    private static string Name(ConsentFact fact) => $"R{(fact.OccurredOn - Noon).TotalSeconds:0}";
}
