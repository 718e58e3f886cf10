using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Plugins.Tests.Reports;

namespace OptOutPlugin.Plugins.Tests.Replies;

/// <summary>Somebody answers an e-mail and asks to be left alone: no link, no form.</summary>
public sealed class AnsweringAnEmail : IDisposable
{
    private const string Address = "ana@example.com";
    private const string Stop = "<p>Please take me off your mailing list.</p>";
    private const string Perhaps = "<p>Did you take me off your list?</p>";

    private static readonly string[] AllEmail = ["Email"];

    private readonly Sales sales = new();
    private readonly EntityReference ana;
    private readonly EntityReference queue;

    public AnsweringAnEmail()
    {
        ana = sales.Contact(Address);
        sales.AllowTypedInAddresses();
        queue = sales.Create("queue", ("name", "News"), ("emailaddress", "news@firm.example"));
    }

    public void Dispose() => sales.Dispose();

    [Fact]
    public void A_clear_answer_is_done_at_once_and_kept_with_its_words()
    {
        var mail = Arrives(Stop);

        var request = Assert.Single(Requests());
        Assert.Equal((int)RequestStatus.Done, Value(request, OptOutRequest.Status));
        Assert.Equal(Choices.Of(ConsentSource.Reply).Value, Value(request, OptOutRequest.ReceivedVia));
        var evidence = (string)request[OptOutRequest.Evidence];
        Assert.Contains($"E-mail: {mail.Id:D}", evidence, StringComparison.Ordinal);
        Assert.Contains("Words: Please take me off your mailing list.", evidence, StringComparison.Ordinal);
        Assert.True(sales.Refuses(ana));
        Assert.True(sales.IsRefused(Address));
        Assert.Contains(sales.Ledger(), row => Value(row, ConsentAudit.Event) == (int)LedgerEvent.OptedOut);
    }

    [Fact]
    public void One_mail_says_that_it_is_done_from_the_queue_that_was_written_to()
    {
        Arrives(Stop);

        var mail = Assert.Single(Outgoing());
        Assert.Contains(Address, (string)mail["description"], StringComparison.Ordinal);
        Assert.NotEqual(Email.Draft, Value(mail, Email.Status));
        sales.Clock.Advance(TimeSpan.FromHours(3));

        Arrives("<p>I said: unsubscribe me!</p>");

        Assert.Single(Outgoing());
        Assert.Equal(2, Requests().Count);
    }

    [Fact]
    public void Who_wants_no_e_mail_at_all_gets_none_about_it()
    {
        sales.OptOut(Address, ("Channels", AllEmail));
        sales.NextSecond();

        Arrives(Stop);

        Assert.Empty(Outgoing());
    }

    [Fact]
    public void An_answer_that_is_not_clear_waits_for_an_officer_and_changes_nothing()
    {
        Arrives(Perhaps);

        var request = Assert.Single(Requests());
        Assert.Equal((int)RequestStatus.WaitsForOfficer, Value(request, OptOutRequest.Status));
        Assert.Equal((int)LedgerReason.ReplyIsUnclear, Value(request, OptOutRequest.WaitsFor));
        Assert.Contains("Words: Did you take me off your list?", (string)request[OptOutRequest.Evidence], StringComparison.Ordinal);
        Assert.False(sales.IsRefused(Address));
        Assert.Empty(Outgoing());
    }

    [Fact]
    public void What_an_officer_takes_for_a_no_is_done_then_and_confirmed()
    {
        Arrives(Perhaps);

        Decide(RequestStatus.Done);

        Assert.True(sales.IsRefused(Address));
        Assert.True(sales.Refuses(ana));
        Assert.Equal((int)RequestStatus.Done, Value(Assert.Single(Requests()), OptOutRequest.Status));
        Assert.Single(Outgoing());
    }

    [Fact]
    public void What_an_officer_takes_for_nothing_changes_nothing()
    {
        Arrives(Perhaps);

        Decide(RequestStatus.Refused);

        Assert.False(sales.IsRefused(Address));
        Assert.Empty(Outgoing());
    }

    [Theory]
    [InlineData("<p>Please send me your price list.</p>")]
    [InlineData("<p>Please stop the delivery of order 4711.</p>")]
    [InlineData("")]
    public void Other_answers_are_no_requests(string body)
    {
        Arrives(body);

        Assert.Empty(Requests());
    }

    [Theory]
    [InlineData("Automatic reply: Our offers", Address, "<p>I am away until Monday. Unsubscribe</p>")]
    [InlineData("Re: Our offers", "mailer-daemon@example.com", Stop)]
    [InlineData("Re: Our offers", "no-reply@example.com", Stop)]
    [InlineData("Re: Our offers", Address, "<p>This is an automated message. Unsubscribe</p>")]
    public void A_machine_asks_nothing_and_gets_no_answer(string subject, string address, string body)
    {
        Arrives(body, address, subject: subject);

        Assert.Empty(Requests());
        Assert.Empty(Outgoing());
        Assert.False(sales.IsRefused(address));
    }

    [Trait("Case", "33")]
    [Fact]
    public void The_empty_mail_of_an_unsubscribe_button_is_done()
    {
        Arrives(string.Empty, subject: "unsubscribe");

        Assert.True(sales.IsRefused(Address));
        Assert.Contains("Words: unsubscribe", (string)Assert.Single(Requests())[OptOutRequest.Evidence], StringComparison.Ordinal);
    }

    [Fact]
    public void Who_also_asks_about_data_is_kept_with_it_and_is_work()
    {
        var mail = Arrives("<p>Please unsubscribe me. And delete all my data.</p>");

        var finding = Assert.Single(sales.Admin.RetrieveMultiple(
            new QueryExpression(ComplianceFinding.Table) { ColumnSet = new ColumnSet(true) }).Entities);
        Assert.Equal("reply-asks-for-data", finding[ComplianceFinding.Rule]);
        Assert.Contains(mail.Id.ToString("D"), (string)finding[ComplianceFinding.Name], StringComparison.Ordinal);

        var request = Assert.Single(Requests());
        Assert.Equal((int)RequestStatus.Done, Value(request, OptOutRequest.Status));
        Assert.Contains("also asks about personal data", (string)request[OptOutRequest.Evidence], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>Bitte nehmen Sie mich aus dem Verteiler.</p>", "Language: de")]
    [InlineData("<p>Merci de me désinscrire.</p>", "Language: fr")]
    [InlineData("<p>请把我从邮件列表中删除</p>", "Language: zh")]
    public void It_is_kept_with_its_language(string body, string language)
    {
        Arrives(body);

        Assert.Contains(language, (string)Assert.Single(Requests())[OptOutRequest.Evidence], StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_only_in_the_quoted_mail_asks_nothing() =>
        Assert.Empty(Answered("<p>Thank you, that works for me.</p><blockquote type=\"cite\">Please take me off your mailing "
            + "list.</blockquote>"));

    [Fact]
    public void Our_own_mail_asks_nothing()
    {
        sales.Create(
            "email",
            ("subject", "x"),
            ("description", Stop),
            ("from", Of(new EntityReference("systemuser", sales.RepId), null)),
            ("to", Of(ana, Address)));
        sales.Organization.RunAsynchronousJobs();

        Assert.Empty(Requests());
    }

    [Fact]
    public void A_colleague_asks_nothing()
    {
        Arrives(Stop, from: Of(new EntityReference("systemuser", sales.RepId), "rep@firm.example"));

        Assert.Empty(Requests());
    }

    [Fact]
    public void Who_answers_from_another_address_than_was_written_to_is_asked_about()
    {
        var ours = sales.Mail([Sales.To(ana)]);

        Arrives(Stop, "other@example.com", more: ("parentactivityid", ours));

        var request = Assert.Single(Requests());
        Assert.Equal((int)RequestStatus.WaitsForOfficer, Value(request, OptOutRequest.Status));
        Assert.Equal("other@example.com", request[OptOutRequest.Address]);
        Assert.False(sales.IsRefused(ana));
    }

    [Theory]
    [InlineData(Stop, "An answer asks us to stop: ana@example.com")]
    [InlineData(Perhaps, "An answer may ask us to stop: ana@example.com")]
    public void The_user_whose_thread_it_is_gets_a_task(string body, string subject)
    {
        var ours = sales.Mail([Sales.To(ana)]);

        Arrives(body, more: ("parentactivityid", ours));

        var task = Assert.Single(Rows("task"));
        Assert.Equal(subject, task["subject"]);
        Assert.Equal(sales.RepId, task.GetAttributeValue<EntityReference>("ownerid").Id);
    }

    [Theory]
    [InlineData(-30, -30)]
    [InlineData(1, 0)]
    public void It_counts_as_said_when_it_was_written_and_never_later_than_now(int written, int said)
    {
        var mail = sales.Create(
            "email",
            ("description", Stop),
            ("directioncode", false),
            ("from", Of(null, Address)),
            ("to", Of(queue, "news@firm.example")));
        sales.EditBehindThePlatform(mail, "senton", sales.Now.AddDays(written));
        sales.Organization.RunAsynchronousJobs();

        var request = Assert.Single(Requests());
        Assert.Equal(sales.Now.AddDays(said), request.GetAttributeValue<DateTime>(OptOutRequest.SaidOn));
        Assert.Equal(sales.Now, request.GetAttributeValue<DateTime>(OptOutRequest.ReceivedOn));
        Assert.True(sales.IsRefused(Address));
    }

    [Fact]
    public void An_address_that_nobody_has_is_suppressed_all_the_same()
    {
        Arrives(Stop, "stranger@example.com");

        Assert.True(sales.IsRefused("stranger@example.com"));
        Assert.False(sales.IsRefused(ana));
    }

    private EntityReference Arrives(
        string body,
        string address = Address,
        EntityCollection? from = null,
        string subject = "Re: Our offers",
        params (string Name, object? Value)[] more)
    {
        (string, object?)[] columns =
        [
            ("subject", subject),
            ("description", body),
            ("directioncode", false),
            ("from", from ?? Of(null, address)),
            ("to", Of(queue, "news@firm.example")),
            .. more,
        ];
        var mail = sales.Create("email", columns);
        sales.Organization.RunAsynchronousJobs();
        return mail;
    }

    private IReadOnlyList<Entity> Answered(string body)
    {
        Arrives(body);
        return Requests();
    }

    private void Decide(RequestStatus status)
    {
        sales.NextSecond();
        sales.Officer().Update(new Entity(OptOutRequest.Table, Requests().Single().Id)
        {
            [OptOutRequest.Status] = new OptionSetValue((int)status),
            [OptOutRequest.Decision] = "She asked about another list.",
        });
        sales.Organization.RunAsynchronousJobs();
    }

    private IReadOnlyList<Entity> Requests() => Rows(OptOutRequest.Table);

    private IReadOnlyList<Entity> Outgoing() =>
    [
        .. Rows("email").Where(mail => mail.GetAttributeValue<bool?>("directioncode") != false)
            .Where(mail => From(mail)?.Id == queue.Id),
    ];

    private IReadOnlyList<Entity> Rows(string table) =>
        [.. sales.Admin.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities];

    private static EntityReference? From(Entity mail) =>
        mail.GetAttributeValue<EntityCollection>("from").Entities.FirstOrDefault()?.GetAttributeValue<EntityReference>("partyid");

    private static int? Value(Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column)?.Value;

    private static EntityCollection Of(EntityReference? who, string? address) => new(
    [
        new Entity("activityparty") { ["partyid"] = who, ["addressused"] = address },
    ])
    { EntityName = "activityparty" };
}
