using OptOutPlugin.Domain.Configuration;

namespace OptOutPlugin.Domain.Sending;

/// <summary>
/// What a message is, as far as one recipient is concerned: the first rule that fits decides. It is asked for each
/// recipient, since an answer is an answer only to the one who wrote.
/// </summary>
internal static class CategoryPolicy
{
    private static readonly string[] Business = ["incident", "quote", "salesorder", "invoice"];

    /// <summary>The tables of which a message, or an activity, that regards a row is marketing.</summary>
    public static IReadOnlyList<string> Campaigns { get; } = ["campaign", "campaignactivity", "bulkoperation", "list"];

    /// <summary>The category of a message for one of its recipients.</summary>
    /// <param name="mail">The message.</param>
    /// <param name="recipient">The recipient.</param>
    /// <param name="otherwise">What a message is that no rule says anything about.</param>
    public static Category For(OutgoingMail mail, Recipient recipient, UnclassifiedMail otherwise)
    {
        if (mail.Chosen is { } chosen)
        {
            return chosen;
        }

        if (Campaigns.Contains(mail.Regards) || mail.OfTemplate == Category.Marketing)
        {
            return Category.Marketing;
        }

        if (IsAnswerTo(mail, recipient)
            || Business.Contains(mail.Regards)
            || mail.OfTemplate == Category.Transactional)
        {
            return Category.Transactional;
        }

        return otherwise switch
        {
            UnclassifiedMail.Transactional => Category.Transactional,
            UnclassifiedMail.MarketingWhenBulk => IsBulk(mail) ? Category.Marketing : Category.Transactional,
            _ => Category.Marketing,
        };
    }

    private static bool IsAnswerTo(OutgoingMail mail, Recipient recipient) =>
        mail.Answers is { } sender
        && ((sender.Party is not null && sender.Party == recipient.Party)
            || (sender.Address is not null && sender.Address == recipient.Address));

    private static bool IsBulk(OutgoingMail mail) =>
        mail.FromTemplate
        || mail.ByWorkflow
        || mail.OneByOne
        || mail.Recipients.Count(recipient => !recipient.IsOurs) > 1;
}
