using System.Diagnostics.CodeAnalysis;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Handlers;
using OptOutPlugin.Languages;
using static OptOutPlugin.Plugins.Tests.Reports.HandingIn;

namespace OptOutPlugin.Plugins.Tests.Reports;

/// <summary>Letter D of the found cases: who may, and what a caller learns.</summary>
public sealed class LearningOnlyWhatOneMayRead : IDisposable
{
    private const string Address = "ana@example.com";

    private static readonly string[] EveryEmail = ["Email", "MarketingEmail", "MarketingMaterial"];

    private readonly Sales sales = new();

    public void Dispose() => sales.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void D1_who_may_not_read_a_row_permits_nothing_for_it_and_hears_what_is_said_of_none(bool inBranch)
    {
        var ana = sales.Contact(Address, ("donotemail", true), ("donotbulkemail", true));
        var lone = sales.Lone("OptOut Sales User", inBranch);
        sales.NextSecond();
        (string Name, object Value)[] yes = [(RecordConsent.Source, "PhoneCall"), (RecordConsent.Evidence, Words)];
        var nobody = Asking.Ask(lone, "OptIn", [.. Of(new EntityReference("contact", Guid.NewGuid())), .. yes]);

        var byId = Asking.Ask(lone, "OptIn", [.. Of(ana), .. yes, (RecordConsent.Channels, EveryEmail)]);
        var byAddress = Asking.Ask(lone, "OptIn", [(RecordConsent.Address, Address), .. yes]);
        var ofNone = Asking.Ask(lone, "OptIn", [(RecordConsent.Address, "nobody@example.com"), .. yes]);
        var row = ByRow(
            lone,
            RequestKind.OptIn,
            (OptOutRequest.PersonType, "contact"),
            (OptOutRequest.PersonId, ana.Id.ToString("D")),
            (OptOutRequest.Evidence, Words));

        Assert.All([byId, byAddress, ofNone], answer => Assert.Equal(Told(nobody), Told(answer)));
        Assert.Equal(Texts.English.Requests.Accepted, nobody.Outcome());
        Assert.True(sales.RefusesItself(ana, Channel.Email));
        Assert.True(sales.RefusesItself(ana));
        foreach (var request in new[] { byId, byAddress, nobody }
            .Select(answer => answer[RecordConsent.RequestId]).Append(row))
        {
            Assert.Equal(RequestStatus.WaitsForOfficer, sales.Request((Guid)request).Status());
            Fault(() => lone.Retrieve(OptOutRequest.Table, (Guid)request, new ColumnSet(OptOutRequest.Status)));
        }
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void D1_a_share_is_enough_to_know_the_row_and_to_write_it_another(bool mayWrite, bool inBranch)
    {
        var ana = sales.Contact(Address, ("donotbulkemail", true));
        sales.Organization.AddRole("Own contacts", PrivilegeDepth.Basic, "prvReadContact", "prvWriteContact");
        var id = User(inBranch, "Own contacts", "OptOut Sales User");
        sales.Share(ana, id, AccessRights.ReadAccess | (mayWrite ? AccessRights.WriteAccess : AccessRights.None));
        sales.NextSecond();

        var answer = Asking.Ask(
            sales.Organization.As(id),
            "OptIn",
            [.. Of(ana), (RecordConsent.Source, "PhoneCall"), (RecordConsent.Evidence, Words)]);

        Assert.Equal(!mayWrite, sales.Refuses(ana));
        Assert.Equal(mayWrite ? RequestStatus.Done : RequestStatus.WaitsForOfficer, sales.Request(answer).Status());
        Assert.Equal(mayWrite ? null : LedgerReason.NoWriteAccess, sales.Request(answer).WaitsFor());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void D1_whoever_may_not_write_the_row_lifts_nothing_through_another_plugin_either(bool mayWrite)
    {
        var ana = sales.Contact(Address, ("donotbulkemail", true));
        var organization = sales.Organization;
        organization.AddRole("Tasks", "prvCreateActivity", "prvReadActivity", "prvReadContact");
        var id = mayWrite
            ? sales.RepId
            : organization.AddUser("Toni Task", organization.RootBusinessUnitId, "Tasks", "OptOut Sales User");
        organization.AddStep(new StepDefinition("Create", "task", 40), new Foreign(service => service.Update(
            new Entity("contact", ana.Id)
            {
                ["donotbulkemail"] = false,
                [PersonTable.ConsentSource] = Choices.Of(ConsentSource.PhoneCall),
                [PersonTable.ConsentEvidence] = Words,
            })));
        sales.NextSecond();

        organization.As(id).Create(new Entity("task") { ["subject"] = "Call back" });

        Assert.Equal(!mayWrite, sales.RefusesItself(ana));
        Assert.Equal(!mayWrite, sales.IsRefused(Address));
    }

    [Theory]
    [InlineData(false, "Person")]
    [InlineData(true, "Person")]
    [InlineData(false, "Integration")]
    [InlineData(false, "Import")]
    public void D2_the_service_lifts_nothing_that_no_door_of_ours_proves(bool inBranch, string source)
    {
        var ana = sales.Contact(Address, ("donotemail", true));
        sales.OptOut(Address);
        var service = sales.Lone("OptOut Service", inBranch);
        sales.NextSecond();

        var answer = Asking.Ask(
            service,
            "OptIn",
            [
                (RecordConsent.Address, Address), (RecordConsent.Channels, EveryEmail),
                (RecordConsent.Source, source), (RecordConsent.Evidence, Words),
            ]);

        Assert.Equal(RequestStatus.WaitsForOfficer, sales.Request(answer).Status());
        Assert.Equal(LedgerReason.NotADoor, sales.Request(answer).WaitsFor());
        Assert.True(sales.Refuses(ana, "donotemail"));
        Assert.True(sales.IsRefused(Address));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void D3_who_only_reads_changes_nothing(bool inBranch)
    {
        var ana = sales.Contact(Address);
        sales.Organization.AddRole("Reads all", "prvReadContact", "prvReadLead", "prvReadAccount");
        foreach (var role in new[] { "OptOut Auditor", "Reads all" })
        {
            var reader = sales.Organization.As(sales.Organization.AddUser(
                $"Rita {role}",
                inBranch
                    ? sales.Organization.AddBusinessUnit($"Branch of {role}")
                    : sales.Organization.RootBusinessUnitId,
                role));
            var fault = Fault(() => Asking.Ask(reader, "OptOut", Of(ana)));
            Assert.Contains("prvCreateoptout_Request", fault, StringComparison.OrdinalIgnoreCase);
        }

        Assert.False(sales.Refuses(ana));
        Assert.Empty(sales.Ledger());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void D4_by_address_there_is_one_answer_whoever_holds_it_and_it_is_held(bool inBranch)
    {
        var lone = sales.Lone("OptOut Sales User", inBranch);
        var told = new List<string>();
        foreach (var holders in new[] { 0, 1, 5 })
        {
            var address = $"a{holders}@example.com";
            for (var i = 0; i < holders; i++)
            {
                sales.Person(Asking.People[i % 3], address);
            }

            var answer = Asking.Ask(lone, "OptOut", [(RecordConsent.Address, address)]);
            told.Add(Told(answer));
            Assert.True(sales.IsRefused(address));
            sales.Organization.RunAsynchronousJobs();
            Assert.True(sales.IsRefused(address));
            var request = lone.Retrieve(
                OptOutRequest.Table,
                (Guid)answer[RecordConsent.RequestId],
                new ColumnSet(OptOutRequest.Matched, OptOutRequest.Status));
            Assert.Equal(0, request[OptOutRequest.Matched]);
            Assert.Equal(RequestStatus.Done, request.Status());
        }

        Assert.Single(told.Distinct());
    }

    [Theory]
    [InlineData("flag", false)]
    [InlineData("flag", true)]
    [InlineData("address", false)]
    [InlineData("address", true)]
    [InlineData("topic", false)]
    [InlineData("topic", true)]
    [InlineData("lifted", false)]
    [InlineData("lifted", true)]
    [InlineData("nothing", false)]
    [InlineData("nothing", true)]
    public void D5_asked_of_any_time_the_answer_about_an_unreadable_row_is_one(string how, bool inBranch)
    {
        var ana = sales.Contact(Address);
        Say(how, ana);
        sales.Organization.RunAsynchronousJobs();
        var lone = sales.Lone("OptOut Sales User", inBranch);

        var told = Enumerable.Range(0, 15)
            .Select(i => sales.Now.AddDays(-800 + (i * 55)).AddSeconds(-i))
            .SelectMany(time => new[]
            {
                Check(lone, Address, null, (CheckConsent.AsOf, time)).Said(),
                Check(lone, Address, null, (CheckConsent.AsOf, time), (CheckConsent.AsRecorded, true)).Said(),
            })
            .Append(Check(lone, Address, null).Said()).Distinct().ToList();

        Assert.Single(told);
        Assert.DoesNotContain(ana.Id.ToString("D"), told[0], StringComparison.OrdinalIgnoreCase);
        var nobody = new EntityReference("contact", Guid.NewGuid());
        Assert.Equal(Of(ana), Of(nobody));

        string Of(EntityReference person) =>
            Check(lone, null, person).Said().Replace(person.Id.ToString("D"), "*", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void D6_an_unreadable_row_and_none_get_one_answer_and_the_first_is_done(bool inBranch)
    {
        var ana = sales.Contact(Address);
        var lone = sales.Lone("OptOut Sales User", inBranch);

        var done = Asking.Ask(lone, "OptOut", Of(ana));
        var waits = Asking.Ask(lone, "OptOut", Of(new EntityReference("contact", Guid.NewGuid())));
        var lead = Asking.Ask(lone, "OptOut", Of(new EntityReference("lead", ana.Id)));

        Assert.Equal(Told(done), Told(waits));
        Assert.Equal(Told(done), Told(lead));
        Assert.True(sales.RefusesItself(ana));
        Assert.True(sales.IsRefused(Address));
        Assert.Equal(RequestStatus.Done, sales.Request(done).Status());
        Assert.Equal(LedgerReason.NobodyFound, sales.Request(waits).WaitsFor());
        var system = sales.Organization.SystemUserId;
        Assert.All([done, waits, lead], answer => Assert.Equal(
            system, sales.Request(answer).GetAttributeValue<EntityReference>("ownerid").Id));
    }

    [Fact]
    public void D7_a_row_made_again_under_an_old_id_shows_nothing_of_before()
    {
        var ana = sales.Contact(Address);
        sales.OptOut(ana, (RecordConsent.Evidence, "Said so to Robin in person."));
        sales.Delete(ana);
        sales.NextSecond();

        var again = new Entity("contact", ana.Id) { ["lastname"] = "Again", ["emailaddress1"] = "other@example.com" };
        sales.Rep.Create(again);

        Assert.Empty(Timeline(sales.Rep, ana));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void D8_what_shows_a_refusal_of_another_never_shows_at_a_twin(bool inBranch)
    {
        var secret = "V said so to Robin at the fair in Bonn.";
        var first = sales.Contact(Address);
        sales.Organization.AddRole("Own contacts", PrivilegeDepth.Basic, "prvReadContact");
        var id = User(inBranch, "Own contacts");
        var twin = sales.Contact(Address);
        sales.Share(twin, id, AccessRights.ReadAccess);
        sales.OptOut(Address, (RecordConsent.Evidence, secret));
        sales.OptOut(first, (RecordConsent.Evidence, secret));
        sales.Organization.RunAsynchronousJobs();

        var shown = Timeline(sales.Organization.As(id), twin);

        Assert.NotEmpty(shown);
        Assert.All(shown, row =>
        {
            Assert.DoesNotContain(secret, row.Said(), StringComparison.Ordinal);
            Assert.DoesNotContain(first.Id.ToString("D"), row.Said(), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(sales.RepId.ToString("D"), row.Said(), StringComparison.OrdinalIgnoreCase);
        });
    }

    /// <summary>
    /// The kind of which the cases are samples: roles, in the root and in a branch, against what they may ask for and
    /// of whom. What a caller is told of a row that he may not read is what he is told of none.
    /// </summary>
    [Theory]
    [InlineData("OptOut Sales User", false)]
    [InlineData("OptOut Sales User", true)]
    [InlineData("OptOut Service", false)]
    [InlineData("OptOut Service", true)]
    public void D_whatever_is_asked_of_an_unreadable_row_is_answered_as_of_none(string role, bool inBranch)
    {
        sales.Topic("news");
        var caller = sales.Lone(role, inBranch);
        var faults = new List<string>();
        foreach (var table in Asking.People)
        {
            foreach (var (decision, more) in Asked())
            {
                var there = sales.Person(table, $"{Guid.NewGuid():N}@example.com", ("donotphone", true));
                var gone = new EntityReference(table, Guid.NewGuid());
                foreach (var address in new[] { null, Address })
                {
                    (string, object)[] also = address is null ? more : [.. more, (RecordConsent.Address, address)];
                    var one = Answered(() => Asking.Ask(caller, decision, [.. Of(there), .. also]));
                    var other = Answered(() => Asking.Ask(caller, decision, [.. Of(gone), .. also]));
                    if (one != other)
                    {
                        faults.Add(
                            $"{table} {decision} {string.Join(",", also.Select(name => name.Item1))}: {one} / {other}");
                    }
                }
            }
        }

        Assert.Empty(faults);
    }

    private static IEnumerable<(string Decision, (string, object)[] More)> Asked()
    {
        yield return ("OptOut", []);
        yield return ("OptOut", [(RecordConsent.Channels, EveryEmail), (RecordConsent.Source, "Letter")]);
        yield return ("OptOut", [(RecordConsent.Topic, "news")]);
        yield return ("OptOut", [(RecordConsent.OccurredOn, HeldClock.Start.AddDays(9))]);
        yield return ("Pause", [(RecordConsent.PausedUntil, HeldClock.Start.AddDays(9))]);
        yield return ("Pause", [(RecordConsent.PausedUntil, HeldClock.Start.AddDays(9)), (RecordConsent.Topic, "news")]);
        yield return ("OptIn", [(RecordConsent.Source, "PhoneCall"), (RecordConsent.Evidence, Words)]);
        yield return (
            "OptIn",
            [(RecordConsent.Channels, new[] { "Phone" }), (RecordConsent.Evidence, Words)]);
        yield return ("OptIn", [(RecordConsent.Topic, "news"), (RecordConsent.Evidence, Words)]);
        yield return ("EnteredInError", []);
        yield return ("EnteredInError", [(RecordConsent.Channels, new[] { "Phone" })]);
    }

    private Guid User(bool inBranch, params string[] roles) =>
        inBranch ? sales.ChildUnit(roles).UserId : sales.Organization.AddUser("Sam Share", roles);

    private void Say(string how, EntityReference ana)
    {
        switch (how)
        {
            case "flag":
                sales.Update(ana, ("donotbulkemail", true));
                break;
            case "address":
                sales.OptOut(Address, (RecordConsent.OccurredOn, sales.Now.AddDays(-300)));
                break;
            case "topic":
                sales.Topic("news");
                sales.OptOut(ana, (RecordConsent.Topic, "news"));
                break;
            case "lifted":
                sales.OptOut(ana, (RecordConsent.OccurredOn, sales.Now.AddDays(-300)));
                sales.OptIn(ana);
                break;
            default:
                break;
        }
    }

    private static string Told(OrganizationResponse answer) =>
        $"{answer[RecordConsent.Matched]} {answer[RecordConsent.Outcome]}";

    [SuppressMessage("Design", "CA1031", Justification = "Whatever is said is compared.")]
    private static string Answered(Func<OrganizationResponse> ask)
    {
        try
        {
            return Told(ask());
        }
        catch (Exception fault)
        {
            return fault.Message;
        }
    }

    private static DataCollection<Entity> Timeline(IOrganizationService caller, EntityReference person) =>
        ((EntityCollection)caller.Execute(new OrganizationRequest("optout_ReadTimeline")
        {
            [ReadTimeline.PersonType] = person.LogicalName,
            [ReadTimeline.PersonId] = person.Id,
        })[ReadTimeline.Rows]).Entities;

    private sealed class Foreign(Action<IOrganizationService> act) : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider)
        {
            var factory = serviceProvider.GetService(typeof(IOrganizationServiceFactory));
            act(((IOrganizationServiceFactory)factory!).CreateOrganizationService(null));
        }
    }
}
