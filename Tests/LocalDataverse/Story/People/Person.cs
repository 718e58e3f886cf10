namespace OptOutPlugin.LocalDataverse.Story.People;

/// <summary>The tables that hold people.</summary>
internal enum PersonKind
{
    Contact,
    Lead,
    Account,
}

/// <summary>One person of the file, in the terms of its table.</summary>
/// <param name="Line">Where it stands in the file.</param>
/// <param name="Kind">The table.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Values">What to write, by column: text, or true or false for a flag.</param>
/// <param name="Active">Whether the row is to stay active.</param>
/// <param name="Key">The name by which the story knows this person, if it does.</param>
internal sealed record Person(
    int Line,
    PersonKind Kind,
    string Name,
    IReadOnlyDictionary<string, object> Values,
    bool Active,
    string? Key)
{
    public string Table { get; } = TableOf(Kind);

    public string? Address => Values.GetValueOrDefault("emailaddress1") as string;

    /// <summary>How many flags say no.</summary>
    public int Refusals => Values.Count(value => Refuses(value.Key, value.Value));

    /// <summary>Whether a flag with this value is a refusal; <c>followemail</c> alone permits when set.</summary>
    public static bool Refuses(string column, object? value) => value is bool set && set == (column != "followemail");

    public static string TableOf(PersonKind kind) => kind switch
    {
        PersonKind.Contact => "contact",
        PersonKind.Lead => "lead",
        _ => "account",
    };
}
