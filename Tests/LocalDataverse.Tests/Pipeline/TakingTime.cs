using System.Diagnostics;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace OptOutPlugin.LocalDataverse.Tests.Pipeline;

public sealed class TakingTime : IDisposable
{
    private static readonly TimeSpan Way = TimeSpan.FromSeconds(25);

    private readonly TestClock clock = new();
    private readonly LocalOrganization organization;

    public TakingTime() => organization = LocalOrganization.WithSolutions(
        clock: clock, rules: new HostRules { Latency = Way });

    public void Dispose() => organization.Dispose();

    [Fact]
    public void A_request_takes_its_way_on_the_clock_of_the_organisation()
    {
        var first = CreatedOn(Create("contact"));
        var second = CreatedOn(Create("contact"));

        // The Retrieve between the two took its way as well.
        Assert.Equal(clock.WholeSeconds + Way, first);
        Assert.Equal(clock.WholeSeconds + (3 * Way), second);
    }

    [Fact]
    public void The_requests_of_a_plugin_take_theirs()
    {
        On("account", Requests(2));

        // Its own way and those of the two requests before it is stored.
        Assert.Equal(clock.WholeSeconds + (3 * Way), CreatedOn(Create("account")));
    }

    [Fact]
    public void Two_minutes_of_ways_are_the_end_of_a_plugin()
    {
        On("account", Requests(4));
        On("lead", Requests(5));
        var done = 0;
        On("campaign", run =>
        {
            for (; done < 100; done++)
            {
                Requests(1)(run);
            }
        });

        Create("account");
        Assert.Equal(unchecked((int)0x80044173), OrganizationTest.Fault(() => Create("lead")).Detail.ErrorCode);
        Assert.Equal(unchecked((int)0x80044173), OrganizationTest.Fault(() => Create("campaign")).Detail.ErrorCode);
        Assert.Equal(4, done);
        Assert.Equal(0, Count("lead"));
    }

    [Fact]
    public void The_time_of_a_plugin_counts_those_beneath_it()
    {
        On("account", run =>
        {
            run.System.Create(new Entity("contact"));
            run.System.Create(new Entity("contact"));
        });
        On("contact", Requests(2));

        Assert.Equal(unchecked((int)0x80044173), OrganizationTest.Fault(() => Create("account")).Detail.ErrorCode);
    }

    [Fact]
    public void The_trace_tells_how_long_it_took()
    {
        On("account", Requests(2));
        Create("account");

        Assert.InRange(Assert.Single(organization.Traces).Duration, 2 * Way, 3 * Way);
    }

    [Fact]
    public void On_the_clock_of_the_machine_the_way_is_real()
    {
        using var real = LocalOrganization.WithSolutions(rules: new HostRules { Latency = TimeSpan.FromMilliseconds(30) });
        var watch = Stopwatch.StartNew();
        real.Administrator.Create(new Entity("contact"));
        real.Administrator.Create(new Entity("contact"));

        Assert.True(watch.ElapsedMilliseconds >= 60);
    }

    private static Action<PluginRun> Requests(int count) => run =>
    {
        for (var at = 0; at < count; at++)
        {
            run.System.RetrieveMultiple(new QueryExpression("team"));
        }
    };

    private void On(string table, Action<PluginRun> run) =>
        organization.AddStep(new StepDefinition("Create", table, 20), new TestPlugin(run));

    private Entity Create(string table) =>
        new(table, organization.Administrator.Create(new Entity(table)
        {
            [table is "account" or "campaign" ? "name" : "description"] = "Somebody",
        }));

    private DateTime CreatedOn(Entity row) => organization.Administrator
        .Retrieve(row.LogicalName, row.Id, new ColumnSet("createdon")).GetAttributeValue<DateTime>("createdon");

    private int Count(string table) =>
        organization.Administrator.RetrieveMultiple(new QueryExpression(table)).Entities.Count;
}
