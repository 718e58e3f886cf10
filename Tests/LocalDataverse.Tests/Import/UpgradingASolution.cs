using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace OptOutPlugin.LocalDataverse.Tests.Import;

/// <summary>1.0.0.0 has new_secret; 1.1.0.0 has new_note in its place.</summary>
public sealed class UpgradingASolution : SolutionTest
{
    private static readonly Guid Job = Guid.Parse("77777777-7777-7777-7777-777777777777");

    private readonly Guid visit;

    public UpgradingASolution()
    {
        Send("ImportSolution", new SmallSolution());
        visit = Administrator.Create(new Entity("new_visit") { ["new_name"] = "First", ["new_secret"] = "s" });
    }

    [Fact]
    public void An_update_adds_and_takes_nothing_away()
    {
        Clock.Now += TimeSpan.FromDays(1);

        Send("ImportSolution", SmallSolution.Next());

        Administrator.Update(Row("new_visit", visit, ("new_note", "n")));
        var row = Retrieve("new_visit", visit);
        Assert.Equal(("First", "s", "n"), (row["new_name"], row["new_secret"], row["new_note"]));
        var solution = SolutionRow("Small")!;
        Assert.Equal("1.1.0.0", solution["version"]);
        Assert.Equal(Clock.WholeSeconds, solution["installedon"]);
        Assert.Equal(1, Count("fieldsecurityprofile"));
    }

    [Fact]
    public void A_single_step_upgrade_takes_away_what_the_new_version_lacks_with_its_values()
    {
        var before = SolutionRow("Small")!.Id;

        var answer = Send("StageAndUpgrade", SmallSolution.Next());

        Assert.Equal(before, answer["SolutionId"]);
        AssertUpgraded();
    }

    [Fact]
    public void So_does_an_upgrade_in_the_background()
    {
        Administrator.Execute(Request("StageAndUpgradeAsync", SmallSolution.Next(), ("ImportJobId", Job)));
        Assert.Equal("1.0.0.0", SolutionRow("Small")!["version"]);

        Organization.RunAsynchronousJobs();

        AssertUpgraded();
        Assert.Equal("ImportUpgrade", Retrieve("importjob", Job)["importcontext"]);
    }

    [Fact]
    public void A_held_version_stands_beside_the_old_one_until_it_is_promoted()
    {
        Send("ImportSolution", SmallSolution.Next(), ("HoldingSolution", true), ("ImportJobId", Job));

        Assert.Equal("1.0.0.0", SolutionRow("Small")!["version"]);
        Assert.Equal("1.1.0.0", SolutionRow("Small_Upgrade")!["version"]);
        Assert.Equal("ImportHolding", Retrieve("importjob", Job)["importcontext"]);

        // Time for what must move from the old column to the new one.
        var secret = Retrieve("new_visit", visit)["new_secret"];
        Administrator.Update(Row("new_visit", visit, ("new_note", secret)));
        var promoted = Promote("Small");

        Assert.Equal(promoted, SolutionRow("Small")!.Id);
        Assert.Null(SolutionRow("Small_Upgrade"));
        AssertUpgraded();
        Assert.Equal("s", Retrieve("new_visit", visit)["new_note"]);
    }

    [Fact]
    public void What_is_held_can_be_given_up()
    {
        Send("ImportSolution", SmallSolution.Next(), ("HoldingSolution", true));

        Uninstall("Small_Upgrade");

        Assert.Equal("s", Retrieve("new_visit", visit)["new_secret"]);
        Assert.False(HasColumn("new_note"));
        Send("StageAndUpgrade", SmallSolution.Next());
        AssertUpgraded();
    }

    [Fact]
    public void A_promotion_can_run_in_the_background()
    {
        Send("ImportSolution", SmallSolution.Next(), ("HoldingSolution", true));

        var answer = Administrator.Execute(
            new OrganizationRequest("DeleteAndPromoteAsync") { ["UniqueName"] = "Small" });
        Organization.RunAsynchronousJobs();

        var operation = Retrieve("asyncoperation", (Guid)answer["AsyncOperationId"]);
        Assert.Equal(207, operation["operationtype"]);
        Assert.Equal(new OptionSetValue(30), operation["statuscode"]);
        AssertUpgraded();
    }

    [Fact]
    public void Without_a_held_version_there_is_nothing_to_promote() =>
        Assert.Contains("Small_Upgrade", Fault(() => Promote("Small")).Message, StringComparison.Ordinal);

    [Fact]
    public void Two_versions_are_not_held_at_once_and_nothing_goes_past_the_one_that_is()
    {
        Send("ImportSolution", SmallSolution.Next(), ("HoldingSolution", true));

        foreach (var request in new[]
        {
            Request("ImportSolution", SmallSolution.Next("1.2.0.0"), ("HoldingSolution", true)),
            Request("ImportSolution", SmallSolution.Next("1.2.0.0")),
            Request("StageAndUpgrade", SmallSolution.Next("1.2.0.0")),
        })
        {
            Assert.Equal(Code(0x80048539), Fault(() => Administrator.Execute(request)).Detail.ErrorCode);
        }
    }

    [Fact]
    public void A_solution_that_is_not_there_is_installed_by_an_upgrade_but_not_held()
    {
        Uninstall("Small");

        Assert.Contains(
            "not installed",
            Fault(() => Send("ImportSolution", new SmallSolution(), ("HoldingSolution", true))).Message,
            StringComparison.Ordinal);
        Send("StageAndUpgrade", new SmallSolution());

        Assert.Equal("1.0.0.0", SolutionRow("Small")!["version"]);
    }

    [Theory]
    [InlineData("ImportSolution", false)]
    [InlineData("ImportSolution", true)]
    [InlineData("StageAndUpgrade", false)]
    public void A_lower_version_is_refused(string message, bool holding)
    {
        Send("StageAndUpgrade", SmallSolution.Next());

        var fault = Fault(() => Send(message, new SmallSolution(), ("HoldingSolution", holding)));

        Assert.Equal(Code(0x80048541), fault.Detail.ErrorCode);
        Assert.StartsWith(
            "The import solution must have a higher version than the existing solution it is upgrading",
            fault.Message,
            StringComparison.Ordinal);
        AssertUpgraded();
    }

    [Theory]
    [InlineData("ImportSolution", true)]
    [InlineData("StageAndUpgrade", false)]
    public void The_same_version_is_no_upgrade(string message, bool holding) => Assert.Equal(
        Code(0x80048541),
        Fault(() => Send(message, new SmallSolution(), ("HoldingSolution", holding))).Detail.ErrorCode);

    [Fact]
    public void The_same_version_can_be_imported_again_and_the_data_stays()
    {
        var before = SolutionRow("Small")!.Id;

        Send("ImportSolution", new SmallSolution());

        Assert.Equal(before, SolutionRow("Small")!.Id);
        Assert.Equal("s", Retrieve("new_visit", visit)["new_secret"]);
        Assert.Equal(1, Count("webresource"));
    }

    [Theory]
    [InlineData("<Managed>1<", "<Managed>0<", 0x80048041, "as a managed solution")]
    [InlineData("<UniqueName>small<", "<UniqueName>other<", 0x80048033, "the publisher small")]
    public void Of_another_mode_or_publisher_it_is_refused(string what, string replacement, uint code, string named)
    {
        var fault = Fault(() =>
            Send("ImportSolution", SmallSolution.Next().With("solution.xml", what, replacement)));

        Assert.Equal(Code(code), fault.Detail.ErrorCode);
        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Managed_is_not_imported_over_unmanaged()
    {
        Uninstall("Small");
        Send("ImportSolution", new SmallSolution().With("solution.xml", "<Managed>1<", "<Managed>0<"));

        Assert.Equal(
            Code(0x80048040), Fault(() => Send("ImportSolution", SmallSolution.Next())).Detail.ErrorCode);
    }

    [Theory]
    [InlineData("ImportSolution")]
    [InlineData("StageAndUpgrade")]
    public void One_that_fails_leaves_the_old_version_as_it_was(string message)
    {
        var broken = SmallSolution.Next().With("customizations.xml", "level=\"Basic\"", "level=\"Some\"");

        Fault(() => Send(message, broken));

        Assert.Equal("1.0.0.0", SolutionRow("Small")!["version"]);
        Assert.Equal("s", Retrieve("new_visit", visit)["new_secret"]);
        Assert.False(HasColumn("new_note"));
        Send("StageAndUpgrade", SmallSolution.Next());
        AssertUpgraded();
    }

    [Fact]
    public void A_column_does_not_change_its_type()
    {
        var other = SmallSolution.Next().With("customizations.xml", "<Type>picklist<", "<Type>int<");

        Assert.Contains(
            "new_mood is a Choice", Fault(() => Send("StageAndUpgrade", other)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Those_who_hold_its_role_hold_what_the_new_version_says()
    {
        var visitor = Organization.As(Organization.AddUser("Vi Sitor", "Visitor"));
        Assert.Equal("First", visitor.Retrieve("new_visit", visit, new ColumnSet("new_name"))["new_name"]);
        var next = SmallSolution.Next().With(
            "customizations.xml", "<RolePrivilege name=\"prvReadnew_Visit\" level=\"Global\" />", "");

        Send("StageAndUpgrade", next);

        Fault(() => visitor.Retrieve("new_visit", visit, new ColumnSet("new_name")));
        visitor.Create(new Entity("new_visit") { ["new_name"] = "Mine" });
    }

    private void AssertUpgraded()
    {
        Assert.Equal("1.1.0.0", SolutionRow("Small")!["version"]);
        Assert.Equal("First", Retrieve("new_visit", visit)["new_name"]);
        Assert.False(HasColumn("new_secret"));
        Assert.True(HasColumn("new_note"));
        Assert.Equal(0, Count("fieldsecurityprofile"));
    }

    private bool HasColumn(string name) =>
        Organization.Platform.Metadata.Table("new_visit").Column(name) is not null;
}
