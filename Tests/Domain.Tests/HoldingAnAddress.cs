using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Domain.Tests;

/// <summary>What a row of the suppression list does, and what it becomes when somebody says no again.</summary>
public class HoldingAnAddress
{
    private static readonly DateTime Now = new(2026, 8, 31, 12, 0, 0, DateTimeKind.Utc);
    private static readonly Matter Bulk = new(Channel.MarketingEmail);

    private static readonly AddressGround Empty = new(
        "hash", Bulk, new PersonId("contact", Guid.Empty), null, null, Weight.System, null, IsProven: true);

    [Theory]
    [InlineData(false, null, true, Effect.Nothing)]
    [InlineData(false, null, false, Effect.Doubtful)]
    [InlineData(true, null, true, Effect.Refuses)]
    [InlineData(true, null, false, Effect.Refuses)]
    [InlineData(true, 1, true, Effect.Pauses)]
    [InlineData(true, 0, true, Effect.Nothing)]
    [InlineData(true, -1, true, Effect.Nothing)]
    [InlineData(true, -1, false, Effect.Refuses)]
    [InlineData(false, 1, true, Effect.Nothing)]
    public void It_refuses_pauses_or_does_nothing_and_without_proof_never_nothing(
        bool isHeld, int? pauseEndsInDays, bool isProven, object expected) => Assert.Equal(
        expected,
        (Empty with
        {
            Since = isHeld ? Now.AddYears(-1) : null,
            PausedUntil = pauseEndsInDays is { } days ? Now.AddDays(days) : null,
            IsProven = isProven,
        }).EffectAt(Now));

    [Fact]
    public void What_is_said_twice_holds_since_the_first_word_and_until_after_the_last()
    {
        var held = Empty.With(No(Now.AddYears(-1), Weight.Staff)).With(No(Now.AddYears(-5), Weight.Person));

        Assert.Equal(Now.AddYears(-5), held.Since);
        Assert.Equal(Now.AddYears(-1), held.SaidOn);
        Assert.Equal(Weight.Person, held.Weight);
        Assert.Equal(held, held.With(No(Now.AddYears(-3), Weight.System)));
    }

    [Theory]
    [InlineData(null, 5, null)]
    [InlineData(5, null, null)]
    [InlineData(5, 9, 9)]
    [InlineData(9, 5, 9)]
    public void A_refusal_outlasts_a_pause_and_the_longer_pause_the_shorter(int? first, int? second, int? left)
    {
        var held = Empty.With(Until(first)).With(Until(second));

        Assert.Equal(left is { } days ? Now.AddDays(days) : null, held.PausedUntil);
        Assert.True(held.Holds(Now));
    }

    [Fact]
    public void Lifted_it_is_an_empty_row_that_a_new_refusal_fills_afresh()
    {
        var held = Empty.With(No(Now.AddYears(-1), Weight.Person));
        var lifted = held.Lifted();

        Assert.Equal(Effect.Nothing, lifted.EffectAt(Now));
        var again = lifted.With(No(Now, Weight.Staff));
        Assert.Equal(Now, again.Since);
        Assert.Equal(Weight.Staff, again.Weight);
    }

    private static SaidNo No(DateTime saidOn, Weight weight) => new(Bulk, saidOn, weight, ConsentSource.Person);

    private static SaidNo Until(int? days) => No(Now.AddDays(-1), Weight.Reported) with
    {
        PausedUntil = days is { } some ? Now.AddDays(some) : null,
    };
}
