using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.People;

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

    /// <summary>The address is on the suppression list since it does not work: nobody refused anything.</summary>
    AddressFailed,

    /// <summary>The topic, or one above it, was refused.</summary>
    TopicRefused,

    /// <summary>A pause has not ended.</summary>
    Paused,

    /// <summary>It is for those who asked for it, and this one did not.</summary>
    NoOptIn,

    /// <summary>It is for those who asked for it, and what was asked has ended.</summary>
    OptInExpired,

    /// <summary>
    /// It is for those who asked for it, and the privacy policy has changed since this one did, in what matters for it.
    /// </summary>
    OptInOutdated,

    /// <summary>The person's country takes silence for a no, and this one did not ask for it.</summary>
    CountryNeedsOptIn,

    /// <summary>
    /// What is stored says that nothing is refused, and somebody else than the product wrote it.
    /// </summary>
    Doubtful,

    /// <summary>What is needed to decide could not be read.</summary>
    Unreadable,

    /// <summary>Something that the message would go to cannot be read as an address, or there is nothing.</summary>
    NoAddress,
}

/// <summary>What a rule found.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Channel">The channel that is refused.</param>
/// <param name="Person">The row that decided; null where an address did, or nothing that is stored.</param>
/// <param name="Topic">The code of the topic that it is about; null for none.</param>
internal sealed record Ground(Rule Rule, Channel Channel, Person? Person = null, string? Topic = null)
{
    /// <summary>The address that is refused; null where the row, or the recipient as a whole, is.</summary>
    public EmailAddress? Address { get; init; }

    /// <summary>Whose refusal that of the address is; null when it is the address's own.</summary>
    public PersonId? Whose { get; init; }

    /// <summary>Since when it has held, as it was said, UTC; null where nobody knows.</summary>
    public DateTime? Since { get; init; }

    /// <summary>The row of the suppression list where it stands; null where it stands on none.</summary>
    public Guid? Row { get; init; }
}

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

/// <summary>What was decided for a recipient.</summary>
/// <param name="Recipient">The recipient.</param>
/// <param name="As">What the message is for this recipient.</param>
/// <param name="Verdict">The verdict.</param>
internal sealed record RecipientVerdict(Recipient Recipient, Classified As, Verdict Verdict)
{
    /// <summary>The recipient's own row; null for a typed-in address and where it could not be read.</summary>
    public Person? Row { get; init; }

    /// <summary>What the message is for.</summary>
    public Category Category => As.Category;
}
