using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace OptOutPlugin.LocalDataverse.Tests.Import;

public sealed class UninstallingASolution(PackedSolution packed) : SolutionTest, IClassFixture<PackedSolution>
{
    [Fact]
    public void It_leaves_nothing_behind()
    {
        var kept = Organization.AddRole("Kept", "prvReadContact");
        var before = Inventory.Of(Organization);
        Send("ImportSolution", new SmallSolution());
        var user = Organization.AddUser("Vi Sitor", "Visitor", "Kept");
        Organization.AddToProfile("Confidants", user);
        var contact = CreateContact();
        Administrator.Create(new Entity("new_visit") { ["new_contactid"] = new EntityReference("contact", contact) });
        Count("sdkmessagefilter");

        Uninstall("Small");

        Assert.Equal(before, Inventory.Of(Organization));
        Assert.Equal("Okafor", ReadContact(contact)["lastname"]);
        Assert.NotEqual(Guid.Empty, kept);
        Organization.As(user).Retrieve("contact", contact, new ColumnSet("lastname"));
        Administrator.Delete("contact", contact);
    }

    [Fact]
    public void So_does_one_that_was_updated_upgraded_and_held()
    {
        var before = Inventory.Of(Organization);
        Send("ImportSolution", new SmallSolution());
        Send("ImportSolution", SmallSolution.Next("1.1.0.0"));
        Send("StageAndUpgrade", new SmallSolution().With("solution.xml", "1.0.0.0", "1.2.0.0"));
        Send("ImportSolution", SmallSolution.Next("1.3.0.0"), ("HoldingSolution", true));
        Promote("Small");

        Uninstall("Small");

        Assert.Equal(before, Inventory.Of(Organization));
    }

    [Fact]
    public void It_can_be_installed_again_and_knows_nothing_of_before()
    {
        Send("ImportSolution", new SmallSolution());
        Administrator.Create(new Entity("new_visit") { ["new_name"] = "First" });
        Uninstall("Small");

        Send("ImportSolution", new SmallSolution());

        Assert.Equal(0, Count("new_visit"));
    }

    [Fact]
    public void While_another_solution_needs_it_it_stays_and_says_what_depends_on_it()
    {
        Send("ImportSolution", new SmallSolution());
        Send("ImportSolution", SmallSolution.OnTop());
        var visit = Administrator.Create(new Entity("new_visit") { ["new_extra"] = "x" });

        var fault = Fault(() => Uninstall("Small"));

        Assert.Equal(Code(0x8004F01D), fault.Detail.ErrorCode);
        Assert.StartsWith(
            "Solution dependencies exist, cannot uninstall. DependencyCount : 1",
            fault.Message,
            StringComparison.Ordinal);
        Assert.Contains("ObjectName: new_Visit", fault.Message, StringComparison.Ordinal);
        Assert.Contains("ObjectName: new_Extra", fault.Message, StringComparison.Ordinal);
        Assert.Equal("x", Retrieve("new_visit", visit)["new_extra"]);
        Assert.Single(Blocking("Small").Entities);

        Uninstall("OnTop");
        Assert.Empty(Blocking("Small").Entities);
        Uninstall("Small");
    }

    [Fact]
    public void What_is_taken_out_from_above_leaves_what_lies_below()
    {
        Send("ImportSolution", new SmallSolution());
        Send("ImportSolution", SmallSolution.OnTop());
        var visit = Administrator.Create(new Entity("new_visit") { ["new_name"] = "First", ["new_extra"] = "x" });

        Uninstall("OnTop");

        Assert.Equal("First", Retrieve("new_visit", visit)["new_name"]);
        Assert.Null(Organization.Platform.Metadata.Table("new_visit").Column("new_extra"));
    }

    [Fact]
    public void An_upgrade_below_keeps_what_lies_above()
    {
        Send("ImportSolution", new SmallSolution());
        Send("ImportSolution", SmallSolution.OnTop());
        var visit = Administrator.Create(new Entity("new_visit") { ["new_extra"] = "x" });

        Send("StageAndUpgrade", SmallSolution.Next());

        Assert.Equal("x", Retrieve("new_visit", visit)["new_extra"]);
        Assert.Null(Organization.Platform.Metadata.Table("new_visit").Column("new_secret"));
    }

    [Fact]
    public void A_step_that_somebody_registered_on_its_class_holds_it_back()
    {
        Organization.Import(packed.Zip());
        var type = Administrator.RetrieveMultiple(new QueryExpression("plugintype")).Entities[0].ToEntityReference();
        var step = Administrator.Create(new Entity("sdkmessageprocessingstep")
        {
            ["name"] = "By hand",
            ["plugintypeid"] = type,
            ["sdkmessageid"] = Find("sdkmessage", "name", "Create"),
            ["sdkmessagefilterid"] = Find("sdkmessagefilter", "name", "Create of task"),
            ["stage"] = new OptionSetValue(40),
        });

        var fault = Fault(() => Uninstall("OptOutPlugin"));

        Assert.Equal(Code(0x8004F01D), fault.Detail.ErrorCode);
        Assert.Contains("Type: PluginType", fault.Message, StringComparison.Ordinal);
        Assert.Contains($"ObjectName: By hand, Id: {step}", fault.Message, StringComparison.Ordinal);
        Assert.Contains(Blocking("OptOutPlugin").Entities, one => step.Equals(one["dependentcomponentobjectid"]));
        Fault(() => Administrator.Create(new Entity("task") { ["subject"] = "x" }));

        Administrator.Delete("sdkmessageprocessingstep", step);
        Administrator.Create(new Entity("task") { ["subject"] = "x" });
        Uninstall("OptOutPlugin");
        Assert.Empty(Organization.Steps);
        Assert.Empty(Organization.Assemblies);
    }

    [Theory]
    [InlineData("StageAndUpgrade")]
    [InlineData("DeleteAndPromote")]
    public void A_column_that_a_step_is_filtered_by_is_not_upgraded_away(string way)
    {
        Send("ImportSolution", new SmallSolution());
        var visit = Administrator.Create(new Entity("new_visit") { ["new_secret"] = "s" });
        On(new StepDefinition("Update", "new_visit", PreOperation) { FilteringColumns = ["new_secret"] }, _ => { });
        if (way == "DeleteAndPromote")
        {
            Send("ImportSolution", SmallSolution.Next(), ("HoldingSolution", true));
        }

        var fault = Fault(() =>
        {
            if (way == "DeleteAndPromote")
            {
                Promote("Small");
            }
            else
            {
                Send(way, SmallSolution.Next());
            }
        });

        Assert.Equal(Code(0x8004F01D), fault.Detail.ErrorCode);
        Assert.Contains("Type: Attribute, ObjectName: new_visit.new_secret", fault.Message, StringComparison.Ordinal);
        Assert.Equal("s", Retrieve("new_visit", visit)["new_secret"]);
        Assert.Equal("1.0.0.0", SolutionRow("Small")!["version"]);
    }

    [Fact]
    public void A_table_that_a_step_waits_for_stays()
    {
        Send("ImportSolution", new SmallSolution());
        On("Create", "new_visit", PreOperation, _ => { });

        Assert.Contains(
            "Type: Entity, ObjectName: new_visit",
            Fault(() => Uninstall("Small")).Message,
            StringComparison.Ordinal);
        Assert.Equal(0, Count("new_visit"));
    }

    [Fact]
    public void In_a_file_too_tables_and_columns_go_with_their_values()
    {
        var file = Path.GetTempFileName();
        try
        {
            using var organization = LocalOrganization.WithSolutions(file);
            var before = Inventory.Of(organization);
            var service = organization.Administrator;
            service.Execute(Request("ImportSolution", new SmallSolution()));
            service.Create(new Entity("new_visit") { ["new_secret"] = "s" });
            service.Execute(Request("StageAndUpgrade", SmallSolution.Next()));
            var row = service.RetrieveMultiple(new QueryExpression("solution")).Entities.Single();

            service.Delete("solution", row.Id);

            Assert.Equal(before, Inventory.Of(organization));
        }
        finally
        {
            foreach (var part in new[] { file, file + "-wal", file + "-shm" })
            {
                File.Delete(part);
            }
        }
    }

    [Fact]
    public void It_takes_the_privilege_to_delete_solutions()
    {
        Send("ImportSolution", new SmallSolution());
        var seller = Organization.As(Organization.AddUser("Ben Osei", "Salesperson"));

        Fault(() => seller.Delete("solution", SolutionRow("Small")!.Id));

        Assert.NotNull(SolutionRow("Small"));
    }

    [Fact]
    public void An_unmanaged_one_is_refused_by_name()
    {
        Send("ImportSolution", new SmallSolution().With("solution.xml", "<Managed>1<", "<Managed>0<"));

        Assert.Contains(
            "unmanaged solution", Fault(() => Uninstall("Small")).Message, StringComparison.Ordinal);
    }

    private EntityCollection Blocking(string name) => (EntityCollection)Administrator.Execute(
        new OrganizationRequest("RetrieveDependenciesForUninstall") { ["SolutionUniqueName"] = name })
        ["EntityCollection"];

    private EntityReference Find(string table, string column, string value)
    {
        var query = new QueryByAttribute(table);
        query.AddAttributeValue(column, value);
        return Administrator.RetrieveMultiple(query).Entities.Single().ToEntityReference();
    }
}
