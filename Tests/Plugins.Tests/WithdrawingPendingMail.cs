using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using static OptOutPlugin.Plugins.Tests.Sales;

namespace OptOutPlugin.Plugins.Tests;

public sealed class WithdrawingPendingMail : IDisposable
{
    private const int Draft = 1;
    private const int Canceled = 5;
    private const int PendingSend = 6;

    private readonly Sales sales = new();

    public void Dispose() => sales.Dispose();

    [Theory]
    [InlineData("contact", "donotemail")]
    [InlineData("lead", "donotbulkemail")]
    [InlineData("account", "donotsendmm")]
    public void A_mail_to_that_person_alone_is_cancelled_and_its_owner_is_told(string table, string flag)
    {
        var ana = sales.Person(table, "ana@example.com");
        var mail = Sent(To(ana));

        Refuse(ana, flag);

        Assert.Equal(Canceled, sales.StatusOf(mail));
        Assert.Single(sales.Ledger(ana), Is(LedgerEvent.PendingMessageStopped));
        var task = Assert.Single(Tasks());
        Assert.Equal(sales.RepId, task.GetAttributeValue<EntityReference>("ownerid").Id);
        Assert.StartsWith(
            "E-mail cancelled after an opt-out: Hello", (string)task["subject"], StringComparison.Ordinal);
        Assert.DoesNotContain("P ana", (string)task["description"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_mail_to_several_goes_back_to_draft_without_that_person()
    {
        var ana = sales.Contact("ana@example.com");
        var mail = Sent(To(ana), Cc(sales.Contact("bo@example.com")));

        Refuse(ana);

        Assert.Equal(Draft, sales.StatusOf(mail));
        Assert.Empty(sales.Addressed(mail, "to"));
        Assert.Equal(["P bo"], sales.Addressed(mail, "cc"));
        Assert.Single(sales.Ledger(ana), Is(LedgerEvent.PendingMessageStopped));
        Assert.StartsWith(
            "E-mail back to draft after an opt-out", (string)Assert.Single(Tasks())["subject"],
            StringComparison.Ordinal);
    }

    [Fact]
    public void Business_that_waits_goes_on_after_a_refusal_of_marketing()
    {
        var ana = sales.Contact("ana@example.com");
        var mail = sales.Mail([To(ana)]);
        sales.Send(mail);

        Refuse(ana);

        Assert.Equal(PendingSend, sales.StatusOf(mail));
        Assert.Empty(Tasks());
    }

    [Fact]
    public void A_mail_that_waits_for_an_address_typed_in_is_found_by_the_address()
    {
        sales.AllowTypedInAddresses();
        var mail = Sent(Typed("to", "ana@example.com"));

        Refuse(sales.Contact("ana@example.com"));

        Assert.Equal(Canceled, sales.StatusOf(mail));
    }

    [Fact]
    public void A_new_row_that_brings_a_refusal_stops_what_waits_for_its_address()
    {
        var mail = Sent(To(sales.Contact("ana@example.com")));

        sales.Lead("ana@example.com", ("donotbulkemail", true));
        sales.Organization.RunAsynchronousJobs();

        Assert.Equal(Canceled, sales.StatusOf(mail));
    }

    [Fact]
    public void A_draft_is_left_alone_and_decided_when_it_is_sent()
    {
        var ana = sales.Contact("ana@example.com");
        var mail = sales.CampaignMail(To(ana));

        Refuse(ana);

        Assert.Equal(Draft, sales.StatusOf(mail));
        Assert.Equal(["P ana"], sales.Addressed(mail, "to"));
        Assert.Empty(Tasks());
    }

    [Fact]
    public void A_mail_that_another_plugin_keeps_from_being_written_is_a_finding_and_the_refusal_stands()
    {
        var ana = sales.Contact("ana@example.com");
        var kept = Sent(To(ana));
        var mail = Sent(To(ana));
        sales.Organization.AddStep(
            new StepDefinition("Update", "email", 20),
            new Foreign(row => row.Id == kept.Id ? throw new InvalidPluginExecutionException("Not now.") : row));

        Refuse(ana);

        Assert.Equal(true, sales.Read(ana, "donotbulkemail"));
        Assert.Equal(PendingSend, sales.StatusOf(kept));
        Assert.Equal(Canceled, sales.StatusOf(mail));
        var finding = Assert.Single(Findings("waiting-mail-kept"));
        Assert.Equal(kept.Id.ToString("D"), finding[ComplianceFinding.RegardingId]);
    }

    [Fact]
    public void An_owner_who_cannot_be_told_is_a_finding_and_the_mail_is_taken_back_all_the_same()
    {
        var ana = sales.Contact("ana@example.com");
        var mail = Sent(To(ana));
        sales.Organization.AddStep(
            new StepDefinition("Create", "task", 20),
            new Foreign(_ => throw new InvalidPluginExecutionException("The user is disabled.")));

        Refuse(ana);

        Assert.Equal(Canceled, sales.StatusOf(mail));
        Assert.Single(sales.Ledger(ana), Is(LedgerEvent.PendingMessageStopped));
        Assert.Single(Findings("waiting-mail-kept"));
    }

    [Fact]
    public void A_mail_that_is_being_sent_already_is_said_to_be_so()
    {
        var ana = sales.Contact("ana@example.com");
        var mail = Sent(To(ana));
        sales.EditBehindThePlatform(mail, "statuscode", 7);

        Refuse(ana);

        Assert.Equal(7, sales.StatusOf(mail));
        Assert.Single(Findings("waiting-mail-kept"));
        Assert.Empty(Tasks());
    }

    [Fact]
    public void A_bulk_mail_whose_list_alone_names_the_address_is_found()
    {
        var mail = sales.Mail(
            [To(sales.Contact("bo@example.com"))],
            ("msdyn_recipientlist", "bo@example.com; Ana <ANA@example.com>"));
        sales.Send(mail);

        Refuse(sales.Contact("ana@example.com"));

        Assert.NotEqual(PendingSend, sales.StatusOf(mail));
        Assert.DoesNotContain(
            "ana", (string?)sales.Read(mail, "msdyn_recipientlist") ?? "", StringComparison.OrdinalIgnoreCase);
    }

    private void Refuse(EntityReference person, string flag = "donotbulkemail")
    {
        sales.Update(person, (flag, true));
        sales.Organization.RunAsynchronousJobs();
    }

    private DataCollection<Entity> Findings(string rule)
    {
        var query = new QueryExpression(ComplianceFinding.Table) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition(ComplianceFinding.Rule, ConditionOperator.Equal, rule);
        return sales.Admin.RetrieveMultiple(query).Entities;
    }

    private EntityReference Sent(params Recipient[] recipients)
    {
        var mail = sales.CampaignMail(recipients);
        sales.Send(mail);
        sales.Organization.RunAsynchronousJobs();
        return mail;
    }

    private DataCollection<Entity> Tasks() => sales.Admin.RetrieveMultiple(
        new QueryExpression("task") { ColumnSet = new ColumnSet("subject", "description", "ownerid") }).Entities;

    private static Predicate<Entity> Is(LedgerEvent what) =>
        row => row.GetAttributeValue<OptionSetValue>(ConsentAudit.Event).Value == (int)what;

    private sealed class Foreign(Func<Entity, Entity> work) : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider)
        {
            var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
            work((Entity)context.InputParameters["Target"]);
        }
    }
}
