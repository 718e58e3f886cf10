using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Policies;

namespace OptOutPlugin.Domain.Sending;

/// <summary>
/// What is known about the recipients of one message: rows by party and by address, suppressions, and choices.
/// </summary>
/// <param name="People">Every contact, lead and account that is a recipient or has a recipient's address.</param>
/// <param name="Hashes">The hashes of the recipients' addresses.</param>
/// <param name="Grounds">What the suppression list says of the recipients' addresses.</param>
/// <param name="Preferences">The choices of those people and addresses about the message's topics.</param>
internal sealed record KnownConsent(
    IReadOnlyList<Person> People,
    AddressHashes Hashes,
    IReadOnlyList<AddressGround> Grounds,
    IReadOnlyList<Preference> Preferences)
{
    /// <summary>The published versions of the privacy policy: a change in what matters ends what rested on it.</summary>
    public PolicyHistory Policies { get; init; } = PolicyHistory.None;
}

/// <summary>
/// Decides, recipient by recipient, whether a message may go. The strictest wins: no e-mail at all, then no marketing,
/// then the topic, then what needs to be asked for.
/// </summary>
internal static class SendPolicy
{
    private static readonly Matter[] OfMarketing = [.. ChannelTable.OfMail.Select(channel => new Matter(channel))];

    /// <summary>Decides for every recipient.</summary>
    /// <param name="mail">The message.</param>
    /// <param name="known">What is known; null when it could not be read, which refuses marketing.</param>
    /// <param name="settings">How the product behaves in this organisation.</param>
    /// <param name="now">The time of the decision, UTC.</param>
    public static IReadOnlyList<RecipientVerdict> Decide(
        OutgoingMail mail, KnownConsent? known, Settings settings, DateTime now)
    {
        var index = known is null ? null : new ConsentIndex(known, now);
        return mail.Recipients.Select(recipient =>
        {
            var classified = CategoryPolicy.For(mail, recipient, settings);
            var verdict = recipient.IsOurs ? new Verdict.Allowed()
                : Judge(mail, recipient, classified.Category, index, settings, now);
            return new RecipientVerdict(recipient, classified, verdict) { Row = index?.RowOf(recipient) };
        }).ToList();
    }

    private static Verdict Judge(
        OutgoingMail mail,
        Recipient recipient,
        Category category,
        ConsentIndex? index,
        Settings settings,
        DateTime now)
    {
        if (index?.Find(recipient, Channel.Email) is { } never)
        {
            return new Verdict.Refused(never);
        }

        var said = index is null ? null : Said(mail, recipient, index, now);
        if (category == Category.Transactional)
        {
            return said is null ? new Verdict.Allowed() : new Verdict.AllowedAsTransactional(said);
        }

        // What nobody can know, no override lifts.
        var unsure = Unknown(mail, recipient, index) is { } unknown ? new Ground(unknown, Channel.MarketingEmail)
            : index!.Doubtful(recipient, Matters(mail.Topics)) ?? TopicPolicy.Doubtful(mail.Topics, index, recipient);
        var marketing = said ?? OptInNeeded();
        return marketing is not null && !mail.IsOverridden ? new Verdict.Refused(marketing)
            : unsure is not null ? new Verdict.Refused(unsure)
            : marketing is not null ? new Verdict.AllowedByOverride(marketing)
            : new Verdict.Allowed();

        // For want of an opt-in nobody is refused of whom something is unsure: that says more.
        Ground? OptInNeeded() => unsure is null ? OptInPolicy.Find(mail.Topics, index!, recipient, settings) : null;
    }

    private static Ground? Said(OutgoingMail mail, Recipient recipient, ConsentIndex index, DateTime now) =>
        index.Find(recipient, Channel.MarketingEmail)
        ?? index.Find(recipient, Channel.MarketingMaterial)
        ?? TopicPolicy.Find(mail.Topics, index, recipient, now);

    private static IEnumerable<Matter> Matters(IReadOnlyList<Topic> topics) =>
        OfMarketing.Concat(topics.Select(topic => new Matter(Channel.MarketingEmail, topic.Code)));

    private static Rule? Unknown(OutgoingMail mail, Recipient recipient, ConsentIndex? index) =>
        index is null || mail.IsTopicUnknown || !index.Knows(recipient) ? Rule.Unreadable
        : recipient.IsUnreadable ? Rule.NoAddress
        : null;
}
