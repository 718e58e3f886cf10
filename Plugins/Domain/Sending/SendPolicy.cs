using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Domain.Sending;

/// <summary>
/// What is known about the recipients of one message: rows by party and by address, suppressions, and choices.
/// </summary>
/// <param name="People">Every contact, lead and account that is a recipient or has a recipient's address.</param>
/// <param name="Suppressions">The suppressions of the recipients' addresses.</param>
/// <param name="Preferences">The choices of those people and addresses about the message's topics.</param>
internal sealed record KnownConsent(
    IReadOnlyList<Person> People,
    IReadOnlyList<Suppression> Suppressions,
    IReadOnlyList<Preference> Preferences);

/// <summary>
/// Decides, recipient by recipient, whether a message may go. The strictest row wins: no e-mail at all, then no
/// marketing, then the topic.
/// </summary>
internal static class SendPolicy
{
    /// <summary>Decides for every recipient.</summary>
    /// <param name="mail">The message.</param>
    /// <param name="known">What is known; null when it could not be read, which refuses marketing.</param>
    /// <param name="otherwise">What a message is that nothing says anything about.</param>
    /// <param name="now">The time of the decision, UTC.</param>
    public static IReadOnlyList<RecipientVerdict> Decide(
        OutgoingMail mail, KnownConsent? known, UnclassifiedMail otherwise, DateTime now)
    {
        var index = known is null ? null : new ConsentIndex(known);
        return mail.Recipients.Select(recipient =>
        {
            var category = CategoryPolicy.For(mail, recipient, otherwise);
            return new RecipientVerdict(recipient, category, Judge(mail, recipient, category, index, now));
        }).ToList();
    }

    private static Verdict Judge(
        OutgoingMail mail, Recipient recipient, Category category, ConsentIndex? index, DateTime now)
    {
        if (recipient.IsOurs)
        {
            return new Verdict.Allowed();
        }

        if (index?.Find(recipient, Channel.Email) is { } never)
        {
            return new Verdict.Refused(never);
        }

        if (Unknown(mail, recipient, index) is { } unknown)
        {
            return category == Category.Marketing
                ? new Verdict.Refused(new Ground(unknown, Channel.MarketingEmail))
                : new Verdict.Allowed();
        }

        var marketing = index!.Find(recipient, Channel.MarketingEmail)
            ?? index.Find(recipient, Channel.MarketingMaterial)
            ?? TopicPolicy.Find(mail.Topics, index.TopicsSuppressed(recipient), index.ChoicesOf(recipient), now);
        return marketing is null ? new Verdict.Allowed()
            : category == Category.Transactional ? AsTransactional(marketing)
            : mail.IsOverridden ? new Verdict.AllowedByOverride(marketing)
            : new Verdict.Refused(marketing);
    }

    // A topic that nobody opted in to is no refusal: a transactional message is no misuse for want of it.
    private static Verdict AsTransactional(Ground marketing) =>
        marketing.Rule is Rule.NoOptIn or Rule.OptInExpired
            ? new Verdict.Allowed()
            : new Verdict.AllowedAsTransactional(marketing);

    private static Rule? Unknown(OutgoingMail mail, Recipient recipient, ConsentIndex? index) =>
        recipient.Party is null && recipient.Address is null ? Rule.NoAddress
        : index is null || mail.IsTopicUnknown || !index.Knows(recipient) ? Rule.Unreadable
        : null;
}
