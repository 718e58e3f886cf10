using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Handlers;
using OptOutPlugin.Languages;
using static OptOutPlugin.Plugins.Tests.Reports.HandingIn;

namespace OptOutPlugin.Plugins.Tests.Reports;

/// <summary>
/// Of the found cases A6, B4, G2, I1, J1 and J5, and what belongs to their kind: pauses, errors, releases.
/// </summary>
public sealed class HandingInRequests : IDisposable
{
    private const string Address = "ana@example.com";
    private const int Canceled = 5;

    private static readonly string[] Marketing = ["MarketingEmail"];

    private static readonly string[] Earlier = ["ana", "bo", "cy"];

    private readonly Sales sales = new();

    public void Dispose() => sales.Dispose();

    [Fact]
    public void A6_who_reads_the_table_everywhere_is_told_that_there_is_no_such_record()
    {
        var lead = sales.Lead(Address);

        foreach (var person in new[] { new EntityReference("contact", Guid.NewGuid()), new("contact", lead.Id) })
        {
            Assert.Equal(
                Texts.English.Requests.NoSuchRecord, Fault(() => Asking.Ask(sales.Rep, "OptOut", Of(person))));
            Assert.Equal(
                Texts.English.Requests.NoSuchRecord,
                Fault(() => ByRow(
                    sales.Rep,
                    RequestKind.OptOut,
                    (OptOutRequest.PersonType, "contact"),
                    (OptOutRequest.PersonId, person.Id.ToString("D")))));
        }

        Assert.False(sales.Refuses(lead));
        Assert.Empty(sales.Admin.RetrieveMultiple(new QueryExpression(OptOutRequest.Table)).Entities);
    }

    [Fact]
    public void B4_a_waiting_mail_about_a_refused_or_paused_topic_is_withdrawn()
    {
        var topic = sales.Topic("news");
        var ana = sales.Contact(Address);
        var bo = sales.Contact("bo@example.com");
        var mails = new[] { ana, bo }.Select(person => Waiting(Sales.To(person), topic)).ToList();

        sales.OptOut(ana, (RecordConsent.Topic, "news"));
        sales.Pause(bo, sales.Now.AddDays(30), (RecordConsent.Topic, "news"));
        sales.Organization.RunAsynchronousJobs();

        Assert.All(mails, mail => Assert.Equal(Canceled, sales.StatusOf(mail)));
    }

    [Fact]
    public void G2_a_waiting_mail_to_an_address_that_no_record_holds_is_withdrawn()
    {
        sales.AllowTypedInAddresses();
        var mail = Waiting(Sales.Typed("to", Address), topic: null);

        sales.OptOut(Address);
        sales.Organization.RunAsynchronousJobs();

        Assert.Equal(Canceled, sales.StatusOf(mail));
    }

    [Fact]
    public void I1_a_key_that_another_used_first_is_nobodys_else()
    {
        (string, object) key = (RecordConsent.IdempotencyKey, "case-1");
        Asking.Ask(sales.Lone("OptOut Sales User"), "OptOut", (RecordConsent.Address, "else@example.com"), key);

        foreach (var (caller, address) in new[]
        {
            (sales.Officer(), "officer@example.com"),
            (sales.Lone("OptOut Service", inBranch: true), "service@example.com"),
        })
        {
            Asking.Ask(caller, "OptOut", (RecordConsent.Address, address), key);
            Assert.True(sales.IsRefused(address));
        }
    }

    [Fact]
    public void I2_a_row_by_hand_has_the_id_of_its_key_or_none()
    {
        var own = new Entity(OptOutRequest.Table, Dataverse.Requests.IdOf(sales.RepId, "k"))
        {
            [OptOutRequest.Kind] = new OptionSetValue((int)RequestKind.OptOut),
            [OptOutRequest.Address] = Address,
            [OptOutRequest.IdempotencyKey] = "k",
        };
        var other = new Entity(OptOutRequest.Table, Guid.NewGuid());
        other.Attributes.AddRange(own.Attributes);

        Assert.Equal(Texts.English.Requests.IdIsNotFree, Fault(() => sales.Rep.Create(other)));
        sales.Rep.Create(own);
        own.Id = Guid.Empty;
        Assert.Equal(Texts.English.Requests.IsRecorded, Fault(() => sales.Rep.Create(own)));
    }

    [Fact]
    public void J1_the_answer_names_whoever_still_refuses_at_the_address()
    {
        var ana = sales.Contact(Address, ("donotbulkemail", true));
        var lead = sales.Lead(Address, ("donotbulkemail", true));
        sales.NextSecond();

        var answer = sales.OptIn(ana, (RecordConsent.Channels, Marketing));

        Assert.Contains(lead.Id.ToString("D"), answer.Outcome(), StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith(Texts.English.Requests.Recorded, answer.Outcome(), StringComparison.Ordinal);
        Assert.True(sales.IsRefused(ana));
        Assert.False(sales.RefusesItself(ana));
        foreach (var asked in new[] { Check(sales.Rep, Address, null), Check(sales.Rep, null, ana) })
        {
            Assert.Equal(false, asked["allowed"]);
            Assert.Equal("lead", asked["recordtype"]);
            Assert.Equal(lead.Id.ToString("D"), asked["recordid"]);
            Assert.Equal("P ana", asked["recordname"]);
        }
    }

    [Fact]
    public void J1_of_a_merged_row_the_answer_is_its_masters()
    {
        var ana = sales.Contact(Address);
        var old = sales.Contact("old@example.com");
        sales.Merge(ana, old);
        sales.OptOut(ana);

        var asked = Check(sales.Rep, null, old);

        Assert.Equal(false, asked["allowed"]);
        Assert.Equal(ana.Id.ToString("D"), asked["recordid"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void J5_who_hands_in_and_reads_nobody_is_answered_accepted(bool inBranch)
    {
        var ana = sales.Contact(Address);
        var service = sales.Lone("OptOut Service", inBranch);

        var done = Asking.Ask(service, "OptOut", Of(ana));
        var waits = Asking.Ask(service, "OptOut", Of(new EntityReference("contact", Guid.NewGuid())));

        Assert.Equal(Texts.English.Requests.Accepted, done.Outcome());
        Assert.Equal(done.Outcome(), waits.Outcome());
        Assert.True(sales.RefusesItself(ana));
    }

    [Theory]
    [InlineData("ana@example.com", 1)]
    [InlineData("nobody@example.com", 0)]
    [InlineData("both@example.com", 0)]
    [InlineData("ana@example.com; cy@example.com", 2)]
    public void J_by_an_address_alone_the_request_says_afterwards_of_how_many_rows_it_became_the_word(
        string address, int matched)
    {
        sales.Contact("ana@example.com");
        sales.Contact("both@example.com");
        sales.Lead("both@example.com");
        sales.Account("cy@example.com");

        var answer = sales.OptOut(address, (RecordConsent.IdempotencyKey, "K"));
        sales.Organization.RunAsynchronousJobs();
        var again = sales.OptOut(address, (RecordConsent.IdempotencyKey, "K"));

        Assert.Equal(0, answer[RecordConsent.Matched]);
        Assert.Equal(answer.Results, again.Results);
        Assert.Equal(matched, sales.Request(answer)[OptOutRequest.Matched]);
        Assert.Equal(RequestStatus.Done, sales.Request(answer).Status());
        var intruding = new Intruding(sales);
        intruding.CheckCompliance();
        Assert.Empty(intruding.Findings(ComplianceRule.RowChangedByOthers));
    }

    [Fact]
    public void A_pause_needs_an_end_and_ends_by_itself()
    {
        var ana = sales.Contact(Address);
        Assert.Equal(
            Texts.English.Requests.Of(Domain.Requests.RequestFault.NoEnd),
            Fault(() => sales.Pause(ana, sales.Now.AddSeconds(-2))));

        sales.Pause(ana, sales.Now.AddSeconds(3));
        Assert.True(sales.IsRefused(ana));
        Assert.True(sales.IsRefused(Address));

        sales.Clock.Advance(TimeSpan.FromSeconds(4));
        Assert.False(sales.IsRefused(ana));
        Assert.False(sales.IsRefused(Address));
    }

    [Theory]
    [InlineData("person")]
    [InlineData("address")]
    [InlineData("both")]
    public void Who_recorded_a_refusal_in_error_takes_it_back_and_nobody_else(string of)
    {
        var ana = sales.Contact(Address);
        (string, object)[] whom = of switch
        {
            "person" => Of(ana),
            "address" => [(RecordConsent.Address, Address)],
            _ => [.. Of(ana), (RecordConsent.Address, Address)],
        };
        Asking.Ask(sales.Rep, "OptOut", whom);
        sales.Organization.RunAsynchronousJobs();

        var other = Asking.Ask(sales.Officer(), "EnteredInError", whom);
        Assert.StartsWith(Texts.English.Requests.NotTakenBack, other.Outcome(), StringComparison.Ordinal);
        Assert.True(sales.IsRefused(Address));

        var own = Asking.Ask(sales.Rep, "EnteredInError", whom);
        sales.Organization.RunAsynchronousJobs();
        Assert.Equal(Texts.English.Requests.TakenBack, own.Outcome());
        Assert.False(sales.Refuses(ana));
        Assert.False(sales.IsRefused(Address));
        Assert.Contains(sales.Ledger(), row => Choices.EventOf(row) == LedgerEvent.EnteredInError);
    }

    [Fact]
    public void What_the_person_or_another_said_too_is_not_taken_back()
    {
        var ana = sales.Contact(Address);
        var bo = sales.Contact("bo@example.com", ("donotbulkemail", true));
        sales.OptOut(ana);
        sales.ByDoor(RequestKind.OptOut, ConsentSource.Link, ana);
        sales.OptOut(bo, (RecordConsent.Channels, Marketing));

        foreach (var person in new[] { ana, bo })
        {
            var answer = Asking.Ask(
                sales.Rep, "EnteredInError", [.. Of(person), (RecordConsent.Channels, Marketing)]);
            Assert.StartsWith(Texts.English.Requests.NotTakenBack, answer.Outcome(), StringComparison.Ordinal);
            Assert.True(sales.RefusesItself(person));
        }
    }

    [Fact]
    public void A_topic_refused_in_error_is_neither_refused_nor_asked_for()
    {
        var topic = sales.Topic("offers", requiresOptIn: true);
        var ana = sales.Contact(Address);
        sales.OptOut(ana, (RecordConsent.Topic, "offers"));

        Asking.Ask(sales.Rep, "EnteredInError", [.. Of(ana), (RecordConsent.Topic, "offers")]);

        Assert.True(sales.IsRefused(ana, topic));
        Assert.Equal("NoOptIn", Check(sales.Rep, null, ana, (CheckConsent.Topic, "offers"))["rule"]);
    }

    [Fact]
    public void An_officer_releases_what_was_there_before_and_nothing_that_anybody_said_since()
    {
        using var before = new Sales(service =>
        {
            foreach (var name in Earlier)
            {
                service.Create(new Entity("contact")
                {
                    ["lastname"] = name,
                    ["emailaddress1"] = $"{name}@example.com",
                    ["donotbulkemail"] = true,
                });
            }
        });
        var people = before.Admin.RetrieveMultiple(
            new QueryExpression("contact") { ColumnSet = new ColumnSet("lastname") })
            .Entities.ToDictionary(row => (string)row["lastname"], row => row.ToEntityReference());
        before.Admin.Execute(new OrganizationRequest("optout_Baseline"));
        before.OptOut(people["bo"], (RecordConsent.Channels, Marketing));
        before.NextSecond();
        var officer = before.Officer();
        var query = "<fetch><entity name='contact'><attribute name='fullname'/><order attribute='lastname'/>"
            + "<filter><condition attribute='lastname' operator='ne' value='cy'/></filter></entity></fetch>";

        Assert.Equal(1, Release(officer, query, "MarketingEmail", preview: null)["Count"]);
        Assert.True(before.Refuses(people["ana"]));
        Assert.Equal(1, Release(officer, query, "MarketingEmail", preview: false)["Count"]);

        Assert.False(before.Refuses(people["ana"]));
        Assert.False(before.IsRefused(people["ana"]));
        Assert.True(before.Refuses(people["bo"]));
        Assert.True(before.Refuses(people["cy"]));
        Assert.Equal(Reason, before.Ledger(people["ana"], LedgerEvent.OptedIn).Single()[ConsentAudit.Evidence]);
        Assert.Equal(0, Release(officer, query, "MarketingEmail", preview: false)["Count"]);
        var another = query.Replace("'contact'", "'lead'", StringComparison.Ordinal);
        foreach (var wrong in new[] { "", "<a/>", "<!DOCTYPE a><fetch/>", another })
        {
            Assert.Equal(
                Texts.English.Requests.UnknownQuery,
                Fault(() => Release(officer, wrong, "MarketingEmail", preview: null)));
        }

        Assert.Contains(
            "prvCreateoptout_Suppression",
            Fault(() => Release(before.Rep, query, "MarketingEmail", preview: null)),
            StringComparison.OrdinalIgnoreCase);
    }

    private const string Reason = "The old system set the flag on everybody; nobody had asked for it.";

    private static OrganizationResponse Release(
        IOrganizationService caller, string query, string channel, bool? preview)
    {
        var request = new OrganizationRequest("optout_ReleaseEarlierRefusals")
        {
            [ReleaseEarlierRefusals.PersonType] = "contact",
            [ReleaseEarlierRefusals.Channels] = new[] { channel },
            [ReleaseEarlierRefusals.Query] = query,
            [ReleaseEarlierRefusals.Reason] = Reason,
        };
        if (preview is { } only)
        {
            request[ReleaseEarlierRefusals.Preview] = only;
        }

        return caller.Execute(request);
    }

    private EntityReference Waiting(Sales.Recipient to, EntityReference? topic)
    {
        var mail = topic is null
            ? sales.CampaignMail(to)
            : sales.Mail([to], (Email.Category, new OptionSetValue(727000000)), (Email.Topic, topic));
        sales.Send(mail);
        return mail;
    }
}
