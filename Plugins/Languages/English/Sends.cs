using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Footers;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Languages.English;

internal sealed class Sends : SendTexts
{
    public override string UnreadableMail =>
        "Nothing was sent: this e-mail could not be read, so nobody can say who refused it. Try again in a few "
        + "minutes; if it happens again, tell your administrator.";

    public override string TakeOff => "Take them off the e-mail and send it again.";

    public override string CallItTransactional =>
        "If this is not marketing but business that the person has with you, set the e-mail's Category to "
        + "Transactional.";

    public override string NoneOfAnyKind =>
        "Who allows no e-mail at all gets none of any kind, until that person says otherwise and it is recorded.";

    public override string FooterLink =>
        "You may object to marketing at any time: unsubscribe, or choose what you get from us";

    public override string FooterReply =>
        "You may object to marketing at any time: to get no more marketing e-mail from us, reply with STOP.";

    public override string FooterPolicy(DateTime from, string whatChanged) =>
        $"Our privacy policy changed on {Day(from)}.{After(" ", whatChanged)} What you asked us for before counts only once you "
        + "confirm it where you choose what you get from us.";

    public override string MustNotGet(int recipients, bool isMarketing) =>
        $"Nothing was sent: {Many(recipients)} must not get this {Mail(isMarketing)}.";

    public override string NotChecked(bool isMarketing) =>
        $"Nothing was sent: not every recipient could be checked of this {Mail(isMarketing)}.";

    public override string Person(string name, int recipients, Rule rule) =>
        recipients > 1
            ? $"{name}, under {Numbers.Plain(recipients)} of the recipients: {Says(rule)}."
            : $"{name}: {Says(rule)}.";

    public override string Addressless(int recipients) =>
        $"{Many(recipients)} without one e-mail address that can be read: correct the address.";

    public override string NoFooter(FooterGap gap) => gap switch
    {
        FooterGap.NoPostalAddress =>
            "Nothing was sent: a marketing e-mail must name the postal address of its sender, and none is known. Ask "
            + $"an administrator to give it in the setting {SettingName.PostalAddress}.",
        FooterGap.NoWay =>
            "Nothing was sent: a marketing e-mail must tell its recipients how to unsubscribe, and there is no way "
            + $"yet. Ask an administrator to set {SettingName.PreferenceCentreUrl}, or send it from a mailbox that takes "
            + "mail in.",
        FooterGap.NoRoom =>
            "Nothing was sent: this e-mail is so long that the footer of a marketing e-mail does not fit in. Shorten "
            + "its text.",
    };

    private static string Many(int recipients) => Counts.Many(Counted.Recipients, recipients);

    private static string Mail(bool isMarketing) => isMarketing ? "marketing e-mail" : "e-mail";

    private static string Says(Rule rule) => rule switch
    {
        Rule.DoNotEmail => "does not allow e-mails",
        Rule.DoNotBulkEmail => "does not allow bulk e-mails",
        Rule.DoNotSendMarketing => "does not want marketing material",
        Rule.TopicRefused => "does not want this topic",
        Rule.Paused => "wants no marketing for the time being",
        Rule.NoOptIn => "has not asked for this",
        Rule.OptInExpired => "asked for this, and that has ended",
        Rule.OptInOutdated => "asked for this under a privacy policy that has changed since",
        Rule.CountryNeedsOptIn => "has not asked for this, and lives where that is needed",
        Rule.Doubtful => "what is stored of the choice was not written by this product, so ask a privacy officer",
        Rule.NoAddress => "has an e-mail address that cannot be read, so correct it",
        Rule.AddressFailed => "has an address from which e-mails came back, so correct it",
        Rule.Suppressed or Rule.Unreadable => "must not be written to at this address",
    };
}
