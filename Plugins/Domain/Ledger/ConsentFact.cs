using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Domain.Ledger;

/// <summary>What a row of the ledger says of one channel.</summary>
/// <param name="Person">Whose row it is about; null for an address alone.</param>
/// <param name="Hash">The keyed hash of the address; null when it names none.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Topic">The code of the one topic that it is about; null for all of the channel.</param>
/// <param name="Refuses">Whether it refuses from then on.</param>
/// <param name="OccurredOn">When it was said, UTC.</param>
/// <param name="WrittenAs">
/// The platform's version of the row when it was written; null once the row was sealed, which gives it a later one.
/// </param>
/// <param name="RefusedBefore">Whether it says that there was a refusal before it.</param>
internal sealed record ConsentFact(
    PersonId? Person,
    string? Hash,
    Channel Channel,
    string? Topic,
    bool Refuses,
    DateTime OccurredOn,
    long? WrittenAs = null,
    bool RefusedBefore = false)
{
    /// <summary>When it was written down, UTC.</summary>
    public DateTime RecordedOn { get; init; }

    /// <summary>From when a sender could have known it, UTC.</summary>
    public DateTime KnownFrom => RecordedOn > OccurredOn ? RecordedOn : OccurredOn;

    /// <summary>Its place in the chain; null until it is sealed.</summary>
    public int? Sequence { get; init; }

    /// <summary>The platform's version of the row, as it was read.</summary>
    public long? Version { get; init; }

    /// <summary>How much it counts.</summary>
    public Weight Weight { get; init; }

    /// <summary>Through what it came.</summary>
    public ConsentSource Source { get; init; }

    /// <summary>
    /// Whether it says that a flag began or ended because of an address of the row: nothing that anybody said of the
    /// person.
    /// </summary>
    public bool IsDerived { get; init; }

    /// <summary>When a pause ends, UTC; null for any other fact.</summary>
    public DateTime? PausedUntil { get; init; }

    /// <summary>Which version of the privacy policy was shown, in which language; null where nobody kept it.</summary>
    public string? PolicyVersion { get; init; }

    /// <summary>Who began the operation, by id as text.</summary>
    public string? By { get; init; }

    /// <summary>What ties it to the request that it came of; null for none.</summary>
    public string? RequestKey { get; init; }

    /// <summary>Whether it takes back what was entered in error, whenever that was said.</summary>
    public bool TakesBack { get; init; }

    /// <summary>
    /// Whether the product took out of it whom it is about: what it says of a channel still stands, and only its link
    /// tells of whom.
    /// </summary>
    public bool IsErased { get; init; }

    /// <summary>Whether it says that the refusal was there before the product was.</summary>
    public bool IsOfBaseline { get; init; }
}
