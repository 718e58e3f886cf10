using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Domain.Sending;

/// <summary>Which row a person is.</summary>
/// <param name="Table">The logical name: contact, lead or account.</param>
/// <param name="Id">The row's id.</param>
internal sealed record PersonId(string Table, Guid Id);

/// <summary>
/// A contact, lead or account with what it refuses; active or not, since a refusal outlives the row's use.
/// </summary>
/// <param name="Id">Which row.</param>
/// <param name="Name">Its name, to be shown to those who may read the row.</param>
/// <param name="Addresses">Its e-mail addresses.</param>
/// <param name="Refused">The channels that it refuses.</param>
internal sealed record Person(
    PersonId Id, string Name, IReadOnlyList<EmailAddress> Addresses, IReadOnlyCollection<Channel> Refused);

/// <summary>An address that must not be written to on a channel, whoever holds it.</summary>
/// <param name="Address">The address.</param>
/// <param name="Channel">The channel refused.</param>
/// <param name="Topic">The code of the one topic refused; null when it is the whole channel.</param>
internal sealed record Suppression(EmailAddress Address, Channel Channel, string? Topic = null);
