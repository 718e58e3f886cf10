using LocalDataverse.Engine.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Handlers;
using static OptOutPlugin.Plugins.Tests.Telling.Hearing;

namespace OptOutPlugin.Plugins.Tests.Telling;

/// <summary>A solution of others has a step on the event of ours.</summary>
public sealed class HearingOfChanges : IDisposable
{
    private const int NotAllowed = unchecked((int)0x80040220);

    private readonly Sales sales = new();

    public void Dispose() => sales.Dispose();

    [Fact]
    public void Each_refusal_is_heard_once_and_in_order_after_it_was_committed()
    {
        sales.Organization.Import(HearingSolution.Zip());
        var people = Enumerable.Range(0, 5).Select(i => sales.Contact($"p{i}@example.com")).ToList();
        sales.Organization.RunAsynchronousJobs();

        foreach (var person in people)
        {
            sales.Update(person, ("donotphone", true));
            Assert.DoesNotContain(sales.Changes(), change => change.Text("personId") == person.Id.ToString("D"));
            sales.Organization.RunAsynchronousJobs();
        }

        var heard = sales.Changes();
        Assert.Equal(people.Select(person => person.Id.ToString("D")), heard.Select(change => change.Text("personId")));
        Assert.Equal(heard.Select(Hearing.Sequence).Order(), heard.Select(Hearing.Sequence));
        Assert.All(heard, change => Assert.Equal("Phone", change.Text("channel")));
        var notices = sales.Notices();
        Assert.Equal(notices.Select(one => one.Last).SkipLast(1).Prepend(0), notices.Select(one => one.After));
        Assert.All(notices, one => Assert.Equal(one.Changes.Count, one.Count));
    }

    [Fact]
    [Trait("Case", "29")]
    public void A_permission_that_becomes_a_refusal_is_heard_with_channel_old_and_new_status()
    {
        sales.Organization.Import(HearingSolution.Zip());
        var ana = sales.Contact("ana@example.com", ("donotbulkemail", false));
        sales.Organization.RunAsynchronousJobs();

        sales.Update(ana, ("donotbulkemail", true));
        sales.Organization.RunAsynchronousJobs();

        var change = Assert.Single(sales.Changes(), one => one.Text("personId") == ana.Id.ToString("D"));
        Assert.Equal("MarketingEmail", change.Text("channel"));
        Assert.Equal("allowed", change.Text("oldValue"));
        Assert.Equal("refused", change.Text("newValue"));
        Assert.Equal("OptedOut", change.Text("event"));
        Assert.Equal("contact", change.Text("personTable"));
    }

    [Fact]
    public void No_address_no_name_and_no_word_of_anybody_leaves()
    {
        sales.Organization.Import(HearingSolution.Zip());
        sales.Contact("secret@example.com", ("lastname", "Geheimnis"));
        sales.Admin.Execute(new OrganizationRequest("optout_RecordConsent")
        {
            [RecordConsent.Decision] = "OptOut",
            [RecordConsent.Address] = "Secret@Example.com",
            [RecordConsent.Evidence] = "She said on the phone that her sister Geheimnis is ill.",
        });
        sales.Organization.RunAsynchronousJobs();

        var text = string.Concat(sales.Changes().Select(change => change.GetRawText()));

        Assert.NotEmpty(text);
        Assert.DoesNotContain("example.com", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Geheimnis", text, StringComparison.Ordinal);
        Assert.DoesNotContain("sister", text, StringComparison.Ordinal);
        Assert.All(sales.Changes(), change => Assert.Equal(64, change.Text("addressHash")?.Length ?? 64));
    }

    [Fact]
    public void Only_what_somebody_chose_is_told_and_not_every_row_of_the_ledger()
    {
        sales.Organization.Import(HearingSolution.Zip());
        var ana = sales.Contact("ana@example.com", ("donotbulkemail", true));
        sales.Refusal(sales.CampaignMail(Sales.To(ana)));
        sales.Update(ana, ("donotbulkemail", false));
        sales.Organization.RunAsynchronousJobs();

        Assert.Contains(sales.Ledger(), row => IsOf(row, LedgerEvent.SendBlocked));
        Assert.Contains(sales.Ledger(), row => IsOf(row, LedgerEvent.Corrected));
        Assert.DoesNotContain(sales.Changes(), change => change.Text("event") is "SendBlocked" or "Corrected");
        Assert.All(sales.Changes(), change => Assert.Equal("refused", change.Text("newValue")));
    }

    [Fact]
    public void Many_changes_are_told_a_hundred_at_a_time_and_below_64_kilobytes()
    {
        sales.Organization.Import(HearingSolution.Zip());
        sales.Organization.RunAsynchronousJobs();
        Many(350);
        sales.Organization.RunAsynchronousJobs();

        var notices = sales.Notices();
        Assert.Equal(350, notices.Sum(one => one.Count));
        Assert.All(notices, one => Assert.InRange(one.Count, 1, 100));
        Assert.Equal(Enumerable.Range(1, 350), sales.Changes().Select(Hearing.Sequence));
        Assert.All(sales.Notices(), one => Assert.True(
            one.Changes.Sum(change => change.GetRawText().Length + 1) + 1 < 64 * 1024));
    }

    [Fact]
    public void An_event_that_fails_stops_neither_the_refusal_nor_its_seal_and_the_regular_work_raises_it_again()
    {
        sales.Organization.Import(HearingSolution.Zip());
        var fails = new FailingWrites();
        // A step of others that keeps the place from being stored keeps the event from being raised.
        sales.Organization.AddStep(new StepDefinition("Update", Checkpoint.Table, 40), fails);
        var ana = sales.Contact("ana@example.com", ("donotphone", true));
        sales.Organization.RunAsynchronousJobs();
        Assert.Empty(sales.Changes());
        Assert.Equal(0, sales.Verify().Unsealed);
        Assert.True(sales.Admin.Retrieve("contact", ana.Id, new ColumnSet("donotphone")).GetAttributeValue<bool>("donotphone"));

        fails.IsOn = false;
        sales.KeepSettled();

        var change = Assert.Single(sales.Changes());
        Assert.Equal(ana.Id.ToString("D"), change.Text("personId"));
    }

    [Fact]
    public void Two_that_tell_at_once_tell_each_change_once()
    {
        sales.Organization.Import(HearingSolution.Zip());
        Many(30);
        sales.Organization.RunAsynchronousJobs();

        sales.Admin.Execute(new OrganizationRequest("optout_TellConsentChanges"));
        sales.Admin.Execute(new OrganizationRequest("optout_TellConsentChanges"));
        sales.KeepSettled();

        Assert.Equal(Enumerable.Range(1, 30), sales.Changes().Select(Hearing.Sequence));
    }

    [Fact]
    public void A_step_that_people_would_wait_for_is_not_let_on_it() =>
        Assert.ThrowsAny<Exception>(() => sales.Organization.Import(HearingSolution.Zip(asynchronous: false)));

    [Fact]
    public void Nobody_but_the_service_raises_the_event()
    {
        var request = new OrganizationRequest("optout_ConsentChanged")
        {
            ["After"] = 0,
            ["First"] = 1,
            ["Last"] = 1,
            ["Count"] = 1,
            ["Changes"] = "[]",
        };
        foreach (var role in new[] { "OptOut Sales User", "OptOut Auditor", "OptOut Privacy Officer", "OptOut Public Page" })
        {
            Assert.Equal(NotAllowed, Fault(() => sales.Somebody(inBranch: true, role).Execute(request)).Detail.ErrorCode);
        }
    }

    [Fact]
    public void A_consumer_that_was_away_catches_up_page_by_page()
    {
        Many(25);
        sales.Organization.RunAsynchronousJobs();
        var auditor = sales.Somebody(inBranch: true, "OptOut Auditor");

        var seen = new List<int>();
        var page = auditor.ReadChanges(7, most: 10);
        seen.AddRange(page.Changes.Select(Hearing.Sequence));
        while (page.More)
        {
            page = auditor.ReadChanges(page.Next, most: 10);
            seen.AddRange(page.Changes.Select(Hearing.Sequence));
        }

        Assert.Equal(Enumerable.Range(8, 18), seen);
        Assert.Equal(25, page.Next);
        var nothing = auditor.ReadChanges(25);
        Assert.Equal((0, 25, false), (nothing.Count, nothing.Next, nothing.More));
    }

    [Fact]
    public void What_is_read_is_what_was_told()
    {
        sales.Organization.Import(HearingSolution.Zip());
        Many(12);
        sales.Topic("news");
        sales.Organization.RunAsynchronousJobs();

        Assert.Equal(
            sales.Changes().Select(change => change.GetRawText()),
            sales.Admin.ReadChanges(0).Changes.Select(change => change.GetRawText()));
    }

    [Theory]
    [InlineData(-1, null)]
    [InlineData(99, null)]
    [InlineData(0, 0)]
    [InlineData(0, 1001)]
    public void A_place_that_is_none_is_refused_with_a_sentence(int after, int? most)
    {
        Many(3);
        sales.Organization.RunAsynchronousJobs();

        Assert.NotEmpty(Fault(() => sales.Admin.ReadChanges(after, most)).Message);
    }

    [Theory]
    [InlineData("OptOut Sales User")]
    [InlineData("OptOut Public Page")]
    [InlineData("OptOut Service")]
    public void Who_may_not_read_the_ledger_reads_no_changes(string role)
    {
        Many(1);
        sales.Organization.RunAsynchronousJobs();

        Assert.Equal(
            NotAllowed,
            Fault(() => sales.Somebody(inBranch: true, role).ReadChanges(0)).Detail.ErrorCode);
    }

    [Fact]
    public void What_waits_for_its_seal_is_not_read_so_that_nothing_ever_comes_before_what_was_read()
    {
        Many(2);
        Assert.Equal(0, sales.Admin.ReadChanges(0).Count);

        sales.Organization.RunAsynchronousJobs();
        Assert.Equal(2, sales.Admin.ReadChanges(0).Count);
    }

    private static bool IsOf(Entity row, LedgerEvent what) =>
        row.GetAttributeValue<OptionSetValue>(ConsentAudit.Event).Value == (int)what;

    private void Many(int count)
    {
        var people = Enumerable.Range(0, count)
            .Select(i => new Entity("contact") { ["lastname"] = $"N{i}", ["donotphone"] = true });
        sales.Admin.Execute(new CreateMultipleRequest
        {
            Targets = new EntityCollection([.. people]) { EntityName = "contact" },
        });
    }

    private sealed class FailingWrites : IPlugin
    {
        public bool IsOn { get; set; } = true;

        public void Execute(IServiceProvider serviceProvider)
        {
            var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
            if (IsOn && context.PrimaryEntityId == Checkpoint.Told)
            {
                throw new InvalidPluginExecutionException("Somebody else's step fails.");
            }
        }
    }
}
