using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Plugins.Tests.Reports;

namespace OptOutPlugin.Plugins.Tests.Doors;

/// <summary>The program of the public pages, and everybody else.</summary>
public sealed class WhoMayUseTheDoors : IDisposable
{
    private const string Address = "ana@example.com";

    private readonly Sales sales = new();
    private readonly PublicPage page;

    public WhoMayUseTheDoors() => page = new PublicPage(sales);

    public void Dispose() => sales.Dispose();

    public static TheoryData<string> Apis =>
    [
        "optout_RedeemUnsubscribeLink", "optout_ReadPreferences", "optout_SubmitRequest", "optout_ConfirmOptIn",
        "optout_ReadPageSetup", "optout_RecordExternalCheck", "optout_ReadProcess",
    ];

    [Theory]
    [MemberData(nameof(Apis))]
    public void Nobody_else_calls_what_is_the_pages(string api)
    {
        foreach (var caller in new[]
        {
            sales.Rep, sales.Lone("OptOut Service"), sales.Lone("OptOut Auditor"), sales.Lone("OptOut Sales User", true),
        })
        {
            Assert.ThrowsAny<Exception>(() => PublicPage.Call(
                caller, api, ("Token", "x"), ("Door", "Page"), ("Wish", "Stop"), ("Decision", "OptOut"),
                ("Address", Address), ("Check", "self-test"), ("Passed", true)));
        }

        Assert.Empty(page.Requests());
    }

    [Fact]
    public void The_page_reads_no_table_and_calls_nothing_else()
    {
        sales.Contact(Address);
        foreach (var table in new[]
        {
            "contact", "lead", "account", "email", OptOutRequest.Table, SuppressedAddress.Table, ConsentAudit.Table,
            TopicPreference.Table, SecretKey.Table, MarketingTopic.Table, Door.Table, Checkpoint.Table,
        })
        {
            Assert.ThrowsAny<Exception>(() => page.Program.RetrieveMultiple(
                new QueryExpression(table) { ColumnSet = new ColumnSet(true) }));
            Assert.ThrowsAny<Exception>(() => page.Program.Create(new Entity(table)));
        }

        foreach (var api in new[]
        {
            "optout_RecordConsent", "optout_CheckConsent", "optout_ReadTimeline", "optout_RunDue", "optout_Baseline",
            "optout_IssueUnsubscribeLink", "optout_ReleaseEarlierRefusals", "optout_VerifyLedger", "optout_CheckHealth",
        })
        {
            Assert.ThrowsAny<Exception>(() => page.Call(
                api, ("Decision", "OptOut"), ("Address", Address), ("Recipients", new[] { Address })));
        }

        Assert.Empty(page.Requests());
    }

    [Fact]
    public void The_service_makes_links_for_mailers_of_other_kinds_and_a_sales_person_does_not()
    {
        sales.Set("optout_PreferenceCentreUrl", "https://choices.example.com/");
        var news = sales.Topic("news");
        var ana = sales.Contact(Address);
        var service = sales.Lone("OptOut Service", inBranch: true);

        var links = ((EntityCollection)PublicPage.Call(
            service,
            "optout_IssueUnsubscribeLink",
            ("Recipients", new[] { "Ana <ANA@example.com>", "nobody", $"{new string('a', 200)}@example.com" }),
            ("Topic", "news"),
            ("Language", "fr"))["Links"]).Entities;

        var own = (string)links[0]["oneclicklink"];
        Assert.StartsWith("https://choices.example.com/o/", own, StringComparison.Ordinal);
        Assert.StartsWith("https://choices.example.com/u/", (string)links[0]["pagelink"], StringComparison.Ordinal);
        Assert.Equal("NoAddress", links[1]["fault"]);
        Assert.Equal("TooLong", links[2]["fault"]);
        Assert.Equal("Changed", page.Press(own.Split('/')[^1], "Stop", ("Door", "OneClick")));
        Assert.True(sales.IsRefused(Address, news));
        Assert.Equal("fr", page.Read(own.Split('/')[^1])["Language"]);
        Assert.ThrowsAny<Exception>(() => PublicPage.Call(
            sales.Rep, "optout_IssueUnsubscribeLink", ("Recipients", new[] { Address })));
        sales.Organization.RunAsynchronousJobs();
        Assert.False(sales.Refuses(ana));
    }

    [Fact]
    public void What_was_found_outside_is_kept_once_and_only_what_is_known()
    {
        page.Call("optout_RecordExternalCheck", ("Check", "self-test"), ("Passed", true));
        page.Call(
            "optout_RecordExternalCheck",
            ("Check", "self-test"),
            ("Passed", false),
            ("Detail", "GET /u answered 302."),
            ("CheckedOn", sales.Now.AddDays(1)));
        Assert.ThrowsAny<Exception>(() => page.Call(
            "optout_RecordExternalCheck", ("Check", "baseline"), ("Passed", true)));

        var row = sales.Admin.Retrieve(
            Checkpoint.Table, Checkpoint.SelfTest, new ColumnSet(Checkpoint.Progress, Checkpoint.FinishedOn));
        Assert.Equal("failed GET /u answered 302.", row[Checkpoint.Progress]);
        Assert.Equal(sales.Now, row[Checkpoint.FinishedOn]);
    }
}
