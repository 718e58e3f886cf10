using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Handlers;
using OptOutPlugin.Plugins.Tests.Deliveries;
using OptOutPlugin.Plugins.Tests.Reports;

namespace OptOutPlugin.Plugins.Tests.Desk;

/// <summary>A privacy officer works on what waits: applies it, turns it down with a reason, or asks the person back.</summary>
public sealed class DecidingARequest : IDisposable
{
    private const string Address = "ana@example.com";
    private const string Perhaps = "<p>Did you take me off your list?</p>";

    private static readonly string[] AllEmail = ["Email"];
    private static readonly string[] Guarded =
        [OptOutRequest.Decision, OptOutRequest.Evidence, OptOutRequest.EvidenceLink];

    private readonly Sales sales = new();
    private readonly EntityReference ana;
    private readonly EntityReference queue;
    private readonly IOrganizationService officer;

    public DecidingARequest()
    {
        ana = sales.Contact(Address);
        sales.AllowTypedInAddresses();
        queue = sales.Create("queue", ("name", "News"), ("emailaddress", "news@firm.example"));
        officer = sales.Officer();
    }

    public void Dispose() => sales.Dispose();

    [Theory]
    [InlineData(null)]
    [InlineData("no")]
    [InlineData("   .........   ")]
    public void What_is_turned_down_needs_a_reason(string? reason)
    {
        var request = Arrives();

        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => Decide(request, RequestStatus.Refused, reason));

        Assert.StartsWith("Nothing was saved: say in Reason of the Decision", fault.Message, StringComparison.Ordinal);
        Assert.Equal((int)RequestStatus.WaitsForOfficer, Status(request));
    }

    [Fact]
    public void Why_it_was_turned_down_stands_in_the_request_and_on_the_ledger()
    {
        var request = Arrives();

        Decide(request, RequestStatus.Refused, "She asked about the list of her club, not ours.");

        var row = Row(request);
        Assert.Equal((int)RequestStatus.Refused, Status(request));
        Assert.Equal("She asked about the list of her club, not ours.", row[OptOutRequest.Decision]);
        Assert.Contains("the list of her club", (string)row[OptOutRequest.Outcome], StringComparison.Ordinal);
        var facts = sales.Ledger().Where(fact => Value(fact, ConsentAudit.Event) == (int)LedgerEvent.TurnedDown).ToList();
        Assert.Equal(2, facts.Count);
        Assert.All(facts, fact => Assert.Contains(
            "the list of her club", (string)fact[ConsentAudit.Evidence], StringComparison.Ordinal));
        Assert.False(sales.IsRefused(Address));
        Assert.Null(sales.Verify().Fault);
    }

    [Fact]
    public void Nothing_of_it_can_be_edited_once_it_is_decided()
    {
        var request = Arrives();
        Decide(request, RequestStatus.Refused, "She asked about another list.");

        foreach (var column in Guarded)
        {
            Assert.Throws<FaultException<OrganizationServiceFault>>(() => officer.Update(
                new Entity(OptOutRequest.Table, request) { [column] = "https://example.com/other" }));
        }

        Assert.Throws<FaultException<OrganizationServiceFault>>(() => Decide(request, RequestStatus.Done, null));
    }

    [Fact]
    public void Nobody_but_an_officer_decides()
    {
        var request = Arrives();

        foreach (var somebody in new[] { sales.Rep, sales.Somebody(true, "OptOut Auditor"), sales.Somebody(true, "OptOut Service") })
        {
            Assert.Throws<FaultException<OrganizationServiceFault>>(() => somebody.Update(new Entity(OptOutRequest.Table, request)
            {
                [OptOutRequest.Status] = new OptionSetValue((int)RequestStatus.Done),
            }));
        }
    }

    [Fact]
    public void The_person_is_asked_back_in_one_mail_with_a_link_and_no_marketing()
    {
        AskFrom();
        sales.Set("optout_PreferenceCentreUrl", "https://prefs.firm.example");
        var request = Arrives();

        Decide(request, RequestStatus.WaitsForPerson, null);

        Assert.Equal((int)RequestStatus.WaitsForPerson, Status(request));
        var mail = Assert.Single(Outgoing());
        var body = (string)mail["description"];
        Assert.Contains("Did you take me off your list?", body, StringComparison.Ordinal);
        Assert.Contains("https://prefs.firm.example/u/", body, StringComparison.Ordinal);
        Assert.NotEqual(Email.Draft, Value(mail, Email.Status));
        Assert.Equal(mail.Id.ToString("D"), Row(request)[OptOutRequest.Answer]);
        Assert.False(sales.IsRefused(Address));
    }

    [Theory]
    [InlineData("550 5.1.1 user unknown")]
    [InlineData("552 5.2.2 mailbox full")]
    [InlineData("550 5.7.1 blocked by policy")]
    public void A_question_that_comes_back_is_seen_in_the_request_and_is_work(string said)
    {
        AskFrom();
        var request = Arrives();
        Decide(request, RequestStatus.WaitsForPerson, null);
        Assert.Equal((int)LetterState.Sent, Value(Row(request), OptOutRequest.AnswerState));
        sales.EditBehindThePlatform(Assert.Single(Outgoing()).ToEntityReference(), Email.MessageId, "<ours@firm.example>");

        sales.Bounces("ours@firm.example", Address, said);

        Assert.Equal((int)LetterState.CameBack, Value(Row(request), OptOutRequest.AnswerState));
        var finding = Assert.Single(Findings("letter-came-back"));
        Assert.Contains(said, (string)finding[ComplianceFinding.Evidence], StringComparison.Ordinal);
        Assert.Contains(request.ToString("D"), (string)finding[ComplianceFinding.Name], StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_that_is_only_late_is_not_work()
    {
        AskFrom();
        var request = Arrives();
        Decide(request, RequestStatus.WaitsForPerson, null);
        sales.EditBehindThePlatform(Assert.Single(Outgoing()).ToEntityReference(), Email.MessageId, "<ours@firm.example>");

        sales.Arrives(
            "MAILER-DAEMON@relay.example",
            "Delayed",
            "<p>It is late.</p>",
            ("message/delivery-status",
                $"Reporting-MTA: dns; relay.example\r\n\r\nFinal-Recipient: rfc822; {Address}\r\nAction: delayed\r\n"
                + "Status: 4.4.1\r\n"),
            ("text/rfc822-headers", "Message-ID: <ours@firm.example>\n"));

        Assert.Equal((int)LetterState.Sent, Value(Row(request), OptOutRequest.AnswerState));
        Assert.Empty(Findings("letter-came-back"));
    }

    [Theory]
    [InlineData(Address, LetterState.Answered)]
    [InlineData("somebody@else.example", LetterState.Sent)]
    internal void A_question_that_is_answered_by_whoever_was_asked_is_seen_in_the_request(string from, LetterState state)
    {
        AskFrom();
        var request = Arrives();
        Decide(request, RequestStatus.WaitsForPerson, null);
        var letter = Assert.Single(Outgoing()).ToEntityReference();

        sales.Create(
            "email",
            ("subject", "Re: What did you mean?"),
            ("description", "<p>I will think about it.</p>"),
            ("directioncode", false),
            (Email.Parent, letter),
            ("from", Of(null, from)),
            ("to", Of(queue, "news@firm.example")));
        sales.Organization.RunAsynchronousJobs();

        Assert.Equal((int)state, Value(Row(request), OptOutRequest.AnswerState));
    }

    [Fact]
    public void Nobody_but_the_product_says_what_became_of_a_letter()
    {
        var request = Arrives();

        Assert.Throws<FaultException<OrganizationServiceFault>>(() => officer.Update(
            new Entity(OptOutRequest.Table, request)
            {
                [OptOutRequest.AnswerState] = new OptionSetValue((int)LetterState.Answered),
            }));
    }

    [Fact]
    public void Who_answers_with_a_no_has_answered_the_request()
    {
        AskFrom();
        var request = Arrives();
        Decide(request, RequestStatus.WaitsForPerson, null);
        sales.NextSecond();

        var answer = Arrives("<p>Please take me off your mailing list.</p>");

        Assert.True(sales.IsRefused(Address));
        Assert.Equal((int)RequestStatus.Done, Status(request));
        Assert.Equal(answer, Row(request).GetAttributeValue<EntityReference>(OptOutRequest.Leading).Id);
    }

    [Fact]
    public void What_was_asked_back_can_still_be_decided()
    {
        AskFrom();
        var request = Arrives();
        Decide(request, RequestStatus.WaitsForPerson, null);
        sales.NextSecond();

        Decide(request, RequestStatus.Done, null);

        Assert.True(sales.IsRefused(Address));
        Assert.Equal((int)RequestStatus.Done, Status(request));
    }

    [Fact]
    public void Without_a_sender_nobody_is_asked_back()
    {
        var request = Arrives();

        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(
            () => Decide(request, RequestStatus.WaitsForPerson, null));

        Assert.Contains("optout_ConfirmationSender", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_wants_no_e_mail_at_all_is_not_asked_back_and_it_waits_again()
    {
        AskFrom();
        var request = Arrives();
        sales.OptOut(Address, ("Channels", AllEmail));

        Decide(request, RequestStatus.WaitsForPerson, null);

        Assert.Equal((int)RequestStatus.WaitsForOfficer, Status(request));
        Assert.Empty(Outgoing());
    }

    [Fact]
    public void What_asks_the_same_waits_behind_the_first_and_is_answered_with_it()
    {
        var first = Arrives();
        sales.NextSecond();
        var second = Arrives();
        var stranger = Arrives(Perhaps, "stranger@example.com");

        Assert.Null(Row(first).GetAttributeValue<EntityReference>(OptOutRequest.Leading));
        Assert.Equal(first, Row(second).GetAttributeValue<EntityReference>(OptOutRequest.Leading)?.Id);

        Decide(first, RequestStatus.Done, null);

        Assert.Equal((int)RequestStatus.Done, Status(second));
        Assert.StartsWith("Answered with request", (string)Row(second)[OptOutRequest.Outcome], StringComparison.Ordinal);
        Assert.Equal((int)RequestStatus.WaitsForOfficer, Status(stranger));
        Assert.Null(Row(stranger).GetAttributeValue<EntityReference>(OptOutRequest.Leading));
    }

    [Fact]
    public void What_came_a_month_later_is_another_request()
    {
        var first = Arrives();
        sales.Clock.Advance(TimeSpan.FromDays(31));
        var second = Arrives();

        Decide(first, RequestStatus.Done, null);

        Assert.Null(Row(second).GetAttributeValue<EntityReference>(OptOutRequest.Leading));
        Assert.Equal((int)RequestStatus.WaitsForOfficer, Status(second));
    }

    [Fact]
    public void What_is_turned_down_turns_down_what_asked_the_same()
    {
        var first = Arrives();
        sales.NextSecond();
        var second = Arrives();

        Decide(first, RequestStatus.Refused, "She asked about another list.");

        Assert.Equal((int)RequestStatus.Refused, Status(second));
        Assert.False(sales.IsRefused(Address));
    }

    private List<Entity> Findings(string rule) =>
    [
        .. sales.Admin.RetrieveMultiple(
            new QueryExpression(ComplianceFinding.Table) { ColumnSet = new ColumnSet(true) }).Entities
            .Where(row => (string)row[ComplianceFinding.Rule] == rule),
    ];

    private void AskFrom() => sales.Set("optout_ConfirmationSender", "news@firm.example");

    private Guid Arrives(string body = Perhaps, string address = Address)
    {
        var known = Requests().Select(row => row.Id).ToHashSet();
        sales.Create(
            "email",
            ("subject", "Re: Our offers"),
            ("description", body),
            ("directioncode", false),
            ("from", Of(null, address)),
            ("to", Of(queue, "news@firm.example")));
        sales.Organization.RunAsynchronousJobs();
        return Requests().Single(row => !known.Contains(row.Id)).Id;
    }

    private void Decide(Guid request, RequestStatus status, string? reason)
    {
        sales.NextSecond();
        var row = new Entity(OptOutRequest.Table, request)
        {
            [OptOutRequest.Status] = new OptionSetValue((int)status),
        };
        if (reason is not null)
        {
            row[OptOutRequest.Decision] = reason;
        }

        officer.Update(row);
        sales.Organization.RunAsynchronousJobs();
    }

    private int? Status(Guid request) => Value(Row(request), OptOutRequest.Status);

    private Entity Row(Guid request) => sales.Admin.Retrieve(OptOutRequest.Table, request, new ColumnSet(true));

    private DataCollection<Entity> Requests() => sales.Admin.RetrieveMultiple(
        new QueryExpression(OptOutRequest.Table) { ColumnSet = new ColumnSet(true) }).Entities;

    private List<Entity> Outgoing() =>
    [
        .. sales.Admin.RetrieveMultiple(new QueryExpression("email") { ColumnSet = new ColumnSet(true) }).Entities
            .Where(mail => mail.GetAttributeValue<bool?>("directioncode") != false),
    ];

    private static int? Value(Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column)?.Value;

    private static EntityCollection Of(EntityReference? who, string? address) => new(
    [
        new Entity("activityparty") { ["partyid"] = who, ["addressused"] = address },
    ])
    { EntityName = "activityparty" };
}
