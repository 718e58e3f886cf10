using System.Security.Cryptography;
using System.Text;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Handlers;
using OptOutPlugin.Plugins.Tests.Reports;
using static OptOutPlugin.Plugins.Tests.Telling.Hearing;
using static OptOutPlugin.Plugins.Tests.Telling.Telling;

namespace OptOutPlugin.Plugins.Tests.Telling;

/// <summary>Senders without an interface get what was refused as a file.</summary>
public sealed class HandingFilesOver : IDisposable
{
    private const int NotAllowed = unchecked((int)0x80040220);

    private static readonly string[] Phone = ["Phone"];
    private static readonly string[] Fax = ["Fax"];
    private static readonly string[] Marketing = ["MarketingEmail"];

    private readonly Sales sales = new();
    private readonly IOrganizationService officer;

    public HandingFilesOver() => officer = sales.Officer();

    public void Dispose() => sales.Dispose();

    [Fact]
    public void A_file_says_whom_not_to_write_to_and_every_row_is_as_wide_as_the_header()
    {
        var print = officer.FileListener("Post, MarketingPost");
        var ana = sales.Contact(
            "ana@example.com",
            ("lastname", "O\"Neil, Ana"),
            ("address1_line1", "1 High Street"),
            ("address1_city", "Springfield"),
            ("donotbulkpostalmail", true));
        sales.Contact("bo@example.com", ("lastname", "=1+1"), ("donotpostalmail", true), ("donotphone", true));
        sales.Organization.RunAsynchronousJobs();

        var file = officer.Fetch(print);

        Assert.Equal(2, file.Count);
        Assert.All(file.Lines, line => Assert.Equal(file.Lines[0].Count, line.Count));
        Assert.Equal(["Marketing post", "Post"], file.Column("channel"));
        Assert.Equal(["O\"Neil, Ana", "'=1+1"], file.Column("name"));
        Assert.Equal(["1 High Street, Springfield", ""], file.Column("postal address"));
        Assert.Equal(["", ""], file.Column("e-mail"));
        Assert.EndsWith("\r\n", file.File, StringComparison.Ordinal);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file.File))), file.Hash);
        var batch = Assert.Single(sales.BatchesOf(print));
        Assert.Equal(file.Hash, batch.GetAttributeValue<string>(ToldBatch.FileHash));
        Assert.Equal((int)BatchState.Fetched, batch.GetAttributeValue<OptionSetValue>(ToldBatch.State).Value);
        Assert.DoesNotContain(ana.Id.ToString("D"), file.File, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_batch_comes_again_until_it_is_done_and_then_the_next_begins_where_it_ended()
    {
        var print = officer.FileListener("Phone");
        sales.Refusing(3, "donotphone");
        var first = officer.Fetch(print);
        sales.Refusing(2, "donotphone");

        var again = officer.Fetch(print);
        Assert.Equal((first.Batch, first.File, first.Hash, 3), (again.Batch, again.File, again.Hash, again.Count));
        Assert.True(again.More);

        var done = officer.Complete(first.Batch);
        Assert.Equal(done, officer.Complete(first.Batch, "Another answer."));
        var next = officer.Fetch(print);
        Assert.NotEqual(first.Batch, next.Batch);
        Assert.Equal((2, false), (next.Count, next.More));

        var batches = sales.BatchesOf(print);
        Assert.Equal(
            batches[0].GetAttributeValue<int>(ToldBatch.Last) + 1, batches[1].GetAttributeValue<int>(ToldBatch.First));
        Assert.Equal("Taken off the list.", batches[0].GetAttributeValue<string>(ToldBatch.Answer));
        Assert.Empty(first.Column("sequence").Intersect(next.Column("sequence")));
        Assert.Contains(sales.Ledger(), row =>
            row.GetAttributeValue<OptionSetValue>(ConsentAudit.Event).Value == (int)LedgerEvent.ListenerTold
            && row.GetAttributeValue<string>(ConsentAudit.Evidence).Contains(first.Hash, StringComparison.Ordinal));
    }

    [Fact]
    public void Where_nothing_waits_there_is_no_batch()
    {
        var print = officer.FileListener("Post");
        sales.Refusing(2, "donotphone");

        var file = officer.Fetch(print);

        Assert.Equal((Guid.Empty, string.Empty, 0, false), (file.Batch, file.File, file.Count, file.More));
        Assert.Empty(sales.BatchesOf(print));
    }

    [Fact]
    public void What_was_permitted_again_before_anybody_was_told_is_not_told()
    {
        var print = officer.FileListener("Phone");
        var ana = sales.Contact("ana@example.com", ("donotphone", true));
        sales.Organization.RunAsynchronousJobs();
        sales.OptIn(ana, (RecordConsent.Channels, Phone));
        sales.Organization.RunAsynchronousJobs();
        Assert.False(sales.Admin.Retrieve("contact", ana.Id, new ColumnSet("donotphone")).GetAttributeValue<bool>("donotphone"));

        Assert.Equal(0, officer.Fetch(print).Count);
    }

    [Fact]
    public void A_refusal_by_address_alone_says_what_the_request_said()
    {
        var agency = officer.FileListener("MarketingEmail");
        sales.Admin.Execute(new OrganizationRequest("optout_RecordConsent")
        {
            [RecordConsent.Decision] = "OptOut",
            [RecordConsent.Address] = "Nobody@Example.com",
            [RecordConsent.Channels] = Marketing,
        });
        sales.Organization.RunAsynchronousJobs();

        var file = officer.Fetch(agency);

        Assert.Equal(["Nobody@Example.com"], file.Column("e-mail"));
        Assert.Equal(64, Assert.Single(file.Column("address hash")).Length);
    }

    [Fact]
    public void A_row_that_the_officer_may_not_read_keeps_its_name_and_its_refusal_is_told_all_the_same()
    {
        // An officer whose other roles were taken away reads no people of other business units.
        sales.Organization.AddRole("Own people", "prvReadContact");
        var agency = officer.FileListener("MarketingEmail");
        sales.Contact("secret@example.com", ("lastname", "Geheimnis"), ("donotbulkemail", true));
        sales.Organization.RunAsynchronousJobs();
        var file = officer.Fetch(agency);
        Assert.Equal(["Geheimnis"], file.Column("name"));

        sales.Organization.AddRole(
            "Only an officer", "prvCreateoptout_Suppression", "prvReadoptout_Listener", "prvReadoptout_HandOver");
        var blind = sales.Organization.As(sales.Organization.AddUser("Blind", "Only an officer"));
        var seen = blind.Fetch(agency);

        Assert.Equal([""], seen.Column("name"));
        Assert.Equal([""], seen.Column("e-mail"));
        Assert.Equal(file.Column("sequence"), seen.Column("sequence"));
        Assert.Equal(64, Assert.Single(seen.Column("address hash")).Length);
    }

    [Fact]
    public void Who_was_merged_or_deleted_between_is_not_lost()
    {
        var agency = officer.FileListener("MarketingEmail");
        var kept = sales.Contact("kept@example.com", ("lastname", "Kept"));
        var gone = sales.Contact("gone@example.com", ("lastname", "Gone"), ("donotbulkemail", true));
        var deleted = sales.Contact("deleted@example.com", ("lastname", "Deleted"), ("donotbulkemail", true));
        sales.Organization.RunAsynchronousJobs();
        sales.Merge(kept, gone);
        sales.Admin.Delete("contact", deleted.Id);
        sales.Organization.RunAsynchronousJobs();

        var file = officer.Fetch(agency);

        Assert.Contains("Kept", file.Column("name"));
        Assert.DoesNotContain("Deleted", file.Column("name"));
        Assert.All(
            file.Lines.Skip(1), line => Assert.True(line[5].Length > 0 || line[9].Length == 64, string.Join('|', line)));
        Assert.True(file.Count >= 2);
    }

    [Fact]
    public void Twelve_thousand_refusals_come_in_batches_of_which_none_loses_one()
    {
        var print = officer.FileListener("Phone");
        sales.Refusing(12000, "donotphone");
        var seen = new List<string>();
        Fetched file;
        do
        {
            file = officer.Fetch(print);
            Assert.InRange(file.Count, 1, 5000);
            seen.AddRange(file.Column("sequence"));
            officer.Complete(file.Batch);
        }
        while (file.More);

        Assert.Equal(12000, seen.Count);
        Assert.Equal(
            sales.Admin.ReadAllChanges().Select(change => change.Sequence()), seen.Select(int.Parse).Order());
        Assert.Equal(3, sales.BatchesOf(print).Count);
    }

    [Fact]
    public void Nothing_is_done_that_nobody_fetched_and_nothing_is_there_that_is_not()
    {
        var print = officer.FileListener("Phone");
        sales.Refusing(1, "donotphone");
        sales.KeepSettled();
        var waiting = Assert.Single(sales.BatchesOf(print));
        Assert.Equal((int)BatchState.NotFetched, waiting.GetAttributeValue<OptionSetValue>(ToldBatch.State).Value);

        Assert.Contains("fetched", Sentence(() => officer.Complete(waiting.Id)), StringComparison.Ordinal);
        Assert.Contains("no batch", Sentence(() => officer.Complete(Guid.NewGuid())), StringComparison.Ordinal);
        Assert.Contains("no listener", Sentence(() => officer.Fetch(new EntityReference(Listener.Table, Guid.NewGuid()))), StringComparison.Ordinal);
        Assert.Equal(waiting.Id, officer.Fetch(print).Batch);
    }

    [Fact]
    public void A_batch_that_waits_takes_in_what_comes_before_somebody_fetches_it()
    {
        var print = officer.FileListener("Phone");
        sales.Refusing(1, "donotphone");
        sales.KeepSettled();
        sales.Refusing(4, "donotphone");

        Assert.Equal(5, officer.Fetch(print).Count);
        Assert.Single(sales.BatchesOf(print));
    }

    [Fact]
    public void Who_was_struck_off_gets_no_more_and_who_was_told_cannot_be_deleted()
    {
        var print = officer.FileListener("Phone");
        sales.Refusing(1, "donotphone");
        officer.Complete(officer.Fetch(print).Batch);

        Assert.NotEmpty(Sentence(() => officer.Delete(print.LogicalName, print.Id)));
        Sales.Update(officer, print, ("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(2)));

        Assert.Contains("no listener", Sentence(() => officer.Fetch(print)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OptOut Sales User")]
    [InlineData("OptOut Auditor")]
    [InlineData("OptOut Service")]
    [InlineData("OptOut Public Page")]
    [InlineData("OptOut Listener")]
    public void Only_an_officer_fetches_and_completes(string role)
    {
        var print = officer.FileListener("Phone");
        sales.Refusing(1, "donotphone");
        var batch = officer.Fetch(print).Batch;
        var caller = sales.Somebody(inBranch: true, role);

        Assert.Equal(NotAllowed, Fault(() => caller.Fetch(print)).Detail.ErrorCode);
        Assert.Equal(NotAllowed, Fault(() => caller.Complete(batch)).Detail.ErrorCode);
    }

    [Fact]
    public void An_officer_of_a_branch_fetches_and_completes()
    {
        var branch = sales.Somebody(inBranch: true, "OptOut Privacy Officer");
        var print = branch.FileListener("Phone");
        sales.Refusing(2, "donotphone");

        var file = branch.Fetch(print);

        Assert.Equal(2, file.Count);
        branch.Complete(file.Batch);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Pigeon")]
    [InlineData("Phone, Pigeon")]
    public void A_listener_names_channels_that_there_are(string channels) =>
        Assert.NotEmpty(Sentence(() => officer.FileListener(channels)));

    [Theory]
    [InlineData(0)]
    [InlineData(61)]
    public void A_listener_has_a_time_that_can_be_kept(int days) =>
        Assert.NotEmpty(Sentence(() => officer.FileListener("Phone", days: days)));

    [Fact]
    public void Only_an_officer_puts_a_listener_down_and_only_the_product_a_batch()
    {
        Assert.NotEmpty(Sentence(() => sales.Somebody(inBranch: true, "OptOut Sales User").FileListener("Phone")));
        sales.Organization.AddRole(
            "Maker", "prvCreateoptout_Listener", "prvCreateoptout_HandOver", "prvReadoptout_Listener", "prvAppendToUser");
        var maker = sales.Organization.As(sales.Organization.AddUser("Max Maker", "Maker"));

        Assert.Contains("privacy officer", Sentence(() => maker.FileListener("Phone")), StringComparison.Ordinal);
        Assert.Contains("Only the product", Sentence(() => sales.Admin.Create(new Entity(ToldBatch.Table)
        {
            [ToldBatch.Name] = "Forged",
            [ToldBatch.State] = new OptionSetValue((int)BatchState.Done),
        })), StringComparison.Ordinal);
    }

    [Fact]
    public void A_batch_that_is_late_is_found_once()
    {
        var print = officer.FileListener("Phone", days: 1);
        sales.Refusing(1, "donotphone");
        sales.KeepSettled();
        Assert.Empty(sales.Findings(ComplianceRule.NotActedOn.Id));

        sales.Clock.Advance(TimeSpan.FromDays(6));
        sales.KeepSettled();
        sales.KeepSettled();

        var finding = Assert.Single(sales.Findings(ComplianceRule.NotActedOn.Id));
        Assert.Contains("nobody fetched", finding.GetAttributeValue<string>(ComplianceFinding.Evidence), StringComparison.Ordinal);
        Assert.Equal(ToldBatch.Table, finding.GetAttributeValue<string>(ComplianceFinding.RegardingType));
        Assert.NotNull(officer.Fetch(print).DueOn);
    }

    [Fact]
    public void Who_refuses_again_after_it_was_done_is_found_once()
    {
        var print = officer.FileListener("Phone");
        var ana = sales.Contact("ana@example.com", ("donotphone", true));
        var bo = sales.Contact("bo@example.com", ("donotphone", true));
        sales.Organization.RunAsynchronousJobs();
        officer.Complete(officer.Fetch(print).Batch);
        sales.Clock.Advance(TimeSpan.FromDays(2));
        sales.KeepSettled();
        Assert.Empty(sales.Findings(ComplianceRule.RefusedAgain.Id));

        sales.OptOut(ana, (RecordConsent.Channels, Phone));
        sales.OptOut(bo, (RecordConsent.Channels, Fax));
        sales.Organization.RunAsynchronousJobs();
        sales.KeepSettled();
        sales.KeepSettled();

        var finding = Assert.Single(sales.Findings(ComplianceRule.RefusedAgain.Id));
        Assert.Equal(ana.Id.ToString("D"), finding.GetAttributeValue<string>(ComplianceFinding.RegardingId));
    }

    [Fact]
    public void The_timeline_says_of_each_refusal_who_was_told_when_and_with_what_answer()
    {
        var print = officer.FileListener("Phone");
        officer.FileListener("Post", name: "Agency");
        var ana = sales.Contact("ana@example.com", ("donotphone", true), ("donotfax", true));
        sales.Organization.RunAsynchronousJobs();

        Assert.Equal(["Print shop: not told yet"], officer.Told(ana).Where(line => line.Length > 0));
        var file = officer.Fetch(print);
        Assert.StartsWith("Print shop: told on ", officer.Told(ana).Single(line => line.Length > 0), StringComparison.Ordinal);
        officer.Complete(file.Batch, "Gone from our list.");

        var line = officer.Told(ana).Single(one => one.Length > 0);
        Assert.Contains("done on", line, StringComparison.Ordinal);
        Assert.EndsWith("(Gone from our list.)", line, StringComparison.Ordinal);
        var rep = sales.Rep.Told(ana).Single(one => one.Length > 0);
        Assert.Contains("done on", rep, StringComparison.Ordinal);
        Assert.DoesNotContain("Gone", rep, StringComparison.Ordinal);
    }
}
