namespace OptOutPlugin.Languages.English;

internal sealed class People : PeopleTexts
{
    public override string Named(string name, string table) => $"{name} ({table})";

    public override string Unnamed(string table) => $"a {table} without a name";
}
