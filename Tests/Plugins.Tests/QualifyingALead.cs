using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Handlers;
using OptOutPlugin.Plugins.Tests.Reports;

namespace OptOutPlugin.Plugins.Tests;

public sealed class QualifyingALead : IDisposable
{
    private readonly Sales sales = new();

    public void Dispose() => sales.Dispose();

    [Fact]
    public void The_new_contact_and_account_refuse_what_the_lead_refused()
    {
        var lead = sales.Lead(
            "ana@example.com",
            ("companyname", "Shop"),
            ("donotpostalmail", true),
            ("donotbulkemail", true),
            ("followemail", false));

        var made = Qualify(lead, create: true);

        Assert.Equal(2, made.Count);
        Assert.All(made, row =>
        {
            Assert.Equal(true, sales.Read(row, "donotpostalmail"));
            Assert.Equal(true, sales.Read(row, "donotbulkemail"));
            Assert.Equal(false, sales.Read(row, "followemail"));
            Assert.Equal(false, sales.Read(row, "donotphone"));
        });
    }

    [Theory]
    [InlineData("contact", "parentcontactid")]
    [InlineData("account", "parentaccountid")]
    [InlineData("contact", "customerid")]
    public void A_row_that_was_chosen_for_the_lead_refuses_it_too(string table, string column)
    {
        var known = sales.Person(table, "known@example.com");
        var lead = sales.Lead("ana@example.com", (column, known), ("donotphone", true));

        Qualify(lead, create: false);

        Assert.Equal(true, sales.Read(known, "donotphone"));
        var row = Assert.Single(sales.Ledger(known, LedgerEvent.CarriedOver));
        Assert.Equal("Lead qualification", row.Word(ConsentAudit.Source));
        Assert.Equal($"lead {lead.Id:D}", row[ConsentAudit.Evidence]);
    }

    [Fact]
    public void Of_two_rows_that_it_becomes_all_addresses_are_held_before_any_choice_is_written()
    {
        var topic = sales.Topic("news");
        var unreachable = sales.Contact(email: null);
        var firm = sales.Account("firm@example.com");
        var lead = sales.Lead("ana@example.com", ("parentcontactid", unreachable), ("parentaccountid", firm));
        sales.OptOut(lead, (RecordConsent.Topic, "news"));

        Qualify(lead, create: false);

        Assert.Empty(sales.Organization.LockCycles);
        Assert.All(new[] { unreachable, firm }, row => Assert.Single(sales.Ledger(row, LedgerEvent.CarriedOver)));
        Assert.True(sales.IsRefused("firm@example.com", topic));
    }

    [Fact]
    public void A_lead_that_refuses_nothing_changes_nobody()
    {
        var known = sales.Contact("known@example.com", ("donotfax", true));

        Qualify(sales.Lead("ana@example.com", ("parentcontactid", known)), create: false);

        Assert.Single(sales.Ledger());
    }

    private List<EntityReference> Qualify(EntityReference lead, bool create)
    {
        var answer = sales.Admin.Execute(new OrganizationRequest("QualifyLead")
        {
            ["LeadId"] = lead,
            ["CreateAccount"] = create,
            ["CreateContact"] = create,
            ["CreateOpportunity"] = false,
            ["Status"] = new OptionSetValue(-1),
        });
        return [.. (EntityReferenceCollection)answer.Results["CreatedEntities"]];
    }
}
