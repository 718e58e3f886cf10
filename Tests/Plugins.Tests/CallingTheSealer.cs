using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Handlers;
using OptOutPlugin.LocalDataverse;

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
        Refuse(230);

        Assert.Equal((230, false), Call());

        Assert.Equal(
            Enumerable.Range(1, 230),
            sales.Ledger().Select(row => row.GetAttributeValue<int>(ConsentAudit.Sequence)).Order());
        var verdict = sales.Verify();
        Assert.Null(verdict.Fault);
        Assert.Equal(0, verdict.Unsealed);
    }

    [Fact]
    public void As_many_rows_as_a_batch_leave_none()
    {
        Refuse(100);

        Assert.Equal((100, false), Call());
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
        sales.Organization.AddStep(new StepDefinition("Update", ConsentAudit.Table, 40), new Slow(sales.Clock));

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

    private void Refuse(int count)
    {
        for (var i = 0; i < count; i++)
        {
            sales.Contact(email: null, ("donotphone", true));
        }
    }

    private (int Sealed, bool More) Call(IOrganizationService? caller = null)
    {
        var answer = (caller ?? sales.Admin).Execute(new OrganizationRequest(Api));
        return ((int)answer[Seal.Sealed], (bool)answer[Seal.More]);
    }

    private sealed class Slow(HeldClock clock) : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider) => clock.Advance(TimeSpan.FromSeconds(5.1));
    }
}
