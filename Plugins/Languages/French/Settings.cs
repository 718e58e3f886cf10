using OptOutPlugin.Domain.Configuration;

namespace OptOutPlugin.Languages.French;

internal sealed class Settings : SettingTexts
{
    protected override string Unread =>
        "Les paramètres n’ont pas pu être lus : les valeurs les plus strictes s’appliquent en attendant.";

    protected override string NoSuchWord(SettingFault.NoSuchWord fault) =>
        Says(fault.Name, fault.Value, $"qui n’est {NoneOf(fault.Words)} : la valeur {fault.Used} s’applique");

    protected override string NoNumber(SettingFault.NoNumber fault) => Says(
        fault.Name,
        fault.Value,
        $"qui n’est pas un nombre entier de {Numbers.Plain(fault.Least)} à {Numbers.Plain(fault.Most)} : la valeur "
        + $"{Numbers.Plain(fault.Used)} s’applique");

    protected override string NoCallingCode(SettingFault.NoCallingCode fault) =>
        Says(fault.Name, fault.Value, "qui n’est pas un indicatif de pays tel que +49 : aucun ne s’applique");

    protected override string NoTable(SettingFault.NoTable fault)
    {
        var more = fault.More switch
        {
            0 => string.Empty,
            1 => " (et 1 autre de la même sorte)",
            _ => $" (et {Numbers.Plain(fault.More)} autres de la même sorte)",
        };
        return Says(fault.Name, fault.Value, $"qui n’est pas le nom logique d’une table{more} : il est laissé de côté");
    }

    protected override string NoTextColumns(SettingFault.NoTextColumns fault) => Says(
        fault.Name,
        fault.Value,
        "qui n’est pas de la forme table(colonne du sens=valeur entrante, de, à, texte) : seul le nom de la table compte");

    protected override string TooManyTables(SettingFault.TooManyTables fault) =>
        $"Le paramètre {fault.Name} nomme {Numbers.Plain(fault.Named)} tables, et {Numbers.Plain(fault.Most)} est le "
        + $"maximum : les {Numbers.Plain(fault.Most)} premières s’appliquent jusqu’à correction.";

    protected override string NoCountry(SettingFault.NoCountry fault)
    {
        var more = fault.More switch
        {
            0 => string.Empty,
            1 => " (et 1 autre de la même sorte)",
            _ => $" (et {Numbers.Plain(fault.More)} autres de la même sorte)",
        };
        return Says(fault.Name, fault.Value, $"qui n’est pas le nom d’un pays{more} : il est laissé de côté");
    }

    protected override string TooManyCountries(SettingFault.TooManyCountries fault) =>
        $"Le paramètre {fault.Name} nomme {Numbers.Plain(fault.Named)} pays, et {Numbers.Plain(fault.Most)} est le "
        + $"maximum : les {Numbers.Plain(fault.Most)} premiers s’appliquent jusqu’à correction.";

    protected override string NoPage(SettingFault.NoPage fault) => Says(
        fault.Name,
        fault.Value,
        "qui n’est pas l’adresse d’une page telle que https://choix.example.com : aucune ne s’applique");

    protected override string NoMailbox(SettingFault.NoMailbox fault) => Says(
        fault.Name, fault.Value, "qui n’est pas une adresse e-mail unique : aucune ne s’applique");

    protected override string LongText(SettingFault.LongText fault) =>
        $"Le paramètre {fault.Name} contient un texte de plus de {Numbers.Plain(fault.Most)} caractères ou de "
        + $"{Numbers.Plain(fault.MostLines)} lignes : ce texte est laissé de côté jusqu’à correction.";

    private static string Says(string name, string? value, string what) =>
        $"Le paramètre {name} indique « {value} », {what} jusqu’à correction.";

    private static string NoneOf(IReadOnlyList<string> words) => words.Count == 2
        ? $"ni {words[0]} ni {words[1]}"
        : $"aucune des valeurs {string.Join(", ", words.Take(words.Count - 1))} et {words[words.Count - 1]}";
}
