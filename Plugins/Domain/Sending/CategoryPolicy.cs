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
        if (ForEverybody(mail) is { } known)
        {
            return known;
        }

        if (IsAnswerTo(mail, recipient))
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

    /// <summary>Whether it matters whose e-mail the message answers.</summary>
    public static bool AsksWhatIsAnswered(OutgoingMail mail) => ForEverybody(mail) is null;

    // That it answers one of them changes neither: marketing it was before that rule, and business it stays after it.
    private static Category? ForEverybody(OutgoingMail mail) =>
        mail.Chosen
        ?? (Campaigns.Contains(mail.Regards) || mail.OfTemplate == Category.Marketing ? Category.Marketing
            : Business.Contains(mail.Regards) || mail.OfTemplate == Category.Transactional ? Category.Transactional
            : null);

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
