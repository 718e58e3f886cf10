using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Domain.Consent;

/// <summary>What a row of the suppression list does to a message at a time.</summary>
internal enum Effect
{
    /// <summary>It refuses.</summary>
    Refuses,

    /// <summary>It refuses until a day.</summary>
    Pauses,

    /// <summary>It refuses nothing.</summary>
    Nothing,

    /// <summary>It says that nothing is refused, and somebody else than the product changed it.</summary>
    Doubtful,
}

/// <summary>
/// One ground on which an address is refused: a row of the suppression list. The address is refused while any of its
/// grounds stands.
/// </summary>
/// <param name="Hash">The keyed hash of the address.</param>
/// <param name="Matter">What is refused.</param>
/// <param name="Person">Whose refusal it is; null when it is that of the address itself.</param>
/// <param name="Since">When the refusal that has held longest was said, UTC; null where nothing is refused.</param>
/// <param name="SaidOn">When it was said last, UTC.</param>
/// <param name="Weight">The heaviest weight of what was said.</param>
/// <param name="PausedUntil">When a pause ends, UTC; null for a refusal.</param>
/// <param name="IsProven">Whether the row carries the product's proof, and is active.</param>
internal sealed record AddressGround(
    string Hash,
    Matter Matter,
    PersonId? Person,
    DateTime? Since,
    DateTime? SaidOn,
    Weight Weight,
    DateTime? PausedUntil,
    bool IsProven)
{
    /// <summary>Through what it came.</summary>
    public ConsentSource Source { get; init; }

    /// <summary>The row of the suppression list that says so; null for one that is not stored yet.</summary>
    public Guid? Row { get; init; }

    /// <summary>The one place that says when a suppression is in force.</summary>
    /// <param name="now">The time, UTC.</param>
    public Effect EffectAt(DateTime now) =>
        Since is null ? IsProven ? Effect.Nothing : Effect.Doubtful
        : !IsProven || PausedUntil is null ? Effect.Refuses
        : PausedUntil > now ? Effect.Pauses
        : Effect.Nothing;

    /// <summary>Whether it holds a message back at a time, UTC.</summary>
    public bool Holds(DateTime now) => EffectAt(now) is Effect.Refuses or Effect.Pauses;

    /// <summary>The refusal that stands in it, to be lifted.</summary>
    public Refusal Refusal => new(Weight, SaidOn ?? Since);

    /// <summary>
    /// The ground once somebody says no again: what is stricter, heavier, and said longest ago or last, holds.
    /// </summary>
    public AddressGround With(SaidNo no)
    {
        var isRefused = Since is not null && PausedUntil is null;
        return this with
        {
            Since = Since is { } since && since < no.SaidOn ? since : no.SaidOn,
            SaidOn = Since is not null && SaidOn is { } said && said > no.SaidOn ? said : no.SaidOn,
            Weight = Since is null ? no.Weight : Weights.Heavier(Weight, no.Weight),
            // Of somebody who was erased nothing else may be told.
            Source = Since is not null && Weight > no.Weight && no.Source != ConsentSource.Erasure ? Source : no.Source,
            PausedUntil = no.PausedUntil is null || isRefused ? null
                : Since is not null && PausedUntil > no.PausedUntil ? PausedUntil
                : no.PausedUntil,
            IsProven = true,
        };
    }

    /// <summary>The ground once it is lifted: an empty row, which stays as a lock.</summary>
    public AddressGround Lifted() => this with { Since = null, SaidOn = null, PausedUntil = null, IsProven = true };
}
