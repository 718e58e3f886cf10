using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Requests;
using OptOutPlugin.Domain.Sending;
using OptOutPlugin.Handlers;
using OptOutPlugin.Languages;
using static OptOutPlugin.Plugins.Tests.Reports.HandingIn;

namespace OptOutPlugin.Plugins.Tests.Reports;

/// <summary>Letter C of the found cases: order and weight of words.</summary>
public sealed class OrderingWords : IDisposable
{
    private const string Address = "ana@example.com";

    private static readonly DateTime November = new(2025, 11, 1, 9, 0, 0, DateTimeKind.Utc);

    private readonly Sales sales = new();

    public static TheoryData<string> TooThin => ["e", ".", "-----", "\u200B", "\u200B\u200C\u2060 a b"];

    public void Dispose() => sales.Dispose();

    [Theory]
    [InlineData("rep")]
    [InlineData("officer")]
    [InlineData("service")]
    [InlineData("rep in a branch")]
    [InlineData("officer in a branch")]
    [InlineData("service in a branch")]
    public void C1_what_was_said_before_the_refusal_lifts_nothing(string who)
    {
        var ana = sales.Contact(Address);
        sales.OptOut(ana, (RecordConsent.Address, Address), (RecordConsent.OccurredOn, November));
        var caller = who switch
        {
            "rep" => sales.Rep,
            "officer" => sales.Officer(),
            "service" => sales.Lone("OptOut Service"),
            "rep in a branch" => sales.Somebody(inBranch: true, "Sales department", "OptOut Sales User"),
            "officer in a branch" => sales.Somebody(inBranch: true, "Sales department", "OptOut Privacy Officer"),
            _ => sales.Lone("OptOut Service", inBranch: true),
        };
        foreach (var target in new[] { Of(ana), [(RecordConsent.Address, (object)Address)] })
        {
            Asking.Ask(
                caller,
                "OptIn",
                [
                    .. target, (RecordConsent.Source, "ExternalForm"),
                    (RecordConsent.Evidence, "The sign-up list of 2019"),
                    (RecordConsent.OccurredOn, new DateTime(2019, 5, 1, 0, 0, 0, DateTimeKind.Utc)),
                ]);
        }

        Assert.True(sales.RefusesItself(ana));
        Assert.True(sales.IsRefused(Address));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("news")]
    public void C1_it_lifts_nothing_of_an_address_that_no_record_holds(string? topic)
    {
        sales.Topic("news");
        var officer = sales.Officer();
        (string Name, object Value)[] about = topic is null ? [] : [(RecordConsent.Topic, topic)];
        (string Name, object Value)[] evidence =
            [(RecordConsent.Source, "ExternalForm"), (RecordConsent.Evidence, "The sign-up list of 2019")];
        sales.OptOut(Address, [.. about, (RecordConsent.OccurredOn, November)]);

        foreach (var (seconds, isRefused) in new[] { (-200_000_000, true), (0, true), (1, false) })
        {
            Asking.Ask(
                officer,
                "OptIn",
                [
                    (RecordConsent.Address, Address), .. about, .. evidence,
                    (RecordConsent.OccurredOn, November.AddSeconds(seconds)),
                ]);

            Assert.All(Suppressions(), row => Assert.Equal(isRefused, row.Contains(SuppressedAddress.Since)));
            if (topic is not null)
            {
                Assert.Equal(
                    isRefused ? PreferenceState.OptedOut : PreferenceState.OptedIn,
                    Choices.PreferenceStateOf(Assert.Single(Preferences())));
            }

            Assert.Equal(!isRefused, Check(officer, Address, null, [.. about.Select(Asked)])["allowed"]);
        }

        Assert.NotEmpty(Suppressions());
    }

    [Fact]
    public void C2_refused_and_permitted_in_the_same_second_is_refused()
    {
        var ana = sales.Contact(Address);
        sales.OptOut(ana, (RecordConsent.OccurredOn, November));

        sales.OptIn(ana, (RecordConsent.OccurredOn, November.AddMilliseconds(400)));
        Assert.True(sales.IsRefused(ana));

        sales.OptIn(ana, (RecordConsent.OccurredOn, November.AddSeconds(1)));
        Assert.False(sales.IsRefused(ana));
    }

    [Fact]
    public void C3_when_it_was_said_and_when_it_was_written_down_are_both_kept()
    {
        var said = new DateTime(2017, 3, 3, 10, 0, 0, DateTimeKind.Utc);
        var ana = sales.Contact(Address);
        sales.OptOut(ana, (RecordConsent.OccurredOn, said));

        var fact = sales.Ledger(ana)[0];
        Assert.Equal(said, fact[ConsentAudit.OccurredOn]);
        Assert.Equal(sales.Now, fact.GetAttributeValue<DateTime>(ConsentAudit.RecordedOn), TimeSpan.FromMinutes(5));
        Assert.All(Suppressions(), row => Assert.Equal(said, row[SuppressedAddress.Since]));
        Assert.Equal(said, Timeline(ana)[0]["occurredon"]);
        Assert.NotEqual(said, Timeline(ana)[0]["recordedon"]);
        foreach (var person in new[] { ana, null })
        {
            var address = person is null ? Address : null;
            Assert.Equal(said, Check(sales.Rep, address, person)["since"]);
            var then = (CheckConsent.AsOf, (object)new DateTime(2018, 1, 1, 0, 0, 0, DateTimeKind.Utc));
            Assert.Equal(false, Check(sales.Rep, address, person, then)["allowed"]);
            Assert.Equal(true, Check(sales.Rep, address, person, then, (CheckConsent.AsRecorded, true))["allowed"]);
            var before = (CheckConsent.AsOf, (object)said.AddSeconds(-1));
            Assert.Equal(true, Check(sales.Rep, address, person, before)["allowed"]);
        }
    }

    [Theory]
    [InlineData("contact", null)]
    [InlineData("lead", null)]
    [InlineData("account", "news")]
    public void C3_of_who_is_gone_the_past_knows_since_when_the_address_permits_again(string table, string? topic)
    {
        sales.Topic("news");
        (string Name, object Value)[] about = topic is null ? [] : [(RecordConsent.Topic, topic)];
        var person = sales.Person(table, Address);
        sales.OptOut(person, [.. about, (RecordConsent.OccurredOn, November)]);
        sales.Admin.Delete(person.LogicalName, person.Id);
        var officer = sales.Officer();
        Assert.Equal(false, IsAllowed(null));

        Asking.Ask(
            officer,
            "OptIn",
            [
                (RecordConsent.Address, Address), .. about, (RecordConsent.Source, "PhoneCall"),
                (RecordConsent.Evidence, Words), (RecordConsent.OccurredOn, November.AddDays(9)),
            ]);

        Assert.Equal(true, IsAllowed(null));
        Assert.Equal(true, IsAllowed(November.AddDays(9)));
        Assert.Equal(false, IsAllowed(November.AddDays(8)));
        Assert.Equal(true, IsAllowed(November.AddDays(-1)));

        object IsAllowed(DateTime? second)
        {
            (string Name, object Value)[] time = second is { } then ? [(CheckConsent.AsOf, then)] : [];
            return Check(officer, Address, null, [.. about.Select(Asked), .. time])["allowed"];
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(300)]
    [InlineData(7200)]
    [InlineData(63_000_000)]
    public void C4_a_refusal_dated_ahead_counts_as_now_and_an_opt_in_is_refused(int seconds)
    {
        var ana = sales.Contact(Address);
        var ahead = sales.Now.AddSeconds(seconds + 2);

        var answer = sales.OptOut(ana, (RecordConsent.OccurredOn, ahead));

        Assert.Contains(Texts.English.Requests.DatedAhead, answer.Outcome(), StringComparison.Ordinal);
        Assert.All(sales.Ledger(ana), row => Assert.True(
            row.GetAttributeValue<DateTime>(ConsentAudit.OccurredOn) <= sales.Now));
        Assert.True(sales.IsRefused(ana));
        Assert.Equal(
            Texts.English.Requests.Of(RequestFault.NotYet),
            Fault(() => sales.OptIn(ana, (RecordConsent.OccurredOn, sales.Now.AddSeconds(seconds + 2)))));
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("1752-12-31")]
    [InlineData("1753-01-01")]
    [InlineData("1899-12-31")]
    public void C5_what_is_dated_before_1900_is_not_dated(string day)
    {
        var ana = sales.Contact(Address);
        var dated = DateTime.SpecifyKind(
            DateTime.Parse(day, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);

        sales.OptOut(ana, (RecordConsent.OccurredOn, dated), (RecordConsent.ReceivedOn, dated));

        Assert.All(sales.Ledger(ana), row => Assert.Equal(
            sales.Now, row.GetAttributeValue<DateTime>(ConsentAudit.OccurredOn), TimeSpan.FromMinutes(5)));
        Assert.Equal(true, Check(sales.Rep, null, ana, (CheckConsent.AsOf, dated))["allowed"]);
        Assert.Equal(true, Check(sales.Rep, Address, null, (CheckConsent.AsOf, dated))["allowed"]);
    }

    [Theory]
    [MemberData(nameof(TooThin))]
    public void C6_evidence_that_says_nothing_is_not_enough_at_every_door(string evidence)
    {
        var ana = sales.Contact(Address, ("donotbulkemail", true));
        sales.NextSecond();
        string[] sentences =
        [
            Texts.English.Requests.Of(RequestFault.ThinEvidence), Texts.English.Requests.Of(RequestFault.NoEvidence),
        ];

        Assert.Contains(Fault(() => sales.OptIn(ana, (RecordConsent.Evidence, evidence))), sentences);
        Assert.Contains(
            Fault(() => ByRow(
                sales.Rep,
                RequestKind.OptIn,
                (OptOutRequest.PersonType, "contact"),
                (OptOutRequest.PersonId, ana.Id.ToString("D")),
                (OptOutRequest.Evidence, evidence))),
            sentences);
        Sales.Update(
            sales.Rep,
            ana,
            ("donotbulkemail", false),
            (PersonTable.ConsentSource, Choices.Of(ConsentSource.PhoneCall)),
            (PersonTable.ConsentEvidence, evidence));
        Assert.True(sales.Refuses(ana));
    }

    [Fact]
    public void C6_evidence_that_is_too_long_is_refused_and_never_cut()
    {
        var ana = sales.Contact(Address, ("donotbulkemail", true));
        var evidence = new string('x', EvidenceText.Longest + 1);
        sales.NextSecond();

        var sentence = Texts.English.Requests.TooLong(RequestPart.Evidence, EvidenceText.Longest);
        Assert.Equal(sentence, Fault(() => sales.OptOut(ana, (RecordConsent.Evidence, evidence))));
        Assert.Equal(sentence, Fault(() => sales.OptIn(ana, (RecordConsent.Evidence, evidence))));
        Fault(() => ByRow(
            sales.Rep, RequestKind.OptOut, (OptOutRequest.Address, Address), (OptOutRequest.Evidence, evidence)));
        Fault(() => Sales.Update(
            sales.Rep, ana, ("donotbulkemail", false), (PersonTable.ConsentEvidence, evidence)));
        Assert.Empty(sales.Admin.RetrieveMultiple(new QueryExpression(OptOutRequest.Table)).Entities);
        Assert.True(sales.Refuses(ana));
    }

    [Theory]
    [InlineData(ConsentSource.Link)]
    [InlineData(ConsentSource.OneClick)]
    [InlineData(ConsentSource.Reply)]
    [InlineData(ConsentSource.WebForm)]
    [InlineData(ConsentSource.Merge)]
    [InlineData(ConsentSource.System)]
    public void C7_what_comes_through_our_own_doors_is_claimed_by_nobody(object source)
    {
        var ana = sales.Contact(Address);
        var sentence = Texts.English.Requests.UnknownSource;

        foreach (var decision in new[] { "OptOut", "OptIn" })
        {
            Assert.Equal(sentence, Fault(() => Asking.Ask(
                sales.Rep,
                decision,
                [.. Of(ana), (RecordConsent.Source, $"{source}"), (RecordConsent.Evidence, Words)])));
        }

        foreach (var proof in new[] { null, new string('a', 64) })
        {
            Assert.Equal(sentence, Fault(() => ByRow(
                sales.Rep,
                RequestKind.OptOut,
                (OptOutRequest.Address, Address),
                (OptOutRequest.ReceivedVia, Choices.Of((ConsentSource)source)),
                (OptOutRequest.Proof, proof))));
        }

        Assert.False(sales.Refuses(ana));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void C8_what_the_person_said_himself_waits_for_another_officer(bool byAddress)
    {
        var ana = sales.Contact(Address);
        sales.ByDoor(RequestKind.OptOut, ConsentSource.Link, ana, November);
        var officer = sales.Officer();
        (string, object)[] whom = byAddress ? [(RecordConsent.Address, Address)] : Of(ana);

        var answer = Asking.Ask(
            byAddress ? officer : sales.Rep,
            "OptIn",
            [
                    .. byAddress ? [.. whom, .. Of(ana)] : whom, (RecordConsent.Source, "PhoneCall"),
                    (RecordConsent.Evidence, Words),
                ]);

        var request = sales.Request(answer);
        Assert.Equal(RequestStatus.WaitsForOfficer, request.Status());
        Assert.Equal(LedgerReason.EvidenceOfTooLowRank, request.WaitsFor());
        Assert.Contains(Texts.English.Requests.OutweighedByPerson, answer.Outcome(), StringComparison.Ordinal);
        Assert.True(sales.Refuses(ana));
        Assert.Empty(sales.Admin.RetrieveMultiple(new QueryExpression(Email.Table)).Entities);

        if (byAddress)
        {
            Assert.Equal(
                Texts.English.Requests.ReleasedByAnother,
                Fault(() => Decide(officer, request.Id, RequestStatus.Done)));
        }

        Decide(Another(), request.Id, RequestStatus.Done);

        var released = sales.Request(request.Id);
        Assert.Equal(RequestStatus.Done, released.Status());
        Assert.Equal(Texts.English.Requests.Permitted, released[OptOutRequest.Outcome]);
        Assert.False(sales.Refuses(ana));
        Assert.False(sales.IsRefused(ana));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void C8_what_waits_is_done_once_the_person_comes_himself(bool byForm)
    {
        var ana = sales.Contact(Address);
        var bo = sales.Contact("bo@example.com");
        foreach (var person in new[] { ana, bo })
        {
            sales.ByDoor(RequestKind.OptOut, ConsentSource.Link, person, November);
        }

        var waits = Waits(ana, Address);
        var ofAnother = Waits(bo, "bo@example.com");

        sales.ByDoor(RequestKind.OptIn, byForm ? ConsentSource.WebForm : ConsentSource.Link, ana);
        sales.Organization.RunAsynchronousJobs();

        Assert.False(sales.IsRefused(ana));
        Assert.Equal(RequestStatus.Done, sales.Request(waits).Status());
        Assert.Null(sales.Request(waits).WaitsFor());
        Assert.Equal(Texts.English.Requests.Permitted, sales.Request(waits)[OptOutRequest.Outcome]);
        Assert.Equal(RequestStatus.WaitsForOfficer, sales.Request(ofAnother).Status());
        Assert.True(sales.IsRefused(bo));
    }

    [Fact]
    public void C8_nobody_else_decides_a_request_and_only_one_that_waits()
    {
        var ana = sales.Contact(Address);
        sales.ByDoor(RequestKind.OptOut, ConsentSource.OneClick, ana, November);
        var waiting = (Guid)sales.OptIn(ana)[RecordConsent.RequestId];
        var done = (Guid)sales.OptOut("bo@example.com")[RecordConsent.RequestId];
        var officer = sales.Officer();
        var sentence = Texts.English.Requests.StatusIsNotYours;

        Assert.Equal(sentence, Fault(() => Decide(Writer(), waiting, RequestStatus.Done)));
        Assert.Equal(sentence, Fault(() => Decide(officer, done, RequestStatus.Refused)));
        Assert.Equal(sentence, Fault(() => Decide(officer, waiting, RequestStatus.Open)));
        Assert.Equal(sentence, Fault(() => Sales.Update(
            officer,
            new EntityReference(OptOutRequest.Table, waiting),
            (OptOutRequest.Status, new OptionSetValue((int)RequestStatus.Done)),
            (OptOutRequest.Outcome, "Well done"))));
        Assert.True(sales.Refuses(ana));

        Decide(officer, waiting, RequestStatus.Refused, "She says that she never asked.");
        Assert.Equal(
            Texts.English.Requests.TurnedDown("She says that she never asked."), sales.Request(waiting)[OptOutRequest.Outcome]);
        Assert.True(sales.Refuses(ana));
    }

    [Fact]
    public void C9_only_what_the_evidence_is_stated_for_is_lifted()
    {
        string[] flags =
        [
            "donotemail", "donotbulkemail", "donotphone", "donotfax", "donotpostalmail", "donotbulkpostalmail",
            "donotsendmm",
        ];
        var ana = sales.Contact(Address, [.. flags.Select(flag => (flag, (object?)true))]);
        sales.NextSecond();

        Sales.Update(
            sales.Rep,
            ana,
            [
                (PersonTable.ConsentSource, Choices.Of(ConsentSource.PhoneCall)), (PersonTable.ConsentEvidence, Words),
                .. flags.Select(flag => (flag, (object?)false)),
            ]);
        Assert.All(flags, flag => Assert.True(sales.Refuses(ana, flag)));

        sales.OptIn(ana, (RecordConsent.Channels, Calls));
        Assert.False(sales.Refuses(ana, "donotphone"));
        Assert.All(flags.Except(["donotphone"]), flag => Assert.True(sales.Refuses(ana, flag)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void C10_an_older_refusal_that_arrives_later_holds_and_somebody_looks(bool byAddress)
    {
        var ana = sales.Contact(Address);
        sales.OptOut(ana, (RecordConsent.Address, Address), (RecordConsent.OccurredOn, November.AddYears(-2)));
        Asking.Ask(
            sales.Officer(),
            "OptIn",
            [
                .. byAddress ? [] : Of(ana), (RecordConsent.Address, Address), (RecordConsent.Source, "Letter"),
                (RecordConsent.Evidence, Words), (RecordConsent.OccurredOn, November),
            ]);

        Asking.Ask(
            sales.Rep,
            "OptOut",
            [
                .. byAddress ? [(RecordConsent.Address, Address)] : Of(ana), (RecordConsent.Source, "Import"),
                (RecordConsent.OccurredOn, November.AddYears(-1)),
            ]);
        sales.Organization.RunAsynchronousJobs();

        Assert.True(sales.IsRefused(ana));
        Assert.True(sales.IsRefused(Address));
        Assert.Contains(
            sales.Admin.RetrieveMultiple(
                new QueryExpression(ComplianceFinding.Table) { ColumnSet = new ColumnSet(true) })
                .Entities,
            row => Equals(row[ComplianceFinding.Rule], ComplianceRule.OlderRefusal.Id));
    }

    /// <summary>
    /// The kind of which the cases are samples: every weight against every weight, said before, with and after it,
    /// through plain requests and through doors of ours.
    /// </summary>
    [Fact]
    public void C_a_permission_lifts_just_what_it_outweighs_and_comes_after()
    {
        (ConsentSource Source, int Weight)[] words =
        [
            (ConsentSource.RecordChanged, 1), (ConsentSource.Person, 2), (ConsentSource.Letter, 2),
            (ConsentSource.Link, 3), (ConsentSource.WebForm, 3),
        ];
        var faults = new List<string>();
        foreach (var refusal in words)
        {
            foreach (var permission in words)
            {
                foreach (var seconds in new[] { -86_400, -1, 0, 1, 86_400 })
                {
                    var ana = sales.Contact(
                        $"{refusal.Source}.{permission.Source}.{seconds}@example.com".ToLowerInvariant());
                    Say("OptOut", RequestKind.OptOut, refusal.Source, ana, November);
                    Say("OptIn", RequestKind.OptIn, permission.Source, ana, November.AddSeconds(seconds));
                    var isLifted = seconds > 0 && permission.Weight >= refusal.Weight;
                    if (sales.Refuses(ana) == isLifted)
                    {
                        faults.Add($"{permission.Source} {seconds} s after {refusal.Source}");
                    }
                }
            }
        }

        Assert.Empty(faults);
    }

    private static readonly string[] Calls = ["Phone"];

    private void Say(string decision, RequestKind kind, ConsentSource source, EntityReference person, DateTime saidOn)
    {
        if (Weights.OfDoors.Contains(source))
        {
            sales.ByDoor(kind, source, person, saidOn);
            return;
        }

        Asking.Ask(
            sales.Rep,
            decision,
            [
                .. Of(person), (RecordConsent.Source, $"{source}"), (RecordConsent.OccurredOn, saidOn),
                (RecordConsent.Evidence, Words),
            ]);
    }

    private IOrganizationService Another() => sales.Organization.As(
        sales.Organization.AddUser("Oskar Other", "Sales department", "OptOut Privacy Officer"));

    // Who may write requests, and is no officer.
    private IOrganizationService Writer()
    {
        sales.Organization.AddRole("Writes requests", "prvReadoptout_Request", "prvWriteoptout_Request");
        return sales.Lone("Writes requests");
    }

    private Guid Waits(EntityReference person, string address)
    {
        var waits = (Guid)sales.OptIn(person, (RecordConsent.Address, address))[RecordConsent.RequestId];
        Assert.Equal(RequestStatus.WaitsForOfficer, sales.Request(waits).Status());
        return waits;
    }

    private static void Decide(
        IOrganizationService officer, Guid request, RequestStatus status, string? why = null) => Sales.Update(
        officer,
        new EntityReference(OptOutRequest.Table, request),
        [
            (OptOutRequest.Status, new OptionSetValue((int)status)),
            .. why is null ? [] : new (string, object?)[] { (OptOutRequest.Decision, why) },
        ]);

    private DataCollection<Entity> Suppressions()
    {
        var query = new QueryExpression(SuppressedAddress.Table) { ColumnSet = new ColumnSet(SuppressedAddress.Since) };
        return sales.Admin.RetrieveMultiple(query).Entities;
    }

    private List<OptionSetValue?> Preferences()
    {
        var query = new QueryExpression(TopicPreference.Table) { ColumnSet = new ColumnSet(TopicPreference.State) };
        return sales.Admin.RetrieveMultiple(query).Entities
            .Select(row => row.GetAttributeValue<OptionSetValue?>(TopicPreference.State)).ToList();
    }

    // The operations that record and that ask call it by one name.
    private static (string Name, object Value) Asked((string Name, object Value) topic) =>
        (CheckConsent.Topic, topic.Value);

    private DataCollection<Entity> Timeline(EntityReference person) =>
        ((EntityCollection)sales.Rep.Execute(new OrganizationRequest("optout_ReadTimeline")
        {
            [ReadTimeline.PersonType] = person.LogicalName,
            [ReadTimeline.PersonId] = person.Id,
        })[ReadTimeline.Rows]).Entities;
}
