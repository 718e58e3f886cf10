using System.ServiceModel;
using LocalDataverse.Engine.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Handlers;
using WorkRow = OptOutPlugin.Dataverse.Tables.Work;

namespace OptOutPlugin.Plugins.Tests;

public sealed class CallingTheSealer : IDisposable
{
    private const string Api = "optout_Seal";
    private const int NotAllowed = unchecked((int)0x80040220);

    private readonly Sales sales = new();

    public void Dispose() => sales.Dispose();

    [Fact]
    public void One_call_seals_more_rows_than_a_batch()
    {
        const int count = Sealing.Batch + 30;
        Many(count);

        Assert.Equal((count, false), Call());

        Assert.Equal(
            Enumerable.Range(1, count),
            sales.Ledger().Select(row => row.GetAttributeValue<int>(ConsentAudit.Sequence)).Order());
        var verdict = sales.Verify();
        Assert.Null(verdict.Fault);
        Assert.Equal(0, verdict.Unsealed);
    }

    [Fact]
    public void As_many_rows_as_a_batch_leave_none()
    {
        Many(Sealing.Batch);

        Assert.Equal((Sealing.Batch, false), Call());
    }

    [Fact]
    public void Waiting_rows_are_found_by_their_lookup_and_the_ledger_is_read_through_by_the_regular_work_alone()
    {
        Refuse(2);
        sales.EditBehindThePlatform(Waiting("astray@example.com"), ConsentAudit.WaitingFor, null);

        Assert.Equal((2, false), Call());
        Assert.Equal(1, sales.Verify().Unsealed);

        sales.Admin.Execute(new OrganizationRequest("optout_RunDue"));
        Assert.Equal((3, 0), (sales.Verify().Sealed, sales.Verify().Unsealed));
    }

    [Fact]
    public void The_next_call_goes_on_where_the_last_ended()
    {
        Refuse(1);
        Call();
        Refuse(2);

        Assert.Equal((2, false), Call());

        Assert.Equal(3, sales.Verify().Sealed);
        Assert.Null(sales.Verify().Fault);
    }

    [Fact]
    public void Where_nothing_waits_nothing_is_sealed()
    {
        Assert.Equal((0, false), Call());

        Refuse(1);
        Assert.Equal((1, false), Call());
        Assert.Equal((0, false), Call());
    }

    [Fact]
    public void Beside_the_background_jobs_each_row_is_sealed_once()
    {
        Refuse(3);
        Call();
        sales.Organization.RunAsynchronousJobs();

        Assert.Equal(3, sales.Verify().Sealed);
        Assert.Null(sales.Verify().Fault);
        Assert.All(sales.Organization.Jobs, job => Assert.Equal("Succeeded", job.Status.ToString()));
    }

    [Fact]
    public void After_ten_seconds_it_stops_and_says_that_rows_wait()
    {
        Refuse(4);
        sales.Organization.AddStep(
            new StepDefinition("Update", ConsentAudit.Table, 40), new Slow(sales.Clock, TimeSpan.FromSeconds(5.1)));

        Assert.Equal((2, true), Call());

        Assert.Equal((2, 2), (sales.Verify().Sealed, sales.Verify().Unsealed));
        Assert.Null(sales.Verify().Fault);
    }

    [Fact]
    public void The_role_for_services_is_enough_and_sales_people_may_not()
    {
        Refuse(1);
        var service = sales.Organization.As(sales.Organization.AddUser("Nightly job", "OptOut Service"));

        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => Call(sales.Rep));
        Assert.Equal(NotAllowed, fault.Detail.ErrorCode);
        Assert.Equal((1, false), Call(service));
    }

    [Fact]
    public void A_thousand_rows_take_several_calls_by_the_clock_and_then_stand_in_one_chain()
    {
        Many(1000);
        sales.Organization.AddStep(
            new StepDefinition("Update", ConsentAudit.Table, 40), new Slow(sales.Clock, TimeSpan.FromMilliseconds(40)));

        var calls = new List<(int Sealed, bool More)> { Call() };
        while (calls[^1].More && calls.Count < 50)
        {
            calls.Add(Call());
        }

        Assert.InRange(calls.Count, 3, 6);
        Assert.Equal(1000, calls.Sum(call => call.Sealed));
        Assert.All(calls.SkipLast(1), call => Assert.InRange(call.Sealed, 200, 300));
        Assert.Equal((1000, 0), (sales.Verify().Sealed, sales.Verify().Unsealed));
        Assert.Null(sales.Verify().Fault);
        Assert.DoesNotContain(sales.Ledger(), row => row.Contains(ConsentAudit.WaitingFor));
    }

    [Fact]
    public void A_job_asks_again_while_rows_wait()
    {
        Many(1000);
        sales.Organization.AddStep(
            new StepDefinition("Update", ConsentAudit.Table, 40), new Slow(sales.Clock, TimeSpan.FromMilliseconds(40)));

        sales.Organization.RunAsynchronousJobs();

        Assert.Equal((1000, 0), (sales.Verify().Sealed, sales.Verify().Unsealed));
        Assert.Null(sales.Verify().Fault);
    }

    [Fact]
    public void A_call_costs_one_request_a_row_and_one_a_batch_besides_a_handful()
    {
        Many(1000);

        Call();

        var asked = Runs().Last().Requests;
        Assert.InRange(asked, 1000 + 2, 1000 + 2 + 10);
    }

    [Fact]
    public void A_write_of_three_flags_leaves_one_job_that_seals()
    {
        var ana = sales.Contact("ana@example.com");
        sales.Organization.RunAsynchronousJobs();

        sales.Update(ana, ("donotemail", true), ("donotfax", true), ("donotphone", true));

        Assert.Equal(3, sales.Ledger().Count);
        Assert.Empty(Work());
        sales.Organization.RunAsynchronousJobs();
        Assert.Equal((3, 0), (sales.Verify().Sealed, sales.Verify().Unsealed));
        Assert.Single(Runs());
        Assert.DoesNotContain(
            sales.Organization.Jobs, job => job.Name.Contains(nameof(DoWork), StringComparison.Ordinal));
    }

    [Fact]
    public void A_send_that_is_refused_leaves_one_row_of_work_for_all_its_facts_and_the_job_takes_it_away()
    {
        var people = Enumerable.Range(0, 3).Select(i => sales.Contact($"p{i}@example.com", ("donotbulkemail", true)));
        var mail = sales.CampaignMail([.. people.Select(Sales.To)]);
        sales.Organization.RunAsynchronousJobs();
        var before = sales.Ledger().Count;

        sales.Refusal(mail);

        Assert.True(sales.Ledger().Count >= before + 3);
        Assert.Single(Work());
        sales.Organization.RunAsynchronousJobs();
        Assert.Empty(Work());
        Assert.Equal(0, sales.Verify().Unsealed);
        Assert.Null(sales.Verify().Fault);
        Assert.All(sales.Organization.Jobs, job => Assert.Equal("Succeeded", job.Status.ToString()));
    }

    [Fact]
    public void Work_that_the_product_did_not_write_is_ignored()
    {
        sales.EditBehindThePlatform(Waiting("ana@example.com"), ConsentAudit.WaitingFor, null);
        sales.Organization.RunAsynchronousJobs();
        var forged = new CreateRequest
        {
            Target = new Entity(WorkRow.Table)
            {
                [WorkRow.Name] = "Seal",
                [WorkRow.Kind] = new OptionSetValue((int)WorkKind.Seal),
                [WorkRow.Proof] = new string('0', 64),
            },
        };
        Assert.ThrowsAny<Exception>(() => sales.Admin.Execute(forged));
        forged[Bypass.Plugins] = true;
        sales.Admin.Execute(forged);

        sales.Organization.RunAsynchronousJobs();

        Assert.Single(Work());
        Assert.Empty(Runs());
        Assert.Contains(
            sales.Organization.Jobs,
            job => job.Name.Contains(nameof(DoWork), StringComparison.Ordinal)
                && job.Status == SystemJobStatus.Succeeded);
    }

    [Fact]
    public void A_job_that_cannot_seal_leaves_that_to_another_which_tries_again()
    {
        Refuse(1);
        var fails = new Failing { IsOn = true };
        sales.Organization.AddStep(new StepDefinition("Update", ConsentAudit.Table, 40), fails);
        sales.Organization.RunAsynchronousJobs();
        Assert.NotEmpty(Work());
        Assert.Equal(1, sales.Verify().Unsealed);

        fails.IsOn = false;
        sales.Contact(email: null, ("donotphone", true));
        sales.Organization.RunAsynchronousJobs();

        Assert.Equal((2, 0), (sales.Verify().Sealed, sales.Verify().Unsealed));
        Assert.Null(sales.Verify().Fault);
    }

    [Fact]
    public void Where_people_wait_nothing_asks_the_ledger_by_a_column_without_an_index()
    {
        var ana = sales.Contact("ana@example.com", ("donotbulkemail", true));
        sales.Update(ana, ("donotbulkemail", false), ("donotemail", true));
        sales.Refusal(sales.CampaignMail(Sales.To(ana)));
        sales.Organization.RunAsynchronousJobs();

        string[] columns = [.. ConsentAudit.SealColumns, ConsentAudit.WaitingFor];
        Assert.DoesNotContain(
            sales.Organization.SynchronousQueries,
            query => query.Table == ConsentAudit.Table
                && columns.Any(column => query.Columns.Contains(column, StringComparison.Ordinal)));
    }

    private void Refuse(int count)
    {
        for (var i = 0; i < count; i++)
        {
            sales.Contact(email: null, ("donotphone", true));
        }
    }

    private EntityReference Waiting(string email) =>
        sales.Ledger(sales.Contact(email, ("donotphone", true))).Single().ToEntityReference();

    private void Many(int count)
    {
        var people = Enumerable.Range(0, count)
            .Select(i => new Entity("contact") { ["lastname"] = $"N{i}", ["donotphone"] = true });
        sales.Admin.Execute(new CreateMultipleRequest
        {
            Targets = new EntityCollection([.. people]) { EntityName = "contact" },
        });
    }

    private IEnumerable<PluginTrace> Runs() => sales.Organization.Traces
        .Where(trace => trace.TypeName.EndsWith($".{nameof(Seal)}", StringComparison.Ordinal));

    private DataCollection<Entity> Work() =>
        sales.Admin.RetrieveMultiple(new QueryExpression(WorkRow.Table)).Entities;

    private (int Sealed, bool More) Call(IOrganizationService? caller = null)
    {
        var answer = (caller ?? sales.Admin).Execute(new OrganizationRequest(Api));
        return ((int)answer[Seal.Sealed], (bool)answer[Seal.More]);
    }

    private sealed class Failing : IPlugin
    {
        public bool IsOn { get; set; }

        public void Execute(IServiceProvider serviceProvider)
        {
            if (IsOn)
            {
                throw new InvalidPluginExecutionException("Somebody else's step fails.");
            }
        }
    }
}
