using OptOutPlugin.LocalDataverse.Tests.Pipeline;

namespace OptOutPlugin.LocalDataverse.Tests.Import;

public sealed class ImportsThatFail : OrganizationTest
{
    private const string Manifest = "solution.xml";
    private const string Content = "customizations.xml";

    public static TheoryData<string, string, string, string> Mistakes => new()
    {
        { Manifest, "<Managed>1<", "<Managed>2<", "Managed" },
        { Manifest, "<Version>1.0.0.0<", "<Version>1.0<", "version" },
        { Manifest, "schemaName=\"new_visit\"", "schemaName=\"new_other\"", "Root Component new_other of type 1" },
        { Manifest, "type=\"61\"", "type=\"10421\"", "root component of type 10421" },
        { Content, "prvReadnew_Visit", "prvReadnew_Visitor", "prvReadnew_Visitor" },
        { Content, "level=\"Basic\"", "level=\"Some\"", "Some" },
        { Content, "<Type>picklist<", "<Type>image<", "type image of column new_mood" },
        { Content, "<OptionSetName>new_mood<", "<OptionSetName>new_moods<", "new_moods" },
        { Content, "<AttributeName>new_secret<", "<AttributeName>new_name<", "is not secured" },
        { Content, "<ReferencedEntityName>Contact<", "<ReferencedEntityName>Contract<", "Contract" },
        { Content, "<ReferencingAttributeName>new_ContactId<", "<ReferencingAttributeName>new_name<", "new_name" },
        { Content, "<CascadeDelete>Restrict<", "<CascadeDelete>Sometimes<", "Sometimes" },
        { Content, "/WebResources/new_hello<", "/WebResources/new_hi<", "new_hi" },
        { Content, "<Languages>", "<Reports><Report /></Reports><Languages>", "Reports" },
        { Content, "<Languages>", "<AppModules><AppModule /></AppModules><Languages>", "AppModule has no UniqueName" },
        { Content, "<MaxLength>20</MaxLength>", "", "MaxLength" },
        { Content, "</ImportExportXml>", "", "customizations.xml" },
        { SmallSolution.Types, "PartName=\"/WebResources/new_hello\"", "PartName=\"/new_hi\"", "no content type" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Every_mistake_is_named_and_nothing_is_left(string part, string what, string replacement, string named)
    {
        var fault = Fault(() => Organization.Import(new SmallSolution().With(part, what, replacement).Zip()));

        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
        Assert.Equal(0, Count("solution"));
        Fault(() => Count("new_visit"));
        Organization.Import(new SmallSolution().Zip());
        Assert.Equal(0, Count("new_visit"));
    }

    [Theory]
    [InlineData("solution.xml")]
    [InlineData("customizations.xml")]
    [InlineData(SmallSolution.Types)]
    public void The_three_root_files_must_be_there(string name)
    {
        var solution = new SmallSolution();
        solution.Parts.Remove(name);

        Assert.StartsWith(
            "The solution file is invalid.",
            Fault(() => Organization.Import(solution.Zip())).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("customapis/new_Do/customapi.xml")]
    [InlineData("environmentvariabledefinitions/new_Setting/environmentvariablevalues.json")]
    [InlineData("Workflows/Flow.json")]
    public void A_file_that_nobody_reads_is_refused_by_name(string name)
    {
        var solution = new SmallSolution();
        solution.Parts[name] = "<x />";

        Assert.Contains(name, Fault(() => Organization.Import(solution.Zip())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_zip_is_no_solution()
    {
        using var stream = new MemoryStream("hello"u8.ToArray());

        Assert.StartsWith(
            "The solution file is invalid.",
            Fault(() => Organization.Import(stream)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_refusal_is_remembered()
    {
        var solution = new SmallSolution().With(
            Content, "<Languages>", "<Reports><Report /></Reports><Languages>");

        Fault(() => Organization.Import(solution.Zip()));

        Assert.Contains(Organization.Refused, one => one.Contains("Reports", StringComparison.Ordinal));
    }
}
