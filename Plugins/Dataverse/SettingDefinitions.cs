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
            "What an e-mail is when nothing about it says so: marketing when it has several recipients outside the "
            + "organisation, comes from a template or was made by a workflow; always marketing; or always business.",
            UnclassifiedMail.MarketingWhenBulk),
        Choice(
            SettingName.LooseningMode,
            "Opt-out: loosening without evidence",
            "What happens to a change that lifts somebody's refusal without saying on what evidence: the refusal stays "
            + "and the rest is saved, or nothing is saved.",
            LooseningMode.Correct),
        Choice(
            SettingName.ActivityMode,
            "Opt-out: calls, letters, faxes and text messages",
            "What happens to an open outgoing call, letter, fax or text message to somebody who refused it: it is "
            + "saved and recorded, it is not saved, or nobody looks.",
            ActivityMode.Warn),
        new(
            SettingName.SmsTables,
            "Opt-out: text message tables",
            "The tables whose rows are text messages, by logical name.",
            SettingType.Text,
            $"logical names between commas, at most {Text(Settings.MostSmsTables)}",
            Default: string.Empty),
        new(
            SettingName.DefaultCountry,
            "Opt-out: default country",
            "The calling code of phone numbers that are stored without one.",
            SettingType.Text,
            "a calling code such as +49",
            Default: string.Empty),
        new(
            SettingName.ReaskLockMonths,
            "Opt-out: months before asking again",
            "For how many months somebody who refused must not be asked for consent again; 0 sets no limit.",
            SettingType.Number,
            $"a whole number from 0 to {Text(Settings.LongestLock)}",
            Default: "0"),
    ];

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
