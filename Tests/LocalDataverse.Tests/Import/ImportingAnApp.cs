using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace OptOutPlugin.LocalDataverse.Tests.Import;

public sealed class ImportingAnApp : SolutionTest
{
    private const string Content = AppSolution.Content;

    public static TheoryData<string, string, string> Mistakes => new()
    {
        {
            "Component type=\"1\" schemaName=\"new_visit\"",
            "Component type=\"1\" schemaName=\"new_visitor\"",
            "App Module Import Failed because entity with Unique Name new_visitor doesn't exist in system"
        },
        { "type=\"26\" id=\"{4444", "type=\"26\" id=\"{4445", "the app new_Visits needs savedquery 4445" },
        { "type=\"59\" id=\"{5555", "type=\"59\" id=\"{5556", "needs savedqueryvisualization 5556" },
        { "type=\"60\" id=\"{6666", "type=\"60\" id=\"{6667", "needs systemform 6667" },
        { "type=\"62\" schemaName", "type=\"63\" schemaName", "component of type 63 of an app" },
        { "<Role id=\"627090ff", "<Role id=\"627090fe", "needs role 627090fe" },
        { "<WebResourceId>3333", "<WebResourceId>3334", "needs webresource 3334" },
        { "<ClientType>4", "<ClientType>four", "ClientType" },
        { "Entity=\"new_visit\" />", "Entity=\"new_visitor\" />", "new_Visits needs the table new_visitor" },
        { "DefaultDashboard=\"6666", "DefaultDashboard=\"6667", "needs systemform 6667" },
        { "$webresource:new_/hello.js", "$webresource:new_/bye.js", "needs web resource new_/bye.js" },
        { "<TargetEntityType>new_visit", "<TargetEntityType>new_visitor", "needs the table new_visitor" },
        { "<ViewId>{4444", "<ViewId>{4445", "needs savedquery 4445" },
        { "<VisualizationId>{5555", "<VisualizationId>{5556", "needs savedqueryvisualization 5556" },
        { "<forms type=\"dashboard\">", "<forms type=\"main\">", "no form of the type dashboard" },
        { "attribute name=\"new_mood\"", "attribute name=\"new_colour\"", "the column new_colour of new_visit" },
        { "aggregate=\"true\">", "aggregate=\"true\"><entity name=\"contact\" />", "counts contact" },
        { "<form><tabs /></form>", "<form><events /></form>", "cannot contain element: events" },
    };

    [Fact]
    public void Its_parts_are_rows_that_can_be_read()
    {
        Send("ImportSolution", AppSolution.Make());

        var app = Assert.Single(All("appmodule"));
        Assert.Equal(AppSolution.App, app["uniquename"]);
        Assert.Equal("Visits", app["name"]);
        Assert.Equal(4, app["clienttype"]);
        Assert.Equal(true, app["ismanaged"]);
        Assert.Contains("SubArea", (string)Assert.Single(All("sitemap"))["sitemapxml"], StringComparison.Ordinal);
        var chart = Retrieve("savedqueryvisualization", AppSolution.Chart);
        Assert.Equal("new_visit", chart["primaryentitytypecode"]);
        Assert.StartsWith("<datadefinition>", (string)chart["datadescription"], StringComparison.Ordinal);
        var dashboard = Retrieve("systemform", AppSolution.Dashboard);
        Assert.Equal(new OptionSetValue(0), dashboard["type"]);
        Assert.Equal("none", dashboard["objecttypecode"]);
        Assert.Equal("All visits", dashboard["name"]);
    }

    [Fact]
    public void They_are_components_of_their_solution()
    {
        Send("ImportSolution", AppSolution.Make());

        var components = All("solutioncomponent")
            .Select(row => ((int)row["componenttype"], (Guid)row["objectid"])).ToList();
        Assert.Contains((60, AppSolution.Dashboard), components);
        Assert.Contains((62, Assert.Single(All("sitemap")).Id), components);
        Assert.Contains((80, Assert.Single(All("appmodule")).Id), components);
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Whatever_it_lacks_is_named_and_nothing_is_left(string what, string replacement, string named)
    {
        var before = Inventory.Of(Organization);
        var solution = AppSolution.Make().With(Content, what, replacement);

        var fault = Fault(() => Organization.Import(solution.Zip()));

        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
        Assert.Equal(before, Inventory.Of(Organization));
    }

    [Theory]
    [InlineData("type=\"60\" id=\"{6666", "type=\"60\" id=\"{6667", "of type 60")]
    [InlineData("type=\"62\" schemaName=\"new_Visits", "type=\"62\" schemaName=\"new_Visit", "of type 62")]
    [InlineData("type=\"80\" schemaName=\"new_Visits", "type=\"80\" schemaName=\"new_Visit", "of type 80")]
    public void Each_root_component_must_be_there(string what, string replacement, string named) => Assert.Contains(
        named,
        Fault(() => Organization.Import(AppSolution.Make().With("solution.xml", what, replacement).Zip())).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Uninstalling_takes_all_of_it_away()
    {
        var before = Inventory.Of(Organization);
        Send("ImportSolution", AppSolution.Make());

        Uninstall("Small");

        Assert.Equal(before, Inventory.Of(Organization));
    }

    [Fact]
    public void An_upgrade_without_it_takes_it_away_and_one_with_it_keeps_its_id()
    {
        Send("ImportSolution", AppSolution.Make());
        var app = Assert.Single(All("appmodule")).Id;

        Send("StageAndUpgrade", AppSolution.Make().With("solution.xml", "1.0.0.0", "1.1.0.0"));
        Assert.Equal(app, Assert.Single(All("appmodule")).Id);

        Send("StageAndUpgrade", new SmallSolution().With("solution.xml", "1.0.0.0", "1.2.0.0"));
        Assert.Empty(All("appmodule"));
        Assert.Empty(All("sitemap"));
        Assert.Empty(All("savedqueryvisualization"));
        Assert.Empty(All("systemform"));
    }

    private DataCollection<Entity> All(string table) =>
        Administrator.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities;
}
