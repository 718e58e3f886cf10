using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Plugins.Tests;

public sealed class FindingWhatWentRound : IDisposable
{
    private readonly Sales sales = new();

    public void Dispose() => sales.Dispose();

    [Fact]
    public void A_refusal_that_passed_us_by_is_recorded_suppressed_and_carried()
    {
        var ana = sales.Contact("ana@example.com");
        var twin = sales.Lead("ana@example.com");

        PassBy(ana, "donotemail", true);
        Assert.Empty(sales.Ledger(ana));
        sales.Organization.RunAsynchronousJobs();

        var row = Assert.Single(sales.Ledger(ana));
        Assert.Equal("Opted out", row.Word(ConsentAudit.Event));
        Assert.Equal("System", row.Word(ConsentAudit.Source));
        Assert.Equal([Channel.Email], sales.Suppressed());
        Assert.Equal(true, sales.Read(twin, "donotemail"));
        Assert.Equal(ana.Id.ToString("D"), Assert.Single(Findings())[ComplianceFinding.RegardingId]);
        Assert.Null(sales.Verify().Fault);
    }

    [Fact]
    public void A_loosening_that_passed_us_by_is_set_back()
    {
        var ana = sales.Contact("ana@example.com", ("donotphone", true));

        PassBy(ana, "donotphone", false);
        sales.Organization.RunAsynchronousJobs();

        Assert.Equal(true, sales.Read(ana, "donotphone"));
        Assert.Equal("System", Assert.Single(sales.Ledger(ana, LedgerEvent.FoundAfterwards)).Word(ConsentAudit.Source));
        Assert.Equal("flag-without-ledger-row", Assert.Single(Findings())[ComplianceFinding.Rule]);
    }

    [Fact]
    public void A_look_that_runs_out_of_time_goes_on_in_another_job()
    {
        sales.Admin.Execute(new OrganizationRequest("optout_Baseline"));
        sales.Contact("ana@example.com");
        sales.Lead("bo@example.com");
        sales.Account("cara@example.com");
        sales.Organization.AddStep(
            new StepDefinition("Update", Checkpoint.Table, 40) { FilteringColumns = [Checkpoint.FinishedOn] },
            new Slow(sales.Clock, TimeSpan.FromSeconds(61)));

        sales.Admin.Execute(new OrganizationRequest("optout_RunDue"));
        sales.Organization.RunAsynchronousJobs();

        var query = new QueryExpression(Checkpoint.Table);
        query.Criteria.AddCondition(Checkpoint.FinishedOn, ConditionOperator.NotNull);
        var ended = sales.Admin.RetrieveMultiple(query).Entities.Select(row => row.Id).ToHashSet();
        var unseen = PersonTable.All.Select(table => table.Name).Where(name => !ended.Contains(Checkpoint.Changes(name)))
            .ToList();
        Assert.True(unseen.Count == 0, $"Nobody went on to look at {string.Join(", ", unseen)}.");
        Assert.All(sales.Organization.Jobs, job => Assert.Equal(SystemJobStatus.Succeeded, job.Status));
        Assert.Null(sales.Verify().Fault);
    }

    [Fact]
    public void A_new_row_that_passed_us_by_is_found_with_the_regular_work()
    {
        sales.Admin.Execute(new OrganizationRequest("optout_Baseline"));
        var row = new Entity("account") { ["name"] = "Shop", ["donotfax"] = true };
        var shop = ((CreateResponse)sales.Admin.Execute(
            new CreateRequest { Target = row, ["BypassCustomPluginExecution"] = true })).id;
        sales.Organization.RunAsynchronousJobs();
        Assert.Empty(sales.Ledger(new EntityReference("account", shop)));

        sales.Admin.Execute(new OrganizationRequest("optout_RunDue"));
        sales.Organization.RunAsynchronousJobs();

        Assert.Single(sales.Ledger(new EntityReference("account", shop)));
        Assert.Equal(shop.ToString("D"), Assert.Single(Findings())[ComplianceFinding.RegardingId]);
        Assert.Null(sales.Verify().Fault);
    }

    [Fact]
    public void What_was_recorded_is_not_recorded_again()
    {
        var ana = sales.Contact("ana@example.com", ("donotemail", true));
        sales.Loosen(sales.Rep, ana, ConsentSource.Person, ("donotemail", false));
        sales.Update(ana, ("donotemail", true));

        sales.Organization.RunAsynchronousJobs();

        Assert.Equal(3, sales.Ledger(ana).Count);
        Assert.Empty(Findings());
    }

    [Fact]
    public void A_refusal_found_afterwards_may_have_been_the_persons_own_and_is_lifted_as_such()
    {
        var ana = sales.Contact(null);
        PassBy(ana, "donotphone", true);
        sales.Organization.RunAsynchronousJobs();

        sales.Loosen(sales.Rep, ana, ConsentSource.RecordChanged, ("donotphone", false));
        Assert.Equal(true, sales.Read(ana, "donotphone"));

        sales.Loosen(sales.Rep, ana, ConsentSource.PhoneCall, ("donotphone", false));
        Assert.Equal(false, sales.Read(ana, "donotphone"));
    }

    private void PassBy(EntityReference person, string column, bool value) =>
        sales.Admin.Execute(new UpdateRequest
        {
            Target = new Entity(person.LogicalName, person.Id) { [column] = value },
            ["BypassCustomPluginExecution"] = true,
        });

    private DataCollection<Entity> Findings() => sales.Admin.RetrieveMultiple(
        new QueryExpression(ComplianceFinding.Table) { ColumnSet = new ColumnSet(true) }).Entities;
}
