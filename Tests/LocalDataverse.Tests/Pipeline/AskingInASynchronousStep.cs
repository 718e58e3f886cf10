using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.LocalDataverse.Tests.Import;

namespace OptOutPlugin.LocalDataverse.Tests.Pipeline;

public sealed class AskingInASynchronousStep : IDisposable
{
    private const int Large = 3;

    private LocalOrganization organization = New(new HostRules { LargeTable = Large });

    public void Dispose() => organization.Dispose();

    [Fact]
    public void A_large_table_is_not_read_through()
    {
        On(new StepDefinition("Create", "account", 20) { Name = "Look for contacts" }, ByEmail);
        Fill(Large);
        CreateAccount();

        Fill(1);
        var fault = OrganizationTest.Fault(CreateAccount);

        Assert.Equal(
            "Not supported by the local Dataverse: a query of the synchronous step 'Look for contacts' on contact, "
            + "which has more than 3 rows, by emailaddress1. It is a rule of the local Dataverse and not of the "
            + "platform: there must be a condition on a primary key, a lookup, an alternate key or a find column of a "
            + "solution's quick find, since Dataverse has no other index for certain.",
            fault.Message);
        Assert.Contains(organization.Refused, refused => refused.Contains("Look for contacts"));
    }

    [Fact]
    public void Rows_that_are_gone_no_longer_make_a_table_large()
    {
        On(new StepDefinition("Create", "account", 20), ByEmail);
        Fill(Large + 1);
        OrganizationTest.Fault(CreateAccount);

        organization.Administrator.Delete(
            "contact", organization.Administrator.RetrieveMultiple(new QueryExpression("contact")).Entities[0].Id);

        CreateAccount();
    }

    [Fact]
    public void An_index_serves_it_however_large_the_table()
    {
        var owner = organization.AdministratorId;
        On(new StepDefinition("Create", "account", 20), run => Ask(run, "ownerid", owner));
        Fill(Large + 1);

        CreateAccount();
    }

    [Theory]
    [InlineData("QueryByAttribute")]
    [InlineData("FetchXML")]
    public void Every_kind_of_query_is_looked_at(string kind)
    {
        var byAttribute = new QueryByAttribute("contact");
        byAttribute.AddAttributeValue("emailaddress1", "x@y.z");
        var fetch = new FetchExpression(
            "<fetch><entity name='contact'><filter><condition attribute='emailaddress1' operator='eq' value='x@y.z'/>"
            + "</filter></entity></fetch>");
        On(
            new StepDefinition("Create", "account", 20),
            run => run.System.RetrieveMultiple(kind == "FetchXML" ? fetch : byAttribute));
        Fill(Large + 1);

        OrganizationTest.Fault(CreateAccount);
    }

    [Fact]
    public void What_is_done_later_or_from_outside_may_take_its_time()
    {
        var found = -1;
        On(new StepDefinition("Create", "account", 40) { Asynchronous = true }, run => found = ByEmailCount(run));
        Fill(Large + 1);

        CreateAccount();
        organization.RunAsynchronousJobs();

        Assert.Equal(0, found);
        Assert.Empty(organization.SynchronousQueries);
    }

    [Fact]
    public void A_custom_api_is_no_step()
    {
        organization.AddCustomApi(new CustomApiDefinition("new_Look"), new TestPlugin(ByEmail));
        Fill(Large + 1);

        organization.Administrator.Execute(new OrganizationRequest("new_Look"));

        Assert.Empty(organization.SynchronousQueries);
    }

    [Fact]
    public void A_test_may_allow_a_query_or_have_no_rule_at_all()
    {
        foreach (var rules in new[]
        {
            new HostRules
            {
                LargeTable = Large,
                Allows = query => query is { Table: "contact", Columns: "emailaddress1" },
            },
            new HostRules { LargeTable = null },
        })
        {
            organization.Dispose();
            organization = New(rules);
            On(new StepDefinition("Create", "account", 20), ByEmail);
            Fill(Large + 1);
            CreateAccount();
        }
    }

    [Fact]
    public void What_steps_asked_is_told_once_each()
    {
        On(new StepDefinition("Create", "account", 20) { Name = "First" }, run =>
        {
            ByEmail(run);
            ByEmail(run);
            Ask(run, "ownerid", organization.AdministratorId);
        });
        On(new StepDefinition("Create", "account", 40) { Name = "Second" }, ByEmail);

        CreateAccount();
        CreateAccount();

        Assert.Equal(
            [
                new SynchronousQuery("First", "contact", "emailaddress1", null),
                new SynchronousQuery("First", "contact", "ownerid", "lookup ownerid"),
                new SynchronousQuery("Second", "contact", "emailaddress1", null),
            ],
            organization.SynchronousQueries.OrderBy(query => (query.Step, query.Columns)));
    }

    [Fact]
    public void The_quick_find_of_a_solution_makes_its_columns_certain()
    {
        organization.Import(new SmallSolution().Zip());
        On(new StepDefinition("Create", "account", 20) { Name = "Visits" }, run =>
        {
            Ask(run, "new_name", "First", "new_visit");
            Ask(run, "new_mood", 100000000, "new_visit");
        });

        CreateAccount();

        Assert.Equal(
            ["find column new_name", null],
            organization.SynchronousQueries.OrderByDescending(query => query.Columns).Select(query => query.Index));
    }

    private static LocalOrganization New(HostRules rules) => LocalOrganization.WithSolutions(rules: rules);

    private static void ByEmail(PluginRun run) => ByEmailCount(run);

    private static int ByEmailCount(PluginRun run) => Ask(run, "emailaddress1", "x@y.z");

    private static int Ask(PluginRun run, string column, object value, string table = "contact")
    {
        var query = new QueryExpression(table);
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return run.System.RetrieveMultiple(query).Entities.Count;
    }

    private void On(StepDefinition step, Action<PluginRun> run) => organization.AddStep(step, new TestPlugin(run));

    private void Fill(int count)
    {
        for (var at = 0; at < count; at++)
        {
            organization.Administrator.Create(new Entity("contact") { ["lastname"] = "Okafor" });
        }
    }

    private void CreateAccount() => organization.Administrator.Create(new Entity("account") { ["name"] = "Firm" });
}
