using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.People;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Domain.Contacting;

/// <summary>By what, other than an e-mail, an activity reaches people.</summary>
internal enum ContactKind
{
    PhoneCall,
    Letter,
    Fax,
    TextMessage,
    Appointment,
}

/// <summary>Somebody whom an activity reaches. Users, queues and equipment are ours and are no such person.</summary>
/// <param name="Party">The row; null for somebody known by a number alone.</param>
/// <param name="Numbers">The numbers on the activity that are this person's, beside those of the row.</param>
internal sealed record Contacted(PersonId? Party, IReadOnlyList<PhoneNumber> Numbers);

/// <summary>An activity that is open and goes out, with everybody whom it reaches.</summary>
/// <param name="Kind">By what it reaches them.</param>
/// <param name="Regards">The table of the row that it regards; null when it regards none.</param>
/// <param name="People">Whom it reaches.</param>
internal sealed record OutgoingContact(ContactKind Kind, string? Regards, IReadOnlyList<Contacted> People);

/// <summary>A row with the numbers that it can be reached under; active or not.</summary>
internal sealed record Reachable(Person Person, IReadOnlyList<PhoneNumber> Numbers);

/// <summary>A number that must not be used on a channel, whoever has it.</summary>
internal sealed record SuppressedNumber(PhoneNumber Number, Channel Channel);

/// <summary>What is known about those whom an activity reaches.</summary>
/// <param name="Rows">The rows of its parties.</param>
/// <param name="Suppressed">Which of the numbers of the activity and of the rows are suppressed, on what.</param>
internal sealed record KnownContacts(IReadOnlyList<Reachable> Rows, IReadOnlyList<SuppressedNumber> Suppressed);
