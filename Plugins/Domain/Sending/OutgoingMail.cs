using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Domain.Sending;

/// <summary>Somebody an e-mail is addressed to, in To, Cc or Bcc.</summary>
/// <param name="Party">The row behind the recipient when it is a person; null for a typed-in address and for our
/// own.</param>
/// <param name="Written">What is written on the e-mail itself.</param>
/// <param name="IsOurs">Whether it is a user, a queue or equipment at the address that an administrator gave it: those
/// are never refused.</param>
internal sealed record Recipient(PersonId? Party, AddressReading Written, bool IsOurs = false)
{
    /// <summary>
    /// What stands in the column of the row that the platform uses; it may have changed since the e-mail was drafted.
    /// </summary>
    public AddressReading Main { get; init; } = AddressReading.None;

    /// <summary>What the e-mail goes to: what is written on it, else what the row holds.</summary>
    public AddressReading Goes => Written.Equals(AddressReading.None) ? Main : Written;

    /// <summary>Every address that the e-mail may go to.</summary>
    public IReadOnlyList<EmailAddress> Addresses => [.. Goes.Addresses.Union(Main.Addresses)];

    /// <summary>The first address that it goes to; null where none can be read.</summary>
    public EmailAddress? First => Goes.Addresses.Count == 0 ? null : Goes.Addresses[0];

    /// <summary>Whether anything that the e-mail goes to cannot be read as an address, or there is none.</summary>
    public bool IsUnreadable => Goes.HasUnreadable || Goes.Addresses.Count == 0;

    /// <summary>How many mailboxes it reaches, as far as anybody can tell.</summary>
    public int Mailboxes => Math.Max(1, Goes.Addresses.Count);

    /// <summary>A recipient of whom nothing but a text is known.</summary>
    public static Recipient Typed(string? text) => new(Party: null, AddressReading.Of(text));
}

/// <summary>What is known of an e-mail that somebody asks to send.</summary>
internal sealed record OutgoingMail
{
    /// <summary>The e-mail's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whether the platform can send it at all: an outgoing draft, or one whose sending failed.</summary>
    public bool CanBeSent { get; init; } = true;

    /// <summary>The category chosen on the e-mail itself; null when nobody chose.</summary>
    public Category? Chosen { get; init; }

    /// <summary>The table of the row that it regards; null when it regards none.</summary>
    public string? Regards { get; init; }

    /// <summary>Whether it was made from a template.</summary>
    public bool FromTemplate { get; init; }

    /// <summary>Everybody who stood on the incoming e-mail that this one answers or forwards; empty for none.</summary>
    public IReadOnlyList<Recipient> Answers { get; init; } = [];

    /// <summary>
    /// The category that its template is marked with; null for a template without a mark, or no template.
    /// </summary>
    public Category? OfTemplate { get; init; }

    /// <summary>Whether it has a recipient list, as Sales' bulk e-mail has.</summary>
    public bool HasRecipientList { get; init; }

    /// <summary>Whether it is a template that goes to each of some rows as an e-mail of its own.</summary>
    public bool OneByOne { get; init; }

    /// <summary>What it is about: the topic and the ones above it, nearest first; empty for no topic.</summary>
    public IReadOnlyList<Topic> Topics { get; init; } = [];

    /// <summary>Whether it has a topic of which nothing is known, so that nobody can say who refused it.</summary>
    public bool IsTopicUnknown { get; init; }

    /// <summary>Whether a privacy officer let this one message pass a refusal of marketing, on the record.</summary>
    public bool IsOverridden { get; init; }

    /// <summary>Everybody it is addressed to.</summary>
    public required IReadOnlyList<Recipient> Recipients { get; init; }

    /// <summary>How many mailboxes outside the organisation it goes to.</summary>
    public int Outside => Recipients.Where(recipient => !recipient.IsOurs).Sum(recipient => recipient.Mailboxes);
}
