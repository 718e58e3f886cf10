using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Handlers;
using OptOutPlugin.Plugins.Tests.Reports;
using static OptOutPlugin.Plugins.Tests.Sales;
using WorkRow = OptOutPlugin.Dataverse.Tables.Work;

namespace OptOutPlugin.Plugins.Tests;

/// <summary>
/// Whatever fails after somebody said no, the refusal stands, what did not follow is told, and the regular work brings
/// it in the end.
/// </summary>
public sealed class StoppingNoRefusal : IDisposable
{
    private const int Canceled = 5;

    private readonly Sales sales;
    private Func<PluginRequest, bool> fails = _ => false;

    public StoppingNoRefusal()
    {
        sales = new Sales(rules: new HostRules { Fails = request => fails(request) });
        sales.SetFooter();
        sales.TestPages();
        sales.Admin.Execute(new OrganizationRequest("optout_Baseline"));
        sales.Organization.RunAsynchronousJobs();
    }

    /// <summary>The ways to say no, each with what follows it.</summary>
    public static TheoryData<string> Ways =>
        ["a flag", "a new row", "a request of a person", "a request of an address", "a topic", "a pause", "a merge"];

    public void Dispose() => sales.Dispose();

    [Theory]
    [MemberData(nameof(Ways))]
    public void Every_request_of_what_follows_fails_in_turn_and_the_refusal_stands(string way)
    {
        var last = 0;
        for (var failing = 1; failing <= last + 1; failing++)
        {
            using var one = new StoppingNoRefusal();
            var (asked, complaint) = one.Refuse(way, failing);

            Assert.True(complaint is null, $"{way}, request {failing} of {asked}: {complaint}");
            last = Math.Max(last, asked);
        }

        Assert.InRange(last, 10, 200);
    }

    [Fact]
    public void Another_vendors_step_that_fails_on_a_twin_keeps_nothing_from_the_others_and_is_told()
    {
        var ana = sales.Contact("ana@example.com");
        var stubborn = sales.Lead("ana@example.com");
        var willing = sales.Account("ana@example.com");
        var vendor = new Vendor { Row = stubborn.Id };
        sales.Organization.AddStep(new StepDefinition("Update", "lead", 20), vendor);

        sales.Update(ana, ("donotemail", true));
        sales.Organization.RunAsynchronousJobs();

        Assert.Equal(true, sales.Read(ana, "donotemail"));
        Assert.Equal(true, sales.Read(willing, "donotemail"));
        Assert.Equal(false, sales.Read(stubborn, "donotemail"));
        Assert.Equal(
            (ComplianceRule.FlagBehind.Id, stubborn.Id.ToString("D")),
            Assert.Single(Findings().Select(one =>
                ((string)one[ComplianceFinding.Rule], (string)one[ComplianceFinding.RegardingId]))));
        var left = Assert.Single(Work());
        Assert.Equal("The vendor says no.", left[WorkRow.LastError]);
        Assert.Equal(1, left[WorkRow.Attempts]);

        RunDue();
        Assert.Equal(2, Assert.Single(Work())[WorkRow.Attempts]);
        vendor.Row = Guid.Empty;
        RunDue();

        Assert.Equal(true, sales.Read(stubborn, "donotemail"));
        Assert.Empty(Work());
        Assert.Equal([ComplianceRule.FlagBehind.Id], Findings().Select(one => one[ComplianceFinding.Rule]));
        Assert.Null(sales.Verify().Fault);
    }

    [Fact]
    public void Work_whose_job_could_do_nothing_at_all_is_done_with_the_regular_work()
    {
        var twin = sales.Account("ana@example.com");
        sales.OptOut("ana@example.com");
        sales.Contact("bo@example.com", ("donotfax", true));
        fails = request => request.IsAsynchronous;
        sales.Organization.RunAsynchronousJobs();
        fails = _ => false;

        Assert.Equal(2, Work().Count);
        sales.Clock.Advance(TimeSpan.FromMinutes(16));
        RunDue();

        Assert.Equal(true, sales.Read(twin, "donotbulkemail"));
        Assert.Empty(Work());

        // The check of that day may have come before the job: the next one closes what it found.
        sales.Clock.Advance(TimeSpan.FromHours(25));
        sales.TestPages();
        RunDue();
        Assert.All(Findings(), one => Assert.Equal(
            new OptionSetValue((int)FindingStatus.Mended), one[ComplianceFinding.Status]));
    }

    [Theory]
    [InlineData("OptOut Sales User", "a new row")]
    [InlineData("OptOut Sales User", "a row that is not theirs")]
    [InlineData("OptOut Sales User", "an address")]
    [InlineData("OptOut Privacy Officer", "a row that is not theirs")]
    [InlineData("OptOut Privacy Officer", "an address")]
    public void Whoever_in_a_branch_hands_it_in_everything_follows_and_they_see_no_work(string role, string way)
    {
        var (unit, user) = sales.ChildUnit("Sales department", role);
        Assert.NotEqual(Guid.Empty, unit);
        var caller = sales.Organization.As(user);
        var theirs = sales.Lead("ana@example.com");
        var twin = sales.Account("ana@example.com");
        sales.AllowTypedInAddresses();
        var mail = sales.CampaignMail(Typed("to", "ana@example.com"));
        sales.Send(mail);
        sales.Organization.RunAsynchronousJobs();
        sales.NextSecond();

        switch (way)
        {
            case "a new row":
                caller.Create(new Entity("contact")
                {
                    ["lastname"] = "Ana",
                    ["emailaddress1"] = "ana@example.com",
                    ["donotbulkemail"] = true,
                });
                break;
            case "an address":
                Asking.Ask(caller, "OptOut", [(RecordConsent.Address, "ana@example.com")]);
                break;
            default:
                Asking.Ask(caller, "OptOut", HandingIn.Of(theirs));
                break;
        }

        var left = Work().Count;
        if (role == "OptOut Sales User")
        {
            Assert.ThrowsAny<Exception>(() => caller.RetrieveMultiple(new QueryExpression(WorkRow.Table)));
        }

        sales.Organization.RunAsynchronousJobs();
        Assert.Equal((1, 0), (left, Work().Count));
        Assert.True(Follows(twin, mail));
        Assert.Empty(Findings().Select(one => one[ComplianceFinding.Rule]));
        Assert.Null(sales.Verify().Fault);
    }

    private (int Asked, string? Complaint) Refuse(string way, int failing)
    {
        var topic = way == "a topic" ? sales.Topic("news") : null;
        var ana = way is "a new row" or "a request of an address" ? null : sales.Contact("ana@example.com");
        var twin = way is "a topic" or "a pause" ? null : sales.Account("ana@example.com");
        var other = way == "a merge" ? sales.Contact("ana@example.net") : null;
        sales.AllowTypedInAddresses();
        var mail = sales.Mail(
            [ana is null ? Typed("to", "ana@example.com") : To(ana)],
            ("regardingobjectid", sales.Campaign()),
            (Email.Topic, topic));
        sales.Send(mail);
        sales.Organization.RunAsynchronousJobs();
        sales.NextSecond();
        SayNo(way, ana, other);

        var asked = 0;
        fails = _ => Interlocked.Increment(ref asked) == failing;
        sales.Organization.RunAsynchronousJobs();
        fails = _ => false;
        return (asked, Complaint(ana, twin, mail, failing <= asked));
    }

    private void SayNo(string way, EntityReference? ana, EntityReference? other)
    {
        switch (way)
        {
            case "a flag":
                sales.Update(ana!, ("donotbulkemail", true));
                break;
            case "a new row":
                sales.Lead("ana@example.com", ("donotbulkemail", true));
                break;
            case "a request of a person":
                sales.OptOut(ana!);
                break;
            case "a request of an address":
                sales.OptOut("ana@example.com");
                break;
            case "a topic":
                sales.OptOut(ana!, (RecordConsent.Topic, "news"));
                break;
            case "a pause":
                sales.Pause(ana!, sales.Now.AddDays(30));
                break;
            default:
                sales.Update(other!, ("donotbulkemail", true));
                sales.Merge(ana!, other!);
                break;
        }
    }

    // The refusal stands at once; what did not follow is told, and follows in the end.
    private string? Complaint(EntityReference? ana, EntityReference? twin, EntityReference mail, bool hasFailed)
    {
        var isDone = Follows(twin, mail);
        var isTold = Findings().Count > 0 || Work().Count > 0;
        if (!hasFailed && (!isDone || isTold))
        {
            return $"nothing failed: done {isDone}, told {isTold}";
        }

        if (!isDone && !isTold && ana is null)
        {
            return "nothing says that something did not follow";
        }

        sales.NextSecond();
        var next = sales.Mail(
            [ana is null ? Typed("to", "ana@example.com") : To(ana)],
            ("regardingobjectid", sales.Campaign()));
        if (ana is null || sales.Read(ana, "donotbulkemail") is true)
        {
            sales.Refusal(next);
        }

        sales.Clock.Advance(TimeSpan.FromMinutes(16));
        RunDue();
        RunDue();
        return !Follows(twin, mail) ? "it did not follow in the end"
            : Work().Count > 0 ? "work is left in the end"
            : sales.Verify() is not { Fault: null, Unsealed: 0 } ? "the ledger is not whole"
            : null;
    }

    private bool Follows(EntityReference? twin, EntityReference mail) =>
        sales.StatusOf(mail) == Canceled && (twin is null || sales.Read(twin, "donotbulkemail") is true);

    private void RunDue()
    {
        sales.RunDue();
        sales.Organization.RunAsynchronousJobs();
    }

    private DataCollection<Entity> Work() => All(WorkRow.Table);

    private DataCollection<Entity> Findings() => All(ComplianceFinding.Table);

    private DataCollection<Entity> All(string table) => sales.Admin.RetrieveMultiple(
        new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities;

    private sealed class Vendor : IPlugin
    {
        public Guid Row { get; set; }

        public void Execute(IServiceProvider serviceProvider)
        {
            var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
            if (context.PrimaryEntityId == Row)
            {
                throw new InvalidPluginExecutionException("The vendor says no.");
            }
        }
    }
}
