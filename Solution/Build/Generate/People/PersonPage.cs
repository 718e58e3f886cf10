using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.SolutionBuild.Generate;

/// <summary>A column and what our forms call it, in English.</summary>
internal sealed record Shown(string Column, string Label);

/// <summary>What the forms and views of contact, lead and account say each in its own way.</summary>
/// <param name="Table">The table.</param>
/// <param name="Kind">What its rows are.</param>
/// <param name="Identity">By what a row is known.</param>
/// <param name="Listed">What the view shows of a row beside its name and its flags.</param>
/// <param name="Rows">What the view's rows are.</param>
internal sealed record PersonPage(
    PersonTable Table, string Kind, IReadOnlyList<Shown> Identity, IReadOnlyList<string> Listed, string Rows)
{
    private static readonly Shown[] Names = [new("firstname", "First name"), new("lastname", "Last name")];

    private static readonly Shown[] Places =
    [
        new("address1_line1", "Street"), new("address1_postalcode", "Postal code"), new("address1_city", "City"),
        new("address1_country", "Country"),
    ];

    public static IReadOnlyList<PersonPage> All { get; } =
    [
        new(
            PersonTable.Contact,
            "Person",
            [.. Names, new("parentcustomerid", "Company"), new("jobtitle", "Job title")],
            ["parentcustomerid", "emailaddress1"],
            "Active contacts"),
        new(
            PersonTable.Lead,
            "Person",
            [
                new("subject", "Topic of the lead"), .. Names, new("companyname", "Company"),
                new("jobtitle", "Job title"),
            ],
            ["companyname", "emailaddress1"],
            "Open leads"),
        new(
            PersonTable.Account,
            "Organisation",
            [new("name", "Account name"), new("primarycontactid", "Primary contact")],
            ["emailaddress1", "telephone1"],
            "Active accounts"),
    ];

    /// <summary>Where the person is reached.</summary>
    public IEnumerable<Shown> Reached =>
    [
        new("emailaddress1", "E-mail"), new("emailaddress2", "E-mail 2"), new("emailaddress3", "E-mail 3"),
        new("telephone1", "Business phone"),
        .. Table.ReachColumns.Any(column => column.Key == PersonTable.Mobile)
            ? [new Shown(PersonTable.Mobile, "Mobile phone")]
            : Array.Empty<Shown>(),
        new("fax", "Fax"),
        .. Places,
    ];
}
