using OptOutPlugin.Domain.Configuration;

namespace OptOutPlugin.Domain.Sending;

/// <summary>
/// What a message is, as far as one recipient is concerned: the first rule that fits decides. It is asked for each
/// recipient, since an answer is an answer only to those who stood on the message that it answers.
/// </summary>
internal static class CategoryPolicy
{
    private static readonly string[] Business =
        ["incident", "opportunity", "quote", "salesorder", "invoice", "contract", "appointment"];

    /// <summary>The tables of which a message, or an activity, that regards a row is marketing.</summary>
    public static IReadOnlyList<string> Campaigns { get; } = ["campaign", "campaignactivity", "bulkoperation", "list"];

    /// <summary>What a message is for one of its recipients.</summary>
    /// <param name="mail">The message.</param>
    /// <param name="recipient">The recipient.</param>
    /// <param name="settings">What a message is that no rule says anything about.</param>
    public static Classified For(OutgoingMail mail, Recipient recipient, Settings settings) =>
        ForEverybody(mail) is { } known ? known
        : IsAnswerTo(mail, recipient) ? new Classified(Category.Transactional, ClassifiedBy.Answer)
        : IsBusiness(mail) ? new Classified(Category.Transactional, ClassifiedBy.Sign)
        : new Classified(Otherwise(mail, settings), ClassifiedBy.Default);

    /// <summary>Whether the message is marketing to everybody, by more than the setting for what nothing classifies.
    /// </summary>
    public static bool IsCertainMarketing(OutgoingMail mail) => ForEverybody(mail) is { IsCertainMarketing: true };

    /// <summary>Whether nothing but the sender's word makes the message business.</summary>
    public static bool IsTransactionalByWord(OutgoingMail mail) =>
        mail.Chosen == Category.Transactional && !IsBusiness(mail);

    /// <summary>What somebody asks about by a word: marketing without one; null where it is no category.</summary>
    public static Category? Asked(string word) => word switch
    {
        "" or nameof(Category.Marketing) => Category.Marketing,
        nameof(Category.Transactional) => Category.Transactional,
        _ => null,
    };

    /// <summary>Whether it matters whose e-mail the message answers.</summary>
    public static bool AsksWhatIsAnswered(OutgoingMail mail) => ForEverybody(mail) is null && !IsBusiness(mail);

    private static Classified? ForEverybody(OutgoingMail mail) =>
        mail.Chosen is { } chosen ? new Classified(chosen, ClassifiedBy.Sender)
        : Campaigns.Contains(mail.Regards) || mail.HasRecipientList || mail.OfTemplate == Category.Marketing
            ? new Classified(Category.Marketing, ClassifiedBy.Sign)
        : null;

    private static bool IsBusiness(OutgoingMail mail) =>
        Business.Contains(mail.Regards) || mail.OfTemplate == Category.Transactional;

    // Another address beside the name of somebody who stood there is another mailbox.
    private static bool IsAnswerTo(OutgoingMail mail, Recipient recipient)
    {
        if (recipient.Goes.Addresses.Count == 0)
        {
            return recipient.Party is not null && mail.Answers.Any(other => other.Party == recipient.Party);
        }

        var stood = mail.Answers.SelectMany(other => other.Addresses)
            .Concat(mail.Answers.Any(other => other.Party is not null && other.Party == recipient.Party)
                ? recipient.Main.Addresses
                : [])
            .Select(address => address.Mailbox).ToList();
        return recipient.Goes.Addresses.All(address => stood.Contains(address.Mailbox));
    }

    private static Category Otherwise(OutgoingMail mail, Settings settings) => settings.UnclassifiedMail switch
    {
        UnclassifiedMail.Transactional => Category.Transactional,
        UnclassifiedMail.MarketingWhenBulk => IsBulk(mail, settings) ? Category.Marketing : Category.Transactional,
        UnclassifiedMail.Marketing => Category.Marketing,
    };

    private static bool IsBulk(OutgoingMail mail, Settings settings) =>
        mail.OneByOne || mail.Outside > settings.BulkFrom || (mail.FromTemplate && mail.Outside > 1);
}
