using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using static OptOutPlugin.Plugins.Tests.Sales;

namespace OptOutPlugin.Plugins.Tests;

public sealed class SendingByOtherWays : IDisposable
{
    private const int Draft = 1;
    private const int PendingSend = 6;
    private const int Sending = 7;
    private const int Sent = 3;

    private static readonly (string, object?)[] Pending =
        [("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(PendingSend))];

    private readonly Sales sales = new();

    public void Dispose() => sales.Dispose();

    [Fact]
    public void A_mail_made_from_a_template_is_refused_before_it_exists()
    {
        var ana = sales.Contact("ana@example.com", ("donotbulkemail", true));
        var request = sales.TemplateSend(sales.Draft([To(ana), To(sales.Contact("bo@example.com"))]), ana);

        var sentence = Refused(() => sales.Rep.Execute(request));

        Assert.Contains("P ana (contact): does not allow bulk e-mails.", sentence, StringComparison.Ordinal);
        Assert.Empty(Mails());
        Assert.Single(sales.Ledger(ana), Is(LedgerEvent.SendBlocked));
    }

    [Fact]
    public void A_twin_refuses_for_a_recipient_who_stands_only_in_the_request()
    {
        var ana = sales.Contact("ana@example.com");
        sales.EditBehindThePlatform(sales.Lead("ANA@example.com"), "donotbulkemail", true);

        var sentence = Refused(() => sales.Rep.Execute(
            sales.TemplateSend(sales.Draft([To(ana), Cc(sales.Contact("bo@example.com"))]), ana)));

        Assert.Contains("P ANA (lead)", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Stripping_takes_the_refused_off_a_mail_made_from_a_template()
    {
        sales.Set("optout_SendMode", "Strip");
        var ana = sales.Contact("ana@example.com", ("donotbulkemail", true));
        var request = sales.TemplateSend(sales.Draft([To(ana), Cc(sales.Contact("bo@example.com"))]), ana);

        sales.Rep.Execute(request);

        var mail = Assert.Single(Mails());
        Assert.Equal(PendingSend, sales.StatusOf(mail));
        Assert.Empty(sales.Addressed(mail, "to"));
        Assert.Equal(["P bo"], sales.Addressed(mail, "cc"));
        Assert.Single(sales.Ledger(ana), Is(LedgerEvent.RemovedFromMessage));
    }

    [Fact]
    public void A_template_that_is_marked_transactional_reaches_who_refused_marketing_and_is_on_the_ledger_once()
    {
        var ana = sales.Contact("ana@example.com", ("donotbulkemail", true));
        var request = sales.TemplateSend(sales.Draft([To(ana), Cc(sales.Contact("bo@example.com"))]), ana);
        sales.Product(
            TemplatePolicy.Table,
            (TemplatePolicy.Name, "Receipts"),
            (TemplatePolicy.TemplateId, ((Guid)request["TemplateId"]).ToString("D")),
            (TemplatePolicy.Category, new OptionSetValue(727000001)));

        sales.Rep.Execute(request);

        var mail = Assert.Single(Mails());
        var row = Assert.Single(sales.Ledger(ana), Is(LedgerEvent.LetThroughAsTransactional));
        Assert.Contains(
            mail.Id.ToString("D"), row.GetAttributeValue<string>(ConsentAudit.Evidence), StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_that_somebody_else_marked_transactional_is_as_if_nobody_had()
    {
        var ana = sales.Contact("ana@example.com", ("donotbulkemail", true));
        var request = sales.TemplateSend(sales.Draft([To(ana), Cc(sales.Contact("bo@example.com"))]), ana);
        var mark = sales.Product(
            TemplatePolicy.Table,
            (TemplatePolicy.Name, "Receipts"),
            (TemplatePolicy.TemplateId, ((Guid)request["TemplateId"]).ToString("D")),
            (TemplatePolicy.Category, new OptionSetValue(727000000)));
        sales.EditBehindThePlatform(mark, TemplatePolicy.Category, new OptionSetValue(727000001));

        Assert.Contains("P ana (contact)", Refused(() => sales.Rep.Execute(request)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Sending)]
    [InlineData(PendingSend)]
    public void A_draft_that_is_said_to_be_on_its_way_is_decided_at_the_first_step(int status)
    {
        var ana = sales.Contact("ana@example.com", ("donotbulkemail", true));
        var mail = sales.CampaignMail(To(ana));

        Assert.Contains(
            "P ana (contact)",
            Refused(() => Update(
                sales.Rep, mail, ("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(status)))),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_mail_written_straight_to_pending_is_a_send()
    {
        var ana = sales.Contact("ana@example.com", ("donotbulkemail", true));
        var mail = sales.Draft([To(ana)], [("regardingobjectid", sales.Campaign()), .. Pending]);

        var sentence = Refused(() => sales.Rep.Create(mail));

        Assert.Contains("P ana (contact)", sentence, StringComparison.Ordinal);
        Assert.Empty(Mails());
        Assert.Single(sales.Ledger(ana), Is(LedgerEvent.SendBlocked));
    }

    [Fact]
    public void A_draft_moved_to_pending_is_a_send()
    {
        var ana = sales.Contact("ana@example.com", ("donotbulkemail", true));
        var mail = sales.CampaignMail(To(ana));

        var sentence = Refused(() => Update(sales.Rep, mail, Pending));

        Assert.Contains("P ana (contact)", sentence, StringComparison.Ordinal);
        Assert.Equal(Draft, sales.StatusOf(mail));
        Assert.Single(sales.Ledger(ana), Is(LedgerEvent.SendBlocked));
    }

    [Fact]
    public void A_recipient_who_comes_with_the_move_to_pending_is_decided_as_well()
    {
        var ana = sales.Contact("ana@example.com", ("donotbulkemail", true));
        var mail = sales.CampaignMail(To(sales.Contact("bo@example.com")));

        var sentence = Refused(() => Update(
            sales.Rep, mail, [("cc", new EntityCollection([To(ana).Party])), .. Pending]));

        Assert.Contains("P ana (contact)", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_recipient_who_leaves_with_the_move_to_pending_refuses_nothing()
    {
        var ana = sales.Contact("ana@example.com", ("donotbulkemail", true));
        var mail = sales.CampaignMail(To(sales.Contact("bo@example.com")), Cc(ana));

        Update(sales.Rep, mail, [("cc", new EntityCollection()), .. Pending]);

        Assert.Equal(PendingSend, sales.StatusOf(mail));
    }

    [Fact]
    public void A_message_of_state_is_a_send_too()
    {
        var ana = sales.Contact("ana@example.com", ("donotbulkemail", true));
        var mail = sales.CampaignMail(To(ana));
        var request = new OrganizationRequest("SetState")
        {
            ["EntityMoniker"] = mail,
            ["State"] = new OptionSetValue(1),
            ["Status"] = new OptionSetValue(PendingSend),
        };

        Assert.Contains("P ana (contact)", Refused(() => sales.Rep.Execute(request)), StringComparison.Ordinal);
        Assert.Equal(Draft, sales.StatusOf(mail));
    }

    [Fact]
    public void Stripping_takes_the_refused_off_a_draft_that_moves_to_pending()
    {
        sales.Set("optout_SendMode", "Strip");
        var ana = sales.Contact("ana@example.com", ("donotbulkemail", true));
        var mail = sales.CampaignMail(To(ana), To(sales.Contact("bo@example.com")));

        Update(sales.Rep, mail, Pending);

        Assert.Equal(PendingSend, sales.StatusOf(mail));
        Assert.Equal(["P bo"], sales.Addressed(mail, "to"));
    }

    [Fact]
    public void The_platforms_own_way_to_sent_is_never_touched()
    {
        var ana = sales.Contact("ana@example.com");
        var mail = sales.CampaignMail(To(ana), To(sales.Contact("bo@example.com")));
        sales.Send(mail);
        sales.EditBehindThePlatform(ana, "donotbulkemail", true);

        sales.Update(mail, ("statuscode", new OptionSetValue(Sending)));
        sales.Update(mail, ("statuscode", new OptionSetValue(PendingSend)));
        sales.Update(mail, ("statuscode", new OptionSetValue(Sending)));
        sales.Update(mail, ("statuscode", new OptionSetValue(Sent)));

        Assert.Equal(Sent, sales.StatusOf(mail));
    }

    [Fact]
    public void A_mail_that_is_recorded_as_sent_is_no_send()
    {
        var ana = sales.Contact("ana@example.com", ("donotbulkemail", true));
        var mail = sales.Draft(
            [To(ana)],
            ("regardingobjectid", sales.Campaign()),
            ("statecode", new OptionSetValue(1)),
            ("statuscode", new OptionSetValue(Sent)));

        sales.Rep.Create(mail);

        Assert.Single(Mails());
    }

    [Fact]
    public void A_recipient_list_of_addresses_is_decided_address_by_address()
    {
        sales.Contact("ana@example.com", ("donotbulkemail", true));
        var mail = sales.Mail(
            [To(sales.Contact("bo@example.com"))],
            (Email.RecipientList, "Cy <cy@example.com>; ANA@example.com, dee@example.com; "));

        Assert.Contains("P ana (contact)", sales.Refusal(mail), StringComparison.Ordinal);
    }

    [Fact]
    public void A_recipient_list_of_names_beside_a_recipient_only_shows_who_they_are()
    {
        var mail = sales.Mail([To(sales.Contact("bo@example.com"))], (Email.RecipientList, "Keller, Maria; Bo Berg; "));

        sales.Send(mail);

        Assert.Equal(PendingSend, sales.StatusOf(mail));
    }

    [Fact]
    public void A_mail_with_a_recipient_list_is_marketing_even_to_one()
    {
        var ana = sales.Contact("ana@example.com", ("donotbulkemail", true));

        Assert.Contains(
            "P ana (contact)",
            sales.Refusal(sales.Mail([To(ana)], (Email.RecipientList, "P ana; "))),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_recipient_list_of_names_alone_says_nobody_and_stays()
    {
        var mail = sales.Mail([], (Email.RecipientList, "Maria Keller; Bo Berg"));

        Assert.Contains(
            "without one e-mail address that can be read: correct the "
            + "address.", sales.Refusal(mail), StringComparison.Ordinal);
    }

    [Fact]
    public void Stripping_takes_an_address_out_of_the_recipient_list()
    {
        sales.Set("optout_SendMode", "Strip");
        sales.Contact("ana@example.com", ("donotbulkemail", true));
        var mail = sales.Mail(
            [To(sales.Contact("bo@example.com"))], (Email.RecipientList, "Cy <cy@example.com>; ana@example.com"));

        sales.Send(mail);

        Assert.Equal(
            "Cy <cy@example.com>",
            sales.Admin.Retrieve("email", mail.Id, new(Email.RecipientList))[Email.RecipientList]);
    }

    private static string Refused(Action act) =>
        Assert.Throws<FaultException<OrganizationServiceFault>>(act).Detail.Message;

    private static Predicate<Entity> Is(LedgerEvent what) =>
        row => row.GetAttributeValue<OptionSetValue>(ConsentAudit.Event).Value == (int)what;

    private List<EntityReference> Mails() => sales.Admin
        .RetrieveMultiple(new Microsoft.Xrm.Sdk.Query.QueryExpression("email")).Entities
        .Select(row => row.ToEntityReference()).ToList();
}
