using System.Text.RegularExpressions;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Plugins.Tests.Reports;

namespace OptOutPlugin.Plugins.Tests.Doors;

/// <summary>Case 85 and its kind: who asked for mail at a form of ours is asked by mail, once.</summary>
public sealed partial class ConfirmingASignUp : IDisposable
{
    private const string Address = "ana@example.com";
    private const int Sent = 3;
    private const int PendingSend = 6;

    private readonly Sales sales = new();
    private readonly PublicPage page;
    private readonly EntityReference queue;

    public ConfirmingASignUp()
    {
        page = new PublicPage(sales);
        sales.AllowTypedInAddresses();
        sales.Set("optout_PreferenceCentreUrl", "https://choices.example.com");
        sales.Set("optout_ConfirmationSender", "news@firm.example");
        queue = sales.Create("queue", ("name", "News"), ("emailaddress", "news@firm.example"));
    }

    public void Dispose() => sales.Dispose();

    [Fact]
    [Trait("Case", "85")]
    public void One_mail_asks_in_the_language_of_the_form_and_what_it_leads_to_permits()
    {
        var news = sales.Topic("news", requiresOptIn: true);
        var ana = sales.Contact(Address);
        page.Type("OptIn", Address, ("Topics", PublicPage.Of("news")), ("Language", "de"));
        sales.Organization.RunAsynchronousJobs();

        var mail = Assert.Single(Mails());
        Assert.Contains("Bitte bestätigen Sie", (string)mail["subject"], StringComparison.Ordinal);
        Assert.Contains("news", (string)mail["description"], StringComparison.Ordinal);
        Assert.Contains(mail.GetAttributeValue<OptionSetValue>("statuscode").Value, new[] { Sent, PendingSend });
        var token = TokenOf(mail);
        Assert.True(sales.IsRefused(ana, news));
        Assert.Equal("Open", page.Confirm(token, "Look")["Outcome"]);
        Assert.True(sales.IsRefused(ana, news));
        sales.NextSecond();

        var answer = page.Confirm(token, "Confirm");

        Assert.Equal("Confirmed", answer["Outcome"]);
        Assert.Equal("a•••@e•••.com", answer["Address"]);
        Assert.False(sales.IsRefused(Address, news));
        Assert.Equal("AlreadySo", page.Confirm(token, "Confirm")["Outcome"]);
        Assert.Equal("AlreadySo", page.Confirm(token, "NotMe")["Outcome"]);
    }

    [Fact]
    public void It_lifts_also_the_persons_own_refusal_of_marketing()
    {
        var ana = sales.Contact(Address);
        page.Press(page.Link(ana, Address), "Stop");
        sales.Clock.Advance(TimeSpan.FromDays(2));
        page.Type("OptIn", Address);
        sales.Organization.RunAsynchronousJobs();
        sales.NextSecond();

        page.Confirm(TokenOf(Mails().Single()), "Confirm");
        sales.Organization.RunAsynchronousJobs();

        Assert.False(sales.Refuses(ana));
        Assert.False(sales.IsRefused(ana));
    }

    [Fact]
    public void Once_in_thirty_days_an_address_is_asked_and_what_waits_is_confirmed_together()
    {
        var news = sales.Topic("news", requiresOptIn: true);
        var events = sales.Topic("events", requiresOptIn: true);
        page.Type("OptIn", Address, ("Topics", PublicPage.Of("news")));
        sales.Organization.RunAsynchronousJobs();
        sales.NextSecond();
        page.Type("OptIn", Address, ("Topics", PublicPage.Of("events")));
        sales.Organization.RunAsynchronousJobs();

        var mail = Assert.Single(Mails());
        Assert.Equal(2, ((EntityCollection)page.Confirm(TokenOf(mail), "Look")["Topics"]).Entities.Count);
        sales.NextSecond();
        page.Confirm(TokenOf(mail), "Confirm");
        Assert.False(sales.IsRefused(Address, news));
        Assert.False(sales.IsRefused(Address, events));

        sales.Clock.Advance(TimeSpan.FromDays(10));
        page.Type("OptIn", Address);
        sales.Organization.RunAsynchronousJobs();
        Assert.Single(Mails());
        sales.Clock.Advance(TimeSpan.FromDays(31));
        page.Type("OptIn", Address);
        sales.Organization.RunAsynchronousJobs();
        Assert.Equal(2, Mails().Count);
    }

    [Fact]
    public void Who_wants_no_e_mail_at_all_is_not_asked()
    {
        sales.OptOut(Address, ("Channels", PublicPage.Of("Email")));
        sales.NextSecond();
        page.Type("OptIn", Address);
        sales.Organization.RunAsynchronousJobs();

        Assert.Empty(Mails());
        Assert.Equal(RequestStatus.Refused, page.Requests()[0].Status());
    }

    [Fact]
    public void It_was_not_me_ends_what_waits_and_many_of_these_are_found()
    {
        foreach (var i in Enumerable.Range(0, 5))
        {
            page.Type("OptIn", $"p{i}@example.com");
        }

        sales.Organization.RunAsynchronousJobs();
        foreach (var mail in Mails())
        {
            Assert.Equal("Withdrawn", page.Confirm(TokenOf(mail), "NotMe")["Outcome"]);
            Assert.Equal("Withdrawn", page.Confirm(TokenOf(mail), "Confirm")["Outcome"]);
        }

        Assert.False(sales.IsRefused("p1@example.com"));
        sales.RunDue();
        var findings = new QueryExpression(ComplianceFinding.Table) { ColumnSet = new ColumnSet(true) };
        findings.Criteria.AddCondition(
            ComplianceFinding.Rule, ConditionOperator.Equal, ComplianceRule.SignUpsByOthers.Id);
        Assert.Single(sales.Admin.RetrieveMultiple(findings).Entities);
    }

    [Fact]
    public void After_fourteen_days_it_has_ended_and_the_ledger_says_so()
    {
        page.Type("OptIn", Address);
        sales.Organization.RunAsynchronousJobs();
        var token = TokenOf(Mails().Single());
        sales.Clock.Advance(TimeSpan.FromDays(14));

        Assert.Equal("Expired", page.Confirm(token, "Confirm")["Outcome"]);
        sales.RunDue();

        Assert.Equal(RequestStatus.Refused, page.Requests()[0].Status());
        Assert.Contains(
            sales.Ledger(), row => row.GetAttributeValue<OptionSetValue>(ConsentAudit.Event).Value
                == (int)LedgerEvent.NotConfirmed);
        Assert.Equal("Expired", page.Confirm(token, "Confirm")["Outcome"]);
        Assert.Single(Mails());
    }

    [Fact]
    public void A_link_of_a_newsletter_confirms_nothing_and_the_other_way_round()
    {
        var ana = sales.Contact(Address);
        page.Type("OptIn", Address);
        sales.Organization.RunAsynchronousJobs();

        Assert.Equal("Unknown", page.Confirm(page.Link(ana, Address), "Confirm")["Outcome"]);
        Assert.Equal("Unknown", page.Press(TokenOf(Mails().Single()), "Stop"));
        Assert.Equal(false, page.Read(TokenOf(Mails().Single()))["Known"]);
    }

    [Fact]
    public void Without_a_sender_nobody_is_asked_and_the_reason_is_found()
    {
        sales.Delete(queue);
        page.Type("OptIn", Address);
        sales.Organization.RunAsynchronousJobs();

        Assert.Empty(Mails());
        var work = sales.Admin.RetrieveMultiple(
            new QueryExpression(Work.Table) { ColumnSet = new ColumnSet(Work.LastError) }).Entities;
        Assert.Contains(work, row => row.GetAttributeValue<string>(Work.LastError)?.Contains(
            "optout_ConfirmationSender", StringComparison.Ordinal) == true);
    }

    private IReadOnlyList<Entity> Mails() =>
    [
        .. sales.Admin.RetrieveMultiple(new QueryExpression("email") { ColumnSet = new ColumnSet(true) }).Entities
            .Where(mail => Token().IsMatch(mail.GetAttributeValue<string>("description") ?? string.Empty)),
    ];

    private static string TokenOf(Entity mail) =>
        Token().Match((string)mail["description"]).Groups[1].Value;

    [GeneratedRegex("https://choices.example.com/confirm/([A-Za-z0-9_-]+)")]
    private static partial Regex Token();
}
