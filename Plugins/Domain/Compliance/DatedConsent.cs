using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.People;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Domain.Compliance;

/// <summary>A suppression that holds today.</summary>
/// <param name="Hash">The keyed hash of the address.</param>
/// <param name="Channel">The channel refused.</param>
/// <param name="Topic">The code of the one topic refused; null when it is the whole channel.</param>
/// <param name="HeldFrom">Since when it has held without a break, as it was recorded, UTC.</param>
internal sealed record DatedSuppression(string Hash, Channel Channel, string? Topic, DateTime HeldFrom)
{
    /// <summary>When a pause ends, UTC; null for a refusal.</summary>
    public DateTime? PausedUntil { get; init; }

    /// <summary>Whether a fact of the ledger is the refusal that made it, and so tells its time better.</summary>
    public bool IsMadeBy(ConsentFact fact) =>
        fact.Refuses && fact.Hash == Hash && fact.Channel == Channel && fact.Topic == Topic
        && fact.OccurredOn == HeldFrom;

    /// <summary>The suppression as a decision reads it.</summary>
    public AddressGround Ground => new(
        Hash, new Matter(Channel, Topic), Person: null, HeldFrom, HeldFrom, Weight.System, PausedUntil, IsProven: true);
}

/// <summary>A row that somebody's choice about a topic stands in today.</summary>
/// <param name="Person">Whose choice it is; null when it is an address's.</param>
/// <param name="Hash">The keyed hash of the address; null when it is a row's.</param>
/// <param name="TopicId">The topic; null for all marketing.</param>
/// <param name="State">The choice.</param>
/// <param name="ExpiresOn">When an opt-in ends, UTC; null when it does not.</param>
/// <param name="PausedUntil">When a pause ends, UTC; null for no end.</param>
/// <param name="Since">Since when it holds, as the row says, UTC; null when it does not say.</param>
/// <param name="CreatedOn">When the row was made, UTC.</param>
/// <param name="ChangedOn">When the row was last written, UTC: since then it says what it says today.</param>
/// <param name="IsActive">Whether it counts.</param>
internal sealed record DatedChoice(
    PersonId? Person,
    string? Hash,
    Guid? TopicId,
    PreferenceState State,
    DateTime? ExpiresOn,
    DateTime? PausedUntil,
    DateTime? Since,
    DateTime CreatedOn,
    DateTime ChangedOn,
    bool IsActive)
{
    /// <summary>The choice as a decision reads it.</summary>
    public Preference Preference => new(Person, Hash, TopicId, State, ExpiresOn, PausedUntil) { Since = Since };
}

/// <summary>A contact, lead or account that holds an address today.</summary>
/// <param name="Id">Which row.</param>
/// <param name="Addresses">Its addresses.</param>
/// <param name="ChangedOn">When the row was last written, UTC: since then it has held them.</param>
internal sealed record DatedTwin(PersonId Id, IReadOnlyList<EmailAddress> Addresses, DateTime ChangedOn);

/// <summary>A topic as it stands today.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="ChangedOn">When it was last written, UTC.</param>
internal sealed record DatedTopic(Topic Topic, DateTime ChangedOn);

/// <summary>A grant or an end of an e-mail's override, as the ledger has it.</summary>
/// <param name="OccurredOn">When, UTC.</param>
/// <param name="IsGranted">Whether it was granted, or used by the send.</param>
internal sealed record OverrideFact(DateTime OccurredOn, bool IsGranted);
