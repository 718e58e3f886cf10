using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Requests;
using OptOutPlugin.Domain.Sending;
using OptOutPlugin.Handlers;
using OptOutPlugin.Languages;
using static OptOutPlugin.Plugins.Tests.Sales;

namespace OptOutPlugin.Plugins.Tests;

public sealed class RecordingConsent : IDisposable
{
    private static readonly string[] Calls = ["Phone"];

    private static readonly string[] Faxes = ["Fax"];

    private const string Evidence = "Asked for it on the phone on Monday.";

    private readonly Sales sales = new();

    public static TheoryData<string, string, string> Misunderstood => new()
    {
        { RecordConsent.Decision, "Perhaps", Texts.English.Requests.UnknownDecision },
        { RecordConsent.Decision, "optout", Texts.English.Requests.UnknownDecision },
        { RecordConsent.Source, "Link", Texts.English.Requests.UnknownSource },
        { RecordConsent.Source, "5", Texts.English.Requests.UnknownSource },
        { RecordConsent.PersonType, "contact", Texts.English.Requests.HalfAPerson },
        { RecordConsent.Topic, "nothing", Texts.English.Requests.UnknownTopic },
    };

    public void Dispose() => sales.Dispose();

    [Theory]
    [MemberData(nameof(Misunderstood))]
    public void What_nobody_understands_is_refused_with_a_sentence_and_leaves_nothing(
        string parameter, string value, string sentence)
    {
        var fault = Fault(() => Record(sales.Rep, (RecordConsent.Address, "ana@example.com"), (parameter, value)));

        Assert.Equal(sentence, fault);
        Assert.Empty(Rows(OptOutRequest.Table));
        Assert.Empty(Rows(SuppressedAddress.Table));
    }

    [Fact]
    public void Nobody_an_unreadable_address_and_the_future_are_refused_with_a_sentence()
    {
        Assert.Equal(Texts.English.Requests.Of(RequestFault.Nobody), Fault(() => Record(sales.Rep)));
        Assert.Equal(
            Texts.English.Requests.Of(RequestFault.NoAddress),
            Fault(() => Record(sales.Rep, (RecordConsent.Address, "call me"))));
        Assert.Equal(
            Texts.English.Requests.Of(RequestFault.SeveralAddresses),
            Fault(() => Record(
                sales.Rep,
                (RecordConsent.Decision, "OptIn"),
                (RecordConsent.Evidence, Evidence),
                (RecordConsent.Address, "ana@a.example, bo@b.example"))));
        Assert.Equal(
            Texts.English.Requests.Of(RequestFault.NotYet),
            Fault(() => Record(
                sales.Rep,
                (RecordConsent.Decision, "OptIn"),
                (RecordConsent.Evidence, Evidence),
                (RecordConsent.Address, "ana@example.com"),
                (RecordConsent.OccurredOn, sales.Now.AddHours(1)))));
        Assert.Equal(
            Texts.English.Requests.Of(RequestFault.OutOfReach),
            Fault(() => Record(
                sales.Rep,
                (RecordConsent.Address, "ana@example.com"),
                (RecordConsent.Channels, Calls))));
        Assert.Empty(Rows(OptOutRequest.Table));
    }

    [Fact]
    public void A_text_that_does_not_fit_is_refused_before_anything_is_written()
    {
        var fault = Fault(() => Record(
            sales.Rep, (RecordConsent.Address, "ana@example.com"), (RecordConsent.Evidence, new string('x', 4001))));

        Assert.StartsWith("Nothing was recorded: the evidence has at most 4000", fault, StringComparison.Ordinal);
        Assert.Empty(Rows(OptOutRequest.Table));
    }

    [Fact]
    public void An_address_that_nobody_holds_is_suppressed_all_the_same()
    {
        sales.AllowTypedInAddresses();

        var answer = Record(sales.Rep, (RecordConsent.Address, " Ana <ANA@example.com> "));

        Assert.Equal(0, answer[RecordConsent.Matched]);
        Assert.Equal((int)RequestStatus.Done, StatusOf(answer));
        Assert.Equal(2, sales.Ledger().Count(row => Is(row, LedgerEvent.OptedOut, LedgerReason.AskedByPerson)));
        Assert.Contains(
            "1 recipient",
            sales.Refusal(sales.CampaignMail(Typed("to", "ana@example.com"))),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_tag_refuses_only_itself_and_the_address_without_one_refuses_every_tag()
    {
        var tagged = sales.Contact("ana+news@example.com");
        var plain = sales.Contact("ana@example.com");

        Record(sales.Rep, (RecordConsent.Address, "ana+news@example.com"));
        Soon();

        Assert.True(Flag(tagged, "donotbulkemail"));
        Assert.False(Flag(plain, "donotbulkemail"));
        Record(sales.Rep, (RecordConsent.Address, "ana@example.com"));
        Soon();
        Assert.True(Flag(plain, "donotbulkemail"));
    }

    [Fact]
    [Trait("Case", "27")]
    public void Every_row_with_the_address_refuses_and_its_other_choices_stay()
    {
        var contact = sales.Contact("ana@example.com");
        var lead = sales.Lead("Ana@Example.com");
        var account = sales.Account("office@example.com", ("emailaddress3", "ana@example.com"));

        var answer = Record(
            sales.Rep,
            (RecordConsent.Address, "ana@example.com"),
            (RecordConsent.Source, "PhoneCall"),
            (RecordConsent.Evidence, "Call of Monday"));

        Assert.Equal(0, answer[RecordConsent.Matched]);
        Soon();
        foreach (var person in new[] { contact, lead })
        {
            Assert.True(Flag(person, "donotbulkemail"));
            Assert.True(Flag(person, "donotsendmm"));
            Assert.False(Flag(person, "donotemail"));
            Assert.All(sales.Ledger(person), row => Assert.False(row.Contains(ConsentAudit.Evidence)));
        }

        // Its other addresses are nobody's business, and e-mail to it goes to its main one.
        Assert.False(Flag(account, "donotbulkemail"));
        var facts = sales.Ledger().Where(row => SourceOf(row) == Choices.Of(ConsentSource.PhoneCall).Value).ToList();
        Assert.Equal(2, facts.Count);
        Assert.All(facts, row => Assert.Equal("Call of Monday", row[ConsentAudit.Evidence]));
    }

    [Fact]
    public void The_only_row_that_holds_the_address_refuses_itself()
    {
        var ana = sales.Contact("ana@example.com");
        Record(sales.Rep, (RecordConsent.Address, "ana@example.com"), (RecordConsent.Source, "PhoneCall"));
        Soon();

        sales.Update(ana, ("emailaddress1", "ana@elsewhere.example"));

        Assert.True(Flag(ana, "donotbulkemail"));
        Assert.Equal(4, sales.Suppressed().Count);
    }

    [Fact]
    public void The_persons_own_word_outranks_what_a_user_had_set_already()
    {
        var ana = sales.Contact("ana@example.com", ("donotbulkemail", true));
        Record(
            sales.Rep,
            (RecordConsent.PersonType, "contact"),
            (RecordConsent.PersonId, ana.Id),
            (RecordConsent.Source, "PhoneCall"));
        sales.NextSecond();

        Update(
            sales.Rep,
            ana,
            ("donotbulkemail", false),
            (PersonTable.ConsentEvidence, Evidence),
            (PersonTable.ConsentChannels, "MarketingEmail"));

        Assert.True(Flag(ana, "donotbulkemail"));
    }

    [Fact]
    [Trait("Case", "87")]
    public void The_same_key_gives_the_same_answer_and_one_event()
    {
        sales.Contact("ana@example.com");
        (string, object)[] same =
        [
            (RecordConsent.Address, "ana@example.com"), (RecordConsent.IdempotencyKey, "call-17"),
            (RecordConsent.OccurredOn, sales.Now.AddDays(-1)),
        ];
        var first = Record(sales.Rep, same);
        var facts = sales.Ledger().Count;

        var second = Record(sales.Rep, same);

        Assert.Equal(first[RecordConsent.RequestId], second[RecordConsent.RequestId]);
        Assert.Equal(first[RecordConsent.Matched], second[RecordConsent.Matched]);
        Assert.Equal(first[RecordConsent.Outcome], second[RecordConsent.Outcome]);
        Assert.Equal(facts, sales.Ledger().Count);
        Assert.Single(Rows(OptOutRequest.Table));
        Assert.Equal(
            Texts.English.Requests.KeyIsTaken,
            Fault(() => Record(
                sales.Rep, (RecordConsent.Address, "bo@example.com"), (RecordConsent.IdempotencyKey, "call-17"))));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_opt_in_without_evidence_or_without_the_right_records_nothing(bool inBranch)
    {
        sales.Organization.AddRole("Desk", "prvReadContact", "prvCreateoptout_Request", "prvReadoptout_Request");
        var desk = sales.Somebody(inBranch, "Desk");
        (string, object)[] optIn = [(RecordConsent.Decision, "OptIn"), (RecordConsent.Address, "ana@example.com")];

        Assert.Equal(Texts.English.Requests.Of(RequestFault.NoEvidence), Fault(() => Record(sales.Rep, optIn)));
        Assert.Equal(
            Texts.English.Requests.MayNotLoosen,
            Fault(() => Record(desk, [.. optIn, (RecordConsent.Evidence, Evidence)])));
        Assert.Empty(Rows(OptOutRequest.Table));
        Assert.Equal(0, Record(desk, (RecordConsent.Address, "ana@example.com"))[RecordConsent.Matched]);
    }

    [Theory]
    [InlineData("PhoneCall", false, RequestStatus.Done)]
    [InlineData("RecordChanged", true, RequestStatus.Refused)]
    public void An_opt_in_lifts_what_its_evidence_outweighs(string source, bool stays, object status)
    {
        var ana = sales.Contact("ana@example.com");
        (string, object)[] person = [(RecordConsent.PersonType, "contact"), (RecordConsent.PersonId, ana.Id)];
        Record(sales.Rep, [.. person, (RecordConsent.Source, "Letter")]);
        sales.NextSecond();

        var answer = Record(
            sales.Rep,
            [
                .. person, (RecordConsent.Decision, "OptIn"), (RecordConsent.Source, source),
                (RecordConsent.Evidence, Evidence),
            ]);

        Assert.Equal(stays, Flag(ana, "donotbulkemail"));
        Assert.Equal((int)(RequestStatus)status, StatusOf(answer));
        Assert.Equal(stays ? 2 : 0, InForce().Count);
        Assert.Equal(stays, sales.Ledger().Any(row => EventOf(row) == LedgerEvent.Corrected));
    }

    [Theory]
    [InlineData("PhoneCall", 0)]
    [InlineData("RecordChanged", 2)]
    public void An_address_without_a_row_is_judged_like_one_with(string source, int inForce)
    {
        var officer = sales.Officer();
        Record(sales.Rep, (RecordConsent.Address, "ana@example.com"));
        sales.NextSecond();

        Record(
            officer,
            (RecordConsent.Decision, "OptIn"),
            (RecordConsent.Address, "ana@example.com"),
            (RecordConsent.Source, source),
            (RecordConsent.Evidence, Evidence));

        Assert.Equal(inForce, InForce().Count);
    }

    [Fact]
    public void A_loosening_that_the_setting_refuses_is_answered_and_not_thrown()
    {
        sales.Set("optout_LooseningMode", "Refuse");
        var ana = sales.Contact("ana@example.com");
        Record(sales.Rep, (RecordConsent.PersonType, "contact"), (RecordConsent.PersonId, ana.Id));
        sales.NextSecond();

        var answer = Record(
            sales.Rep,
            (RecordConsent.Decision, "OptIn"),
            (RecordConsent.PersonType, "contact"),
            (RecordConsent.PersonId, ana.Id),
            (RecordConsent.Evidence, "A note on a piece of paper"));

        Assert.Equal((int)RequestStatus.Refused, StatusOf(answer));
        Assert.StartsWith(
            Texts.English.Requests.NotLifted, (string)answer[RecordConsent.Outcome], StringComparison.Ordinal);
        Assert.True(Flag(ana, "donotbulkemail"));
    }

    [Fact]
    [Trait("Case", "71")]
    public void One_topic_is_refused_and_nothing_else_and_nobody_is_put_on_it()
    {
        sales.Create(MarketingTopic.Table, (MarketingTopic.Name, "Events"), (MarketingTopic.Code, "events"));
        var ana = sales.Contact("ana@example.com");

        Record(
            sales.Rep,
            (RecordConsent.PersonType, "contact"),
            (RecordConsent.PersonId, ana.Id),
            (RecordConsent.Address, "ana@example.com"),
            (RecordConsent.Topic, "events"));

        Assert.False(Flag(ana, "donotbulkemail"));
        Assert.Equal(2, Rows(TopicPreference.Table).Count);
        Assert.All(Rows(TopicPreference.Table), row => Assert.Equal(
            Choices.Of(PreferenceState.OptedOut).Value,
            row.GetAttributeValue<OptionSetValue>(TopicPreference.State).Value));
        Assert.Equal(2, InForce().Count);
        Assert.All(InForce(), row => Assert.Equal("events", row[SuppressedAddress.Topic]));
    }

    [Fact]
    public void A_topic_is_chosen_again_with_evidence_that_outweighs()
    {
        sales.Create(MarketingTopic.Table, (MarketingTopic.Name, "Events"), (MarketingTopic.Code, "events"));
        (string, object)[] events =
            [(RecordConsent.Address, "ana@example.com"), (RecordConsent.Topic, "events")];
        var officer = sales.Officer();
        Record(sales.Rep, events);
        sales.NextSecond();

        Record(officer, [.. events, (RecordConsent.Decision, "OptIn"), (RecordConsent.Evidence, Evidence)]);
        Assert.Single(InForce());
        Record(
            officer,
            [
                .. events, (RecordConsent.Decision, "OptIn"), (RecordConsent.Evidence, Evidence),
                (RecordConsent.Source, "Letter"),
            ]);

        Assert.Empty(InForce());
        var choice = Assert.Single(Rows(TopicPreference.Table));
        Assert.Equal(
            Choices.Of(PreferenceState.OptedIn).Value,
            choice.GetAttributeValue<OptionSetValue>(TopicPreference.State).Value);
    }

    [Fact]
    [Trait("Case", "63")]
    [Trait("Case", "73")]
    public void Rows_of_an_import_go_the_same_way_and_bad_lines_leave_nothing()
    {
        var ana = sales.Contact("ana@example.com");
        var kind = new OptionSetValue((int)RequestKind.OptOut);
        foreach (var line in new[] { "ana@example.com", "ANA@example.com", "\"Ana A.\" <ana@example.com>" })
        {
            sales.Rep.Create(new Entity(OptOutRequest.Table)
            {
                [OptOutRequest.Kind] = kind,
                [OptOutRequest.Address] = line,
                [OptOutRequest.Status] = new OptionSetValue((int)RequestStatus.Done),
            });
        }

        Soon();
        foreach (var line in new[] { "no address", "@" })
        {
            Assert.Equal(
                Texts.English.Requests.Of(RequestFault.NoAddress),
                Fault(() => sales.Rep.Create(new Entity(OptOutRequest.Table)
                {
                    [OptOutRequest.Kind] = kind,
                    [OptOutRequest.Address] = line,
                })));
        }

        Assert.True(Flag(ana, "donotbulkemail"));
        Assert.Equal([Channel.MarketingEmail, Channel.MarketingMaterial], sales.Suppressed());
        Assert.Equal(3, Rows(OptOutRequest.Table).Count);
    }

    [Fact]
    public void A_phone_number_is_kept_from_calls_and_texts_and_a_fax_from_faxes()
    {
        var ana = sales.Contact(null, ("telephone1", "+49301234567"));
        var fax = sales.Contact(null, ("fax", "+49307654321"));

        Record(sales.Rep, (RecordConsent.Address, "0049 (30) 1234567"));
        Record(
            sales.Rep, (RecordConsent.Address, "+49307654321"), (RecordConsent.Channels, Faxes));
        Soon();

        Assert.True(Flag(ana, "donotphone"));
        Assert.True(Flag(ana, "optout_donotsms"));
        Assert.False(Flag(ana, "donotfax"));
        Assert.True(Flag(fax, "donotfax"));
    }

    [Fact]
    public void Nothing_that_only_the_product_says_of_a_request_is_taken_from_its_author()
    {
        var request = sales.Rep.Create(new Entity(OptOutRequest.Table)
        {
            [OptOutRequest.Kind] = new OptionSetValue((int)RequestKind.OptOut),
            [OptOutRequest.Address] = "ana@example.com",
            [OptOutRequest.HandedInBy] = Guid.Empty.ToString("D"),
            [OptOutRequest.Matched] = 99,
            [OptOutRequest.Outcome] = "Told so",
        });

        var row = Rows(OptOutRequest.Table).Single(one => one.Id == request);
        Assert.Equal(0, row[OptOutRequest.Matched]);
        Assert.StartsWith("Recorded.", (string)row[OptOutRequest.Outcome], StringComparison.Ordinal);
        Assert.Equal(sales.RepId.ToString("D"), row[OptOutRequest.HandedInBy]);
    }

    private static OrganizationResponse Record(
        IOrganizationService user, params (string Name, object Value)[] parameters)
    {
        var request = new OrganizationRequest("optout_RecordConsent") { [RecordConsent.Decision] = "OptOut" };
        foreach (var (name, value) in parameters)
        {
            request[name] = value;
        }

        return user.Execute(request);
    }

    private static string Fault(Action act) =>
        Assert.Throws<FaultException<OrganizationServiceFault>>(act).Detail.Message;

    private static LedgerEvent EventOf(Entity row) => Choices.EventOf(row);

    private static int? SourceOf(Entity row) => row.GetAttributeValue<OptionSetValue>(ConsentAudit.Source)?.Value;

    private static bool Is(Entity row, LedgerEvent what, LedgerReason why) =>
        EventOf(row) == what && row.GetAttributeValue<OptionSetValue>(ConsentAudit.Reason)?.Value == (int)why;

    private void Soon() => sales.Organization.RunAsynchronousJobs();

    private List<Entity> InForce() =>
        Rows(SuppressedAddress.Table).Where(row => row.Contains(SuppressedAddress.Since)).ToList();

    private List<Entity> Rows(string table) =>
        [.. sales.Admin.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities];

    private bool Flag(EntityReference person, string column) =>
        sales.Admin.Retrieve(person.LogicalName, person.Id, new ColumnSet(column)).GetAttributeValue<bool>(column);

    private int StatusOf(OrganizationResponse answer) => Rows(OptOutRequest.Table)
        .Single(row => row.Id == (Guid)answer[RecordConsent.RequestId])
        .GetAttributeValue<OptionSetValue>(OptOutRequest.Status).Value;
}
