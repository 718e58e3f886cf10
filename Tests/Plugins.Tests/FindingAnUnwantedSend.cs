using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using static OptOutPlugin.Plugins.Tests.Sales;

namespace OptOutPlugin.Plugins.Tests;

public sealed class FindingAnUnwantedSend : IDisposable
{
    private const int Canceled = 5;
    private const int PendingSend = 6;
    private const int Sending = 7;

    private readonly Sales sales = new();
    private readonly EntityReference ana;

    public FindingAnUnwantedSend() => ana = sales.Contact("ana@example.com", ("donotbulkemail", true));

    public void Dispose() => sales.Dispose();

    [Theory]
    [InlineData("BypassCustomPluginExecution", true)]
    [InlineData("BypassBusinessLogicExecution", "CustomSync")]
    public void A_send_that_passed_the_check_by_is_stopped_while_it_waits(string way, object value)
    {
        var mail = sales.CampaignMail(To(ana));
        var request = SendRequest(mail);
        request[way] = value;

        sales.Admin.Execute(request);
        Assert.Equal(PendingSend, sales.StatusOf(mail));
        sales.Organization.RunAsynchronousJobs();

        Assert.Equal(Canceled, sales.StatusOf(mail));
        Assert.Single(sales.Ledger(ana), Is(LedgerEvent.FoundAfterwards));
        Assert.Equal(mail.Id.ToString("D"), Assert.Single(Findings())[ComplianceFinding.RegardingId]);
    }

    [Fact]
    public void A_send_while_the_step_is_off_is_stopped_as_well()
    {
        var step = OptOutPlugin.Steps.All.Single(one => one is { Message: "Send", Table: "email", Asynchronous: false }
            && one.Stage == OptOutPlugin.Dataverse.Stage.PreValidation);
        sales.Organization.DisableStep(step.Id);
        var mail = sales.CampaignMail(To(ana));

        sales.Send(mail);
        sales.Organization.RunAsynchronousJobs();

        Assert.Equal(Canceled, sales.StatusOf(mail));
        Assert.Single(Findings());
    }

    [Fact]
    public void A_status_that_was_written_past_the_check_is_found()
    {
        var mail = sales.CampaignMail(To(ana));
        var request = new OrganizationRequest("Update")
        {
            ["Target"] = new Entity("email", mail.Id)
            {
                ["statecode"] = new OptionSetValue(1),
                ["statuscode"] = new OptionSetValue(PendingSend),
            },
            ["BypassCustomPluginExecution"] = true,
        };

        sales.Admin.Execute(request);
        sales.Organization.RunAsynchronousJobs();

        Assert.Equal(Canceled, sales.StatusOf(mail));
    }

    [Fact]
    public void What_has_left_by_then_becomes_a_finding_and_is_not_touched()
    {
        foreach (var row in sales.Ledger(ana))
        {
            sales.EditBehindThePlatform(
                row.ToEntityReference(), ConsentAudit.OccurredOn, DateTime.UtcNow.Date.AddDays(-1));
        }

        var mail = sales.CampaignMail(To(ana));
        var request = SendRequest(mail);
        request["BypassCustomPluginExecution"] = true;
        sales.Admin.Execute(request);
        sales.EditBehindThePlatform(mail, "statuscode", new OptionSetValue(Sending));

        sales.Organization.RunAsynchronousJobs();

        Assert.Equal(Sending, sales.StatusOf(mail));
        Assert.Equal("sent-after-refusal", Assert.Single(Findings())[ComplianceFinding.Rule]);
    }

    [Fact]
    public void A_send_that_was_decided_leaves_nothing_to_find()
    {
        sales.Send(sales.CampaignMail(To(sales.Contact("bo@example.com"))));
        sales.Send(sales.Mail([To(ana)]));

        sales.Organization.RunAsynchronousJobs();

        Assert.Empty(Findings());
    }

    private DataCollection<Entity> Findings() => sales.Admin.RetrieveMultiple(
        new QueryExpression(ComplianceFinding.Table) { ColumnSet = new ColumnSet(true) }).Entities;

    private static Predicate<Entity> Is(LedgerEvent what) =>
        row => row.GetAttributeValue<OptionSetValue>(ConsentAudit.Event).Value == (int)what;
}
