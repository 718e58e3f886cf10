namespace OptOutPlugin.Languages.French;

internal sealed class People : PeopleTexts
{
    public override string Named(string name, string table) => $"{name} ({Noun(table)})";

    public override string Unnamed(string table) => $"un {Noun(table)} sans nom";

    private static string Noun(string table) => table switch
    {
        "contact" => "contact",
        "lead" => "prospect",
        _ => "compte",
    };
}
