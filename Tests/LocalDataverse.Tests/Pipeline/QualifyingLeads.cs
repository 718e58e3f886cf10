using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace OptOutPlugin.LocalDataverse.Tests.Pipeline;

public sealed class QualifyingLeads : OrganizationTest
{
    private const int Qualified = 3;

    [Fact]
    public void An_account_a_contact_and_an_opportunity_are_made_of_it()
    {
        var lead = Lead();

        var created = Qualify(lead, account: true, contact: true, opportunity: true);

        Assert.Equal(["account", "contact", "opportunity"], created.Select(row => row.LogicalName));
        var (account, contact, sale) = (Read(created[0]), Read(created[1]), Read(created[2]));
        Assert.Equal("Okafor Ltd", account["name"]);
        Assert.Equal(("Ada", "Okafor", "ada@example.org"), (
            contact["firstname"], contact["lastname"], contact["emailaddress1"]));
        Assert.Equal("Lagos", contact["address1_city"]);
        Assert.Equal("Boats", sale["name"]);
        Assert.All([account, contact, sale], row => Assert.Equal(lead, PointsTo(row, "originatingleadid")));
        Assert.Equal(created[0].Id, PointsTo(contact, "parentcustomerid"));
        Assert.Equal(created[1].Id, PointsTo(account, "primarycontactid"));
        Assert.Equal(created[0].Id, PointsTo(sale, "customerid"));
        Assert.Equal(created[0].Id, PointsTo(sale, "parentaccountid"));
        Assert.Equal(created[1].Id, PointsTo(sale, "parentcontactid"));
    }

    [Fact]
    public void The_lead_is_closed_and_knows_what_became_of_it()
    {
        var lead = Lead();

        var created = Qualify(lead, contact: true);

        var row = Administrator.Retrieve("lead", lead, new ColumnSet(true));
        Assert.Equal((new OptionSetValue(1), new OptionSetValue(Qualified)), (row["statecode"], row["statuscode"]));
        Assert.Equal(created.Single().Id, PointsTo(row, "parentcontactid"));
        Assert.Equal(created.Single().Id, PointsTo(row, "customerid"));
    }

    [Fact]
    public void What_the_lead_refused_is_not_carried_on()
    {
        var lead = Lead();
        Administrator.Update(Row("lead", lead, ("donotemail", true), ("donotphone", true), ("followemail", false)));

        var contact = Read(Qualify(lead, contact: true).Single());

        Assert.Equal((false, false, true), (contact["donotemail"], contact["donotphone"], contact["followemail"]));
    }

    [Fact]
    public void Matched_rows_are_used_and_not_made_or_touched()
    {
        var account = Administrator.Create(new Entity("account") { ["name"] = "Known" });
        var contact = CreateContact("Known");
        var lead = Lead();
        Administrator.Update(Row(
            "lead",
            lead,
            ("parentaccountid", new EntityReference("account", account)),
            ("parentcontactid", new EntityReference("contact", contact))));

        var created = Qualify(lead, account: true, contact: true, opportunity: true);

        var sale = Read(created.Single());
        Assert.Equal((account, contact), (PointsTo(sale, "parentaccountid"), PointsTo(sale, "parentcontactid")));
        Assert.Equal("Known", ReadContact(contact)["lastname"]);
        Assert.False(ReadContact(contact).Contains("originatingleadid"));
    }

    [Fact]
    public void The_opportunity_takes_what_the_request_says()
    {
        var customer = CreateContact();
        var campaign = Administrator.Create(new Entity("campaign") { ["name"] = "Spring" });
        var currency = Administrator.Create(new Entity("transactioncurrency")
        {
            ["currencyname"] = "Naira",
            ["isocurrencycode"] = "NGN",
            ["currencysymbol"] = "N",
        });
        var request = Request(Lead(), account: false, contact: false, opportunity: true);
        request["OpportunityCustomerId"] = new EntityReference("contact", customer);
        request["SourceCampaignId"] = new EntityReference("campaign", campaign);
        request["OpportunityCurrencyId"] = new EntityReference("transactioncurrency", currency);

        var sale = Read(Created(Administrator.Execute(request)).Single());

        Assert.Equal(customer, PointsTo(sale, "customerid"));
        Assert.Equal(campaign, PointsTo(sale, "campaignid"));
        Assert.Equal(currency, PointsTo(sale, "transactioncurrencyid"));
    }

    [Fact]
    public void Steps_see_the_request_before_and_the_created_rows_after()
    {
        var seen = new List<object>();
        On("QualifyLead", "lead", PreOperation, run =>
        {
            seen.Add(((EntityReference)run.Context.InputParameters["LeadId"]).Id);
            run.Context.InputParameters["CreateAccount"] = false;
        });
        On("QualifyLead", "lead", PostOperation, run => seen.AddRange(
            ((EntityReferenceCollection)run.Context.OutputParameters["CreatedEntities"])
            .Select(row => row.LogicalName)));
        var lead = Lead();

        Qualify(lead, account: true, contact: true);

        Assert.Equal([lead, "contact"], seen);
    }

    [Fact]
    public void What_is_made_is_made_beneath_it_in_the_callers_name()
    {
        var seen = new List<object?>();
        var user = Organization.AddUser("Ben Osei", "System Administrator");
        On("Create", "contact", PreValidation, run => seen.AddRange(
            [run.Context.ParentContext.MessageName, run.Context.IsInTransaction, run.Context.UserId]));
        On("Update", "lead", PreOperation, run => seen.Add(ParentOf(run, "QualifyLead") is not null));
        var leads = new List<Guid>();
        On("Create", "contact", PreOperation, run => leads.Add(
            ((EntityReference)ParentOf(run, "QualifyLead")!.InputParameters["LeadId"]).Id));

        var lead = Lead();

        Organization.As(user).Execute(Request(lead, account: false, contact: true, opportunity: false));

        Assert.Equal([lead], leads);
        Assert.Equal(["QualifyLead", true, user, true, true], seen);
    }

    [Fact]
    public void A_refused_row_leaves_the_lead_open()
    {
        On("Create", "opportunity", PreOperation, _ => throw new InvalidPluginExecutionException("no"));
        var lead = Lead();

        Fault(() => Qualify(lead, contact: true, opportunity: true));

        Assert.Equal(0, Count("contact"));
        Assert.Equal(
            new OptionSetValue(0), Administrator.Retrieve("lead", lead, new ColumnSet("statecode"))["statecode"]);
    }

    [Fact]
    public void A_closed_lead_is_not_qualified_again()
    {
        var lead = Lead();
        Qualify(lead);

        Assert.Equal(Code(0x80040519), Fault(() => Qualify(lead)).Detail.ErrorCode);
    }

    [Fact]
    public void A_status_of_another_state_is_refused()
    {
        var request = Request(Lead(), account: false, contact: false, opportunity: false);
        request["Status"] = new OptionSetValue(4);

        Assert.Equal(Code(0x80048408), Fault(() => Administrator.Execute(request)).Detail.ErrorCode);
    }

    [Fact]
    public void The_caller_must_be_allowed_to_create_what_is_made()
    {
        Organization.AddRole("Role", "prvReadLead", "prvWriteLead");
        var service = Organization.As(Organization.AddUser("Ben Osei", "Role"));

        var fault = Fault(() => service.Execute(Request(Lead(), account: false, contact: true, opportunity: false)));

        Assert.Contains("prvCreateContact", fault.Message, StringComparison.Ordinal);
    }

    private Guid Lead() => Administrator.Create(new Entity("lead")
    {
        ["subject"] = "Boats",
        ["firstname"] = "Ada",
        ["lastname"] = "Okafor",
        ["companyname"] = "Okafor Ltd",
        ["emailaddress1"] = "ada@example.org",
        ["address1_city"] = "Lagos",
    });

    private EntityReferenceCollection Qualify(
        Guid lead, bool account = false, bool contact = false, bool opportunity = false) =>
        Created(Administrator.Execute(Request(lead, account, contact, opportunity)));

    private static OrganizationRequest Request(Guid lead, bool account, bool contact, bool opportunity) =>
        new("QualifyLead")
        {
            ["LeadId"] = new EntityReference("lead", lead),
            ["CreateAccount"] = account,
            ["CreateContact"] = contact,
            ["CreateOpportunity"] = opportunity,
            ["Status"] = new OptionSetValue(Qualified),
            ["OpportunityCurrencyId"] = null!,
            ["ProcessInstanceId"] = null!,
        };

    private static EntityReferenceCollection Created(OrganizationResponse response) =>
        (EntityReferenceCollection)response["CreatedEntities"];

    private Entity Read(EntityReference row) => Administrator.Retrieve(row.LogicalName, row.Id, new ColumnSet(true));

    private static Guid PointsTo(Entity row, string column) => row.GetAttributeValue<EntityReference>(column).Id;
}
