using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using static OptOutPlugin.Plugins.Tests.Sales;

namespace OptOutPlugin.Plugins.Tests;

public sealed class AnsweringACustomer : IDisposable
{
    private readonly Sales sales = new();
    private readonly EntityReference ana;

    public AnsweringACustomer()
    {
        // To two people is bulk already, so that only what a mail answers or regards makes business of it.
        sales.Set("optout_BulkFrom", "1");
        ana = sales.Contact("ana@example.com", ("donotbulkemail", true), ("donotsendmm", true));
    }

    public void Dispose() => sales.Dispose();

    [Fact]
    public void A_mail_to_one_person_who_refused_marketing_goes_out()
    {
        var mail = sales.Mail([To(ana)]);

        sales.Send(mail);

        AssertLetThrough(mail);
    }

    [Fact]
    public void An_answer_goes_out_even_with_somebody_else_in_copy()
    {
        var mail = sales.Mail(
            [To(ana), Cc(sales.Contact("bo@example.com"))], ("parentactivityid", IncomingFrom(ana)));

        sales.Send(mail);

        AssertLetThrough(mail);
    }

    [Fact]
    public void An_answer_is_an_answer_only_to_those_who_stood_on_the_question()
    {
        var bo = sales.Contact("bo@example.com", ("donotbulkemail", true));
        var mail = sales.Mail([To(ana), Cc(bo)], ("parentactivityid", IncomingFrom(ana)));

        var sentence = sales.Refusal(mail);

        Assert.Contains("P bo (contact)", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("P ana", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mail_that_follows_our_own_mail_is_no_answer()
    {
        var ours = sales.Mail([To(ana)]);
        var mail = sales.Mail([To(ana), Cc(sales.Contact("bo@example.com"))], ("parentactivityid", ours));

        Assert.Contains("P ana (contact)", sales.Refusal(mail), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("incident", "title")]
    [InlineData("opportunity", "name")]
    [InlineData("quote", "name")]
    [InlineData("salesorder", "name")]
    [InlineData("invoice", "name")]
    public void Business_that_the_person_has_with_us_goes_out(string table, string name)
    {
        var business = sales.Create(table, (name, "Business"), ("customerid", ana));
        var mail = sales.Mail([To(ana), Cc(sales.Contact("bo@example.com"))], ("regardingobjectid", business));

        sales.Send(mail);

        AssertLetThrough(mail);
    }

    [Theory]
    [Trait("Case", "89")]
    [InlineData("campaign", "name")]
    [InlineData("campaignactivity", "subject")]
    [InlineData("list", "listname")]
    public void What_regards_a_campaign_stays_even_to_one_person(string table, string name)
    {
        // Somebody who is only on a marketing list gets mail that regards the list.
        var regarding = table == "list"
            ? sales.Create(table, (name, "Spring"), ("createdfromcode", new OptionSetValue(2)))
            : sales.Create(table, (name, "Spring"));
        var mail = sales.Mail([To(ana)], ("regardingobjectid", regarding));

        Assert.Contains("P ana (contact)", sales.Refusal(mail), StringComparison.Ordinal);
    }

    [Fact]
    public void The_category_on_the_mail_decides_before_everything_else()
    {
        var asMarketing = sales.Mail([To(ana)], (Email.Category, new OptionSetValue(727000000)));
        var asBusiness = sales.CampaignMail(To(ana));
        sales.Update(asBusiness, (Email.Category, new OptionSetValue(727000001)));

        Assert.NotEmpty(sales.Refusal(asMarketing));
        sales.Send(asBusiness);

        AssertLetThrough(asBusiness);
    }

    [Fact]
    public void A_send_that_the_platform_refuses_itself_leaves_no_row()
    {
        var mail = sales.Mail([To(ana)]);
        sales.EditBehindThePlatform(mail, "directioncode", false);

        Assert.ThrowsAny<Exception>(() => sales.Send(mail));

        Assert.DoesNotContain(sales.Ledger(ana), row => row.GetAttributeValue<string>(ConsentAudit.Message) == "Send");
    }

    [Fact]
    public void An_answer_reaches_the_person_who_wrote_from_another_address()
    {
        var question = MailFrom(ana, isOutgoing: false, "ana@private.example");
        var mail = sales.Mail([To(ana), Cc(sales.Contact("bo@example.com"))], ("parentactivityid", question));

        sales.Send(mail);

        AssertLetThrough(mail);
    }

    [Fact]
    public void A_mail_of_ours_in_the_name_of_the_person_is_no_question()
    {
        var question = MailFrom(ana, isOutgoing: true);
        var mail = sales.Mail([To(ana), Cc(sales.Contact("bo@example.com"))], ("parentactivityid", question));

        Assert.Contains("P ana (contact)", sales.Refusal(mail), StringComparison.Ordinal);
    }

    private EntityReference IncomingFrom(EntityReference sender) => MailFrom(sender, isOutgoing: false);

    private EntityReference MailFrom(EntityReference sender, bool isOutgoing, string? address = null)
    {
        var from = new Entity("activityparty") { ["partyid"] = sender, ["addressused"] = address };
        var to = new Entity("activityparty") { ["partyid"] = new EntityReference("systemuser", sales.RepId) };
        return sales.Create(
            "email",
            ("subject", "A question"),
            ("directioncode", isOutgoing),
            ("from", new EntityCollection([from])),
            ("to", new EntityCollection([to])));
    }

    private void AssertLetThrough(EntityReference mail)
    {
        Assert.Equal(6, sales.StatusOf(mail));
        var row = Assert.Single(
            sales.Ledger(ana),
            row => row.GetAttributeValue<OptionSetValue>(ConsentAudit.Event).Value
                == (int)LedgerEvent.LetThroughAsTransactional);
        Assert.Contains(
            mail.Id.ToString("D"),
            row.GetAttributeValue<string>(ConsentAudit.Evidence),
            StringComparison.Ordinal);
    }
}
