using OptOutPlugin.Domain.Configuration;

namespace OptOutPlugin.Languages.English;

internal sealed class Settings : SettingTexts
{
    protected override string Unread =>
        "The settings could not be read: the strictest values are used until they can be.";

    protected override string NoSuchWord(SettingFault.NoSuchWord fault) =>
        Says(fault.Name, fault.Value, $"which is {NoneOf(fault.Words)}: {fault.Used} is used");

    protected override string NoNumber(SettingFault.NoNumber fault) => Says(
        fault.Name,
        fault.Value,
        $"which is no whole number from {Numbers.Plain(fault.Least)} to {Numbers.Plain(fault.Most)}: "
        + $"{Numbers.Plain(fault.Used)} is used");

    protected override string NoCallingCode(SettingFault.NoCallingCode fault) =>
        Says(fault.Name, fault.Value, "which is no calling code such as +49: none is used");

    protected override string NoTable(SettingFault.NoTable fault)
    {
        var more = fault.More == 0 ? string.Empty : $" (and {Numbers.Plain(fault.More)} more like it)";
        return Says(fault.Name, fault.Value, $"which is no logical name of a table{more}: it is left out");
    }

    protected override string NoTextColumns(SettingFault.NoTextColumns fault) => Says(
        fault.Name,
        fault.Value,
        "which is no table(direction column=incoming value, from, to, text): only the name of the table is used");

    protected override string TooManyTables(SettingFault.TooManyTables fault) =>
        $"The setting {fault.Name} names {Numbers.Plain(fault.Named)} tables, and {Numbers.Plain(fault.Most)} is the "
        + $"most: the first {Numbers.Plain(fault.Most)} are used until it is mended.";

    protected override string NoCountry(SettingFault.NoCountry fault)
    {
        var more = fault.More == 0 ? string.Empty : $" (and {Numbers.Plain(fault.More)} more like it)";
        return Says(fault.Name, fault.Value, $"which is no name of a country{more}: it is left out");
    }

    protected override string TooManyCountries(SettingFault.TooManyCountries fault) =>
        $"The setting {fault.Name} names {Numbers.Plain(fault.Named)} countries, and {Numbers.Plain(fault.Most)} is "
        + $"the most: the first {Numbers.Plain(fault.Most)} are used until it is mended.";

    protected override string NoPage(SettingFault.NoPage fault) => Says(
        fault.Name, fault.Value, "which is no address of a page such as https://choices.example.com: none is used");

    protected override string NoMailbox(SettingFault.NoMailbox fault) => Says(
        fault.Name, fault.Value, "which is not one e-mail address: none is used");

    protected override string LongText(SettingFault.LongText fault) =>
        $"The setting {fault.Name} holds a text of more than {Numbers.Plain(fault.Most)} characters, or "
        + $"{Numbers.Plain(fault.MostLines)} lines: that text is left out until it is mended.";

    private static string Says(string name, string? value, string what) =>
        $"The setting {name} says \"{value}\", {what} until it is mended.";

    private static string NoneOf(IReadOnlyList<string> words) => words.Count == 2
        ? $"neither {words[0]} nor {words[1]}"
        : $"none of {string.Join(", ", words.Take(words.Count - 1))} and {words[words.Count - 1]}";
}
