using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using static OptOutPlugin.Plugins.Tests.Sales;

namespace OptOutPlugin.Plugins.Tests;

/// <summary>
/// What a decision asks of the platform, once the settings, topics and keys of the organisation are remembered.
/// </summary>
public sealed class CountingRequests : IDisposable
{
    private static readonly string[] Tables = ["contact", "lead", "account"];

    private readonly Sales sales = new();

    public CountingRequests()
    {
        sales.AllowTypedInAddresses();
        var refused = sales.CampaignMail(To(sales.Contact("first@example.com", ("donotbulkemail", true))));
        foreach (var key in sales.Admin.RetrieveMultiple(new QueryExpression(SecretKey.Table)).Entities)
        {
            // A key is remembered once it has been there for some minutes.
            sales.EditBehindThePlatform(key.ToEntityReference(), "createdon", sales.Now.Date.AddDays(-1));
        }

        sales.Refusal(refused);
    }

    public void Dispose() => sales.Dispose();

    [Theory]
    [InlineData(1, 6)]
    [InlineData(10, 6)]
    [InlineData(200, 6)]
    [InlineData(1000, 10)]
    public void A_stored_mail_costs_few_however_many_it_is_about(int recipients, int atMost)
    {
        var mail = sales.CampaignMail(Everybody(recipients));

        sales.Send(mail);

        Assert.InRange(Asked("RefuseUnwantedSend"), 1, atMost);
    }

    [Theory]
    [InlineData(1, 7)]
    [InlineData(10, 7)]
    [InlineData(200, 7)]
    [InlineData(1000, 11)]
    public void A_mail_that_is_written_as_pending_costs_few_however_many_it_is_about(int recipients, int atMost)
    {
        sales.Rep.Create(sales.Draft(
            Everybody(recipients),
            (Email.Regarding, sales.Campaign()),
            ("statecode", new OptionSetValue(1)),
            (Email.Status, new OptionSetValue(Email.PendingSend))));

        Assert.InRange(Asked("RefuseUnwantedPendingSend"), 1, atMost);
    }

    [Theory]
    [InlineData(1, 6)]
    [InlineData(200, 6)]
    public void A_draft_that_becomes_pending_costs_few_however_many_it_is_about(int recipients, int atMost)
    {
        var mail = sales.CampaignMail(Everybody(recipients));

        Update(
            sales.Rep,
            mail,
            ("statecode", new OptionSetValue(1)),
            (Email.Status, new OptionSetValue(Email.PendingSend)));

        Assert.InRange(Asked("RefuseUnwantedPendingSend"), 1, atMost);
    }

    [Theory]
    [InlineData(1, 7)]
    [InlineData(200, 7)]
    public void A_mail_made_from_a_template_costs_few_however_many_it_is_about(int recipients, int atMost)
    {
        var regarding = sales.Contact("regarded@example.com");
        sales.Rep.Execute(sales.TemplateSend(sales.Draft(Everybody(1)), regarding));

        sales.Rep.Execute(sales.TemplateSend(sales.Draft(Everybody(recipients)), regarding));

        Assert.InRange(Asked("RefuseUnwantedNewMail"), 1, atMost);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(200)]
    public void An_answer_that_is_sent_as_it_is_written_costs_one_more_to_learn_whom_it_answers(int recipients)
    {
        var incoming = new Entity("email")
        {
            ["subject"] = "A question",
            ["directioncode"] = false,
            ["from"] = new EntityCollection([To(sales.Contact("asking@example.com")).Party]),
        };
        var answer = sales.Draft(
            Everybody(recipients),
            (Email.Parent, sales.Create(incoming)),
            ("statecode", new OptionSetValue(1)),
            (Email.Status, new OptionSetValue(Email.PendingSend)));

        sales.Rep.Create(answer);

        Assert.InRange(Asked("RefuseUnwantedPendingSend"), 1, 8);
    }

    [Fact]
    public void A_mail_about_a_topic_costs_no_more_where_many_rows_hold_the_address()
    {
        var topic = sales.Topic("news");
        var mail = sales.Mail(
            [To(sales.Contact("shared@example.com"))],
            (Email.Topic, topic),
            (Email.Category, new OptionSetValue(727000000)));
        for (var i = 0; i < 400; i++)
        {
            sales.Person(Tables[i % 3], "shared@example.com");
        }

        sales.Send(mail);

        Assert.InRange(Asked("RefuseUnwantedSend"), 1, 8);
    }

    [Fact]
    public void The_language_of_a_refusal_costs_one_request_a_minute_and_a_send_that_passes_none()
    {
        var other = sales.Organization.As(
            sales.Organization.AddUser("Grit German", "Sales department", "OptOut Sales User"));
        var refused = sales.Contact("refused@example.com", ("donotbulkemail", true));
        sales.Send(sales.Mail([To(sales.Contact("free@example.com"))]));
        var free = Asked("RefuseUnwantedSend");
        sales.Send(sales.Mail([To(sales.Contact("open@example.com"))]), other);
        Assert.Equal(free, Asked("RefuseUnwantedSend"));

        sales.Refusal(sales.CampaignMail(To(refused)), other);
        var first = Asked("RefuseUnwantedSend");
        sales.Refusal(sales.CampaignMail(To(refused)), other);

        Assert.Equal(first - 1, Asked("RefuseUnwantedSend"));
    }

    private Recipient[] Everybody(int recipients) =>
        [.. Enumerable.Range(0, recipients).Select(i => i % 4 == 3
            ? Typed("to", $"p{i}@example.com")
            : To(sales.Person(Tables[i % 4], $"p{i}@example.com")))];

    private int Asked(string handler) => sales.Organization.Traces
        .Last(trace => trace.TypeName.EndsWith(handler, StringComparison.Ordinal)).Requests;
}
