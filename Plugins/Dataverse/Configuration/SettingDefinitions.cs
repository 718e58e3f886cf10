using System.Globalization;
using OptOutPlugin.Domain.Configuration;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Every setting that an administrator can make. The environment variables of the solution and the README table come
/// from this list; a value is never shipped, so that an update cannot hide a customer's.
/// </summary>
internal static class SettingDefinitions
{
    public static IReadOnlyList<SettingDefinition> All { get; } =
    [
        Choice(
            SettingName.SendMode,
            "Opt-out: refused e-mail",
            "What happens to an e-mail that one of its recipients refused: nothing of it is sent, or those recipients "
            + "are taken off and the others get it.",
            SendMode.Block),
        Choice(
            SettingName.UnclassifiedMail,
            "Opt-out: unclassified e-mail",
            "What an e-mail is when nothing about it says so: marketing when it goes to many outside the "
            + "organisation, or from a template to more than one; always marketing; or always business.",
            UnclassifiedMail.MarketingWhenBulk),
        Choice(
            SettingName.LooseningMode,
            "Opt-out: loosening without evidence",
            "What happens to a change that lifts somebody's refusal without saying on what evidence: the refusal stays "
            + "and the rest is saved, or nothing is saved.",
            LooseningMode.Correct),
        Choice(
            SettingName.ActivityMode,
            "Opt-out: calls, letters and appointments",
            "What happens to an open outgoing call, letter or appointment to somebody who refused it: it is saved, "
            + "recorded and found, it is not saved, or nobody looks.",
            ActivityMode.Warn),
        Choice(
            SettingName.FaxAndTextMode,
            "Opt-out: faxes and text messages",
            "What happens to an open outgoing fax or text message, which a machine sends, to somebody who refused it: "
            + "it is saved, recorded and found, it is not saved, or nobody looks.",
            ActivityMode.Block),
        new(
            SettingName.SmsTables,
            "Opt-out: text message tables",
            "The tables whose rows are text messages, and where direction, numbers and text stand in each: only then is "
            + "STOP heard, and a number that is not a record's own guarded.",
            SettingType.Text,
            "between commas logical names, or table(direction column=incoming value/outgoing value, from, to, text); without "
            + $"an outgoing value nothing is answered; at most {Text(Settings.MostSmsTables)}",
            Default: SettingReading.Nothing),
        Choice(
            SettingName.StopScope,
            "Opt-out: what STOP refuses",
            "What a text message with STOP refuses for its number: text messages, or calls too, as it must in the United "
            + "States from 2027-01-31 on.",
            StopScope.TextMessages),
        new(
            SettingName.DefaultCountry,
            "Opt-out: default country",
            "The calling code of phone numbers that are stored without one.",
            SettingType.Text,
            "a calling code such as +49",
            Default: SettingReading.Nothing),
        new(
            SettingName.ReaskLockMonths,
            "Opt-out: months before asking again",
            "For how many months somebody who refused must not be asked for consent again; 0 sets no limit.",
            SettingType.Number,
            $"a whole number from 0 to {Text(Settings.LongestLock)}",
            Default: "0"),
        new(
            SettingName.BulkFrom,
            "Opt-out: bulk e-mail",
            "To more than how many recipients outside the organisation an e-mail that nothing else classifies is "
            + "marketing.",
            SettingType.Number,
            $"a whole number from 1 to {Text(Settings.MostBulkFrom)}",
            Default: "10"),
        Choice(
            SettingName.MarketingNeedsOptIn,
            "Opt-out: marketing that needs an opt-in",
            "When a marketing e-mail needs an opt-in: where its topic says so; besides, where the recipient's country "
            + "takes silence for a no; or always.",
            OptInNeed.Topics),
        new(
            SettingName.OptInCountries,
            "Opt-out: countries that need an opt-in",
            "The countries where silence is a no; without a value, those that the product knows.",
            SettingType.Text,
            $"names or ISO 3166 codes between commas, at most {Text(Settings.MostCountries)}",
            Default: SettingReading.Nothing),
        Choice(
            SettingName.ExistingCustomers,
            "Opt-out: existing customers",
            "Whether a marketing e-mail to somebody who is a customer already needs an opt-in where others need one.",
            ExistingCustomers.NeedOptIn),
        Choice(
            SettingName.EarlierRefusals,
            "Opt-out: earlier refusals",
            "How much refusals count that were there before the product or come by import: as what the person said, as "
            + "what a user set, or as what a program set.",
            EarlierRefusals.Reported),
        new(
            SettingName.PreferenceCentreUrl,
            "Opt-out: public page",
            "The public page on which people say no. Every e-mail that is certainly marketing gets a link to it.",
            SettingType.Text,
            "an address such as https://choices.example.com",
            Default: SettingReading.Nothing),
        Sender(
            SettingName.SenderName,
            "Opt-out: sender's name",
            "Who sends marketing e-mails, as their footer says it."),
        Sender(
            SettingName.PostalAddress,
            "Opt-out: postal address",
            "The postal address of who sends marketing e-mails, which the law asks for in each of them."),
        Sender(
            SettingName.SenderContact,
            "Opt-out: sender's contact",
            "How else the sender of marketing e-mails can be reached, such as a phone number."),
        new(
            SettingName.ConfirmationSender,
            "Opt-out: sender of confirmations",
            "From which queue or user an address is asked to confirm that it wants e-mails, when somebody typed it at the "
            + "public form.",
            SettingType.Text,
            "the e-mail address of a queue or user",
            Default: SettingReading.Nothing),
        Choice(
            SettingName.MissingFooter,
            "Opt-out: missing footer",
            "What happens to an e-mail that is certainly marketing and cannot get its whole footer: it is sent with "
            + "what there is, and found, or nothing of it is sent.",
            MissingFooter.Warn),
        new(
            SettingName.BouncesNeeded,
            "Opt-out: bounces until an address is held",
            "After how many e-mails that came back since the mailbox or its domain does not exist, an address is kept from "
            + "being written to.",
            SettingType.Number,
            $"a whole number from 1 to {Text(Settings.MostBounces)}",
            Default: "1"),
        Choice(
            SettingName.PublishedMetrics,
            "Opt-out: published metrics",
            "Whether the public pages may show how many requests to be left alone came in the last year, how many were "
            + "complied with and denied, and how long they took.",
            PublishedMetrics.None),
        Choice(
            SettingName.ErasureNeedsTwo,
            "Opt-out: erasure needs two officers",
            "Whether the erasure of a person waits until a second privacy officer completes it.",
            ErasureNeedsTwo.No),
        Choice(
            SettingName.Training,
            "Opt-out: training",
            "What happens when somebody who did not pass the course for it permits again, overrides, exports or erases: "
            + "nobody looks, it is done and found, or it is refused. Programs and refusals are never looked at.",
            TrainingMode.Warn),
        Choice(
            SettingName.TrainingForMarketing,
            "Opt-out: training to send marketing",
            "Whether who sends a marketing e-mail to more than one person must have passed a course for it too.",
            TrainingForMarketing.No),
    ];

    // How it differs by language is the same for each of them.
    private static SettingDefinition Sender(string schemaName, string displayName, string description) => new(
        schemaName,
        displayName,
        description,
        SettingType.Text,
        "a text for all languages, or for each a part that begins with en:, de:, fr: or zh:; lines end in a line break "
        + $"or a vertical bar; at most {Text(TextByLanguage.Longest)} characters and {Text(TextByLanguage.MostLines)} "
        + "lines each",
        Default: SettingReading.Nothing);

    private static SettingDefinition Choice<T>(string schemaName, string displayName, string description, T otherwise)
        where T : struct, Enum
    {
        var names = Enum.GetNames(typeof(T));
        var last = names.Length - 1;
        return new(
            schemaName,
            displayName,
            description,
            SettingType.Text,
            $"{string.Join(", ", names.Take(last))} or {names[last]}",
            otherwise.ToString());
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
