using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Handlers;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Plugins.Tests.Compliance;

/// <summary>What officers do about findings: who may, in which order, until when; each step is a fact of the ledger.
/// </summary>
public sealed class WorkingOnFindings : IDisposable
{
    private const int NotAllowed = unchecked((int)0x80040220);
    private const string Why = "The integration is replaced in spring.";

    private readonly Planted planted = new();
    private readonly IOrganizationService other;

    public WorkingOnFindings() => other = Sales.Organization.As(
        Sales.Organization.AddUser("Otto Officer", "OptOut Privacy Officer"));

    private Sales Sales => planted.Sales;

    private static FindingTexts Says => Texts.English.Findings;

    public void Dispose() => planted.Dispose();

    [Fact]
    public void A_risk_needs_two_officers_and_ends()
    {
        var finding = Found();
        var until = Sales.Now.Date.AddDays(30);

        Assert.False((bool)Planted.Accept(finding, planted.Officer, Why, until)[AcceptFinding.Accepted]);
        Assert.Equal(Says.AcceptedByAnother, Refusal(() => Planted.Accept(finding, planted.Officer)));
        Assert.True((bool)Planted.Accept(finding, other)[AcceptFinding.Accepted]);

        planted.Check();
        Assert.Equal(FindingStatus.Accepted, Planted.Status(planted.Stored().Single()));
        Assert.Equal(100, planted.Rows(ComplianceCheck.Table).Max(row => row.GetAttributeValue<int>(ComplianceCheck.Score)));

        Sales.Clock.Advance(TimeSpan.FromDays(31));
        Sales.TestPages();
        planted.Check();
        Assert.Equal(FindingStatus.Open, Planted.Status(planted.Finding(ComplianceRule.FlagWithoutLedgerRow)));
        Assert.Equal(
            [LedgerEvent.FindingAccepted, LedgerEvent.FindingAccepted, LedgerEvent.FindingReopened], Facts(finding));
    }

    [Theory]
    [InlineData("", 30)]
    [InlineData("short", 30)]
    [InlineData(Why, null)]
    [InlineData(Why, -1)]
    [InlineData(Why, 0)]
    [InlineData(Why, 367)]
    public void A_risk_is_accepted_for_a_reason_and_for_a_time(string reason, int? days)
    {
        var finding = Found();

        var refusal = Refusal(() => Planted.Accept(
            finding, planted.Officer, reason, days is { } some ? Sales.Now.AddDays(some) : null));

        Assert.Equal(reason == Why ? Says.SayUntil(366) : Says.SayWhy, refusal);
        Assert.Equal(FindingStatus.Open, Planted.Status(planted.Stored().Single()));
    }

    [Fact]
    public void What_is_mended_is_a_fact_of_the_ledger_and_comes_back_when_it_is_found_again()
    {
        var finding = Found();
        planted.Mend(finding);
        Assert.Equal(FindingStatus.Mended, Planted.Status(planted.Stored().Single()));

        planted.Past(Person(finding), ("donotphone", false));
        planted.Check();

        Assert.Equal(FindingStatus.Open, Planted.Status(planted.Stored().Single()));
        Assert.Equal(
            [LedgerEvent.FindingActedOn, LedgerEvent.FindingClosed, LedgerEvent.FindingReopened], Facts(finding));
        Assert.Equal(Says.NotOpen, Refusal(() =>
        {
            planted.Mend(finding);
            planted.Mend(finding);
        }));
    }

    [Fact]
    public void A_preview_changes_nothing()
    {
        var finding = Found();

        var changes = (string)planted.Mend(finding, dryRun: true)[MendFinding.Changes];

        Assert.Equal(Says.WillRecord(Domain.Consent.Channel.Phone), changes);
        Assert.Equal(FindingStatus.Open, Planted.Status(planted.Stored().Single()));
        Assert.Empty(Facts(finding));
    }

    [Fact]
    public void Who_sets_about_one_that_is_nobodys_has_it_and_gets_the_task()
    {
        Sales.TestPages(passed: false, "no answer");
        planted.Check();

        planted.Mend(planted.Stored().Single());
        planted.Mend(planted.Stored().Single());

        var task = Assert.Single(planted.Rows("task"));
        Assert.Equal("Olga Officer", Name(task.GetAttributeValue<EntityReference>("ownerid")));
        Assert.Equal(FindingStatus.InProgress, Planted.Status(planted.Stored().Single()));
    }

    [Fact]
    public void Its_owner_is_reminded_once_before_it_is_late()
    {
        Sales.TestPages(passed: false, "no answer");
        planted.Check();
        Sales.Update(
            planted.Stored().Single().ToEntityReference(),
            ("ownerid", new EntityReference("systemuser", Sales.RepId)));
        Sales.Clock.Advance(TimeSpan.FromHours(30));

        for (var day = 0; day < 2; day++)
        {
            Sales.RunDue();
            Sales.Organization.RunAsynchronousJobs();
            Sales.Clock.Advance(TimeSpan.FromDays(1));
        }

        Assert.Single(planted.Rows("task"));
    }

    [Theory]
    [InlineData("OptOut Auditor")]
    [InlineData("OptOut Sales User")]
    [InlineData("OptOut Service")]
    [InlineData("OptOut Public Page")]
    [InlineData("OptOut Listener")]
    public void Nobody_but_an_officer_works_on_one(string role)
    {
        var finding = Found();
        foreach (var inBranch in new[] { false, true })
        {
            var caller = Sales.Somebody(inBranch, role);
            foreach (var act in new Action[]
            {
                () => planted.Mend(finding, caller: caller),
                () => planted.Mend(finding, dryRun: true, caller),
                () => planted.Retest(finding, Why, caller),
                () => Planted.Accept(finding, caller, Why, Sales.Now.AddDays(3)),
            })
            {
                Assert.Equal(NotAllowed, Assert.Throws<FaultException<OrganizationServiceFault>>(act).Detail.ErrorCode);
            }
        }

        Assert.Equal(FindingStatus.Open, Planted.Status(planted.Stored().Single()));
    }

    [Theory]
    [InlineData("step-not-guarding")]
    [InlineData("bypass-held")]
    public void What_only_an_administrator_may_change_an_officer_does_not_change_by_a_finding(string rule)
    {
        if (rule == "bypass-held")
        {
            Sales.Organization.AddRole("Integration", "prvBypassCustomBusinessLogic");
        }
        else
        {
            Sales.Organization.DisableStep(Steps.All.First(step => !step.Optional && step.Table == "contact").Id);
        }

        planted.Check();

        Assert.Equal(
            Says.AskAnAdministrator, Refusal(() => planted.Mend(planted.Finding(ComplianceRules.Of(rule)!))));
    }

    [Fact]
    public void One_that_somebody_made_in_advance_is_written_over()
    {
        var person = planted.Somebody();
        planted.Past(person, ("donotphone", true));
        planted.Check();
        var row = planted.Stored().Single();
        Sales.EditBehindThePlatform(
            row.ToEntityReference(), ComplianceFinding.Status, new OptionSetValue((int)FindingStatus.Mended));

        Assert.Equal(Says.NotThere, Refusal(() => planted.Mend(row)));
        planted.Check();

        Assert.Equal(FindingStatus.Open, Planted.Status(planted.Stored().Single()));
    }

    [Fact]
    public void There_is_none_under_any_other_id() => Assert.Equal(
        Says.NotThere, Refusal(() => planted.Retest(new Entity(ComplianceFinding.Table, Guid.NewGuid()), Why)));

    private Entity Found()
    {
        planted.Past(planted.Somebody(), ("donotphone", true));
        planted.Check();
        return planted.Stored().Single();
    }

    private static EntityReference Person(Entity finding) => new(
        finding.GetAttributeValue<string>(ComplianceFinding.RegardingType),
        Guid.Parse(finding.GetAttributeValue<string>(ComplianceFinding.RegardingId)));

    private static string Refusal(Action act) =>
        Assert.Throws<FaultException<OrganizationServiceFault>>(act).Detail.Message;

    private LedgerEvent[] Facts(Entity finding) => [.. planted.Rows(ConsentAudit.Table)
        .Where(row => row.GetAttributeValue<string>(ConsentAudit.RequestKey) == finding.Id.ToString("D"))
        .OrderBy(row => row.GetAttributeValue<long>("versionnumber"))
        .ThenBy(row => row.GetAttributeValue<DateTime>(ConsentAudit.RecordedOn))
        .Select(Choices.EventOf)];

    private string Name(EntityReference user) => Sales.Admin
        .Retrieve(user.LogicalName, user.Id, new ColumnSet("fullname")).GetAttributeValue<string>("fullname");
}
