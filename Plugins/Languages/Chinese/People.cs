namespace OptOutPlugin.Languages.Chinese;

internal sealed class People : PeopleTexts
{
    public override string Named(string name, string table) => $"{name}（{Noun(table)}）";

    public override string Unnamed(string table) => $"未命名的{Noun(table)}";

    private static string Noun(string table) => table switch
    {
        "contact" => "联系人",
        "lead" => "潜在顾客",
        _ => "客户",
    };
}
