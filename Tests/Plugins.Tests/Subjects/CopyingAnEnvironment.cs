using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Links;
using OptOutPlugin.Handlers;
using OptOutPlugin.Languages;
using OptOutPlugin.Plugins.Tests.Reports;
using OptOutPlugin.Plugins.Tests.Telling;

namespace OptOutPlugin.Plugins.Tests.Subjects;

/// <summary>
/// A copy of an environment, such as one to test in: it has all rows and keys, and an organisation id of its own.
/// </summary>
public sealed class CopyingAnEnvironment : IDisposable
{
    private static readonly string[] Phone = ["Phone"];
    private static readonly string[] Somebody = ["cy@example.com"];

    private readonly Sales sales = new();
    private readonly EntityReference ana;
    private readonly IOrganizationService officer;
    private readonly EntityReference print;
    private readonly LocalOrganization copy;

    public CopyingAnEnvironment()
    {
        ana = sales.Contact("ana@example.com", ("donotbulkemail", true));
        officer = sales.Officer();
        print = officer.FileListener("MarketingEmail");
        sales.Organization.RunAsynchronousJobs();
        copy = sales.Organization.Copy(sales.Clock, new HostRules());
        HeldClock.Hold(copy);
    }

    private IOrganizationService Admin => copy.Administrator;

    public void Dispose()
    {
        HeldClock.LetGo(copy);
        copy.Dispose();
        sales.Dispose();
    }

    [Fact]
    public void It_says_in_red_that_it_is_one_and_how_to_begin_a_chain()
    {
        Assert.True(Point(sales.Admin).GetAttributeValue<bool>("ok"));

        var point = Point(Admin);

        Assert.False(point.GetAttributeValue<bool>("ok"));
        Assert.Equal("High", point["severity"]);
        Assert.Equal(Texts.English.Ledger.IsACopy, point["text"]);
        Assert.Contains("optout_BeginChain", (string)point["fix"], StringComparison.Ordinal);
    }

    [Fact]
    public void It_refuses_what_is_refused_and_writes_it_down()
    {
        var mail = Admin.Create(new Entity("email")
        {
            ["subject"] = "Hello",
            ["optout_category"] = new OptionSetValue(727000000),
            ["from"] = new EntityCollection([new Entity("activityparty") { ["partyid"] = new EntityReference("systemuser", sales.RepId) }]),
            ["to"] = new EntityCollection([new Entity("activityparty") { ["partyid"] = ana }]),
        });

        Assert.ThrowsAny<Exception>(() => Admin.Execute(Sales.SendRequest(new EntityReference("email", mail))));
        Refuse("ana@example.com", Phone);
        copy.RunAsynchronousJobs();

        Assert.Contains(Ledger(), row => Choices.EventOf(row) == LedgerEvent.SendBlocked
            && (string)row[ConsentAudit.OrganizationId] == copy.OrganizationId.ToString("D"));
    }

    [Fact]
    public void What_it_writes_waits_and_the_chain_that_was_copied_stays_as_it_is()
    {
        var head = Head(Admin);
        Refuse("bo@example.com", []);
        copy.RunAsynchronousJobs();
        Admin.Execute(new OrganizationRequest("optout_RunDue"));

        Assert.Equal(head, Head(Admin));
        Assert.Contains(Ledger(), row => !row.Contains(ConsentAudit.Sequence));
        Assert.Null(Admin.Execute(new OrganizationRequest("optout_VerifyLedger"))[VerifyLedger.Fault]);
    }

    [Fact]
    public void It_tells_hands_over_and_exports_nothing()
    {
        var there = copy.As(copy.AddUser("Otto Officer", "OptOut Privacy Officer", "Sales department"));

        foreach (var act in new Action[]
        {
            () => there.Pack(ana),
            () => there.Fetch(print),
            () => Admin.Execute(new OrganizationRequest("optout_ReadConsentChanges") { ["After"] = 0 }),
            () => Admin.Execute(new OrganizationRequest("optout_IssueUnsubscribeLink") { ["Recipients"] = Somebody }),
        })
        {
            Assert.Equal(
                Texts.English.Ledger.IsACopy, Assert.Throws<FaultException<OrganizationServiceFault>>(act).Message);
        }

        Refuse("bo@example.com", []);
        copy.RunAsynchronousJobs();
        Assert.Equal(0, Admin.Execute(new OrganizationRequest("optout_TellConsentChanges"))[TellConsentChanges.Told]);
    }

    [Fact]
    public void It_writes_to_nobody_who_typed_an_address_at_its_form()
    {
        sales.Create("queue", ("name", "News"), ("emailaddress", "news@firm.example"));
        sales.Set("optout_ConfirmationSender", "news@firm.example");
        sales.Set("optout_PreferenceCentreUrl", "https://choices.example.com");
        sales.Clock.Advance(TimeSpan.FromMinutes(2));
        using var later = sales.Organization.Copy(sales.Clock, new HostRules());
        HeldClock.Hold(later);
        later.Administrator.Execute(new OrganizationRequest("optout_SubmitRequest")
        {
            ["Decision"] = "OptIn",
            ["Address"] = "new@example.com",
        });
        later.RunAsynchronousJobs();
        HeldClock.LetGo(later);

        Assert.Empty(later.Administrator.RetrieveMultiple(new QueryExpression("email")).Entities);
        Assert.Single(later.Administrator.RetrieveMultiple(new QueryExpression(OptOutRequest.Table)).Entities);
    }

    [Fact]
    public void It_redeems_no_link_of_before()
    {
        sales.Set("optout_PreferenceCentreUrl", "https://choices.example.com");
        sales.Clock.Advance(TimeSpan.FromMinutes(2));
        var links = sales.Admin.Execute(new OrganizationRequest("optout_IssueUnsubscribeLink")
        {
            ["Recipients"] = Somebody,
        });
        var page = (string)((EntityCollection)links["Links"]).Entities[0]["pagelink"];
        var token = page[(page.LastIndexOf('/') + 1)..];
        sales.Organization.RunAsynchronousJobs();
        using var later = sales.Organization.Copy(sales.Clock, new HostRules());
        HeldClock.Hold(later);

        Assert.Equal("Unknown", Redeem(later.Administrator, token));
        Assert.Equal("Changed", Redeem(sales.Admin, token));
        HeldClock.LetGo(later);
    }

    [Fact]
    public void A_chain_of_its_own_names_the_head_of_before_and_all_of_it_verifies()
    {
        var head = Head(Admin);
        Refuse("bo@example.com", []);
        copy.RunAsynchronousJobs();

        var begun = Admin.Execute(new OrganizationRequest("optout_BeginChain"));
        copy.RunAsynchronousJobs();

        Assert.Equal(sales.Organization.OrganizationId, begun[BeginChain.Origin]);
        Assert.Equal(head, ((int)begun[BeginChain.Sequence], (string)begun[BeginChain.Hash]));
        var row = Assert.Single(Ledger(), one => Choices.EventOf(one) == LedgerEvent.ChainBegun);
        Assert.Contains(head.Hash, (string)row[ConsentAudit.Evidence], StringComparison.Ordinal);
        Assert.All(Ledger(), one => Assert.True(one.Contains(ConsentAudit.Sequence)));
        var verified = Admin.Execute(new OrganizationRequest("optout_VerifyLedger"));
        Assert.Null(verified[VerifyLedger.Fault]);
        Assert.True(Point(Admin).GetAttributeValue<bool>("ok"));
        Assert.NotEmpty((string)copy.As(copy.AddUser("Otto Officer", "OptOut Privacy Officer")).Pack(ana)[ExportEvidence.Html]);
    }

    [Fact]
    public void A_copy_of_a_copy_begins_again()
    {
        Admin.Execute(new OrganizationRequest("optout_BeginChain"));
        copy.RunAsynchronousJobs();
        using var second = copy.Copy(sales.Clock, new HostRules());
        HeldClock.Hold(second);

        Assert.False(Point(second.Administrator).GetAttributeValue<bool>("ok"));
        var begun = second.Administrator.Execute(new OrganizationRequest("optout_BeginChain"));
        second.RunAsynchronousJobs();

        Assert.Equal(copy.OrganizationId, begun[BeginChain.Origin]);
        Assert.Null(second.Administrator.Execute(new OrganizationRequest("optout_VerifyLedger"))[VerifyLedger.Fault]);
        HeldClock.LetGo(second);
    }

    [Fact]
    public void Where_there_is_no_copy_no_chain_is_begun()
    {
        var before = sales.Ledger().Count;

        Assert.Equal(
            Texts.English.Ledger.IsNoCopy,
            Assert.Throws<FaultException<OrganizationServiceFault>>(
                () => officer.Execute(new OrganizationRequest("optout_BeginChain"))).Message);
        Assert.Equal(before, sales.Ledger().Count);
    }

    [Fact]
    public void Nobody_but_an_officer_or_an_administrator_begins_a_chain()
    {
        foreach (var role in new[] { "OptOut Sales User", "OptOut Auditor", "OptOut Service" })
        {
            var somebody = copy.As(copy.AddUser("Sam Somebody", role));
            Assert.ThrowsAny<Exception>(() => somebody.Execute(new OrganizationRequest("optout_BeginChain")));
        }

        Assert.DoesNotContain(Ledger(), one => Choices.EventOf(one) == LedgerEvent.ChainBegun);
    }

    [Fact]
    public void A_row_of_before_that_is_brought_in_later_is_none_of_the_chain()
    {
        Admin.Execute(new OrganizationRequest("optout_BeginChain"));
        copy.RunAsynchronousJobs();
        var row = Ledger()[0];
        copy.Platform.Database.Update(
            copy.Platform.Metadata.Table(row.LogicalName), row.Id,
            new Dictionary<string, object?> { [ConsentAudit.OrganizationId] = Guid.NewGuid().ToString("D") });

        Assert.NotNull(Admin.Execute(new OrganizationRequest("optout_VerifyLedger"))[VerifyLedger.Fault]);
    }

    private static string Redeem(IOrganizationService who, string token) =>
        (string)who.Execute(new OrganizationRequest("optout_RedeemUnsubscribeLink")
        {
            ["Token"] = token,
            ["Door"] = "Page",
            ["Wish"] = "StopAll",
        })["Outcome"];

    private static Entity Point(IOrganizationService who) =>
        ((EntityCollection)who.Execute(new OrganizationRequest("optout_CheckHealth"))[CheckHealth.Points]).Entities
            .Single(one => (string)one["point"] == "own environment");

    private static (int Sequence, string Hash) Head(IOrganizationService who)
    {
        var head = who.Retrieve(Checkpoint.Table, Checkpoint.Head, new ColumnSet(Checkpoint.Sequence, Checkpoint.Hash));
        return (head.GetAttributeValue<int>(Checkpoint.Sequence), head.GetAttributeValue<string>(Checkpoint.Hash));
    }

    private void Refuse(string address, string[] channels)
    {
        var request = new OrganizationRequest("optout_RecordConsent") { ["Decision"] = "OptOut", ["Address"] = channels.Length > 0 ? "+49301234" : address };
        if (channels.Length > 0)
        {
            request["Channels"] = channels;
        }

        Admin.Execute(request);
    }

    private DataCollection<Entity> Ledger() =>
        Admin.RetrieveMultiple(new QueryExpression(ConsentAudit.Table) { ColumnSet = new ColumnSet(true) }).Entities;
}
