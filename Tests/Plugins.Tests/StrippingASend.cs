using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using OptOutPlugin.Dataverse.Tables;
using static OptOutPlugin.Plugins.Tests.Sales;

namespace OptOutPlugin.Plugins.Tests;

public sealed class StrippingASend : IDisposable
{
    private const int Draft = 1;
    private const int PendingSend = 6;

    private readonly Sales sales = new();

    public StrippingASend() => sales.Set("optout_SendMode", "Strip");

    public void Dispose() => sales.Dispose();

    [Theory]
    [Trait("Case", "89")]
    [InlineData("to")]
    [InlineData("cc")]
    [InlineData("bcc")]
    public void The_refused_are_taken_off_and_the_others_get_it(string box)
    {
        var ana = sales.Contact("ana@example.com", ("donotbulkemail", true));
        var bo = sales.Contact("bo@example.com");
        var mail = sales.CampaignMail(To(bo), new Recipient(box, To(ana).Party));

        sales.Send(mail);

        Assert.Equal(PendingSend, sales.StatusOf(mail));
        Assert.Equal(["P bo"], sales.Addressed(mail, "to"));
        Assert.Empty(sales.Addressed(mail, "cc").Concat(sales.Addressed(mail, "bcc")));
        var row = Assert.Single(sales.Ledger(ana), Is(LedgerEvent.RemovedFromMessage));
        Assert.Equal("Do not allow bulk e-mails", row.FormattedValues[ConsentAudit.Reason]);
        Assert.Contains(
            mail.Id.ToString("D"), row.GetAttributeValue<string>(ConsentAudit.Evidence), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Case", "57")]
    [Trait("Case", "21")]
    public void Each_recipient_who_is_taken_off_has_a_row_with_a_reason_of_his_own()
    {
        sales.AllowTypedInAddresses();
        var bulk = sales.Contact("bulk@example.com", ("donotbulkemail", true));
        var never = sales.Lead("never@example.com", ("donotemail", true));
        var mail = sales.CampaignMail(
            To(bulk),
            Cc(never),
            Typed("bcc", "Bulk <BULK@example.com>"),
            Typed("bcc", "no address"),
            To(sales.Contact("bo@example.com")));

        sales.Send(mail);

        Assert.Equal(PendingSend, sales.StatusOf(mail));
        Assert.Equal(
            ["Could not be checked", "Do not allow bulk e-mails", "Do not allow bulk e-mails", "Do not allow e-mails"],
            sales.Ledger().Where(row => Is(LedgerEvent.RemovedFromMessage)(row))
                .Select(r => r.FormattedValues[ConsentAudit.Reason]).Order());
        Assert.Equal(["P bo"], sales.Addressed(mail, "to"));
    }

    [Fact]
    public void A_mail_with_nobody_left_is_blocked_and_keeps_its_recipients()
    {
        var ana = sales.Contact("ana@example.com", ("donotbulkemail", true));
        var mail = sales.CampaignMail(To(ana), Cc(new EntityReference("systemuser", sales.RepId)));

        Assert.StartsWith("Nothing was sent: 1 recipient", sales.Refusal(mail), StringComparison.Ordinal);
        Assert.Equal(Draft, sales.StatusOf(mail));
        Assert.Equal(["P ana"], sales.Addressed(mail, "to"));
        Assert.Single(sales.Ledger(ana), Is(LedgerEvent.SendBlocked));
        Assert.DoesNotContain(sales.Ledger(), row => Is(LedgerEvent.RemovedFromMessage)(row));
    }

    [Fact]
    public void A_strip_whose_send_then_fails_is_not_repeated()
    {
        var ana = sales.Contact("ana@example.com", ("donotbulkemail", true));
        var mail = sales.CampaignMail(To(ana), Cc(sales.Contact("bo@example.com")), Typed("bcc", "cy@example.com"));

        Assert.NotEmpty(sales.Refusal(mail));
        sales.AllowTypedInAddresses();
        sales.Send(mail);

        Assert.Equal(PendingSend, sales.StatusOf(mail));
        Assert.Single(sales.Ledger(ana), Is(LedgerEvent.RemovedFromMessage));
    }

    [Fact]
    public void Business_loses_only_those_who_want_no_email_at_all()
    {
        var never = sales.Contact("never@example.com", ("donotemail", true));
        var bulk = sales.Contact("bulk@example.com", ("donotbulkemail", true));
        var mail = sales.Mail([To(never), To(bulk)], (Email.Category, new OptionSetValue(727000001)));

        sales.Send(mail);

        Assert.Equal(["P bulk"], sales.Addressed(mail, "to"));
        Assert.Single(sales.Ledger(bulk), Is(LedgerEvent.LetThroughAsTransactional));
    }

    [Fact]
    public void Inside_a_transaction_that_fails_neither_the_removal_nor_its_row_remains()
    {
        var ana = sales.Contact("ana@example.com", ("donotbulkemail", true));
        var mail = sales.CampaignMail(To(ana), Cc(sales.Contact("bo@example.com")));
        var requests = new OrganizationRequestCollection { SendRequest(mail), new OrganizationRequest("Merge") };

        Assert.ThrowsAny<Exception>(() => sales.Rep.Execute(new ExecuteTransactionRequest { Requests = requests }));

        Assert.Equal(["P ana"], sales.Addressed(mail, "to"));
        Assert.DoesNotContain(sales.Ledger(ana), row => Is(LedgerEvent.RemovedFromMessage)(row));
    }

    [Fact]
    public void Inside_a_transaction_that_succeeds_both_remain()
    {
        var ana = sales.Contact("ana@example.com", ("donotbulkemail", true));
        var mail = sales.CampaignMail(To(ana), To(sales.Contact("bo@example.com")));

        sales.Rep.Execute(new ExecuteTransactionRequest { Requests = [SendRequest(mail)] });

        Assert.Equal(["P bo"], sales.Addressed(mail, "to"));
        Assert.Single(sales.Ledger(ana), Is(LedgerEvent.RemovedFromMessage));
    }

    [Fact]
    public void A_mail_that_the_platform_would_not_send_loses_nobody()
    {
        var ana = sales.Contact("ana@example.com");
        var mail = sales.CampaignMail(To(ana), To(sales.Contact("bo@example.com")));
        sales.Send(mail);
        sales.Update(ana, ("donotphone", true));
        sales.EditBehindThePlatform(ana, "donotbulkemail", true);

        Assert.NotEmpty(sales.Refusal(mail));

        Assert.Equal(2, sales.Addressed(mail, "to").Count);
    }

    private static Predicate<Entity> Is(LedgerEvent what) =>
        row => row.GetAttributeValue<OptionSetValue>(ConsentAudit.Event).Value == (int)what;
}
