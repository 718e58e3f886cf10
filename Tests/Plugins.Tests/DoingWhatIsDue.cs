using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Handlers;

namespace OptOutPlugin.Plugins.Tests;

public sealed class DoingWhatIsDue : IDisposable
{
    private const string Api = "optout_RunDue";
    private const int NotAllowed = unchecked((int)0x80040220);

    private static readonly EntityReference Place = new(Checkpoint.Table, Checkpoint.Due);

    private readonly Sales sales = new();

    public void Dispose() => sales.Dispose();

    [Fact]
    public void Rows_that_wait_are_sealed_though_no_background_job_runs()
    {
        sales.Contact("ana@example.com", ("donotemail", true));

        var said = Finish();

        Assert.All(sales.Ledger(), row => Assert.NotNull(row[ConsentAudit.Sequence]));
        Assert.Null(sales.Verify().Fault);
        Assert.Contains("1 ledger row(s) got their seal.", said);
    }

    [Fact]
    public void More_rows_than_one_call_seals_take_several()
    {
        for (var i = 0; i < 4; i++)
        {
            sales.Contact($"p{i}@example.com", ("donotphone", true));
        }

        sales.Organization.AddStep(
            new StepDefinition("Update", ConsentAudit.Table, 40), new Slow(sales.Clock, TimeSpan.FromSeconds(5.1)));

        var first = Call();

        Assert.False((bool)first[RunDue.Finished]);
        Assert.Equal("seal", first[RunDue.Cursor]);
        Assert.Equal("2 ledger row(s) got their seal.", first[RunDue.Did]);
        Finish();
        Assert.All(sales.Ledger(), row => Assert.NotNull(row[ConsentAudit.Sequence]));
    }

    [Fact]
    public void Rows_that_point_nowhere_are_found()
    {
        sales.Contact("ana@example.com", ("donotemail", true));
        sales.Contact("bo@example.com", ("donotfax", true));
        var astray = sales.Ledger()[0].ToEntityReference();
        sales.EditBehindThePlatform(astray, ConsentAudit.WaitingFor, null);
        sales.Organization.RunAsynchronousJobs();
        Assert.Equal((1, 1), (sales.Verify().Sealed, sales.Verify().Unsealed));

        Finish();

        Assert.Equal((2, 0), (sales.Verify().Sealed, sales.Verify().Unsealed));
        Assert.Null(sales.Verify().Fault);
    }

    [Fact]
    public void An_organisation_whose_keys_are_older_than_the_row_to_point_to_gets_it_and_seals_what_it_had()
    {
        sales.Contact("ana@example.com", ("donotemail", true));
        var before = sales.Ledger().Single().ToEntityReference();
        sales.EditBehindThePlatform(before, ConsentAudit.WaitingFor, null);
        sales.DeleteBehindThePlatform(new EntityReference(Checkpoint.Table, Checkpoint.Waiting));
        sales.Contact("bo@example.com", ("donotfax", true));
        Assert.DoesNotContain(sales.Ledger(), row => row.Contains(ConsentAudit.WaitingFor));

        Finish();
        sales.Contact("cara@example.com", ("donotphone", true));

        Assert.Equal((2, 1), (sales.Verify().Sealed, sales.Verify().Unsealed));
        Assert.Single(sales.Ledger(), row => row.Contains(ConsentAudit.WaitingFor));
    }

    [Fact]
    public void Compliance_is_checked_once_a_day()
    {
        Finish();
        var first = Assert.Single(Checks());

        Finish();
        Assert.Single(Checks());

        sales.EditBehindThePlatform(
            first.ToEntityReference(), ComplianceCheck.FinishedOn, sales.Now.AddHours(-25));
        Finish();
        Assert.Equal(2, Checks().Count);
    }

    [Fact]
    public void What_went_round_the_product_is_found()
    {
        sales.Admin.Execute(new OrganizationRequest("optout_Baseline"));
        var person = sales.Contact("ana@example.com");
        sales.EditBehindThePlatform(person, "donotphone", true);

        Assert.Contains("The compliance check is finished; findings: 1.", Finish());
    }

    [Fact]
    public void Cut_off_between_two_calls_the_next_goes_on_with_the_same_check()
    {
        var place = ReachACheck();

        var said = Finish();

        Assert.StartsWith($"check {Assert.Single(Checks()).Id:D} ", place, StringComparison.Ordinal);
        Assert.Single(said, text => text.StartsWith("The compliance check is finished", StringComparison.Ordinal));
        Assert.Single(Checks());
    }

    [Fact]
    public void A_check_whose_row_is_gone_is_begun_again()
    {
        ReachACheck();
        sales.DeleteBehindThePlatform(Assert.Single(Checks()).ToEntityReference());

        Finish();

        Assert.NotNull(Assert.Single(Checks()).GetAttributeValue<DateTime?>(ComplianceCheck.FinishedOn));
    }

    [Fact]
    public void When_it_was_last_done_is_kept_and_nobody_else_can_write_it()
    {
        Finish();

        var row = sales.Admin.Retrieve(Place.LogicalName, Place.Id, new(Checkpoint.Progress, Checkpoint.FinishedOn));
        Assert.NotNull(row.GetAttributeValue<DateTime?>(Checkpoint.FinishedOn));
        Assert.Null(row.GetAttributeValue<string>(Checkpoint.Progress));
        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(
            () => sales.Update(Place, (Checkpoint.FinishedOn, sales.Now)));
        Assert.Contains("written by the run alone", fault.Detail.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_role_for_services_is_enough_and_sales_people_may_not(bool inBranch)
    {
        var service = sales.Somebody(inBranch, "OptOut Service");

        Assert.NotEmpty((string)service.Execute(new OrganizationRequest(Api))[RunDue.Did]);
        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(
            () => sales.Rep.Execute(new OrganizationRequest(Api)));
        Assert.Equal(NotAllowed, fault.Detail.ErrorCode);
    }

    private string ReachACheck()
    {
        string place;
        do
        {
            place = (string)Call()[RunDue.Cursor];
        }
        while (!place.StartsWith("check", StringComparison.Ordinal));

        return place;
    }

    private List<string> Finish()
    {
        var said = new List<string>();
        while (true)
        {
            var answer = Call();
            said.Add((string)answer[RunDue.Did]);
            if ((bool)answer[RunDue.Finished])
            {
                Assert.Null(answer[RunDue.Cursor]);
                return said;
            }

            Assert.True(said.Count < 50, "It does not end.");
        }
    }

    private ParameterCollection Call() => sales.Admin.Execute(new OrganizationRequest(Api)).Results;

    private DataCollection<Entity> Checks() => sales.Admin.RetrieveMultiple(new QueryExpression(ComplianceCheck.Table)
    {
        ColumnSet = new ColumnSet(ComplianceCheck.FinishedOn),
    }).Entities;
}
