using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Domain.Sending;

/// <summary>
/// A contact, lead or account with what it refuses; active or not, since a refusal outlives the row's use.
/// </summary>
/// <param name="Id">Which row.</param>
/// <param name="Name">Its name, to be shown to those who may read the row.</param>
/// <param name="Addresses">Its e-mail addresses.</param>
/// <param name="Refused">The channels whose flags refuse.</param>
internal sealed record Person(
    PersonId Id, string Name, IReadOnlyList<EmailAddress> Addresses, IReadOnlyCollection<Channel> Refused)
{
    /// <summary>
    /// Those of them that stand only because an address of the row is suppressed: nobody said them of this person.
    /// </summary>
    public IReadOnlyCollection<Channel> Derived { get; init; } = [];

    /// <summary>The row into which this one was merged; null when it was not.</summary>
    public PersonId? Master { get; init; }

    /// <summary>The country as somebody wrote it; null for none.</summary>
    public string? Country { get; init; }

    /// <summary>Whether the row says that it is a customer.</summary>
    public bool IsCustomer { get; init; }

    /// <summary>Whether somebody said of this person that a channel is refused.</summary>
    public bool RefusesOf(Channel channel) => Refused.Contains(channel) && !Derived.Contains(channel);
}
