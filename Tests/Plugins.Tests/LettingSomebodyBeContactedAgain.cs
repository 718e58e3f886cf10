using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Plugins.Tests;

public sealed class LettingSomebodyBeContactedAgain : IDisposable
{
    private readonly Sales sales = new();

    public void Dispose() => sales.Dispose();

    [Theory]
    [InlineData("contact", "donotbulkemail", true)]
    [InlineData("lead", "optout_donotsms", true)]
    [InlineData("account", "donotbulkpostalmail", true)]
    [InlineData("contact", "followemail", false)]
    [Trait("Case", "91")]
    public void Without_evidence_the_choice_stays_the_rest_is_saved_and_the_ledger_says_so(
        string table, string column, bool refusing)
    {
        var person = sales.Person(table, "ana@example.com", (column, refusing));

        Sales.Update(sales.Rep, person, (column, !refusing), ("description", "Saved"));

        Assert.Equal(refusing, sales.Read(person, column));
        Assert.Equal("Saved", sales.Read(person, "description"));
        var row = Assert.Single(sales.Ledger(person, LedgerEvent.Corrected));
        Assert.Equal("No evidence", row.Word(ConsentAudit.Reason));
        Assert.Equal("refused", row[ConsentAudit.NewValue]);
        Assert.Equal(sales.RepId.ToString("D"), row[ConsentAudit.InitiatingUser]);
        Assert.Empty(sales.Ledger(person, LedgerEvent.OptedIn));
    }

    [Fact]
    [Trait("Case", "23")]
    [Trait("Case", "27")]
    public void With_evidence_of_enough_weight_it_holds_and_lifts_the_suppression()
    {
        var ana = sales.Contact("ana@example.com", ("donotbulkemail", true));
        Assert.Equal([Channel.MarketingEmail], sales.Suppressed());

        sales.Loosen(sales.Rep, ana, ConsentSource.PhoneCall, ("donotbulkemail", false));

        Assert.Equal(false, sales.Read(ana, "donotbulkemail"));
        Assert.Empty(sales.Suppressed());
        var row = Assert.Single(sales.Ledger(ana, LedgerEvent.OptedIn));
        Assert.Equal("Said so, PhoneCall.", row[ConsentAudit.Evidence]);
        Assert.Equal("Phone call", row.Word(ConsentAudit.Source));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Who_may_not_hand_in_requests_may_not_loosen(bool inBranch)
    {
        var ana = sales.Contact("ana@example.com", ("donotphone", true));
        var helper = sales.Somebody(inBranch, "Sales department");

        sales.Loosen(helper, ana, ConsentSource.Person, ("donotphone", false));

        Assert.Equal(true, sales.Read(ana, "donotphone"));
        var row = Assert.Single(sales.Ledger(ana, LedgerEvent.Corrected));
        Assert.Equal((int)LedgerReason.NoRightToDoSo, row.GetAttributeValue<OptionSetValue>(ConsentAudit.Reason).Value);
    }

    [Fact]
    public void A_right_that_comes_through_a_team_counts()
    {
        var ana = sales.Contact("ana@example.com", ("donotphone", true));
        var user = sales.Organization.AddUser("Tea Member", "Sales department");
        var team = sales.Create("team", ("name", "Callers"), ("businessunitid", BusinessUnit));
        sales.LinkBehindThePlatform("teamroles_association", team, Role("OptOut Sales User"));
        Link(team, "teammembership_association", new EntityReference("systemuser", user));

        sales.Loosen(sales.Organization.As(user), ana, ConsentSource.Person, ("donotphone", false));

        Assert.Equal(false, sales.Read(ana, "donotphone"));
    }

    [Fact]
    public void The_persons_own_refusal_is_not_lifted_by_what_staff_or_an_import_says()
    {
        var ana = sales.Contact("ana@example.com");
        sales.Loosen(sales.Rep, ana, ConsentSource.Person, ("donotphone", true));

        sales.Loosen(sales.Rep, ana, ConsentSource.Import, ("donotphone", false));
        sales.Loosen(sales.Rep, ana, ConsentSource.RecordChanged, ("donotphone", false));

        Assert.Equal(true, sales.Read(ana, "donotphone"));

        // One caller, one verdict on one refusal: one fact.
        Assert.Equal(
            (int)LedgerReason.EvidenceOfTooLowRank,
            Assert.Single(sales.Ledger(ana, LedgerEvent.Corrected))
                .GetAttributeValue<OptionSetValue>(ConsentAudit.Reason).Value);
    }

    [Fact]
    public void What_a_twin_refuses_because_of_the_address_is_not_lifted_at_the_twin()
    {
        var twin = sales.Lead("ana@example.com");
        sales.Loosen(sales.Rep, sales.Contact("ana@example.com"), ConsentSource.Person, ("donotemail", true));
        sales.Organization.RunAsynchronousJobs();

        sales.Loosen(sales.Rep, twin, ConsentSource.Person, ("donotemail", false));

        Assert.Equal(true, sales.Read(twin, "donotemail"));
    }

    [Fact]
    public void Nobody_is_asked_again_within_the_lock_but_who_comes_by_himself_is_heard()
    {
        sales.Configure(SettingName.ReaskLockMonths, "6");
        var ana = sales.Contact("ana@example.com");
        sales.Loosen(sales.Rep, ana, ConsentSource.Person, ("donotphone", true));

        sales.Loosen(sales.Rep, ana, ConsentSource.PhoneCall, ("donotphone", false));
        Assert.Equal(true, sales.Read(ana, "donotphone"));

        sales.Loosen(sales.Rep, ana, ConsentSource.Letter, ("donotphone", false));
        Assert.Equal(false, sales.Read(ana, "donotphone"));
    }

    [Fact]
    public void Evidence_serves_one_write_and_is_stored_nowhere()
    {
        var ana = sales.Contact("ana@example.com", ("donotphone", true), ("donotfax", true));

        sales.Loosen(sales.Rep, ana, ConsentSource.Person);
        Sales.Update(sales.Rep, ana, ("donotphone", false));
        sales.Loosen(sales.Rep, ana, ConsentSource.Person, ("donotphone", false));
        Sales.Update(sales.Rep, ana, ("donotfax", false));

        Assert.Equal(false, sales.Read(ana, "donotphone"));
        Assert.Equal(true, sales.Read(ana, "donotfax"));
        Assert.Null(sales.Read(ana, PersonTable.ConsentEvidence));
        Assert.Null(sales.Read(ana, PersonTable.ConsentSource));
    }

    // Case 25 also wants the contact's modified date unchanged: here the flag is a column of the contact.
    [Fact]
    [Trait("Case", "25")]
    public void A_batch_of_refusals_keeps_the_reason_with_each()
    {
        var people = Enumerable.Range(0, 5).Select(i => sales.Contact($"p{i}@example.com")).ToList();
        var targets = new EntityCollection([.. people.Select(person => new Entity("contact", person.Id)
        {
            ["donotbulkemail"] = true,
            [PersonTable.ConsentEvidence] = "Asked at the fair.",
        })])
        {
            EntityName = "contact",
        };

        sales.Rep.Execute(new UpdateMultipleRequest { Targets = targets });

        Assert.All(people, person =>
        {
            var row = Assert.Single(sales.Ledger(person));
            Assert.Equal("Asked at the fair.", row[ConsentAudit.Evidence]);
            Assert.Equal("Record changed", row.Word(ConsentAudit.Source));
        });
    }

    [Fact]
    public void One_bad_row_costs_a_batch_nothing_but_its_own_loosening()
    {
        var people = Enumerable.Range(0, 1_000)
            .Select(i => sales.Contact($"p{i}@example.com", ("donotbulkemail", i == 7))).ToList();
        var targets = new EntityCollection([.. people.Select(person => new Entity("contact", person.Id)
        {
            ["donotbulkemail"] = false,
            ["jobtitle"] = "Imported",
        })])
        {
            EntityName = "contact",
        };

        sales.Admin.Execute(new UpdateMultipleRequest { Targets = targets });

        Assert.All(people, person => Assert.Equal("Imported", sales.Read(person, "jobtitle")));
        Assert.Equal(true, sales.Read(people[7], "donotbulkemail"));
        Assert.Single(sales.Ledger(people[7], LedgerEvent.Corrected));
    }

    [Fact]
    public void A_write_that_says_what_is_there_changes_nothing()
    {
        var ana = sales.Contact("ana@example.com", ("donotemail", true));

        sales.Update(ana, ("donotemail", true), ("donotphone", false), ("followemail", true));

        Assert.Single(sales.Ledger(ana));
    }

    private EntityReference BusinessUnit => new("businessunit", sales.Organization.RootBusinessUnitId);

    private EntityReference Role(string name)
    {
        var query = new Microsoft.Xrm.Sdk.Query.QueryByAttribute("role");
        query.AddAttributeValue("name", name);
        return sales.Admin.RetrieveMultiple(query).Entities.Single().ToEntityReference();
    }

    private void Link(EntityReference row, string relationship, EntityReference other) =>
        sales.Admin.Associate(row.LogicalName, row.Id, new Relationship(relationship), [other]);
}
