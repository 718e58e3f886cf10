using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using static OptOutPlugin.Plugins.Tests.Sales;

namespace OptOutPlugin.Plugins.Tests.Reports;

/// <summary>Cases L of what was found from outside: what is business without any setting.</summary>
public sealed class DoingBusiness : IDisposable
{
    private readonly Sales sales = new();
    private readonly EntityReference refuser;

    public DoingBusiness()
    {
        sales.AllowTypedInAddresses();
        refuser = sales.Contact("refuser@example.com", ("donotbulkemail", true));
    }

    /// <summary>Where the refuser stood on the question, how, and to how many the answer goes.</summary>
    public static TheoryData<string, bool, int> Stood
    {
        get
        {
            var all = new TheoryData<string, bool, int>();
            foreach (var box in new[] { "from", "to", "cc" })
            {
                foreach (var isTyped in new[] { true, false })
                {
                    foreach (var others in new[] { 0, 1, 12 })
                    {
                        all.Add(box, isTyped, others);
                    }
                }
            }

            return all;
        }
    }

    /// <summary>What a mail regards, of what it is made, to how many besides, and whether it goes.</summary>
    public static TheoryData<string, bool, bool, int, bool> Made
    {
        get
        {
            var all = new TheoryData<string, bool, bool, int, bool>();
            string[] kinds =
                ["nothing", "incident", "opportunity", "quote", "salesorder", "invoice", "appointment", "campaign"];
            foreach (var regards in kinds)
            {
                foreach (var fromTemplate in new[] { false, true })
                {
                    foreach (var byWorkflow in new[] { false, true })
                    {
                        foreach (var others in new[] { 0, 1, 9, 10 })
                        {
                            var goes = regards != "campaign"
                                && (regards != "nothing" || (others < 10 && !(fromTemplate && others > 0)));
                            all.Add(regards, fromTemplate, byWorkflow, others, goes);
                        }
                    }
                }
            }

            return all;
        }
    }

    public void Dispose() => sales.Dispose();

    [Theory]
    [MemberData(nameof(Stood))]
    public void L1_everybody_who_stood_on_the_question_gets_the_answer(string box, bool isTyped, int others)
    {
        var customer = sales.Contact("customer@example.com");
        var stood = isTyped
            ? new Entity("activityparty") { ["addressused"] = "Refuser <REFUSER@example.com>" }
            : To(refuser).Party;
        var question = sales.Create(
            "email",
            ("subject", "A question"),
            ("directioncode", false),
            ("from", new EntityCollection([box == "from" ? stood : To(customer).Party])),
            (
                "to",
                new EntityCollection([box == "to" ? stood : To(new EntityReference("systemuser", sales.RepId)).Party])),
            ("cc", new EntityCollection(box == "cc" ? [stood] : [])));
        var answer = sales.Mail(
            [To(customer), Cc(refuser), .. Others(others)], ("parentactivityid", question));

        sales.Send(answer);

        LetThrough();
    }

    [Fact]
    public void L1_who_did_not_stand_there_is_no_party_to_it()
    {
        var customer = sales.Contact("customer@example.com");
        var question = sales.Create(
            "email",
            ("subject", "A question"),
            ("directioncode", false),
            ("from", new EntityCollection([To(customer).Party])),
            ("bcc", new EntityCollection([To(refuser).Party])));
        var answer = sales.Mail([To(customer), Cc(refuser), .. Others(12)], ("parentactivityid", question));

        Assert.Contains("P refuser (contact)", sales.Refusal(answer), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Made))]
    public void L2_L3_L4_L5_what_it_regards_of_what_it_is_made_and_to_how_many_it_goes(
        string regards, bool fromTemplate, bool byWorkflow, int others, bool goes)
    {
        var mail = sales.Mail([To(refuser), .. Others(others)]);
        Behind(mail, Email.Regarding, Matter(regards));
        Behind(mail, Email.Template, fromTemplate ? sales.Template() : null);
        Behind(mail, Email.ByWorkflow, byWorkflow ? true : null);

        if (goes)
        {
            sales.Send(mail);
            LetThrough();
        }
        else
        {
            Assert.Contains("P refuser (contact)", sales.Refusal(mail), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void L3_a_marked_template_makes_marketing_of_a_workflows_mail(bool byWorkflow)
    {
        var template = sales.Template();
        sales.Product(
            TemplatePolicy.Table,
            (TemplatePolicy.Name, "Offers"),
            (TemplatePolicy.TemplateId, template.Id.ToString("D")),
            (TemplatePolicy.Category, new OptionSetValue(727000000)));
        var mail = sales.Mail([To(refuser)]);
        Behind(mail, Email.Template, template);
        Behind(mail, Email.ByWorkflow, byWorkflow);

        Assert.Contains("P refuser (contact)", sales.Refusal(mail), StringComparison.Ordinal);
    }

    [Fact]
    public void L4_a_template_to_twelve_goes_without_the_refuser_by_setting()
    {
        using var stripping = new Sales();
        stripping.Set("optout_SendMode", "Strip");
        stripping.AllowTypedInAddresses();
        var mail = stripping.Mail(
            [To(stripping.Contact("refuser@example.com", ("donotbulkemail", true))), .. Others(11)]);
        stripping.EditBehindThePlatform(mail, Email.Template, stripping.Template());

        stripping.Send(mail);

        Assert.Equal(11, stripping.Addressed(mail, "cc").Count);
        Assert.Empty(stripping.Addressed(mail, "to"));
    }

    private static Sales.Recipient[] Others(int count) =>
        [.. Enumerable.Range(0, count).Select(i => Typed("cc", $"p{i}@example.com"))];

    private EntityReference? Matter(string table) => table switch
    {
        "nothing" => null,
        "campaign" => sales.Campaign(),
        "incident" => sales.Create(table, ("title", "Matter"), ("customerid", refuser)),
        "appointment" => sales.Create(table, ("subject", "Matter")),
        _ => sales.Create(table, ("name", "Matter"), ("customerid", refuser)),
    };

    private void Behind(EntityReference mail, string column, object? value)
    {
        if (value is not null)
        {
            sales.EditBehindThePlatform(mail, column, value);
        }
    }

    private void LetThrough() => Assert.Single(sales.Ledger(refuser), row =>
        row.GetAttributeValue<OptionSetValue>(ConsentAudit.Event).Value == (int)LedgerEvent.LetThroughAsTransactional);
}
