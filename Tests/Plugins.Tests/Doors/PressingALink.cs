using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Links;
using OptOutPlugin.Domain.Sending;
using OptOutPlugin.Handlers;
using OptOutPlugin.Plugins.Tests.Reports;
using static OptOutPlugin.Plugins.Tests.Reports.HandingIn;

namespace OptOutPlugin.Plugins.Tests.Doors;

/// <summary>Cases 1, 3, 5, 7, 9, 67, 71, 75 and 87 of the list of what other products promise, as links have them.</summary>
public sealed class PressingALink : IDisposable
{
    private const string Address = "ana@example.com";
    private static readonly string Wording = new('a', 64);

    private readonly Sales sales = new();
    private readonly PublicPage page;

    public PressingALink() => page = new PublicPage(sales);

    public void Dispose() => sales.Dispose();

    [Fact]
    [Trait("Case", "1")]
    [Trait("Case", "7")]
    public void Case_1_and_7_one_press_stops_all_marketing_and_the_ledger_says_how()
    {
        var ana = sales.Contact(Address);
        var token = page.Link(ana, Address);

        var answer = page.Answer(
            token,
            "Stop",
            ("WordingHash", Wording),
            ("Shown", "{\"page\":1}"),
            ("UserAgent", "Mozilla/5.0"),
            ("PrivacySignal", true),
            ("PressedOn", sales.Now.AddSeconds(-5)));

        Assert.Equal("Changed", answer["Outcome"]);
        Assert.Equal(LinkRequestsReference(), answer["Reference"]);
        Assert.True(sales.Refuses(ana));
        Assert.True(sales.IsRefused(ana));
        Assert.True(sales.IsRefused(Address));
        var fact = sales.Ledger(ana).Single(row => row.Contains(ConsentAudit.WordingHash));
        Assert.Equal(Wording, fact[ConsentAudit.WordingHash]);
        Assert.Equal(Choices.Of(Weight.Person), fact[ConsentAudit.Weight]);
        Assert.Equal(Choices.Of(ConsentSource.Link), fact[ConsentAudit.Source]);
        Assert.Equal(sales.Now.AddSeconds(-5), fact[ConsentAudit.OccurredOn]);
        var evidence = (string)fact[ConsentAudit.Evidence];
        Assert.Contains("{\"page\":1}", evidence, StringComparison.Ordinal);
        Assert.Contains("Mozilla/5.0", evidence, StringComparison.Ordinal);
        Assert.Contains("66666666-7777-8888-9999-aaaaaaaaaaaa", evidence, StringComparison.Ordinal);
        Assert.Contains("Global Privacy Control: on", evidence, StringComparison.Ordinal);
        Assert.DoesNotContain(token, evidence, StringComparison.Ordinal);
        sales.Organization.RunAsynchronousJobs();
        Assert.Null(sales.Verify().Fault);
    }

    [Fact]
    [Trait("Case", "3")]
    public void Case_3_the_link_of_a_mail_and_a_record_that_are_gone_still_stops_the_address()
    {
        var ana = sales.Contact(Address);
        var token = page.Link(ana, Address);
        sales.Delete(ana);

        Assert.Equal("NothingKnown", page.Press(token, "Stop"));

        Assert.True(sales.IsRefused(Address));
    }

    [Fact]
    [Trait("Case", "5")]
    public void Case_5_a_link_that_is_changed_foreign_or_nothing_does_nothing_and_is_answered_alike()
    {
        var ana = sales.Contact(Address);
        var token = page.Link(ana, Address);
        var changed = (token[0] == 'A' ? 'B' : 'A') + token[1..];
        var last = token[..^1] + (token[^1] == 'A' ? 'B' : 'A');

        foreach (var wrong in new[] { changed, last, token + "A", string.Empty, "x", new string('A', 5000) })
        {
            var answer = page.Answer(wrong, "Stop");
            Assert.Equal("Unknown", answer["Outcome"]);
            Assert.Equal(string.Empty, answer["Reference"]);
            Assert.Equal(false, page.Read(wrong)["Known"]);
        }

        Assert.Empty(page.Requests());
        Assert.False(sales.IsRefused(ana));
    }

    [Fact]
    [Trait("Case", "75")]
    public void Case_75_the_topic_of_the_mail_alone_is_stopped_or_all()
    {
        var news = sales.Topic("news");
        var events = sales.Topic("events");
        var ana = sales.Contact(Address);
        var token = page.Link(ana, Address, news);

        Assert.Equal("Changed", page.Press(token, "Stop"));

        Assert.True(sales.IsRefused(ana, news));
        Assert.False(sales.IsRefused(ana, events));
        Assert.Equal("Refused", page.State(token, "news"));
        Assert.Equal("Allowed", page.State(token, "events"));
        Assert.Equal("Allowed", page.State(token));

        Assert.Equal("Changed", page.Press(token, "StopAll"));
        Assert.True(sales.IsRefused(ana, events));
        Assert.Equal("Refused", page.State(token));
    }

    [Fact]
    [Trait("Case", "87")]
    public void Case_87_a_second_press_is_answered_and_adds_nothing()
    {
        var ana = sales.Contact(Address);
        var token = page.Link(ana, Address);
        var first = page.Answer(token, "Stop");
        var facts = sales.Ledger(ana).Count;

        var second = page.Answer(token, "Stop");

        Assert.Equal("AlreadySo", second["Outcome"]);
        Assert.Equal(first["Reference"], second["Reference"]);
        Assert.Single(page.Requests());
        Assert.Equal(facts, sales.Ledger(ana).Count);
    }

    [Theory]
    [InlineData(0, 30, true)]
    [InlineData(30, 0, true)]
    [InlineData(0, 61, false)]
    public void What_arrives_late_is_one_press_when_it_was_pressed_within_the_minute(int first, int second, bool isOne)
    {
        var token = page.Link(sales.Contact(Address), Address, sales.Topic("news"));
        var pressed = sales.Now;
        sales.Clock.Advance(TimeSpan.FromHours(5));

        page.Answer(token, "Stop", ("PressedOn", pressed.AddSeconds(first)));
        var answer = page.Answer(token, "Stop", ("PressedOn", pressed.AddSeconds(second)));

        Assert.Equal("AlreadySo", answer["Outcome"]);
        Assert.Equal(isOne ? 1 : 2, page.Requests().Count);
    }

    [Fact]
    public void What_is_handed_on_twice_under_one_key_is_done_once()
    {
        var ana = sales.Contact(Address);
        var token = page.Link(ana, Address);
        var first = page.Answer(token, "Pause", ("PausedUntil", sales.Now.AddDays(30)), ("IdempotencyKey", "k1"));
        var second = page.Answer(token, "Pause", ("PausedUntil", sales.Now.AddDays(30)), ("IdempotencyKey", "k1"));

        Assert.Equal(first["Reference"], second["Reference"]);
        Assert.Single(page.Requests());
        Assert.Equal("Paused", page.State(token));
        Assert.Equal(sales.Now.AddDays(30), page.Read(token)["PausedUntil"]);
    }

    [Fact]
    public void A_pause_ends_by_itself()
    {
        var ana = sales.Contact(Address);
        var token = page.Link(ana, Address);
        page.Press(token, "Pause", ("PausedUntil", sales.Now.AddDays(30)));
        Assert.True(sales.IsRefused(ana));

        sales.Clock.Advance(TimeSpan.FromDays(31));

        Assert.False(sales.IsRefused(ana));
        Assert.Equal("Allowed", page.State(token));
    }

    [Fact]
    public void A_one_click_link_acts_at_its_own_door_and_a_page_link_does_not()
    {
        var ana = sales.Contact(Address);
        var forPage = page.Link(ana, Address);
        var forOneClick = page.Link(ana, Address, door: LinkDoor.OneClick);

        Assert.Equal("Unknown", page.Press(forPage, "Stop", ("Door", "OneClick")));
        Assert.False(sales.IsRefused(ana));
        Assert.Equal("Changed", page.Press(forOneClick, "Stop", ("Door", "OneClick")));
        Assert.True(sales.IsRefused(ana));
        Assert.Equal(
            Choices.Of(ConsentSource.OneClick), page.Requests()[0].GetAttributeValue<OptionSetValue>(
                OptOutRequest.ReceivedVia));
        Assert.Equal("Unknown", page.Press(forOneClick, "Choose", ("Allow", PublicPage.Of("*"))));
        Assert.True(sales.IsRefused(ana));
    }

    [Fact]
    public void What_a_link_refused_it_takes_back_within_half_an_hour()
    {
        var ana = sales.Contact(Address);
        var token = page.Link(ana, Address);
        page.Press(token, "Stop");
        Assert.NotNull(page.Read(token)["UndoUntil"]);
        sales.Clock.Advance(TimeSpan.FromMinutes(29));

        Assert.Equal("Changed", page.Press(token, "Undo"));

        Assert.False(sales.Refuses(ana));
        Assert.False(sales.IsRefused(ana));
        Assert.False(sales.IsRefused(Address));
        Assert.Null(page.Read(token).Results["UndoUntil"]);
        Assert.Equal("Changed", page.Press(token, "Undo"));
    }

    [Fact]
    public void After_half_an_hour_it_does_not()
    {
        var ana = sales.Contact(Address);
        var token = page.Link(ana, Address);
        page.Press(token, "Stop");
        sales.Clock.Advance(TimeSpan.FromMinutes(31));

        Assert.Equal("TooLate", page.Press(token, "Undo"));
        Assert.True(sales.IsRefused(ana));
    }

    [Fact]
    [Trait("Case", "67")]
    public void Case_67_out_and_back_and_out_again_each_stands_on_the_ledger()
    {
        var ana = sales.Contact(Address);
        var token = page.Link(ana, Address);
        page.Press(token, "Stop");
        sales.NextSecond();
        page.Press(token, "Undo");
        sales.NextSecond();
        Assert.Equal("Changed", page.Press(token, "Stop"));

        Assert.Equal(
            ["Opted out", "Entered in error", "Opted out"],
            sales.Ledger(ana).Where(row => row.GetAttributeValue<OptionSetValue>(ConsentAudit.Channel)
                .Equals(Choices.Of(Channel.MarketingEmail)))
                .OrderBy(row => row.GetAttributeValue<DateTime>(ConsentAudit.RecordedOn))
                .Select(row => ((string)row[ConsentAudit.Name]).Split(':')[0]));
        Assert.True(sales.IsRefused(ana));
    }

    [Fact]
    public void What_stood_before_stands_again_an_opt_in_to_a_topic_too()
    {
        var news = sales.Topic("news", requiresOptIn: true);
        var ana = sales.Contact(Address);
        sales.ByDoor(RequestKind.OptIn, ConsentSource.WebForm, ana, topic: "news");
        Assert.False(sales.IsRefused(ana, news));
        var token = page.Link(ana, Address, news);
        sales.NextSecond();
        page.Press(token, "Stop", ("Confirmed", true));
        Assert.True(sales.IsRefused(ana, news));
        sales.NextSecond();

        Assert.Equal("Changed", page.Press(token, "Undo"));

        Assert.False(sales.IsRefused(ana, news));
        Assert.Equal("Allowed", page.State(token, "news"));
    }

    [Fact]
    public void It_takes_back_nobody_elses_refusal()
    {
        var ana = sales.Contact(Address);
        sales.OptOut(ana);
        sales.NextSecond();
        var token = page.Link(ana, Address);
        page.Press(token, "Stop");

        page.Press(token, "Undo");

        Assert.True(sales.IsRefused(ana));
    }

    [Fact]
    public void An_old_link_asks_first_where_somebody_said_yes_since()
    {
        var news = sales.Topic("news", requiresOptIn: true);
        var ana = sales.Contact(Address);
        var token = page.Link(ana, Address, news);
        sales.Clock.Advance(TimeSpan.FromDays(90));
        sales.ByDoor(RequestKind.OptIn, ConsentSource.WebForm, ana, topic: "news");
        Assert.NotNull(page.Read(token)["LaterPermissionOn"]);
        sales.NextSecond();

        Assert.Equal("AskFirst", page.Press(token, "Stop"));
        Assert.False(sales.IsRefused(ana, news));
        Assert.Equal("Changed", page.Press(token, "Stop", ("Confirmed", true)));
        Assert.True(sales.IsRefused(ana, news));
    }

    [Fact]
    public void A_mail_program_is_not_asked_and_its_no_holds_whatever_was_said_since()
    {
        var news = sales.Topic("news", requiresOptIn: true);
        var ana = sales.Contact(Address);
        var token = page.Link(ana, Address, news, LinkDoor.OneClick);
        sales.Clock.Advance(TimeSpan.FromDays(90));
        sales.ByDoor(RequestKind.OptIn, ConsentSource.WebForm, ana, topic: "news");
        sales.NextSecond();

        Assert.Equal("Changed", page.Press(token, "Stop", ("Door", "OneClick")));
        Assert.True(sales.IsRefused(ana, news));
    }

    [Fact]
    [Trait("Case", "9")]
    public void Case_9_topics_are_chosen_one_by_one_and_only_those_of_the_page()
    {
        var news = sales.Topic("news", requiresOptIn: true);
        var events = sales.Topic("events");
        var ana = sales.Contact(Address);
        var token = page.Link(ana, Address);
        Assert.Equal("NotAsked", page.State(token, "news"));

        Assert.Equal("Changed", page.Press(
            token, "Choose", ("Allow", PublicPage.Of("news", "nothing")), ("Refuse", PublicPage.Of("events"))));

        Assert.False(sales.IsRefused(ana, news));
        Assert.True(sales.IsRefused(ana, events));
        Assert.Equal(2, page.Requests().Count);
        Assert.Equal("AlreadySo", page.Press(
            token, "Choose", ("Allow", PublicPage.Of("news")), ("Refuse", PublicPage.Of("events"))));
        Assert.Equal(2, page.Requests().Count);
    }

    [Fact]
    [Trait("Case", "69")]
    public void Case_69_nobody_logs_in_the_link_keeps_all_topics_and_who_comes_back_begins_anew()
    {
        sales.Topic("news");
        sales.Topic("events");
        var token = page.Link(sales.Contact(Address), Address);
        page.Press(token, "Choose", ("Refuse", PublicPage.Of("news", "events")));
        var first = Since(token, "news");
        Assert.Equal(sales.Now, first);
        sales.Clock.Advance(TimeSpan.FromDays(2));

        page.Press(token, "Choose", ("Allow", PublicPage.Of("news")), ("Refuse", PublicPage.Of("events")));
        Assert.Null(Since(token, "news"));
        Assert.Equal(first, Since(token, "events"));
        sales.Clock.Advance(TimeSpan.FromDays(1));
        page.Press(token, "Choose", ("Refuse", PublicPage.Of("news")));

        Assert.Equal(sales.Now, Since(token, "news"));
    }

    [Fact]
    public void The_person_lifts_the_persons_own_refusal_behind_the_link()
    {
        var ana = sales.Contact(Address);
        var token = page.Link(ana, Address);
        page.Press(token, "Stop");
        sales.Clock.Advance(TimeSpan.FromDays(2));

        Assert.Equal("Changed", page.Press(token, "Choose", ("Allow", PublicPage.Of("*"))));

        Assert.False(sales.Refuses(ana));
        Assert.False(sales.IsRefused(ana));
    }

    [Fact]
    public void Where_something_else_still_says_no_the_answer_says_so()
    {
        var ana = sales.Contact(Address, ("donotsendmm", true));
        var token = page.Link(ana, Address);
        page.Press(token, "Stop");

        // In the second of the refusal it stands, and the flag against all marketing stands whatever is permitted here.
        Assert.Equal("StillRefused", page.Press(token, "Choose", ("Allow", PublicPage.Of("*"))));
        sales.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal("StillRefused", page.Press(token, "Choose", ("Allow", PublicPage.Of("*"))));
        Assert.Equal("Refused", page.State(token));
        Assert.True(sales.IsRefused(ana));
    }

    [Fact]
    public void What_is_taken_back_in_the_same_second_is_not_offered_again()
    {
        var ana = sales.Contact(Address);
        var token = page.Link(ana, Address);
        page.Press(token, "StopAll");

        Assert.Equal("Changed", page.Press(token, "Undo"));

        Assert.Null(page.Read(token).Results["UndoUntil"]);
        Assert.False(sales.IsRefused(ana));
    }

    [Fact]
    public void What_others_reported_and_waits_is_done_once_the_person_says_so()
    {
        var ana = sales.Contact(Address);
        var token = page.Link(ana, Address);
        page.Press(token, "Stop");
        sales.Clock.Advance(TimeSpan.FromDays(2));
        var reported = sales.Request(sales.OptIn(ana, ("Channels", PublicPage.Of("MarketingEmail"))));
        Assert.Equal(RequestStatus.WaitsForOfficer, reported.Status());
        sales.NextSecond();

        page.Press(token, "Choose", ("Allow", PublicPage.Of("*")));
        sales.Organization.RunAsynchronousJobs();

        Assert.False(sales.IsRefused(ana));
        Assert.Equal(RequestStatus.Done, sales.Request(reported.Id).Status());
    }

    [Theory]
    [InlineData("ana@example.com")]
    [InlineData("Ana <ANA@Example.com>")]
    public void What_waits_for_the_address_alone_is_found_however_it_was_typed(string typed)
    {
        var ana = sales.Contact(Address);
        var token = page.Link(ana, Address);
        page.Press(token, "Stop");
        sales.Clock.Advance(TimeSpan.FromDays(2));
        var reported = sales.Request((Guid)sales.Officer().Execute(new OrganizationRequest("optout_RecordConsent")
        {
            [RecordConsent.Decision] = "OptIn",
            [RecordConsent.Address] = typed,
            [RecordConsent.Channels] = PublicPage.Of("MarketingEmail"),
            [RecordConsent.Source] = "PhoneCall",
            [RecordConsent.Evidence] = "Called back and asked to be written to again.",
        })[RecordConsent.RequestId]);
        Assert.Equal(RequestStatus.WaitsForOfficer, reported.Status());
        sales.NextSecond();

        page.Press(token, "Choose", ("Allow", PublicPage.Of("*")));
        sales.Organization.RunAsynchronousJobs();

        Assert.Equal(RequestStatus.Done, sales.Request(reported.Id).Status());
    }

    [Fact]
    public void A_link_to_an_address_that_the_record_no_longer_has_refuses_for_the_person_and_permits_nothing_for_him()
    {
        var ana = sales.Contact("rep@example.com");
        var token = page.Link(ana, "rep@example.com");
        sales.Update(ana, ("emailaddress1", Address));
        page.Press(page.Link(ana, Address), "Stop");
        sales.Clock.Advance(TimeSpan.FromDays(2));

        page.Press(token, "Choose", ("Allow", PublicPage.Of("*")));

        Assert.True(sales.Refuses(ana));
        Assert.True(sales.IsRefused(ana));
        var bo = sales.Contact("old@example.com");
        var old = page.Link(bo, "old@example.com");
        sales.Update(bo, ("emailaddress1", "new@example.com"));
        Assert.Equal("Changed", page.Press(old, "Stop"));
        Assert.True(sales.IsRefused(bo));
    }

    [Fact]
    public void A_link_of_a_merged_record_is_about_what_it_became()
    {
        var ana = sales.Contact(Address);
        var old = sales.Contact("old@example.com");
        var token = page.Link(old, "old@example.com");
        sales.Merge(ana, old);

        Assert.Equal("Changed", page.Press(token, "Stop"));

        Assert.True(sales.Refuses(ana));
    }

    [Fact]
    public void Behind_a_link_of_a_mail_to_several_an_address_is_typed_which_refuses_and_never_permits()
    {
        var ana = sales.Contact(Address, ("donotbulkemail", true));
        var token = page.Link(person: null, address: null);
        Assert.Equal(false, page.Read(token)["Personal"]);
        Assert.Null(page.Read(token).Results["State"]);

        Assert.Equal("Changed", page.Press(token, "Stop", ("Address", "bo@example.com")));
        Assert.True(sales.IsRefused("bo@example.com"));
        Assert.Equal("Unknown", page.Press(token, "Stop"));
        Assert.Equal("Unknown", page.Press(token, "Stop", ("Address", "no address")));
        Assert.Equal("Unknown", page.Press(token, "Choose", ("Address", Address), ("Allow", PublicPage.Of("*"))));
        Assert.True(sales.IsRefused(ana));
    }

    [Fact]
    [Trait("Case", "71")]
    public void Case_71_who_was_never_on_a_list_is_on_none_afterwards_and_refused()
    {
        var news = sales.Topic("news");
        var token = page.Link(person: null, "stranger@example.com", news);

        Assert.Equal("Changed", page.Press(token, "Stop"));

        Assert.True(sales.IsRefused("stranger@example.com", news));
        Assert.Empty(sales.Admin.RetrieveMultiple(new QueryExpression("contact")).Entities);
    }

    [Fact]
    public void A_link_for_tests_changes_nothing()
    {
        var answer = page.Call("optout_ReadPageSetup");
        foreach (var test in ((EntityCollection)answer["SelfTests"]).Entities)
        {
            Assert.Equal("Test", page.Press((string)test["token"], "Stop", ("Door", test["door"])));
            Assert.Equal(true, page.Read((string)test["token"])["Known"]);
        }

        Assert.Empty(page.Requests());
    }

    [Fact]
    public void A_link_under_a_key_that_was_retired_still_says_no()
    {
        var ana = sales.Contact(Address);
        var token = page.Link(ana, Address);
        sales.Admin.Create(new Entity(SecretKey.Table)
        {
            [SecretKey.Name] = "Token key 2",
            [SecretKey.Purpose] = Choices.Of(KeyPurpose.Token),
        });
        sales.Admin.Update(new Entity(SecretKey.Table, SecretKey.First(KeyPurpose.Token))
        {
            [SecretKey.RetiredOn] = sales.Now,
        });
        sales.Clock.Advance(TimeSpan.FromDays(4000));

        Assert.Equal("Changed", page.Press(token, "Stop"));
        Assert.Equal(2, ((EntityCollection)page.Call("optout_ReadPageSetup")["Keys"]).Entities.Count);
    }

    [Fact]
    public void Many_refusals_of_one_domain_within_minutes_hold_and_are_found()
    {
        foreach (var i in Enumerable.Range(0, 10))
        {
            var person = sales.Contact($"p{i}@firm.example");
            page.Press(page.Link(person, $"p{i}@firm.example"), "Stop");
        }

        page.Press(page.Link(sales.Contact(Address), Address), "Stop");
        sales.Organization.RunAsynchronousJobs();

        var findings = new QueryExpression(ComplianceFinding.Table) { ColumnSet = new ColumnSet(true) };
        findings.Criteria.AddCondition(ComplianceFinding.Rule, ConditionOperator.Equal, ComplianceRule.ScannerBurst.Id);
        var found = Assert.Single(sales.Admin.RetrieveMultiple(findings).Entities);
        Assert.StartsWith(
            "10 people at firm.example", (string)found[ComplianceFinding.Evidence], StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_scanner_pressed_an_officer_takes_back_and_nothing_that_the_person_repeats()
    {
        var people = Enumerable.Range(0, 11).Select(i => sales.Contact($"p{i}@firm.example")).ToList();
        foreach (var (person, i) in people.Select((person, i) => (person, i)))
        {
            page.Press(page.Link(person, $"p{i}@firm.example"), "Stop");
        }

        sales.Organization.RunAsynchronousJobs();
        sales.Clock.Advance(TimeSpan.FromDays(1));
        page.Press(page.Link(people[3], "p3@firm.example"), "Stop");
        page.Type("OptOut", "p4@firm.example");
        var other = sales.Contact("p99@firm.example");
        page.Press(page.Link(other, "p99@firm.example"), "Stop");
        sales.Organization.RunAsynchronousJobs();
        var findings = new QueryExpression(ComplianceFinding.Table);
        findings.Criteria.AddCondition(ComplianceFinding.Rule, ConditionOperator.Equal, ComplianceRule.ScannerBurst.Id);
        var finding = sales.Admin.RetrieveMultiple(findings).Entities.Single().Id;
        (string, object)[] asked = [("FindingId", finding), ("Reason", "Their gateway opens and presses every button.")];

        Assert.ThrowsAny<Exception>(() => page.Call("optout_TakeBackBurst", asked));
        Assert.ThrowsAny<Exception>(() => PublicPage.Call(sales.Rep, "optout_TakeBackBurst", asked));
        Assert.ThrowsAny<Exception>(() => PublicPage.Call(
            sales.Officer(), "optout_TakeBackBurst", ("FindingId", Guid.NewGuid()), ("Reason", (string)asked[1].Item2)));
        Assert.ThrowsAny<Exception>(() => PublicPage.Call(
            sales.Officer(), "optout_TakeBackBurst", ("FindingId", finding), ("Reason", "x")));
        var answer = PublicPage.Call(sales.Officer(), "optout_TakeBackBurst", asked);

        Assert.Equal(true, answer["Finished"]);
        Assert.Equal(9, answer["TakenBack"]);
        Assert.Equal(2, answer["Kept"]);
        Assert.Equal(
            [3, 4],
            people.Select((person, i) => (person, i)).Where(one => sales.IsRefused(one.person)).Select(one => one.i));
        Assert.True(sales.IsRefused(other));
        Assert.Equal(11, page.Requests().Count(row => row.GetAttributeValue<OptionSetValue>(OptOutRequest.Kind).Value
            == (int)RequestKind.EnteredInError));
    }

    [Fact]
    public void Reading_writes_nothing()
    {
        var ana = sales.Contact(Address);
        var token = page.Link(ana, Address, sales.Topic("news"));
        page.Read(token);
        page.Call("optout_ReadPageSetup");
        var before = Counted();

        page.Read(token);
        page.Read("nothing");
        page.Call("optout_ReadPageSetup");

        Assert.Equal(before, Counted());
    }

    private DateTime? Since(string token, string topic) => ((EntityCollection)page.Read(token)["Topics"]).Entities
        .Single(row => (string)row["code"] == topic).GetAttributeValue<DateTime?>("since");

    private string LinkRequestsReference() => Dataverse.LinkRequests.ReferenceOf(page.Requests()[0].Id);

    private string Counted() => string.Join(", ", new[]
    {
        "contact", OptOutRequest.Table, SuppressedAddress.Table, TopicPreference.Table, ConsentAudit.Table, Work.Table,
        SecretKey.Table, Checkpoint.Table, ComplianceFinding.Table, ComplianceCheck.Table, "email",
    }.Select(table => $"{table} {sales.Admin.RetrieveMultiple(new QueryExpression(table)).Entities.Count}"));
}
