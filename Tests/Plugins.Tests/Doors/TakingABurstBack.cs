using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Plugins.Tests.Reports;

namespace OptOutPlugin.Plugins.Tests.Doors;

/// <summary>A mail scanner pressed for many people, and an officer takes that back: nothing that a person repeats.</summary>
public sealed class TakingABurstBack : IDisposable
{
    private readonly Sales sales = new();
    private readonly PublicPage page;

    public TakingABurstBack() => page = new PublicPage(sales);

    public void Dispose() => sales.Dispose();

    [Theory]
    [InlineData("Stop")]
    [InlineData("StopAll")]
    public void Who_presses_the_same_link_again_stays_refused(string wish)
    {
        var (people, links) = Pressed(11);
        sales.Clock.Advance(TimeSpan.FromMinutes(20));

        page.Press(links[3], wish);

        TakeBack(Bursts().Single());
        Assert.Equal([3], Refused(people));
    }

    [Fact]
    public void What_a_scanner_pressed_twice_is_taken_back_all_the_same()
    {
        var (people, links) = Pressed(11);
        sales.Clock.Advance(TimeSpan.FromMinutes(3));
        links.ForEach(link => page.Press(link, "Stop"));
        Jobs();

        var answer = TakeBack(Bursts().Single());

        Assert.Equal((11, 0), ((int)answer["TakenBack"], (int)answer["Kept"]));
        Assert.Empty(Refused(people));
    }

    [Fact]
    public void What_was_pressed_apart_and_came_in_together_is_no_burst()
    {
        var begun = sales.Now;
        sales.Clock.Advance(TimeSpan.FromHours(12));
        for (var i = 0; i < 12; i++)
        {
            page.Press(Link(i, sales.Contact(Address(i))), "Stop", ("PressedOn", begun.AddHours(i)));
        }

        Jobs();
        Assert.Empty(Bursts());
    }

    [Fact]
    public void One_that_lasts_is_one_finding_and_taken_back_at_once()
    {
        var people = new List<EntityReference>();
        for (var i = 0; i < 30; i++)
        {
            people.Add(sales.Contact(Address(i)));
            page.Press(Link(i, people[i]), "Stop");
            Jobs();
            sales.Clock.Advance(TimeSpan.FromSeconds(48));
        }

        TakeBack(Bursts().Single());

        Assert.Empty(Refused(people));
    }

    [Fact]
    public void People_of_everybodys_mail_provider_are_none()
    {
        for (var i = 0; i < 12; i++)
        {
            var person = sales.Contact($"p{i}@gmail.com");
            page.Press(page.Link(person, $"p{i}@gmail.com"), "Stop");
        }

        Jobs();
        Assert.Empty(Bursts());
    }

    private (List<EntityReference> People, List<string> Links) Pressed(int count)
    {
        var people = Enumerable.Range(0, count).Select(i => sales.Contact(Address(i))).ToList();
        var links = people.Select((person, i) => Link(i, person)).ToList();
        links.ForEach(link => page.Press(link, "Stop"));
        Jobs();
        return (people, links);
    }

    private OrganizationResponse TakeBack(Entity finding)
    {
        sales.Clock.Advance(TimeSpan.FromDays(1));
        var answer = PublicPage.Call(
            sales.Officer(),
            "optout_TakeBackBurst",
            ("FindingId", finding.Id),
            ("Reason", "Their gateway opens every link and presses every button."));
        Jobs();
        return answer;
    }

    private IEnumerable<int> Refused(List<EntityReference> people) =>
        people.Select((person, i) => (person, i)).Where(one => sales.IsRefused(one.person)).Select(one => one.i);

    private IReadOnlyList<Entity> Bursts()
    {
        var query = new QueryExpression(ComplianceFinding.Table);
        query.Criteria.AddCondition(ComplianceFinding.Rule, ConditionOperator.Equal, ComplianceRule.ScannerBurst.Id);
        return [.. sales.Admin.RetrieveMultiple(query).Entities];
    }

    private void Jobs() => sales.Organization.RunAsynchronousJobs();

    private string Link(int i, EntityReference person) => page.Link(person, Address(i));

    private static string Address(int i) => $"p{i}@firm.example";
}
