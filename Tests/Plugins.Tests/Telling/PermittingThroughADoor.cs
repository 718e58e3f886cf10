using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Requests;
using OptOutPlugin.Handlers;
using OptOutPlugin.Plugins.Tests.Reports;

namespace OptOutPlugin.Plugins.Tests.Telling;

/// <summary>A shop whose application user an officer registered reports what people confirmed there.</summary>
public sealed class PermittingThroughADoor : IDisposable
{
    private const string Words = "Ticked 'Yes, send me the newsletter' at the checkout of shop.example, text version 7.";

    private static readonly string[] Marketing = ["MarketingEmail"];

    private readonly Sales sales = new();
    private readonly Guid user;
    private readonly IOrganizationService shop;

    public PermittingThroughADoor()
    {
        user = sales.Organization.AddUser("Shop", "Sales department", "OptOut Service");
        sales.Update(new EntityReference("systemuser", user), ("applicationid", Guid.NewGuid()));
        shop = sales.Organization.AsApplication(user, Guid.NewGuid(), "Shop/1.0");
    }

    public void Dispose() => sales.Dispose();

    [Theory]
    [InlineData("Person")]
    [InlineData("ExternalForm")]
    [InlineData("Integration")]
    public void What_was_confirmed_there_counts_as_reported_with_the_words_and_the_time(string source)
    {
        var ana = Refusing();
        Register();
        var saidOn = sales.Now.AddSeconds(-30);

        Permit(ana, source, saidOn);

        Assert.False(Refuses(ana));
        var fact = sales.Ledger(ana).Single(row =>
            row.GetAttributeValue<OptionSetValue>(ConsentAudit.Event).Value == (int)LedgerEvent.OptedIn);
        Assert.Equal(Choices.Of(Weight.Reported), fact.GetAttributeValue<OptionSetValue>(ConsentAudit.Weight));
        Assert.Equal(saidOn, fact.GetAttributeValue<DateTime>(ConsentAudit.OccurredOn));
        Assert.Contains(Words, fact.GetAttributeValue<string>(ConsentAudit.Evidence), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_listens_hears_it_as_a_permission_with_the_old_and_the_new_status()
    {
        sales.Organization.Import(HearingSolution.Zip());
        var ana = Refusing();
        Register();

        Permit(ana, "ExternalForm", sales.Now.AddSeconds(-30));
        sales.Organization.RunAsynchronousJobs();

        var change = sales.Changes().Last(one => one.Text("event") == "OptedIn");
        Assert.Equal(("refused", "allowed"), (change.Text("oldValue"), change.Text("newValue")));
        Assert.Equal(ana.Id.ToString("D"), change.Text("personId"));
    }

    [Fact]
    public void A_program_that_is_no_door_or_was_struck_off_permits_nothing()
    {
        var ana = Refusing();
        Permit(ana, "ExternalForm", sales.Now.AddSeconds(-30));
        Assert.True(Refuses(ana));

        var door = Register();
        Sales.Update(sales.Officer(), door, ("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(2)));
        Permit(ana, "ExternalForm", sales.Now.AddSeconds(-20));
        Assert.True(Refuses(ana));
    }

    [Theory]
    [InlineData("")]
    [InlineData("yes")]
    public void Without_the_words_it_permits_nothing(string words)
    {
        var ana = Refusing();
        Register();

        try
        {
            Permit(ana, "ExternalForm", sales.Now.AddSeconds(-30), words);
        }
        catch (System.ServiceModel.FaultException<OrganizationServiceFault> refused)
        {
            Assert.NotEmpty(refused.Message);
        }

        Assert.True(Refuses(ana));
    }

    [Fact]
    public void What_was_confirmed_before_the_refusal_lifts_nothing()
    {
        var ana = Refusing();
        Register();

        Permit(ana, "ExternalForm", sales.Now.AddDays(-2));

        Assert.True(Refuses(ana));
    }

    [Fact]
    public void The_persons_own_word_through_a_link_of_ours_outweighs_it()
    {
        var ana = sales.Contact("ana@example.com");
        sales.ByDoor(RequestKind.OptOut, ConsentSource.Link, ana);
        sales.Clock.Advance(TimeSpan.FromMinutes(5));
        Register();

        Permit(ana, "ExternalForm", sales.Now.AddSeconds(-30));

        Assert.True(Refuses(ana));
    }

    private EntityReference Refusing()
    {
        var ana = sales.Contact("ana@example.com");
        sales.OptOut(ana, (RecordConsent.Channels, Marketing), (RecordConsent.Source, "PhoneCall"));
        sales.Organization.RunAsynchronousJobs();
        sales.Clock.Advance(TimeSpan.FromMinutes(5));
        return ana;
    }

    private EntityReference Register() => new(Door.Table, sales.Officer().Create(new Entity(Door.Table)
    {
        [Door.Name] = "Shop",
        [Door.UserId] = user.ToString("D"),
    }));

    private void Permit(EntityReference person, string source, DateTime saidOn, string words = Words) =>
        shop.Execute(new OrganizationRequest("optout_RecordConsent")
        {
            [RecordConsent.Decision] = "OptIn",
            [RecordConsent.PersonType] = person.LogicalName,
            [RecordConsent.PersonId] = person.Id,
            [RecordConsent.Channels] = Marketing,
            [RecordConsent.Source] = source,
            [RecordConsent.Evidence] = words,
            [RecordConsent.OccurredOn] = saidOn,
        });

    private bool Refuses(EntityReference person) =>
        sales.Admin.Retrieve("contact", person.Id, new ColumnSet("donotbulkemail")).GetAttributeValue<bool>("donotbulkemail");
}
