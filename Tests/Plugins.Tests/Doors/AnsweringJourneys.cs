using Microsoft.Xrm.Sdk;
using OptOutPlugin.Plugins.Tests.Reports;

namespace OptOutPlugin.Plugins.Tests.Doors;

/// <summary>Case 97: Customer Insights - Journeys asks before it sends.</summary>
public sealed class AnsweringJourneys : IDisposable
{
    private readonly Sales sales = new();
    private readonly IOrganizationService journeys;

    public AnsweringJourneys() => journeys = sales.Lone("OptOut Service", inBranch: true);

    public void Dispose() => sales.Dispose();

    [Fact]
    [Trait("Case", "97")]
    public void Case_97_a_thousand_contact_points_are_answered_in_their_order()
    {
        var points = Enumerable.Range(0, 1000).Select(i => $"p{i}@example.com").ToArray();
        foreach (var i in new[] { 0, 7, 500, 999 })
        {
            sales.OptOut(points[i]);
        }

        var answers = Ask(("contactpoints", points), ("channeltype", "email"));

        Assert.Equal(points, answers.Select(row => (string)row["contactpoint"]));
        Assert.Equal(
            [0, 7, 500, 999],
            answers.Select((row, i) => (row, i)).Where(one => !(bool)one.row["consentformessage"]).Select(one => one.i));
    }

    [Fact]
    public void A_topic_counts_whose_code_is_the_id_or_the_name_of_theirs()
    {
        var id = Guid.NewGuid();
        sales.Topic(id.ToString("D"));
        sales.Topic("News");
        sales.OptOut("ana@example.com", ("Topic", id.ToString("D")));
        sales.OptOut("bo@example.com", ("Topic", "News"));
        string[] points = ["ana@example.com", "bo@example.com"];

        Assert.Equal([false, true], Consents(points, new EntityReference("msdynmkt_topic", id)));
        Assert.Equal(
            [true, false], Consents(points, new EntityReference("msdynmkt_topic", Guid.NewGuid()) { Name = "News" }));
        Assert.Equal([true, true], Consents(points, new EntityReference("msdynmkt_topic", Guid.NewGuid())));
        Assert.Equal([true, true], Consents(points, topic: null));
    }

    [Theory]
    [InlineData("email", "nobody", false)]
    [InlineData("email", "", false)]
    [InlineData("email", "a@b.example, c@d.example", true)]
    [InlineData("sms", "+49 170 1234567", true)]
    [InlineData("sms", "+49 170 7654321", false)]
    [InlineData("sms", "ana@example.com", false)]
    [InlineData("push", "ana@example.com", false)]
    [InlineData("custom", "ana@example.com", false)]
    [InlineData("", "ana@example.com", false)]
    public void What_is_not_known_has_no_consent(string channel, string point, bool allowed)
    {
        sales.OptOut("+49 170 7654321");
        // Only then is every refusal on the list.
        sales.Settle();

        var answer = Assert.Single(Ask(("contactpoints", new[] { point }), ("channeltype", channel)));

        Assert.Equal(allowed, answer["consentformessage"]);
    }

    // Dataverse sets no headers of mail; whoever does gets what stands in List-Unsubscribe, over HTTPS.
    [Fact]
    [Trait("Case", "13")]
    public void The_links_that_are_asked_for_say_no()
    {
        sales.Set("optout_PreferenceCentreUrl", "https://choices.example.com");
        var page = new PublicPage(sales);

        var answer = Assert.Single(Ask(
            ("contactpoints", PublicPage.Of("ana@example.com")),
            ("channeltype", "email"),
            ("unsubscribeurlrequired", true),
            ("oneclickunsubscribeurlrequired", true)));

        Assert.StartsWith(
            "https://choices.example.com/u/", (string)answer["unsubscribeurl"], StringComparison.Ordinal);
        var link = (string)answer["oneclickunsubscribeurl"];
        Assert.Equal("Changed", page.Press(link.Split('/')[^1], "Stop", ("Door", "OneClick")));
        Assert.Equal([false], Consents(["ana@example.com"], topic: null));
    }

    [Fact]
    public void Nobody_but_the_service_asks()
    {
        foreach (var caller in new[] { sales.Rep, new PublicPage(sales).Program, sales.Lone("OptOut Auditor") })
        {
            Assert.ThrowsAny<Exception>(() => PublicPage.Call(
                caller, "optout_GetConsent", ("contactpoints", PublicPage.Of("a@b.example")), ("channeltype", "email")));
        }

        Assert.ThrowsAny<Exception>(() => Ask(
            ("contactpoints", Enumerable.Repeat("a@b.example", 1001).ToArray()), ("channeltype", "email")));
    }

    private DataCollection<Entity> Ask(params (string Name, object Value)[] parameters) =>
        ((EntityCollection)PublicPage.Call(journeys, "optout_GetConsent", parameters)["consents"]).Entities;

    private IEnumerable<object> Consents(string[] points, EntityReference? topic) => Ask(
    [
        ("contactpoints", points), ("channeltype", "email"),
        .. topic is null ? [] : new (string, object)[] { ("topic", topic) },
    ]).Select(row => row["consentformessage"]);
}
