namespace OptOutPlugin.LocalDataverse.Story.People;

/// <summary>How the text of a field is understood.</summary>
internal enum FieldKind
{
    Text,
    Address,
    Flag,
}

/// <summary>A field of the file that becomes a column of a person.</summary>
/// <param name="Header">Its name in the file.</param>
/// <param name="Kind">How its text is understood.</param>
/// <param name="Columns">The column it becomes, by table; where it is absent, the table has no such column.</param>
internal sealed record PeopleColumn(
    string Header,
    FieldKind Kind,
    IReadOnlyDictionary<PersonKind, PeopleColumn.Target> Columns)
{
    /// <summary>The headers that say something about the row itself.</summary>
    public const string KindHeader = "kind", StateHeader = "state", KeyHeader = "key";

    public static IReadOnlyList<PeopleColumn> All { get; } =
    [
        new("firstname", FieldKind.Text, People("firstname", 50)),
        new("lastname", FieldKind.Text, People("lastname", 50)),
        new("name", FieldKind.Text, new Dictionary<PersonKind, Target>
        {
            [PersonKind.Lead] = new("companyname", 100),
            [PersonKind.Account] = new("name", 160),
        }),
        new("email", FieldKind.Address, Everyone("emailaddress1", 100)),
        new("email2", FieldKind.Address, Everyone("emailaddress2", 100)),
        new("email3", FieldKind.Address, Everyone("emailaddress3", 100)),
        new("phone", FieldKind.Text, Everyone("telephone1", 50)),
        new("city", FieldKind.Text, Everyone("address1_city", 80)),
        new("country", FieldKind.Text, Everyone("address1_country", 80)),
        Flag("donotemail"),
        Flag("donotbulkemail"),
        Flag("donotsendmm"),
        Flag("donotphone"),
        Flag("donotfax"),
        Flag("donotpostalmail"),
        new("donotbulkpostalmail", FieldKind.Flag, new Dictionary<PersonKind, Target>
        {
            [PersonKind.Contact] = new("donotbulkpostalmail"),
            [PersonKind.Account] = new("donotbulkpostalmail"),
        }),
        Flag("followemail"),
        Flag("optout_donotsms"),
    ];

    public static IReadOnlyList<string> Headers { get; } =
        [KindHeader, .. All.Select(column => column.Header), StateHeader, KeyHeader];

    private static PeopleColumn Flag(string name) => new(name, FieldKind.Flag, Everyone(name));

    private static Dictionary<PersonKind, Target> Everyone(string column, int length = 0) =>
        Enum.GetValues<PersonKind>().ToDictionary(kind => kind, _ => new Target(column, length));

    private static Dictionary<PersonKind, Target> People(string column, int length) => new()
    {
        [PersonKind.Contact] = new(column, length),
        [PersonKind.Lead] = new(column, length),
    };

    /// <summary>A column of Dataverse and, for text, how many UTF-16 units it holds.</summary>
    public sealed record Target(string Column, int Length = 0);
}
