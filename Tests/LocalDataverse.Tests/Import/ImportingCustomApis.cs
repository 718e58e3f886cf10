using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.LocalDataverse.Tests.Pipeline;

namespace OptOutPlugin.LocalDataverse.Tests.Import;

public sealed class ImportingCustomApis : OrganizationTest
{
    private const string Folder = "customapis/new_Greet/";
    private const string Api = Folder + "customapi.xml";
    private const string Parameter = Folder + "customapirequestparameters/Who/customapirequestparameter.xml";
    private const string Response = Folder + "customapiresponseproperties/Greeting/customapiresponseproperty.xml";

    public static TheoryData<string, string, string, string> Mistakes => new()
    {
        { Api, "<bindingtype>0<", "<bindingtype>1<", "new_Greet, which is bound" },
        { Api, "prvReadnew_Visit", "prvReadnew_Visitor", "prvReadnew_Visitor" },
        { Api, "<allowedcustomprocessingsteptype>1<", "<allowedcustomprocessingsteptype>3<", "3" },
        { Api, "<isfunction>0<", "<isfunction>yes<", "isfunction" },
        { Api, " uniquename=\"new_Greet\"", "", "uniquename" },
        { Api, "uniquename=\"new_Greet\"", "uniquename=\"WhoAmI\"", "WhoAmI exists already" },
        { Api, "<name>", "<plugintypeid><plugintypeid>x</plugintypeid></plugintypeid><name>", "'x' is not an id" },
        {
            Api,
            "<name>",
            "<plugintypeid><plugintypeid>11111111-2222-3333-4444-555555555555</plugintypeid></plugintypeid><name>",
            "11111111-2222-3333-4444-555555555555"
        },
        { Parameter, "<type>10<", "<type>13<", "Who of new_Greet is of the unknown type 13" },
        { Parameter, "<type>10<", "<type>text<", "type" },
        { Response, "<type>10<", "<type>-1<", "Greeting of new_Greet is of the unknown type -1" },
        { Response, "<name>", "<isoptional>0</isoptional><name>", "isoptional" },
        { Response, "customapiresponseproperty ", "customapiproperty ", "root element customapiresponseproperty" },
    };

    [Fact]
    public void It_is_a_message_and_its_rows_are_there()
    {
        var report = Organization.Import(Solution().Zip());

        Assert.Equal(["new_Greet"], report.CustomApis);
        Administrator.Execute(new OrganizationRequest("new_Greet") { ["Who"] = "Ana" });
        var all = new QueryExpression("customapi") { ColumnSet = new ColumnSet(true) };
        var api = Administrator.RetrieveMultiple(all).Entities.Single();
        Assert.Equal("new_Greet", api["uniquename"]);
        Assert.Equal("Greets somebody.", api["description"]);
        Assert.Equal("prvReadnew_Visit", api["executeprivilegename"]);
        Assert.Equal(new OptionSetValue(1), api["allowedcustomprocessingsteptype"]);
        Assert.Equal(("Who", 10), Part("customapirequestparameter", api.Id));
        Assert.Equal(("Greeting", 10), Part("customapiresponseproperty", api.Id));
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Every_mistake_is_named_and_nothing_is_left(string part, string what, string replacement, string named)
    {
        var solution = Solution().With(part, what, replacement);
        solution.Parts[part] = solution.Parts[part].Replace(
            "</customapiresponseproperty>",
            replacement.StartsWith("customapiproperty", StringComparison.Ordinal)
                ? "</customapiproperty>"
                : "</customapiresponseproperty>",
            StringComparison.Ordinal);

        Assert.Contains(named, Fault(() => Organization.Import(solution.Zip())).Message, StringComparison.Ordinal);

        Assert.Equal(0, Count("solution"));
        Assert.Equal(0, Count("customapi"));
        Fault(() => Administrator.Execute(new OrganizationRequest("new_Greet") { ["Who"] = "Ana" }));
        Organization.Import(Solution().Zip());
        Assert.Equal(1, Count("customapi"));
    }

    [Theory]
    [InlineData("new_Greet")]
    [InlineData("new_GREET")]
    public void Two_of_one_name_are_refused(string other)
    {
        var solution = Solution();
        solution.Parts["customapis/new_Other/customapi.xml"] =
            solution.Parts[Api].Replace("\"new_Greet\"", $"\"{other}\"", StringComparison.Ordinal);

        var fault = Fault(() => Organization.Import(solution.Zip()));

        Assert.Equal(Code(0x80040237), fault.Detail.ErrorCode);
        Assert.Contains($"{other} exists already", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_parameters_of_one_name_are_refused()
    {
        var solution = Solution();
        solution.Parts[Parameter.Replace("/Who/", "/Whom/", StringComparison.Ordinal)] = solution.Parts[Parameter];

        Assert.Contains(
            "Who more than once",
            Fault(() => Organization.Import(solution.Zip())).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_function_without_a_response_is_refused()
    {
        var solution = Solution().With(Api, "<isfunction>0<", "<isfunction>1<");
        solution.Parts.Remove(Response);

        Assert.Contains(
            "The function new_Greet has no response",
            Fault(() => Organization.Import(solution.Zip())).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_no_place_of_its_own_is_refused_by_name()
    {
        var solution = Solution();
        solution.Parts[Folder + "customapirequestparameters/customapirequestparameter.xml"] = solution.Parts[Parameter];

        Assert.Contains(
            "customapirequestparameters/customapirequestparameter.xml",
            Fault(() => Organization.Import(solution.Zip())).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_privilege_of_a_table_in_the_same_zip_guards_it()
    {
        Organization.Import(Solution().Zip());
        var visitor = Organization.As(Organization.AddUser("Vi Sitor", "Visitor"));
        var other = Organization.As(Organization.AddUser("Ben Osei"));
        var request = new OrganizationRequest("new_Greet") { ["Who"] = "Ana" };

        visitor.Execute(request);

        Assert.Equal(Code(0x80040220), Fault(() => other.Execute(request)).Detail.ErrorCode);
    }

    [Theory]
    [InlineData("customapi")]
    [InlineData("customapirequestparameter")]
    [InlineData("customapiresponseproperty")]
    public void Rows_of_it_come_with_a_solution_only(string table) =>
        Assert.Contains(
            $"Create of {table}",
            Fault(() => Administrator.Create(new Entity(table) { ["name"] = "x", ["uniquename"] = "new_x" })).Message,
            StringComparison.Ordinal);

    private static SmallSolution Solution()
    {
        var solution = new SmallSolution();
        solution.Parts[Api] = """
            <customapi uniquename="new_Greet">
              <allowedcustomprocessingsteptype>1</allowedcustomprocessingsteptype><bindingtype>0</bindingtype>
              <description default="Greets somebody.">
                <label description="Greets somebody." languagecode="1033" />
              </description>
              <executeprivilegename>prvReadnew_Visit</executeprivilegename>
              <iscustomizable>0</iscustomizable><isfunction>0</isfunction><isprivate>0</isprivate>
              <name>new_Greet</name><workflowsdkstepenabled>0</workflowsdkstepenabled>
            </customapi>
            """;
        solution.Parts[Parameter] = """
            <customapirequestparameter uniquename="Who">
              <isoptional>0</isoptional><name>new_Greet.Who</name><type>10</type>
            </customapirequestparameter>
            """;
        solution.Parts[Response] = """
            <customapiresponseproperty uniquename="Greeting">
              <name>new_Greet.Greeting</name><type>10</type>
            </customapiresponseproperty>
            """;
        return solution;
    }

    private (object, int) Part(string table, Guid api)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet("uniquename", "type") };
        query.Criteria.AddCondition("customapiid", ConditionOperator.Equal, api);
        var row = Administrator.RetrieveMultiple(query).Entities.Single();
        return (row["uniquename"], row.GetAttributeValue<OptionSetValue>("type").Value);
    }
}
