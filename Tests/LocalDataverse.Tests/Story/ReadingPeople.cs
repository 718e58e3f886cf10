using OptOutPlugin.LocalDataverse.Story.People;

namespace OptOutPlugin.LocalDataverse.Tests.Story;

public class ReadingPeople
{
    private static readonly string Header = string.Join(",", PeopleColumn.Headers);

    public static TheoryData<string, string, string> BadRows => new()
    {
        { "the kind is unknown", Line(("kind", "person")), "kind is \"person\", not contact, lead or account" },
        { "the kind is missing", Line(("kind", "")), "kind is \"\", not contact, lead or account" },
        { "a field is missing", Line()[..^2], "has 20 fields instead of 21" },
        { "there is a field too many", Line() + ",", "has 22 fields instead of 21" },
        { "a name has an unquoted comma", Line(("lastname", "Pruitt, Jr.")), "has 22 fields instead of 21" },
        {
            "a quote stays open", Line(("lastname", "\"Pruitt")),
            "is not a line of CSV of at most 8,192 characters with its quotes closed"
        },
        {
            "a quote stands inside a field", Line(("lastname", "Pru\"itt")),
            "is not a line of CSV of at most 8,192 characters with its quotes closed"
        },
        {
            "the line has no end", Line(("lastname", new string('x', 9000))),
            "is not a line of CSV of at most 8,192 characters with its quotes closed"
        },
        { "a flag is another word", Line(("donotemail", "ja")), "donotemail is \"ja\", not yes, no or empty" },
        { "a flag is a number", Line(("optout_donotsms", "1")), "optout_donotsms is \"1\", not yes, no or empty" },
        { "a flag is in capitals", Line(("followemail", "YES")), "followemail is \"YES\", not yes, no or empty" },
        { "the address has no @", Line(("email", "maria")), "email is \"maria\", not an e-mail address" },
        { "the address has no domain", Line(("email", "m@")), "email is \"m@\", not an e-mail address" },
        {
            "the address has two", Line(("email", "a@b@example.org")),
            "email is \"a@b@example.org\", not an e-mail address"
        },
        {
            "the address has a space", Line(("email2", "a b@example.org")),
            "email2 is \"a b@example.org\", not an e-mail address"
        },
        {
            "the address has a name", Line(("email3", "M <m@example.org>")),
            "email3 is \"M <m@example.org>\", not an e-mail address"
        },
        { "the domain has no dot", Line(("email", "m@localhost")), "email is \"m@localhost\", not an e-mail address" },
        {
            "the address is too long", Line(("email", new string('a', 60) + "@" + new string('b', 36) + ".org")),
            "email is 101 characters long and 100 fit"
        },
        {
            "the first name is too long", Line(("firstname", new string('é', 51))),
            "firstname is 51 characters long and 50 fit"
        },
        { "the account's name is too long", Account(new string('字', 161)), "name is 161 characters long and 160 fit" },
        {
            "the lead's company is too long", Lead(("name", new string('n', 101))),
            "name is 101 characters long and 100 fit"
        },
        {
            "a lead refuses bulk letters", Lead(("donotbulkpostalmail", "yes")),
            "donotbulkpostalmail does not exist on a lead"
        },
        {
            "a lead allows bulk letters", Lead(("donotbulkpostalmail", "no")),
            "donotbulkpostalmail does not exist on a lead"
        },
        { "an account has a first name", Line(("kind", "account")), "firstname does not exist on an account" },
        { "a contact has a company name", Line(("name", "Keller KG")), "name does not exist on a contact" },
        { "nobody is named", Line(("firstname", " "), ("lastname", "")), "the contact has no name" },
        { "the account is not named", Account(""), "the account has no name" },
        { "the state is unknown", Line(("state", "gone")), "state is \"gone\", not active or inactive" },
        { "the state is missing", Line(("state", "")), "state is \"\", not active or inactive" },
        { "a name holds an escape", Line(("lastname", "\u001b[31mred")), "lastname holds a control character" },
        { "the text is not UTF-8", Line(("lastname", "M\uFFFDller")), "lastname is not UTF-8 text" },
        {
            "the key has capitals", Line(("key", "Maria")),
            "key is \"Maria\", not up to 40 lower-case letters, digits and hyphens"
        },
        { "the key is taken", Line(("key", "first")), "key first is already the key of line 2" },
    };

    [Theory]
    [MemberData(nameof(BadRows))]
    public void A_bad_row_is_reported_with_its_line_and_reason_and_the_rest_is_read(
        string situation, string bad, string reason)
    {
        var file = Read(Header, Line(("key", "first")), bad, Line(("lastname", "Last")));

        Assert.Equal([new BadRow(3, reason)], file.BadRows);
        Assert.True(file.People is [{ Key: "first", Line: 2 }, { Name: "Maria Last", Line: 4 }], situation);
    }

    [Fact]
    public void A_contact_is_read_in_the_terms_of_its_table()
    {
        var maria = Assert.Single(Read(Header, Line(
            ("email", " maria@example.org "), ("donotbulkemail", "yes"), ("followemail", "no"), ("donotfax", "no"),
            ("state", "inactive"), ("key", "maria"))).People);

        Assert.Equal(("contact", "Maria Keller", "maria", false), (maria.Table, maria.Name, maria.Key, maria.Active));
        Assert.Equal(2, maria.Refusals);
        Assert.Equal(
            new Dictionary<string, object>
            {
                ["firstname"] = "Maria",
                ["lastname"] = "Keller",
                ["emailaddress1"] = "maria@example.org",
                ["donotbulkemail"] = true,
                ["followemail"] = false,
                ["donotfax"] = false,
            },
            maria.Values);
    }

    [Fact]
    public void The_name_of_a_lead_is_its_company_and_that_of_an_account_its_own()
    {
        var file = Read(Header, Lead(("name", "Keller KG")), Account("Keller KG"));

        Assert.Equal("Keller KG", file.People[0].Values["companyname"]);
        Assert.Equal("Keller KG", file.People[1].Values["name"]);
    }

    [Theory]
    [InlineData("dimitra@παράδειγμα.example")]
    [InlineData("владимира@пример.example")]
    [InlineData("info@xn--mnchner-brot-dlb.example")]
    [InlineData("sean.o'shaughnessy+news@example.org")]
    [InlineData("N.ACHEBE@EXAMPLE.ORG")]
    public void An_address_may_be_of_any_script(string address) =>
        Assert.Equal(address, Assert.Single(Read(Header, Line(("email", address))).People).Address);

    [Fact]
    public void The_columns_may_stand_in_any_order_and_the_lines_end_in_any_way()
    {
        var row = string.Join(",", Line().Split(',').Reverse());

        var header = string.Join(",", PeopleColumn.Headers.Reverse()).ToUpperInvariant();

        var people = PeopleFile.Read(new StringReader($"{header}\r\n{row}\r\n\r\n"));

        Assert.Equal("Maria Keller", Assert.Single(people.People).Name);
        Assert.Empty(people.BadRows);
    }

    [Theory]
    [InlineData("")]
    [InlineData("kind;firstname;lastname")]
    [InlineData("kind,firstname")]
    public void A_file_without_these_columns_is_refused_as_a_whole(string header) =>
        Assert.StartsWith(
            "The first line must name these columns",
            Assert.Throws<PeopleFileException>(() => Read(header)).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData(",shoesize", "Unknown: \"shoesize\".")]
    [InlineData(",kind", "each once")]
    public void A_file_with_other_columns_is_refused_as_a_whole(string more, string sentence) =>
        Assert.Contains(
            sentence,
            Assert.Throws<PeopleFileException>(() => Read(Header + more)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_not_there_is_named() =>
        Assert.Equal(
            "There is no file nowhere.csv.",
            Assert.Throws<PeopleFileException>(() => PeopleFile.Read("nowhere.csv")).Message);

    private static PeopleFile Read(params string[] lines) =>
        PeopleFile.Read(new StringReader(string.Join('\n', lines)));

    private static string Lead(params (string Header, string Value)[] values) => Line([("kind", "lead"), .. values]);

    private static string Account(string name) =>
        Line(("kind", "account"), ("firstname", ""), ("lastname", ""), ("name", name));

    private static string Line(params (string Header, string Value)[] values)
    {
        var row = PeopleColumn.Headers.ToDictionary(header => header, _ => "");
        (row["kind"], row["firstname"], row["lastname"], row["state"]) = ("contact", "Maria", "Keller", "active");
        foreach (var (header, value) in values)
        {
            row[header] = value;
        }

        return string.Join(",", PeopleColumn.Headers.Select(header => row[header]));
    }
}
