using System.Text;
using OptOutPlugin.LocalDataverse.Story;
using OptOutPlugin.LocalDataverse.Story.People;

namespace OptOutPlugin.LocalDataverse.Tests.Story;

public class TheSample
{
    private const StringComparison Ordinal = StringComparison.Ordinal;

    private static readonly string Path = Repository.SamplePeople;
    private static readonly PeopleFile File = PeopleFile.Read(Path);
    private static readonly IReadOnlyList<Person> People = File.People;

    private static readonly Dictionary<string, (Func<Person, bool> Has, int AtLeast)> AsInLife = new()
    {
        ["active contacts"] = (p => p is { Kind: PersonKind.Contact, Active: true }, 400),
        ["active leads"] = (p => p is { Kind: PersonKind.Lead, Active: true }, 200),
        ["active accounts"] = (p => p is { Kind: PersonKind.Account, Active: true }, 100),
        ["inactive rows"] = (p => !p.Active, 50),
        ["people without an address"] = (p => p.Address is null, 50),
        ["people with a second address"] = (p => p.Values.ContainsKey("emailaddress2"), 50),
        ["people with a third address"] = (p => p.Values.ContainsKey("emailaddress3"), 10),
        ["tagged addresses"] = (p => p.Address?.Contains('+') == true, 10),
        ["no flag ever set"] = (p => !p.Values.Values.OfType<bool>().Any(), 30),
        ["role mailboxes"] = (p => p.Kind == PersonKind.Account && Address(p).StartsWith("info@", Ordinal), 50),
        ["addresses of other scripts"] = (p => Address(p).Any(c => c > 127), 4),
        ["addresses in punycode"] = (p => Address(p).Contains("@xn--", Ordinal), 1),
        ["Greek"] = (p => Any(p, 0x370, 0x3FF), 10),
        ["Cyrillic"] = (p => Any(p, 0x400, 0x4FF), 10),
        ["Hebrew, right to left"] = (p => Any(p, 0x590, 0x5FF), 10),
        ["Arabic, right to left"] = (p => Any(p, 0x600, 0x6FF), 10),
        ["Devanagari"] = (p => Any(p, 0x900, 0x97F), 10),
        ["Japanese"] = (p => Any(p, 0x3040, 0x30FF), 3),
        ["Chinese"] = (p => Any(p, 0x4E00, 0x9FFF), 10),
        ["Korean"] = (p => Any(p, 0xAC00, 0xD7AF), 10),
        ["accents"] = (p => Any(p, 0xC0, 0x17F), 100),
        ["combining marks"] = (p => Any(p, 0x300, 0x36F) && !p.Name.IsNormalized(NormalizationForm.FormC), 1),
        ["beyond the basic plane"] = (p => p.Name.Any(char.IsSurrogate), 1),
        ["double quotes"] = (p => p.Name.Contains('"'), 2),
        ["commas"] = (p => p.Name.Contains(','), 2),
        ["apostrophes"] = (p => p.Name.Contains('\''), 10),
        ["markup"] = (p => p.Name.Contains("<script>", Ordinal), 1),
        ["formulas"] = (p => p.Name.StartsWith('='), 1),
        ["first and last name as long as they may be"] = (
            p => Length(p, "firstname", 50) && Length(p, "lastname", 50), 2),
        ["company as long as it may be"] = (p => Length(p, "companyname", 100), 1),
        ["account as long as it may be"] = (p => Length(p, "name", 160), 1),
    };

    public static TheoryData<string> Traits => [.. AsInLife.Keys];

    [Fact]
    public void It_holds_at_least_a_thousand_people_and_no_bad_row()
    {
        Assert.Empty(File.BadRows);
        Assert.InRange(People.Count, 1000, 5000);
        Assert.InRange(new FileInfo(Path).Length, 1, 400 * 1024);
    }

    [Theory]
    [MemberData(nameof(Traits))]
    public void It_holds_people_as_they_occur_in_life(string trait) =>
        Assert.InRange(People.Count(AsInLife[trait].Has), AsInLife[trait].AtLeast, People.Count);

    [Theory]
    [InlineData("contact", "lead")]
    [InlineData("contact", "account")]
    [InlineData("contact", "contact")]
    public void It_holds_twins_with_the_same_address_in_other_case(string one, string other) =>
        Assert.Contains(
            from a in People
            where a.Table == one && a.Address is not null
            join b in People.Where(b => b.Table == other && b.Address is not null)
                on a.Address!.ToUpperInvariant() equals b.Address!.ToUpperInvariant()
            where a.Address != b.Address
            select a,
            _ => true);

    [Theory]
    [InlineData("donotbulkemail", 0.10, 0.14)]
    [InlineData("donotemail", 0.02, 0.04)]
    [InlineData("donotsendmm", 0.05, 0.12)]
    [InlineData("followemail", 0.03, 0.07)]
    public void People_refuse_about_as_often_as_in_life(string flag, double from, double to) =>
        Assert.InRange(
            People.Count(p => Person.Refuses(flag, p.Values.GetValueOrDefault(flag))) / (double)People.Count, from, to);

    [Fact]
    public void Its_addresses_and_domains_belong_to_nobody() =>
        Assert.All(
            from person in People
            from value in person.Values
            where value.Key.StartsWith("emailaddress", Ordinal)
            select (string)value.Value,
            address => Assert.Matches(@"(?i)([@.]example\.(com|org|net)|\.example)$", address));

    private static string Address(Person person) => person.Address ?? "";

    private static bool Any(Person person, int from, int to) => person.Name.Any(c => c >= from && c <= to);

    private static bool Length(Person person, string column, int length) =>
        person.Values.GetValueOrDefault(column) is string text && text.Length == length;
}
