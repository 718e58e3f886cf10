using System.Text.RegularExpressions;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Plugins.Tests.Reports;

namespace OptOutPlugin.Plugins.Tests.Doors;

/// <summary>A confirmation permits what its page showed; a mailbox is asked once, and hears what is true.</summary>
public sealed partial class ConfirmingWhatWasShown : IDisposable
{
    private const string Address = "ana@example.com";

    private static readonly string[] Five = ["t0", "t1", "t2", "t3", "t4"];
    private static readonly string[] Three = ["news", "events", "offers"];

    private readonly Sales sales = new();
    private readonly PublicPage page;
    private readonly EntityReference news;
    private readonly EntityReference events;

    public ConfirmingWhatWasShown()
    {
        page = new PublicPage(sales);
        sales.AllowTypedInAddresses();
        sales.Set("optout_PreferenceCentreUrl", "https://choices.example.com");
        sales.Set("optout_ConfirmationSender", "news@firm.example");
        sales.Create("queue", ("name", "News"), ("emailaddress", "news@firm.example"));
        news = sales.Topic("news", requiresOptIn: true);
        events = sales.Topic("events", requiresOptIn: true);
        sales.Topic("offers", requiresOptIn: true);
    }

    public void Dispose() => sales.Dispose();

    [Fact]
    public void All_marketing_is_shown_as_such()
    {
        SignUp("news");
        SignUp();

        var codes = ((EntityCollection)page.Confirm(Token(), "Look")["Topics"]).Entities.Select(row => (string)row["code"]);

        Assert.Equal(["*", "news"], codes.Order());
    }

    [Fact]
    public void What_somebody_typed_between_looking_and_pressing_waits_on()
    {
        SignUp("news");
        var token = Token();
        var shown = page.Shown(token);
        SignUp("events");

        var answer = page.Call(
            "optout_ConfirmOptIn", ("Token", token), ("Decision", "Confirm"), ("Requests", shown));

        Assert.Equal("Confirmed", answer["Outcome"]);
        Assert.False(sales.IsRefused(Address, news));
        Assert.True(sales.IsRefused(Address, events));
        Assert.Equal("Open", page.Confirm(token, "Look")["Outcome"]);
    }

    [Fact]
    public void Who_names_nothing_confirms_nothing()
    {
        SignUp("news");

        var answer = page.Call("optout_ConfirmOptIn", ("Token", Token()), ("Decision", "Confirm"));

        Assert.Equal("Open", answer["Outcome"]);
        Assert.True(sales.IsRefused(Address, news));
    }

    [Fact]
    public void One_form_with_several_topics_is_one_mail_that_names_them_all()
    {
        page.Type("OptIn", Address, ("Topics", Three));
        Jobs();

        var text = (string)Assert.Single(Mails())["description"];
        Assert.All(Three, code => Assert.Contains(code, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Who_is_refused_by_something_else_is_told_so(bool byRow)
    {
        sales.Contact(Address, ("donotsendmm", byRow));
        if (!byRow)
        {
            sales.OptOut(sales.Lead(Address));
        }

        Jobs();
        sales.NextSecond();
        SignUp();

        Assert.Equal("StillRefused", page.Confirm(Token(), "Confirm")["Outcome"]);
        Assert.True(sales.IsRefused(Address));
    }

    [Fact]
    public void A_topic_that_is_gone_keeps_nothing_from_the_others()
    {
        SignUp("news");
        page.Type("OptIn", Address, ("Topics", PublicPage.Of("events")));
        sales.DeleteBehindThePlatform(events);
        sales.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal("Confirmed", page.Confirm(Token(), "Confirm")["Outcome"]);
        Assert.False(sales.IsRefused(Address, news));
    }

    [Fact]
    public void An_old_link_does_not_confirm_what_was_typed_after_its_time()
    {
        SignUp();
        var token = Token();
        sales.Clock.Advance(TimeSpan.FromDays(20));
        SignUp();

        Assert.Equal("Expired", page.Confirm(token, "Look")["Outcome"]);
        Assert.NotEqual("Confirmed", page.Confirm(token, "Confirm")["Outcome"]);
    }

    [Fact]
    public void A_page_whose_clock_is_ahead_confirms()
    {
        SignUp();

        Assert.Equal(
            "Confirmed", page.Confirm(Token(), "Confirm", ("PressedOn", sales.Now.AddSeconds(2)))["Outcome"]);
    }

    [Fact]
    public void A_mail_that_could_not_be_sent_is_sent_by_the_regular_work()
    {
        sales.ForbidTypedInAddresses();
        page.Type("OptIn", Address);
        Jobs();
        sales.AllowTypedInAddresses();

        sales.Clock.Advance(TimeSpan.FromHours(1));
        sales.RunDue();
        Jobs();

        Assert.NotEqual(Email.Draft, Assert.Single(Mails()).GetAttributeValue<OptionSetValue>("statuscode").Value);
    }

    [Fact]
    public void It_reaches_who_is_in_a_record_whatever_the_platform_says_of_typed_addresses()
    {
        sales.ForbidTypedInAddresses();
        sales.Contact(Address);
        page.Type("OptIn", Address);
        Jobs();

        Assert.NotEqual(Email.Draft, Assert.Single(Mails()).GetAttributeValue<OptionSetValue>("statuscode").Value);
    }

    [Fact]
    public void However_often_it_is_typed_a_mailbox_gets_one_mail()
    {
        page.Type("OptIn", Address);
        Jobs();
        sales.NextSecond();
        for (var i = 0; i < 101; i++)
        {
            page.Type("OptIn", Address);
        }

        Jobs();
        Assert.Single(Mails());
    }

    [Fact]
    public void However_its_address_is_spelled_a_mailbox_gets_one_mail()
    {
        for (var i = 0; i < 5; i++)
        {
            page.Type("OptIn", $"a.na+{i}@gmail.com");
        }

        Jobs();
        Assert.Single(Mails());
    }

    [Fact]
    public void One_owner_with_five_topics_is_one_owner()
    {
        Array.ForEach(Five, code => sales.Topic(code));
        page.Type("OptIn", Address, ("Topics", Five));
        Jobs();
        page.Confirm(Token(), "NotMe");
        sales.RunDue();

        var query = new QueryExpression(ComplianceFinding.Table);
        query.Criteria.AddCondition(ComplianceFinding.Rule, ConditionOperator.Equal, ComplianceRule.SignUpsByOthers.Id);
        Assert.Empty(sales.Admin.RetrieveMultiple(query).Entities);
    }

    private void SignUp(string? code = null)
    {
        page.Type("OptIn", Address, code is null ? [] : [("Topics", PublicPage.Of(code))]);
        Jobs();
        sales.NextSecond();
    }

    private string Token() => TokenIn().Match((string)Mails()[0]["description"]).Groups[1].Value;

    private List<Entity> Mails() =>
    [
        .. sales.Admin.RetrieveMultiple(new QueryExpression("email") { ColumnSet = new ColumnSet(true) }).Entities
            .Where(mail => TokenIn().IsMatch(mail.GetAttributeValue<string>("description") ?? string.Empty)),
    ];

    private void Jobs() => sales.Organization.RunAsynchronousJobs();

    [GeneratedRegex("https://choices.example.com/confirm/([A-Za-z0-9_-]+)")]
    private static partial Regex TokenIn();
}
