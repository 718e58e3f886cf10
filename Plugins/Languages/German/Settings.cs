using OptOutPlugin.Domain.Configuration;

namespace OptOutPlugin.Languages.German;

internal sealed class Settings : SettingTexts
{
    protected override string Unread =>
        "Die Einstellungen konnten nicht gelesen werden: Bis sie es können, gelten die strengsten Werte.";

    protected override string NoSuchWord(SettingFault.NoSuchWord fault) =>
        Says(fault.Name, fault.Value, $"{NoneOf(fault.Words)} ist: Es gilt {fault.Used}");

    protected override string NoNumber(SettingFault.NoNumber fault) => Says(
        fault.Name,
        fault.Value,
        $"keine ganze Zahl von {Numbers.Plain(fault.Least)} bis {Numbers.Plain(fault.Most)} ist: Es gilt "
        + Numbers.Plain(fault.Used));

    protected override string NoCallingCode(SettingFault.NoCallingCode fault) =>
        Says(fault.Name, fault.Value, "keine Landesvorwahl wie +49 ist: Es gilt keine");

    protected override string NoTable(SettingFault.NoTable fault)
    {
        var more = fault.More == 0 ? string.Empty : $" (und {Numbers.Plain(fault.More)} weitere dieser Art)";
        return Says(fault.Name, fault.Value, $"kein logischer Name einer Tabelle ist{more}: Es wird ausgelassen");
    }

    protected override string NoTextColumns(SettingFault.NoTextColumns fault) => Says(
        fault.Name,
        fault.Value,
        "keine Angabe wie tabelle(Spalte der Richtung=Wert für eingehend, von, an, Text) ist: Nur der Name der Tabelle gilt");

    protected override string TooManyTables(SettingFault.TooManyTables fault) =>
        $"Die Einstellung {fault.Name} nennt {Numbers.Plain(fault.Named)} Tabellen, und mehr als "
        + $"{Numbers.Plain(fault.Most)} sind nicht möglich: Die ersten {Numbers.Plain(fault.Most)} gelten, bis es "
        + "korrigiert ist.";

    protected override string NoCountry(SettingFault.NoCountry fault)
    {
        var more = fault.More == 0 ? string.Empty : $" (und {Numbers.Plain(fault.More)} weitere dieser Art)";
        return Says(fault.Name, fault.Value, $"kein Name eines Landes ist{more}: Es wird ausgelassen");
    }

    protected override string TooManyCountries(SettingFault.TooManyCountries fault) =>
        $"Die Einstellung {fault.Name} nennt {Numbers.Plain(fault.Named)} Länder, und mehr als "
        + $"{Numbers.Plain(fault.Most)} sind nicht möglich: Die ersten {Numbers.Plain(fault.Most)} gelten, bis es "
        + "korrigiert ist.";

    protected override string NoPage(SettingFault.NoPage fault) => Says(
        fault.Name, fault.Value, "keine Adresse einer Seite wie https://wahl.example.com ist: Es gilt keine");

    protected override string NoMailbox(SettingFault.NoMailbox fault) => Says(
        fault.Name, fault.Value, "keine einzelne E-Mail-Adresse ist: Es gilt keine");

    protected override string LongText(SettingFault.LongText fault) =>
        $"Die Einstellung {fault.Name} enthält einen Text mit mehr als {Numbers.Plain(fault.Most)} Zeichen oder "
        + $"{Numbers.Plain(fault.MostLines)} Zeilen: Dieser Text wird ausgelassen, bis es korrigiert ist.";

    private static string Says(string name, string? value, string what) =>
        $"Die Einstellung {name} sagt „{value}“, was {what}, bis es korrigiert ist.";

    private static string NoneOf(IReadOnlyList<string> words) => words.Count == 2
        ? $"weder {words[0]} noch {words[1]}"
        : $"keines von {string.Join(", ", words.Take(words.Count - 1))} und {words[words.Count - 1]}";
}
