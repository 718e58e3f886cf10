using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Compliance.Rules.Organisation;
using OptOutPlugin.Domain.Due;
using OptOutPlugin.Handlers;

namespace OptOutPlugin.Plugins.Tests;

public sealed class CheckingCompliance : IDisposable
{
    private const string Api = "optout_RunComplianceCheck";
    private const int NotAllowed = unchecked((int)0x80040220);

    private readonly Sales sales = new();

    public void Dispose() => sales.Dispose();

    [Fact]
    public void The_regular_work_finds_the_place_of_every_look_again() => Assert.All(ComplianceLook.All, look =>
    {
        var place = DuePlace.Checking(Guid.Empty, $"{look.Name}|");
        Assert.True(DuePlace.Read(place.ToString()) == place, $"The look {look.Name} would be begun for ever: name it anew.");
    });

    [Fact]
    public void Where_everything_went_through_the_product_nothing_is_found()
    {
        Baseline();
        sales.Contact("ana@example.com", ("donotemail", true));
        var ben = sales.Contact("ben@example.com");
        sales.Send(sales.CampaignMail(Sales.To(ben)));

        Assert.Equal(0, Check()[RunComplianceCheck.Found]);
        Assert.Empty(Findings());
    }

    [Theory]
    [InlineData("contact")]
    [InlineData("lead")]
    [InlineData("account")]
    public void A_flag_that_was_set_past_everything_is_found(string table)
    {
        Baseline();
        var person = sales.Person(table, "ana@example.com");
        Past(Changed(person, ("donotphone", true)));

        Check();

        var finding = Assert.Single(Findings());
        Assert.Equal(ComplianceRule.FlagWithoutLedgerRow.Id, finding[ComplianceFinding.Rule]);
        Assert.Equal(person.Id.ToString("D"), finding[ComplianceFinding.RegardingId]);
        Assert.Contains("Art. 21(3)", (string)finding[ComplianceFinding.Citation], StringComparison.Ordinal);
        Assert.NotEmpty((string)finding[ComplianceFinding.CorrectiveAction]);
    }

    [Fact]
    public void A_refusal_that_was_undone_past_everything_is_found_once_however_often_it_is_looked_for()
    {
        Baseline();
        var person = sales.Contact("ana@example.com", ("donotbulkemail", true));
        Past(Changed(person, ("donotbulkemail", false)));

        Check();
        Check();

        Assert.Contains(
            "allows", (string)Assert.Single(Findings())[ComplianceFinding.Evidence], StringComparison.Ordinal);
    }

    [Fact]
    public void An_old_flag_is_no_finding_before_the_baseline_was_taken_and_none_afterwards()
    {
        using var old = new Sales(admin => admin.Create(new Entity("contact")
        {
            ["lastname"] = "Old",
            ["donotemail"] = true,
        }));

        Assert.Equal(0, old.Admin.Execute(new OrganizationRequest(Api))[RunComplianceCheck.Found]);
        old.Admin.Execute(new OrganizationRequest("optout_Baseline"));
        Assert.Equal(0, old.CheckCompliance()[RunComplianceCheck.Found]);
    }

    [Fact]
    public void An_email_that_was_sent_past_everything_to_somebody_who_had_refused_is_found()
    {
        Baseline();
        var person = sales.Contact("ana@example.com", ("donotbulkemail", true));
        var mail = sales.CampaignMail(Sales.To(person));
        MakeOlder(person);
        Past(Sales.SendRequest(mail));

        Check();

        var finding = Assert.Single(Findings());
        Assert.Equal(ComplianceRule.SentAfterRefusal.Id, finding[ComplianceFinding.Rule]);
        Assert.Equal(mail.Id.ToString("D"), finding[ComplianceFinding.RegardingId]);
    }

    [Fact]
    public void An_email_that_was_sent_before_the_refusal_is_no_finding()
    {
        Baseline();
        var person = sales.Contact("ana@example.com");
        var mail = sales.CampaignMail(Sales.To(person));
        sales.Send(mail, issueSend: false);
        sales.Update(person, ("donotbulkemail", true));

        Check();

        Assert.Empty(Findings());
    }

    [Fact]
    public void Business_with_somebody_who_refused_marketing_is_no_finding()
    {
        Baseline();
        var person = sales.Contact("ana@example.com", ("donotbulkemail", true));
        MakeOlder(person);
        sales.Send(sales.Mail([Sales.To(person)]));

        Check();

        Assert.Empty(Findings());
    }

    [Fact]
    public void A_row_that_was_not_changed_since_then_is_left_out()
    {
        Baseline();
        Past(Changed(sales.Contact("ana@example.com"), ("donotphone", true)));

        sales.CheckCompliance(request => request[RunComplianceCheck.Since] = sales.Now.AddHours(1));

        Assert.Empty(Findings());
    }

    [Fact]
    public void A_check_in_slices_finds_what_one_call_would()
    {
        Baseline();
        foreach (var number in Enumerable.Range(1, 5))
        {
            Past(Changed(sales.Contact($"p{number}@example.com"), ("donotphone", true)));
        }

        var answer = sales.CheckCompliance(request => request[RunComplianceCheck.Slice] = 2);

        Assert.Equal(5, answer[RunComplianceCheck.Found]);
        Assert.Equal(5, Findings().Count);
        var check = sales.Admin.Retrieve(
            ComplianceCheck.Table, (Guid)answer[RunComplianceCheck.CheckId], new ColumnSet(true));
        Assert.Equal(5, check[ComplianceCheck.Findings]);
        Assert.NotNull(check[ComplianceCheck.FinishedOn]);
    }

    [Fact]
    public void Whoever_may_not_begin_a_check_runs_none()
    {
        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(
            () => sales.Rep.Execute(new OrganizationRequest(Api))).Detail;

        Assert.Equal(NotAllowed, fault.ErrorCode);
    }

    private OrganizationResponse Check() => sales.CheckCompliance();

    private void Baseline() => sales.Admin.Execute(new OrganizationRequest("optout_Baseline"));

    // A request that asks the platform to run none of our steps, neither at once nor later.
    private void Past(OrganizationRequest request)
    {
        request["BypassBusinessLogicExecution"] = "CustomSync,CustomAsync";
        sales.Admin.Execute(request);
    }

    // Instants have whole seconds; a refusal of the same second as the send is none before it.
    private void MakeOlder(EntityReference person)
    {
        foreach (var row in sales.Ledger(person))
        {
            foreach (var column in new[] { ConsentAudit.OccurredOn, ConsentAudit.RecordedOn })
            {
                sales.EditBehindThePlatform(row.ToEntityReference(), column, sales.Now.Date.AddDays(-1));
            }
        }
    }

    private static OrganizationRequest Changed(EntityReference row, params (string Column, object? Value)[] columns)
    {
        var target = new Entity(row.LogicalName, row.Id);
        foreach (var (column, value) in columns)
        {
            target[column] = value;
        }

        return new OrganizationRequest("Update") { ["Target"] = target };
    }

    // These tests make facts of the ledger older, which is found as well.
    private List<Entity> Findings() => [.. sales.Admin.RetrieveMultiple(
        new QueryExpression(ComplianceFinding.Table) { ColumnSet = new ColumnSet(true) }).Entities
        .Where(row => (string)row[ComplianceFinding.Rule] != LedgerBroken.Rule.Id)];
}
