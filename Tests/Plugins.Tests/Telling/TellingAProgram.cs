using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;
using static OptOutPlugin.Plugins.Tests.Telling.Hearing;
using static OptOutPlugin.Plugins.Tests.Telling.Telling;

namespace OptOutPlugin.Plugins.Tests.Telling;

/// <summary>A program with an interface hears, catches up, and confirms.</summary>
public sealed class TellingAProgram : IDisposable
{
    private const int NotAllowed = unchecked((int)0x80040220);
    private const string Role = "OptOut Listener";

    private readonly Sales sales = new();
    private readonly IOrganizationService officer;
    private readonly Guid user;
    private readonly IOrganizationService program;

    public TellingAProgram()
    {
        officer = sales.Officer();
        user = sales.ApplicationUser(Role);
        program = sales.Organization.AsApplication(user, Guid.NewGuid(), "Shop/1.0");
    }

    public void Dispose() => sales.Dispose();

    [Fact]
    public void A_registered_program_reads_what_changed_and_confirms_it_and_reads_no_person_and_no_ledger()
    {
        var shop = officer.ProgramListener(user, "Phone, MarketingEmail");
        var ana = sales.Contact("ana@example.com", ("donotphone", true));
        sales.Organization.RunAsynchronousJobs();

        var page = program.ReadChanges(0);
        Assert.Equal(ana.Id.ToString("D"), Assert.Single(page.Changes).Text("personId"));
        Assert.Equal(page.Next, program.Confirm(page.Next, "Removed."));

        var batch = Assert.Single(sales.BatchesOf(shop));
        Assert.Equal((1, page.Next), (batch.GetAttributeValue<int>(ToldBatch.First), batch.GetAttributeValue<int>(ToldBatch.Last)));
        Assert.Equal(user, batch.GetAttributeValue<EntityReference>(ToldBatch.DoneBy).Id);
        Assert.Equal("Removed.", batch.GetAttributeValue<string>(ToldBatch.Answer));
        Assert.Contains("(Removed.)", officer.Told(ana).Single(), StringComparison.Ordinal);
        Fault(() => program.Retrieve("contact", ana.Id, new Microsoft.Xrm.Sdk.Query.ColumnSet("lastname")));
        Fault(() => program.RetrieveMultiple(new Microsoft.Xrm.Sdk.Query.QueryExpression(ConsentAudit.Table)));
    }

    [Fact]
    public void Confirmed_again_or_an_earlier_one_changes_nothing_and_one_to_come_is_refused()
    {
        var shop = officer.ProgramListener(user, "Phone");
        sales.Refusing(5, "donotphone");

        Assert.Equal(3, program.Confirm(3));
        Assert.Equal(3, program.Confirm(3, "Twice."));
        Assert.Equal(3, program.Confirm(1));
        Assert.Contains("no change of this sequence", Sentence(() => program.Confirm(9999)), StringComparison.Ordinal);
        Assert.NotEmpty(Sentence(() => program.Confirm(-1)));
        Assert.Equal(5, program.Confirm(5));

        Assert.Equal(
            [(1, 3), (4, 5)],
            sales.BatchesOf(shop).Select(batch =>
                (batch.GetAttributeValue<int>(ToldBatch.First), batch.GetAttributeValue<int>(ToldBatch.Last))));
    }

    [Fact]
    public void Who_is_no_listener_or_was_struck_off_reads_and_confirms_nothing()
    {
        sales.Refusing(1, "donotphone");
        Assert.Contains("listener", Sentence(() => program.ReadChanges(0)), StringComparison.Ordinal);
        Assert.Contains("listener", Sentence(() => program.Confirm(1)), StringComparison.Ordinal);

        var shop = officer.ProgramListener(user, "Phone");
        Assert.Equal(1, program.ReadChanges(0).Count);
        Sales.Update(officer, shop, ("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(2)));

        Assert.Contains("listener", Sentence(() => program.ReadChanges(0)), StringComparison.Ordinal);
        Assert.Contains("listener", Sentence(() => program.Confirm(1)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_listener_that_somebody_wrote_past_the_product_counts_for_nothing()
    {
        var shop = officer.ProgramListener(sales.ApplicationUser(Role), "Phone");
        sales.Refusing(1, "donotphone");
        sales.EditBehindThePlatform(shop, Listener.User, new EntityReference("systemuser", user));

        Assert.Contains("listener", Sentence(() => program.Confirm(1)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OptOut Sales User", NotAllowed)]
    [InlineData("OptOut Service", NotAllowed)]
    [InlineData("OptOut Public Page", NotAllowed)]
    public void A_role_without_the_right_does_not_get_that_far(string role, int code) =>
        Assert.Equal(code, Fault(() => sales.Somebody(inBranch: true, role).Confirm(0)).Detail.ErrorCode);

    [Fact]
    public void A_person_is_no_program_and_two_listeners_are_not_the_same_program()
    {
        Assert.Contains("application user", Sentence(() => officer.ProgramListener(sales.RepId, "Phone")), StringComparison.Ordinal);
        officer.ProgramListener(user, "Phone");
        Assert.Contains("application user", Sentence(() => officer.ProgramListener(user, "Fax")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_confirms_nothing_in_its_time_is_found_once()
    {
        officer.ProgramListener(user, "Phone");
        sales.Refusing(2, "donotphone");
        sales.KeepSettled();
        Assert.Empty(sales.Findings(ComplianceRule.NotActedOn.Id));

        sales.Clock.Advance(TimeSpan.FromDays(20));
        sales.KeepSettled();
        sales.KeepSettled();
        Assert.Single(sales.Findings(ComplianceRule.NotActedOn.Id));

        program.Confirm(program.ReadChanges(0).Next);
        sales.Clock.Advance(TimeSpan.FromDays(20));
        sales.KeepSettled();
        Assert.Single(sales.Findings(ComplianceRule.NotActedOn.Id));
    }

    [Fact]
    public void Until_it_confirms_the_timeline_says_so()
    {
        officer.ProgramListener(user, "Phone");
        var ana = sales.Contact("ana@example.com", ("donotphone", true));
        Assert.Equal("Shop: not told yet", officer.Told(ana).Single());
        sales.Organization.RunAsynchronousJobs();

        Assert.Equal("Shop: told, has not confirmed it yet", officer.Told(ana).Single());
    }
}
