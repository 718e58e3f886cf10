using OptOutPlugin.Domain.Addresses;

namespace OptOutPlugin.Domain.Sending;

/// <summary>Somebody an e-mail is addressed to, in To, Cc or Bcc.</summary>
/// <param name="Party">The row behind the recipient when it is a person; null for a typed-in address and for our
/// own.</param>
/// <param name="Address">The address written to, where it is known.</param>
/// <param name="IsOurs">Whether it is a user, a queue or equipment at its own address: those are never refused.</param>
/// <param name="MainAddress">The main address of the row, which may have changed since the e-mail was drafted.</param>
internal sealed record Recipient(
    PersonId? Party, EmailAddress? Address, bool IsOurs = false, EmailAddress? MainAddress = null);

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

    /// <summary>Whether a workflow made it.</summary>
    public bool ByWorkflow { get; init; }

    /// <summary>Who sent the incoming e-mail that this one answers; null when it answers none.</summary>
    public Recipient? Answers { get; init; }

    /// <summary>The category that its template is marked with; null for a template without a mark, or no template.</summary>
    public Category? OfTemplate { get; init; }

    /// <summary>
    /// Whether it goes to each recipient as an e-mail of his own, as Sales' bulk e-mail does.
    /// </summary>
    public bool OneByOne { get; init; }

    /// <summary>What it is about: the topic and the ones above it, nearest first; empty for no topic.</summary>
    public IReadOnlyList<Topic> Topics { get; init; } = [];

    /// <summary>Whether it has a topic of which nothing is known, so that nobody can say who refused it.</summary>
    public bool IsTopicUnknown { get; init; }

    /// <summary>Whether a privacy officer let this one message pass a refusal of marketing, on the record.</summary>
    public bool IsOverridden { get; init; }

    /// <summary>Everybody it is addressed to.</summary>
    public required IReadOnlyList<Recipient> Recipients { get; init; }
}
