using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Languages;

namespace OptOutPlugin.Languages;

/// <summary>
/// What sentences say of channels. Made by <c>Solution/Build generate</c> from <c>Solution/Languages</c>; edits
/// are lost.
/// </summary>
internal static class ChannelTexts
{
    private static readonly Dictionary<Language, Dictionary<Channel, string>> Refusing = new()
    {
        [Language.English] = new()
        {
            [Channel.Email] = "does not allow e-mails, by which invitations go",
            [Channel.MarketingEmail] = "does not allow marketing e-mails, by which such invitations go",
            [Channel.MarketingMaterial] = "does not want marketing material",
            [Channel.Phone] = "does not allow phone calls",
            [Channel.Sms] = "does not allow text messages",
            [Channel.Fax] = "does not allow faxes",
            [Channel.Post] = "does not allow letters",
            [Channel.MarketingPost] = "does not allow bulk letters",
            [Channel.EmailTracking] = "does not want marketing material",
        },
        [Language.German] = new()
        {
            [Channel.Email] = "erlaubt keine E-Mails, mit denen Einladungen verschickt werden",
            [Channel.MarketingEmail] = "erlaubt keine Werbe-E-Mails, mit denen solche Einladungen verschickt werden",
            [Channel.MarketingMaterial] = "möchte kein Werbematerial",
            [Channel.Phone] = "erlaubt keine Anrufe",
            [Channel.Sms] = "erlaubt keine Textnachrichten",
            [Channel.Fax] = "erlaubt keine Faxe",
            [Channel.Post] = "erlaubt keine Briefe",
            [Channel.MarketingPost] = "erlaubt keine Massenbriefe",
            [Channel.EmailTracking] = "möchte kein Werbematerial",
        },
        [Language.French] = new()
        {
            [Channel.Email] = "n’autorise pas les e-mails, par lesquels partent les invitations",
            [Channel.MarketingEmail] = "n’autorise pas les e-mails publicitaires, par lesquels partent de telles invitations",
            [Channel.MarketingMaterial] = "ne souhaite pas de documents publicitaires",
            [Channel.Phone] = "n’autorise pas les appels téléphoniques",
            [Channel.Sms] = "n’autorise pas les SMS",
            [Channel.Fax] = "n’autorise pas les télécopies",
            [Channel.Post] = "n’autorise pas le courrier postal",
            [Channel.MarketingPost] = "n’autorise pas le courrier postal en nombre",
            [Channel.EmailTracking] = "ne souhaite pas de documents publicitaires",
        },
        [Language.Chinese] = new()
        {
            [Channel.Email] = "不允许发送电子邮件，而邀请通过电子邮件发出",
            [Channel.MarketingEmail] = "不允许发送营销电子邮件，而此类邀请通过电子邮件发出",
            [Channel.MarketingMaterial] = "不希望收到营销资料",
            [Channel.Phone] = "不允许致电",
            [Channel.Sms] = "不允许发送短信",
            [Channel.Fax] = "不允许发送传真",
            [Channel.Post] = "不允许邮寄信函",
            [Channel.MarketingPost] = "不允许批量邮寄信函",
            [Channel.EmailTracking] = "不希望收到营销资料",
        },
    };

    /// <summary>What somebody does who refuses a channel, to stand after the name.</summary>
    public static string Refused(Language language, Channel channel) => Refusing[language][channel];
}
