using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace OptOutPlugin.LocalDataverse.Tests.Pipeline;

public sealed class LockingInOrder : OrganizationTest
{
    private readonly Guid contact;
    private readonly Guid account;

    public LockingInOrder()
    {
        contact = CreateContact();
        account = Administrator.Create(new Entity("account") { ["name"] = "Firm" });
    }

    [Fact]
    public void Tables_in_one_order_are_no_cycle()
    {
        On("Update", "contact", PostOperation, run => Touch(run.System, "account", account));
        Touch(Administrator, "contact", contact);
        Touch(Administrator, "contact", CreateContact());
        Touch(Administrator, "account", account);

        Assert.Empty(Organization.LockCycles);
    }

    [Fact]
    public void Tables_in_opposite_orders_are_told_with_both_orders()
    {
        On("Update", "contact", PostOperation, run => Touch(run.System, "account", account));
        On("Update", "lead", PostOperation, run =>
        {
            Touch(run.System, "account", account);
            Touch(run.System, "contact", contact);
        });
        var lead = Administrator.Create(new Entity("lead") { ["lastname"] = "Okafor" });
        Touch(Administrator, "contact", contact);
        Touch(Administrator, "lead", lead);
        Touch(Administrator, "lead", lead);

        Assert.Equal(
            "One transaction locks lead, account, contact. Another locks contact, account.",
            Assert.Single(Organization.LockCycles));
    }

    [Fact]
    public void A_circle_of_three_is_found()
    {
        var lead = Administrator.Create(new Entity("lead") { ["lastname"] = "Okafor" });
        Both(("contact", contact), ("account", account));
        Both(("account", account), ("lead", lead));
        Assert.Empty(Organization.LockCycles);

        Both(("lead", lead), ("contact", contact));

        Assert.Equal(
            "One transaction locks lead, contact. Another locks contact, account. Another locks account, lead.",
            Assert.Single(Organization.LockCycles));
    }

    [Fact]
    public void Rows_of_one_table_are_told_apart()
    {
        var second = CreateContact();
        var third = CreateContact();
        Both(("contact", contact), ("contact", second));
        Both(("contact", third), ("contact", contact));
        Both(("contact", second), ("contact", third));
        Assert.Empty(Organization.LockCycles);

        Both(("contact", second), ("contact", contact));

        Assert.Equal(
            $"One transaction locks {contact} before {second} of contact, another the other way.",
            Assert.Single(Organization.LockCycles));
    }

    [Fact]
    public void A_row_that_a_transaction_makes_itself_is_nobodys_to_wait_for()
    {
        On("Update", "contact", PostOperation, run =>
        {
            var id = run.System.Create(new Entity("account") { ["name"] = "New" });
            Touch(run.System, "account", id);
        });
        Touch(Administrator, "contact", contact);
        Both(("account", account), ("contact", contact));

        Assert.Empty(Organization.LockCycles);
    }

    [Theory]
    [InlineData("0c5a1d2e-7a64-5e0b-9f0e-2d3c4b5a6978", 1)]
    [InlineData("0c5a1d2e-7a64-4e0b-9f0e-2d3c4b5a6978", 0)]
    public void A_row_whose_id_was_made_of_something_is_known_to_others_and_a_random_one_is_not(string id, int cycles)
    {
        On("Create", "account", PostOperation, run => Touch(run.System, "contact", contact));
        Administrator.Create(new Entity("account", Guid.Parse(id)) { ["name"] = "Named" });
        Both(("contact", contact), ("account", account));

        Assert.Equal(cycles, Organization.LockCycles.Count);
    }

    [Fact]
    public void What_was_rolled_back_had_locked_all_the_same()
    {
        Both(("contact", contact), ("account", account));
        On("Update", "contact", PostOperation, _ => throw new InvalidPluginExecutionException("No."));

        Fault(() => Both(("account", account), ("contact", contact)));

        Assert.Single(Organization.LockCycles);
    }

    [Fact]
    public void What_several_organisations_saw_of_tables_is_held_against_each_other_once()
    {
        var all = new LockOrder();
        Both(("contact", contact), ("account", account));
        Assert.Empty(all.Take(Organization.Platform.Locks, All));
        using var other = LocalOrganization.WithSolutions();
        var (person, firm) = (other.Administrator.Create(new Entity("contact") { ["lastname"] = "Okafor" }),
            other.Administrator.Create(new Entity("account") { ["name"] = "Firm" }));
        other.AddStep(
            new StepDefinition("Update", "account", PostOperation),
            new TestPlugin(run => Touch(run.System, "contact", person)));
        Touch(other.Administrator, "account", firm);

        Assert.Equal(
            "One transaction locks account, contact. Another locks contact, account.",
            Assert.Single(all.Take(other.Platform.Locks, All)));
        Assert.Empty(all.Take(other.Platform.Locks, All));

        static bool All(string before, string after) => true;
    }

    [Fact]
    public void An_order_that_cannot_do_harm_is_left_out()
    {
        var all = new LockOrder();
        Both(("contact", contact), ("account", account));
        all.Take(Organization.Platform.Locks, (_, _) => true);
        using var other = LocalOrganization.WithSolutions();
        var person = other.Administrator.Create(new Entity("contact") { ["lastname"] = "Okafor" });
        var firm = other.Administrator.Create(new Entity("account") { ["name"] = "Firm" });
        other.AddStep(
            new StepDefinition("Update", "account", PostOperation),
            new TestPlugin(run => Touch(run.System, "contact", person)));
        Touch(other.Administrator, "account", firm);

        Assert.Empty(all.Take(other.Platform.Locks, (before, after) => (before, after) != ("account", "contact")));
    }

    [Fact]
    public void A_row_that_is_made_once_counts_only_when_it_is_written_later()
    {
        var id = Guid.Parse("0c5a1d2e-7a64-5e0b-9f0e-2d3c4b5a6978");
        using var other = LocalOrganization.WithSolutions(rules: new HostRules { MadeOnce = [id] });
        var person = other.Administrator.Create(new Entity("contact") { ["lastname"] = "Okafor" });
        other.AddStep(
            new StepDefinition("Create", "account", PostOperation),
            new TestPlugin(run => Touch(run.System, "contact", person)));
        other.AddStep(
            new StepDefinition("Update", "contact", PostOperation),
            new TestPlugin(run => Touch(run.System, "account", id)));
        other.Administrator.Create(new Entity("account", id) { ["name"] = "Named" });
        Assert.Empty(other.LockCycles);
        Touch(other.Administrator, "contact", person);

        other.AddStep(
            new StepDefinition("Update", "lead", PostOperation),
            new TestPlugin(run =>
            {
                Touch(run.System, "account", id);
                Touch(run.System, "contact", person);
            }));
        var lead = other.Administrator.Create(new Entity("lead") { ["lastname"] = "Okafor" });
        Touch(other.Administrator, "lead", lead);

        Assert.NotEmpty(other.LockCycles);
    }

    private static void Touch(IOrganizationService service, string table, Guid id) =>
        service.Update(new Entity(table, id) { ["description"] = "touched" });

    private void Both(params (string Table, Guid Id)[] rows)
    {
        var requests = new OrganizationRequestCollection();
        foreach (var (table, id) in rows)
        {
            requests.Add(new UpdateRequest { Target = Row(table, id, ("description", "x")) });
        }

        Administrator.Execute(new ExecuteTransactionRequest { Requests = requests });
    }
}
