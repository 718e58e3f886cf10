namespace OptOutPlugin.Domain.Consent;

/// <summary>A refusal that stands.</summary>
/// <param name="Weight">How much it counts.</param>
/// <param name="SaidOn">When it was said last, UTC; null when nobody knows, which no permission comes after.</param>
internal sealed record Refusal(Weight Weight, DateTime? SaidOn)
{
    /// <summary>
    /// A refusal of which nothing is on record. It may have been the person's own, told to somebody; when, nobody
    /// knows, but it was before anybody could say now that it ended.
    /// </summary>
    public static Refusal Unknown { get; } = new(Weight.Reported, SaidOn: DateTime.MinValue);

    /// <summary>
    /// The weightiest of some refusals: the heaviest, and of several the one that was said last. Null for none.
    /// </summary>
    public static Refusal? Weightiest(IEnumerable<Refusal> refusals) => refusals
        .OrderByDescending(refusal => refusal.Weight)
        .ThenByDescending(refusal => refusal.SaidOn ?? DateTime.MaxValue).FirstOrDefault();
}

/// <summary>What is brought forward for a change.</summary>
/// <param name="Text">What happened, in words; null when nothing was said.</param>
/// <param name="Source">Through what it came.</param>
/// <param name="ByApplication">Whether the caller was a program.</param>
internal sealed record Evidence(string? Text, ConsentSource Source, bool ByApplication)
{
    /// <summary>Whether a privacy officer registered the program that calls as a door.</summary>
    public bool IsDoor { get; init; }

    /// <summary>When the person said so, UTC; null for now.</summary>
    public DateTime? SaidOn { get; init; }

    /// <summary>The channels for which it is stated; null when it does not say.</summary>
    public IReadOnlyList<Channel>? Channels { get; init; }

    /// <summary>Its weight.</summary>
    public Weight Weight => Weights.OfPermission(Source, ByApplication, IsDoor);

    /// <summary>Whether the person came unasked; on the phone, we may have asked.</summary>
    public bool CameUnasked => Weight >= Weight.Reported && Source != ConsentSource.PhoneCall;

    /// <summary>
    /// Whether it is stated for a channel: where it names none it is for the one thing that changes, and for nothing
    /// where several do.
    /// </summary>
    /// <param name="channel">The channel.</param>
    /// <param name="changing">How many refusals the change would lift.</param>
    public bool IsStatedFor(Channel channel, int changing) => Channels?.Contains(channel) ?? changing == 1;
}

/// <summary>What is decided of a change towards being contacted.</summary>
internal enum Loosening
{
    /// <summary>It holds.</summary>
    Permitted,

    /// <summary>Nothing shows that the person wants it.</summary>
    NoEvidence,

    /// <summary>What is brought forward is not stated for this channel.</summary>
    NotStated,

    /// <summary>The caller has no right to record it.</summary>
    NoRight,

    /// <summary>The caller may not write the row that would change.</summary>
    NoWriteAccess,

    /// <summary>The program that calls is no registered door.</summary>
    NotADoor,

    /// <summary>Whoever refused outweighs the evidence.</summary>
    WeightTooLow,

    /// <summary>It was said before the refusal, or in its second.</summary>
    SaidBefore,

    /// <summary>The person refused too short a time ago to be asked again.</summary>
    Locked,

    /// <summary>Nothing of the person's own is refused: somebody else who has the address refuses.</summary>
    RefusedByOthers,
}

/// <summary>
/// Decides whether a refusal is lifted. Whatever is in doubt is not: what weighs nothing, such as an import, a reply or
/// another system that is no registered door, lifts nothing, not even what weighs nothing.
/// </summary>
internal static class LooseningPolicy
{
    /// <summary>Judges one matter of one person or address.</summary>
    /// <param name="standing">The refusals to lift, none for what nobody refused.</param>
    /// <param name="evidence">What is brought forward.</param>
    /// <param name="isStated">Whether it is stated for this very matter.</param>
    /// <param name="mayLoosen">Whether the caller holds the right to record an opt-in.</param>
    /// <param name="reaskLockMonths">For how many months a person who refused is not asked again; 0 for none.</param>
    /// <param name="now">The time, UTC.</param>
    public static Loosening Judge(
        IReadOnlyCollection<Refusal> standing,
        Evidence evidence,
        bool isStated,
        bool mayLoosen,
        int reaskLockMonths,
        DateTime now) =>
        !EvidenceText.Says(evidence.Text) ? Loosening.NoEvidence
        : !mayLoosen ? Loosening.NoRight
        : evidence is { ByApplication: true, IsDoor: false } && !Weights.OfDoors.Contains(evidence.Source)
            ? Loosening.NotADoor
        : !isStated ? Loosening.NotStated
        : standing.Any(refusal => evidence.Weight < refusal.Weight || evidence.Weight == Weight.System)
            ? Loosening.WeightTooLow
        : standing.Any(refusal => refusal.SaidOn is not { } said || (evidence.SaidOn ?? now) <= said)
            ? Loosening.SaidBefore
        : standing.Any(refusal => IsLocked(refusal, reaskLockMonths, now)) && !evidence.CameUnasked
            ? Loosening.Locked
        : Loosening.Permitted;

    private static bool IsLocked(Refusal refusal, int months, DateTime now) =>
        refusal is { Weight: >= Weight.Reported, SaidOn: { } said }
        && months > 0 && said > DateTime.MinValue && now < said.AddMonths(months);
}
