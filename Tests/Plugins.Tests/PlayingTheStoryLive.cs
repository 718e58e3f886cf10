using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Live;
using OptOutPlugin.Package.Setup;

namespace OptOutPlugin.Plugins.Tests;

/// <summary>What is played in a real environment, played in the local one: the same code, another service.</summary>
public sealed class PlayingTheStoryLive : IDisposable
{
    private readonly Sales sales = new();
    private readonly List<string> told = [];

    public void Dispose() => sales.Dispose();

    [Fact]
    public void Where_the_product_is_in_use_every_scene_comes_out_as_promised()
    {
        SetUp();

        var report = Play();

        Assert.All(report.Scenes, scene => Assert.True(scene.IsOk, $"{scene.Name}: {scene.What}"));
        Assert.Equal(6, report.Scenes.Count);
        Assert.Empty(Rows("contact"));
        Assert.Empty(Rows("lead"));
        Assert.Empty(Rows("email"));
    }

    [Fact]
    public void Where_the_guard_of_sends_is_off_the_scene_says_so_and_the_rows_go_all_the_same()
    {
        SetUp();
        foreach (var step in sales.Organization.Steps.Where(step => step is { Message: "Send", Stage: 10 or 20 }))
        {
            sales.Organization.DisableStep(step.Id);
        }

        var report = Play();

        Assert.Equal(
            "It was sent.",
            report.Scenes.Single(scene => scene.Name.StartsWith("Marketing", StringComparison.Ordinal)).What);
        Assert.Contains(told, line => line.StartsWith("FAIL Marketing to the person", StringComparison.Ordinal));
        Assert.Empty(Rows("contact"));
    }

    [Fact]
    public void Every_open_point_is_answered_or_says_why_not()
    {
        SetUp();

        var answers = Play().Answers.ToDictionary(answer => answer.Question, answer => answer.Text);

        Assert.All(answers.Values, Assert.NotEmpty);
        Assert.True(Guid.TryParse(answers["What is the id of Send?"], out _));
        Assert.Equal("email; fax; template", answers["On which tables may plugins listen to Send?"]);
        Assert.StartsWith("Yes", answers["Can SYSTEM read the secured value of a key?"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("contoso-test", "AuthType=OAuth;Url=https://contoso-test.crm4.dynamics.com;Secret=x", null)]
    [InlineData("CONTOSO-TEST", "Url = https://contoso-test.crm.dynamics.com/", null)]
    [InlineData(
        "contoso-test", "AuthType=OAuth;Url=https://contoso.crm4.dynamics.com", "leads to contoso.crm4.dynamics.com")]
    [InlineData("contoso", "AuthType=OAuth;Url=https://contoso-test.crm4.dynamics.com", "not to contoso;")]
    [InlineData("contoso", "AuthType=OAuth;ClientSecret=hidden", "names no Url")]
    [InlineData("contoso", "Url=not an address", "names no Url")]
    [InlineData("contoso", "", "is not set")]
    [InlineData("contoso", null, "is not set")]
    public void Only_the_environment_that_was_named_is_touched(string environment, string? connection, string? refusal)
    {
        var said = LiveTarget.Refusal(environment, connection);

        Assert.Equal(refusal is null, said is null);
        Assert.Contains(refusal ?? string.Empty, said ?? string.Empty, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", said ?? string.Empty, StringComparison.Ordinal);
    }

    private void SetUp()
    {
        sales.SetFooter();
        sales.TestPages();
        sales.Admin.Execute(new OrganizationRequest("optout_Baseline"));
        sales.Contact("first@elsewhere.example", ("donotemail", true));
        sales.Organization.RunAsynchronousJobs();
        FirstRun.CheckCompliance(sales.Admin, told.Add);
        sales.DeleteBehindThePlatform(Rows("contact").Single().ToEntityReference());
    }

    private LiveReport Play() => LiveReport.Of(
        sales.Admin, () => sales.Organization.RunAsynchronousJobs(), told.Add);

    private DataCollection<Entity> Rows(string table) =>
        sales.Admin.RetrieveMultiple(new QueryExpression(table)).Entities;
}
