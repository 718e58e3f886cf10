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

        sales.Update(ana, (flag, true));

        Assert.Equal(Canceled, sales.StatusOf(mail));
        Assert.Single(sales.Ledger(ana), Is(LedgerEvent.PendingMessageStopped));
        var task = Assert.Single(Tasks());
        Assert.Equal(sales.RepId, task.GetAttributeValue<EntityReference>("ownerid").Id);
        Assert.StartsWith("E-mail cancelled after an opt-out: Hello", (string)task["subject"], StringComparison.Ordinal);
        Assert.DoesNotContain("P ana", (string)task["description"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_mail_to_several_goes_back_to_draft_without_that_person()
    {
        var ana = sales.Contact("ana@example.com");
        var mail = Sent(To(ana), Cc(sales.Contact("bo@example.com")));

        sales.Update(ana, ("donotbulkemail", true));

        Assert.Equal(Draft, sales.StatusOf(mail));
        Assert.Empty(sales.Addressed(mail, "to"));
        Assert.Equal(["P bo"], sales.Addressed(mail, "cc"));
        Assert.Single(sales.Ledger(ana), Is(LedgerEvent.PendingMessageStopped));
        Assert.StartsWith(
            "E-mail back to draft after an opt-out", (string)Assert.Single(Tasks())["subject"], StringComparison.Ordinal);
    }

    [Fact]
    public void Business_that_waits_goes_on_after_a_refusal_of_marketing()
    {
        var ana = sales.Contact("ana@example.com");
        var mail = sales.Mail([To(ana)]);
        sales.Send(mail);

        sales.Update(ana, ("donotbulkemail", true));

        Assert.Equal(PendingSend, sales.StatusOf(mail));
        Assert.Empty(Tasks());
    }

    [Fact]
    public void A_mail_that_waits_for_an_address_typed_in_is_found_by_the_address()
    {
        sales.AllowTypedInAddresses();
        var mail = Sent(Typed("to", "ana@example.com"));

        sales.Update(sales.Contact("ana@example.com"), ("donotbulkemail", true));

        Assert.Equal(Canceled, sales.StatusOf(mail));
    }

    [Fact]
    public void A_new_row_that_brings_a_refusal_stops_what_waits_for_its_address()
    {
        var mail = Sent(To(sales.Contact("ana@example.com")));

        sales.Lead("ana@example.com", ("donotbulkemail", true));

        Assert.Equal(Canceled, sales.StatusOf(mail));
    }

    [Fact]
    public void A_draft_is_left_alone_and_decided_when_it_is_sent()
    {
        var ana = sales.Contact("ana@example.com");
        var mail = sales.CampaignMail(To(ana));

        sales.Update(ana, ("donotbulkemail", true));

        Assert.Equal(Draft, sales.StatusOf(mail));
        Assert.Equal(["P ana"], sales.Addressed(mail, "to"));
        Assert.Empty(Tasks());
    }

    private EntityReference Sent(params Recipient[] recipients)
    {
        var mail = sales.CampaignMail(recipients);
        sales.Send(mail);
        return mail;
    }

    private DataCollection<Entity> Tasks() => sales.Admin.RetrieveMultiple(
        new QueryExpression("task") { ColumnSet = new ColumnSet("subject", "description", "ownerid") }).Entities;

    private static Predicate<Entity> Is(LedgerEvent what) =>
        row => row.GetAttributeValue<OptionSetValue>(ConsentAudit.Event).Value == (int)what;
}
