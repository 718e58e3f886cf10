using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Domain.Sending;

/// <summary>The rule that refused, or would have refused a marketing message.</summary>
internal enum Rule
{
    /// <summary>The row says: no e-mail at all.</summary>
    DoNotEmail,

    /// <summary>The row says: no bulk e-mail.</summary>
    DoNotBulkEmail,

    /// <summary>The row says: no marketing material.</summary>
    DoNotSendMarketing,

    /// <summary>The address is on the suppression list.</summary>
    Suppressed,

    /// <summary>The topic, or one above it, was refused.</summary>
    TopicRefused,

    /// <summary>A pause has not ended.</summary>
    Paused,

    /// <summary>The topic is for those who asked for it, and this one did not.</summary>
    NoOptIn,

    /// <summary>The topic is for those who asked for it, and what was asked has ended.</summary>
    OptInExpired,

    /// <summary>What is needed to decide could not be read.</summary>
    Unreadable,

    /// <summary>There is no row and no text that can be read as one address.</summary>
    NoAddress,
}

/// <summary>What a rule found, the row behind it where there is one, and the topic that it is about.</summary>
internal sealed record Ground(Rule Rule, Channel Channel, Person? Person = null, string? Topic = null);

/// <summary>What is decided for one recipient.</summary>
internal abstract record Verdict
{
    /// <summary>Nothing speaks against it.</summary>
    internal sealed record Allowed : Verdict;

    /// <summary>
    /// The person refused marketing, and this message is not marketing: it goes, and the ledger says so.
    /// </summary>
    internal sealed record AllowedAsTransactional(Ground Ground) : Verdict;

    /// <summary>The person refused marketing, and a privacy officer let this one message pass.</summary>
    internal sealed record AllowedByOverride(Ground Ground) : Verdict;

    /// <summary>It must not reach this recipient.</summary>
    internal sealed record Refused(Ground Ground) : Verdict;
}

/// <summary>A recipient, the category of the message for this recipient, and the verdict.</summary>
internal sealed record RecipientVerdict(Recipient Recipient, Category Category, Verdict Verdict);
