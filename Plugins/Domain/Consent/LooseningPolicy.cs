namespace OptOutPlugin.Domain.Consent;

/// <summary>A refusal that stands.</summary>
/// <param name="Rank">The weight of whoever refused.</param>
/// <param name="Since">When, UTC; null when nobody knows.</param>
internal sealed record Refusal(Rank Rank, DateTime? Since)
{
    /// <summary>A refusal of which nothing is on record: it may have been the person's own.</summary>
    public static Refusal Unknown { get; } = new(Rank.Person, Since: null);
}

/// <summary>What is brought forward for a change.</summary>
/// <param name="Text">What happened, in words; null when nothing was said.</param>
/// <param name="Source">Through what it came.</param>
/// <param name="ByApplication">Whether the caller was a program.</param>
internal sealed record Evidence(string? Text, ConsentSource Source, bool ByApplication)
{
    /// <summary>Its weight.</summary>
    public Rank Rank => Ranks.Of(Source, ByApplication);

    /// <summary>Whether the person came by himself; on the phone, we may have asked.</summary>
    public bool CameUnasked => Rank == Rank.Person && Source != ConsentSource.PhoneCall;
}

/// <summary>What is decided of a change towards being contacted.</summary>
internal enum Loosening
{
    /// <summary>It holds.</summary>
    Permitted,

    /// <summary>Nothing shows that the person wants it.</summary>
    NoEvidence,

    /// <summary>The caller has no right to record it.</summary>
    NoRight,

    /// <summary>Whoever refused outranks the evidence.</summary>
    RankTooLow,

    /// <summary>The person refused too short a time ago to be asked again.</summary>
    Locked,
}

/// <summary>Decides whether a refusal is lifted. Whatever is in doubt is not.</summary>
internal static class LooseningPolicy
{
    /// <summary>Judges one flag of one person.</summary>
    /// <param name="refusal">The refusal to lift.</param>
    /// <param name="evidence">What is brought forward.</param>
    /// <param name="mayLoosen">Whether the caller holds the right to record an opt-in.</param>
    /// <param name="reaskLockMonths">For how many months a person who refused is not asked again; 0 for none.</param>
    /// <param name="now">The time, UTC.</param>
    public static Loosening Judge(
        Refusal refusal, Evidence evidence, bool mayLoosen, int reaskLockMonths, DateTime now) =>
        string.IsNullOrWhiteSpace(evidence.Text) ? Loosening.NoEvidence
        : !mayLoosen ? Loosening.NoRight
        : evidence.Rank < refusal.Rank ? Loosening.RankTooLow
        : IsLocked(refusal, reaskLockMonths, now) && !evidence.CameUnasked ? Loosening.Locked
        : Loosening.Permitted;

    private static bool IsLocked(Refusal refusal, int months, DateTime now) =>
        refusal is { Rank: Rank.Person, Since: { } since } && months > 0 && now < since.AddMonths(months);
}
