namespace OptOutPlugin.Languages.German;

internal sealed class People : PeopleTexts
{
    public override string Named(string name, string table) => table switch
    {
        "contact" => $"{name} (Kontakt)",
        "lead" => $"{name} (Lead)",
        _ => $"{name} (Firma)",
    };

    public override string Unnamed(string table) => table switch
    {
        "contact" => "ein Kontakt ohne Namen",
        "lead" => "ein Lead ohne Namen",
        _ => "eine Firma ohne Namen",
    };
}
