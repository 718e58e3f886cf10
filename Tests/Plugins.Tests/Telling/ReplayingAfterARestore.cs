using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Telling;
using OptOutPlugin.Handlers;
using OptOutPlugin.Plugins.Tests.Reports;

namespace OptOutPlugin.Plugins.Tests.Telling;

/// <summary>
/// The environment is restored to yesterday: what was refused since is gone from it, and other systems still have it.
/// </summary>
public sealed class ReplayingAfterARestore : IDisposable
{
    private const string Ana = "ana@example.com";
    private const string Bo = "bo@example.com";
    private const string Reason = "Restored to yesterday after an import went wrong.";

    private static readonly string[] Phone = ["Phone"];

    private readonly Sales sales = new();
    private readonly EntityReference ana;
    private readonly EntityReference bo;
    private readonly LocalOrganization restored;
    private readonly int place;

    public ReplayingAfterARestore()
    {
        ana = sales.Contact(Ana, ("telephone1", "+49301234"));
        bo = sales.Contact(Bo);
        sales.Contact("old@example.com", ("donotbulkemail", true));
        sales.Organization.RunAsynchronousJobs();
        place = (int)Read(0)[ReadConsentChanges.Next];
        restored = sales.Organization.Copy(sales.Clock, new HostRules(), sales.Organization.OrganizationId);
        sales.NextSecond();
    }

    public void Dispose()
    {
        restored.Dispose();
        sales.Dispose();
    }

    [Trait("Case", "93")]
    [Fact]
    public void What_was_refused_since_is_refused_again()
    {
        sales.OptOut(Ana);
        sales.OptOut("typed@example.com");
        sales.OptOut("+49301234", ("Channels", Phone));
        sales.Organization.RunAsynchronousJobs();
        Assert.False(Flag(ana, "donotbulkemail"));

        var answer = Replay(Told());

        Assert.True((bool)answer[ReplayRefusals.Finished]);
        Assert.Equal(0, answer[ReplayRefusals.Unread]);
        Assert.True(Flag(ana, "donotbulkemail"));
        Assert.True(Flag(ana, "donotphone"));
        Assert.Equal([false, false, true], Allowed(Ana, "typed@example.com", Bo));
    }

    [Fact]
    public void Handed_in_twice_it_adds_nothing()
    {
        sales.OptOut(Ana);
        sales.Organization.RunAsynchronousJobs();
        var told = Told();
        var first = (int)Replay(told)[ReplayRefusals.Refused];

        var again = Replay(told);

        Assert.True(first > 0);
        Assert.Equal((0, first), ((int)again[ReplayRefusals.Refused], (int)again[ReplayRefusals.Known]));
    }

    [Fact]
    public void What_was_permitted_again_since_is_not_refused()
    {
        sales.OptOut(Ana);
        sales.NextSecond();
        sales.Rep.Execute(new OrganizationRequest("optout_RecordConsent")
        {
            ["Decision"] = "EnteredInError",
            ["Address"] = Ana,
        });
        sales.Organization.RunAsynchronousJobs();

        Assert.Equal(0, Replay(Told())[ReplayRefusals.Refused]);
        Assert.Equal([true], Allowed(Ana));
    }

    [Fact]
    public void A_flag_that_only_followed_an_address_becomes_nobodys_own_refusal()
    {
        var twin = sales.Contact(Bo, ("emailaddress2", "two@example.com"));
        sales.OptOut(Bo);
        sales.Organization.RunAsynchronousJobs();

        var told = Told();
        Assert.Contains("\"derived\":true", told, StringComparison.Ordinal);
        Replay(told);

        Assert.Equal([false, true], Allowed(Bo, "two@example.com"));
        Assert.False(sales.IsRefused("two@example.com"));
        Assert.NotEqual(Guid.Empty, twin.Id);
    }

    [Fact]
    public void It_permits_nothing_whatever_the_list_says()
    {
        sales.OptOut(Ana);
        sales.Organization.RunAsynchronousJobs();
        var told = Told();
        Replay(told);

        var answer = Replay(told.Replace("refused", "allowed", StringComparison.Ordinal));

        Assert.Equal(0, answer[ReplayRefusals.Refused]);
        Assert.Equal([false], Allowed(Ana));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[{\"sequence\":1")]
    [InlineData("[{\"a\":{}}]")]
    [InlineData("[{\"a\":\"\\u00g1\"}]")]
    [InlineData("[] x")]
    public void What_is_no_list_of_changes_is_refused_with_what_to_do(string told) =>
        Assert.Contains("page by page", Refused(() => Replay(told)), StringComparison.Ordinal);

    [Theory]
    [InlineData("[{}]", 1)]
    [InlineData("[{\"sequence\":7,\"channel\":\"Nothing\",\"addressHash\":null}]", 1)]
    [InlineData("[]", 0)]
    public void What_names_nobody_is_counted(string told, int unread) =>
        Assert.Equal(unread, Replay(told)[ReplayRefusals.Unread]);

    [Theory]
    [InlineData("\"channel\":\"MarketingEmail\",\"topic\":\"made today\"", 2, 0)]
    [InlineData("\"channel\":\"Phone\",\"topic\":\"made today\"", 2, 0)]
    [InlineData("\"channel\":\"Post\",\"topic\":null", 1, 1)]
    public void A_topic_that_is_gone_refuses_all_and_what_no_address_has_keeps_nothing_else_back(
        string what, int refused, int unread)
    {
        const string hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
        const string said = "\"newValue\":\"refused\",\"saidOn\":\"2026-01-02T03:04:05Z\"";

        var answer = Replay(
            $"[{{\"sequence\":1,\"addressHash\":\"{hash}\",{what},{said}}},"
            + $"{{\"sequence\":2,\"addressHash\":\"{hash}\",\"channel\":\"Fax\",{said}}}]");

        Assert.Equal(
            (refused, unread), ((int)answer[ReplayRefusals.Refused], (int)answer[ReplayRefusals.Unread]));
        var query = new QueryExpression(SuppressedAddress.Table) { ColumnSet = new ColumnSet(SuppressedAddress.Topic) };
        query.Criteria.AddCondition(SuppressedAddress.AddressHash, ConditionOperator.Equal, hash);
        var held = restored.Administrator.RetrieveMultiple(query).Entities;
        Assert.Equal(refused, held.Count);
        Assert.All(held, row => Assert.Null(row.GetAttributeValue<string>(SuppressedAddress.Topic)));
    }

    [Fact]
    public void It_needs_a_reason_and_an_officer()
    {
        Assert.NotEmpty(Refused(() => Replay("[]", reason: "x")));
        var rep = sales.Organization.As(sales.RepId);
        Assert.NotEmpty(Refused(() => rep.Execute(Request("[]", Reason))));
    }

    private string Told() => (string)Read(place)[ReadConsentChanges.Changes];

    private OrganizationResponse Read(int after) => sales.Admin.Execute(
        new OrganizationRequest("optout_ReadConsentChanges") { [ReadConsentChanges.After] = after, ["Most"] = 1000 });

    private OrganizationResponse Replay(string told, string reason = Reason)
    {
        var answer = restored.Administrator.Execute(Request(told, reason));
        restored.RunAsynchronousJobs();
        return answer;
    }

    private static OrganizationRequest Request(string told, string reason) => new("optout_ReplayRefusals")
    {
        [ReplayRefusals.Changes] = told,
        [ReplayRefusals.Reason] = reason,
    };

    private bool Flag(EntityReference row, string column) => restored.Administrator
        .Retrieve(row.LogicalName, row.Id, new ColumnSet(column)).GetAttributeValue<bool>(column);

    private List<bool> Allowed(params string[] addresses)
    {
        var answer = restored.Administrator.Execute(new OrganizationRequest("optout_CheckConsent")
        {
            ["Addresses"] = addresses,
        });
        return [.. ((EntityCollection)answer["Answers"]).Entities.Select(row => (bool)row["allowed"])];
    }

    private static string Refused(Action action) =>
        Assert.Throws<FaultException<OrganizationServiceFault>>(action).Detail.Message;
}
