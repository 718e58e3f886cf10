using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;
using static OptOutPlugin.Plugins.Tests.Sales;

namespace OptOutPlugin.Plugins.Tests;

public sealed class FindingAnUnwantedSend : IDisposable
{
    private const int Canceled = 5;
    private const int PendingSend = 6;
    private const int Sending = 7;

    private readonly Sales sales = new();
    private readonly EntityReference ana;

    public FindingAnUnwantedSend()
    {
        ana = sales.Contact("ana@example.com", ("donotbulkemail", true));
        sales.Organization.RunAsynchronousJobs();
    }

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
    public void A_send_while_the_steps_are_off_is_stopped_as_well()
    {
        var steps = OptOutPlugin.Steps.All.Where(one => one is { Message: "Send", Table: "email", Asynchronous: false }
            && one.Stage != OptOutPlugin.Dataverse.Stage.PostOperation).ToList();
        Assert.Equal(2, steps.Count);
        steps.ForEach(step => sales.Organization.DisableStep(step.Id));
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
        Refused(sales.Now.Date.AddDays(-1));
        var mail = Left(sales.CampaignMail(To(ana)));

        sales.Organization.RunAsynchronousJobs();

        Assert.Equal(Sending, sales.StatusOf(mail));
        Assert.Equal("sent-after-refusal", Assert.Single(Findings())[ComplianceFinding.Rule]);
        Assert.Single(sales.Ledger(ana), Is(LedgerEvent.FoundAfterwards));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_was_only_recorded_as_sent_is_found_without_advice_about_bypassing(bool byMessage)
    {
        Refused(sales.Now.Date.AddDays(-1));
        var mail = sales.CampaignMail(To(ana));
        if (byMessage)
        {
            sales.Send(mail, issueSend: false);
        }
        else
        {
            sales.Update(mail, ("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(Email.Sent)));
        }

        sales.Organization.RunAsynchronousJobs();

        Assert.Equal(ComplianceRule.SentElsewhere, Assert.Single(Findings())[ComplianceFinding.CorrectiveAction]);
    }

    [Fact]
    public void What_was_refused_only_by_a_choice_is_found_as_well()
    {
        var bo = sales.Contact("bo@example.com");
        var choice = sales.Create(
            TopicPreference.Table,
            (TopicPreference.Name, "No marketing"),
            (TopicPreference.PersonType, bo.LogicalName),
            (TopicPreference.PersonId, bo.Id.ToString("D")),
            (TopicPreference.State, new OptionSetValue(727000002)));
        Age(choice, sales.Now.Date.AddDays(-1), "createdon", "modifiedon");
        Left(sales.CampaignMail(To(bo)));

        sales.Organization.RunAsynchronousJobs();

        Assert.Equal("sent-after-refusal", Assert.Single(Findings())[ComplianceFinding.Rule]);
    }

    [Fact]
    public void Of_what_left_in_the_second_of_the_refusal_nothing_is_claimed()
    {
        sales.Organization.RunAsynchronousJobs();
        var mail = Left(sales.CampaignMail(To(ana)));
        var second = sales.Now.Date.AddDays(-1);
        Age(mail, second, "senton");
        Refused(second);

        sales.Organization.RunAsynchronousJobs();

        var finding = Assert.Single(Findings());
        Assert.Equal("sent-or-refused-first", finding[ComplianceFinding.Rule]);
        Assert.Equal((int)Severity.Low, ((OptionSetValue)finding[ComplianceFinding.Severity]).Value);
        Assert.DoesNotContain(sales.Ledger(ana), row => Is(LedgerEvent.FoundAfterwards)(row));
    }

    [Fact]
    public void That_an_email_was_found_says_nothing_of_the_flag()
    {
        sales.Admin.Execute(new OrganizationRequest("optout_Baseline"));
        Refused(sales.Now.Date.AddDays(-1));
        Left(sales.CampaignMail(To(ana)));
        sales.Organization.RunAsynchronousJobs();

        sales.Admin.Execute(new OrganizationRequest("optout_RunComplianceCheck"));

        Assert.DoesNotContain(
            Findings(), finding => finding.GetAttributeValue<string>(ComplianceFinding.RegardingType) == "contact");
    }

    [Fact]
    public void A_send_that_was_decided_leaves_nothing_to_find()
    {
        sales.SetFooter();
        sales.Clock.Advance(TimeSpan.FromMinutes(2));
        sales.Send(sales.CampaignMail(To(sales.Contact("bo@example.com"))));
        sales.Send(sales.Mail([To(ana)]));

        sales.Organization.RunAsynchronousJobs();

        Assert.Empty(Findings());
    }

    private EntityReference Left(EntityReference mail)
    {
        var request = SendRequest(mail);
        request["BypassCustomPluginExecution"] = true;
        sales.Admin.Execute(request);
        sales.EditBehindThePlatform(mail, "statuscode", new OptionSetValue(Sending));
        return mail;
    }

    // The refusal of the flag and the suppression that came of it.
    private void Refused(DateTime on)
    {
        foreach (var row in sales.Ledger(ana))
        {
            Age(row.ToEntityReference(), on, ConsentAudit.OccurredOn, ConsentAudit.RecordedOn);
        }

        foreach (var row in sales.Admin.RetrieveMultiple(new QueryExpression(SuppressedAddress.Table)).Entities)
        {
            Age(row.ToEntityReference(), on, SuppressedAddress.Since, "createdon");
        }
    }

    private void Age(EntityReference row, DateTime on, params string[] columns)
    {
        foreach (var column in columns)
        {
            sales.EditBehindThePlatform(row, column, on);
        }
    }

    private DataCollection<Entity> Findings() => sales.Admin.RetrieveMultiple(
        new QueryExpression(ComplianceFinding.Table) { ColumnSet = new ColumnSet(true) }).Entities;

    private static Predicate<Entity> Is(LedgerEvent what) =>
        row => row.GetAttributeValue<OptionSetValue>(ConsentAudit.Event).Value == (int)what;
}
