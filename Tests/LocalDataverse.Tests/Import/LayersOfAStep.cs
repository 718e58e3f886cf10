using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace OptOutPlugin.LocalDataverse.Tests.Import;

/// <summary>What is changed by hand on a step of a managed solution lies over it as an active layer.</summary>
public sealed class LayersOfAStep(PackedSolution packed) : SolutionTest, IClassFixture<PackedSolution>
{
    private const string Table = "sdkmessageprocessingstep";

    [Theory]
    [InlineData("ImportSolution")]
    [InlineData("StageAndUpgrade")]
    public void It_hides_later_versions(string message)
    {
        var step = Install();
        Change(step);

        Send(message, Unlocked("1.1.0.0"));

        AssertChanged(step);
    }

    [Theory]
    [InlineData("ImportSolution", "1.0.0.0")]
    [InlineData("ImportSolution", "1.1.0.0")]
    [InlineData("StageAndUpgrade", "1.1.0.0")]
    public void An_import_that_overwrites_takes_it_off(string message, string version)
    {
        var step = Install();
        Change(step);

        Send(message, Unlocked(version), ("OverwriteUnmanagedCustomizations", true));

        AssertAsShipped(step);
    }

    [Fact]
    public void It_can_be_taken_off_by_itself()
    {
        var step = Install();
        Change(step);

        RemoveActiveCustomizations(step.Id);

        AssertAsShipped(step);
        RemoveActiveCustomizations(step.Id);
        AssertAsShipped(step);
    }

    [Fact]
    public void It_goes_with_the_solution_and_does_not_come_back()
    {
        var step = Install();
        Change(step);
        Uninstall("OptOutPlugin");

        Send("ImportSolution", Unlocked("1.0.0.0"));

        AssertAsShipped(step);
    }

    [Fact]
    public void A_change_that_is_rolled_back_leaves_none()
    {
        var step = Install();
        var change = new UpdateRequest { Target = Row(Table, step.Id, ("rank", 5)) };
        var failing = new DeleteRequest { Target = new EntityReference("contact", Guid.NewGuid()) };
        Fault(() => Administrator.Execute(new ExecuteTransactionRequest { Requests = [change, failing] }));

        Send("StageAndUpgrade", Unlocked("1.1.0.0"));

        AssertAsShipped(step);
    }

    [Fact]
    public void Only_columns_that_exist_can_be_filtered_by()
    {
        var step = Install();

        Fault(() => Administrator.Update(Row(Table, step.Id, ("filteringattributes", "nothing"))));

        AssertAsShipped(step);
    }

    [Fact]
    public void Of_other_components_it_is_refused_by_name()
    {
        Install();

        var fault = Fault(() => Administrator.Execute(new OrganizationRequest("RemoveActiveCustomizations")
        {
            ["SolutionComponentName"] = "SystemForm",
            ["ComponentId"] = Guid.NewGuid(),
        }));

        Assert.Contains("SystemForm", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Steps_that_an_import_does_not_publish_stay_as_they_are_and_new_ones_off()
    {
        var off = Guid.Parse("88888888-8888-8888-8888-888888888888");
        var step = Install();

        Send("StageAndUpgrade", packed.Version("1.1.0.0", text => Twice(text, off)), ("PublishWorkflows", false));

        Assert.True(Definition(step.Id).Enabled);
        Assert.False(Definition(off).Enabled);

        Send("StageAndUpgrade", packed.Version("1.2.0.0", text => Twice(text, off)));

        Assert.True(Definition(off).Enabled);
    }

    private StepDefinition Install()
    {
        Send("ImportSolution", Unlocked("1.0.0.0"));
        return Organization.Steps.First(
            step => step is { Message: "Update", Table: "contact", FilteringColumns.Count: > 0 });
    }

    private SmallSolution.Zipped Unlocked(string version) => packed.Version(version, text => text.Replace(
        "<IsCustomizable>0</IsCustomizable>", "<IsCustomizable>1</IsCustomizable>", StringComparison.Ordinal));

    private void Change(StepDefinition step) => Administrator.Update(Row(
        Table,
        step.Id,
        ("statecode", new OptionSetValue(1)),
        ("rank", 77),
        ("filteringattributes", "lastname")));

    private void AssertChanged(StepDefinition step)
    {
        var row = Retrieve(Table, step.Id);
        Assert.Equal(new OptionSetValue(1), row["statecode"]);
        Assert.Equal(77, row["rank"]);
        Assert.Equal("lastname", row["filteringattributes"]);
        var now = Definition(step.Id);
        Assert.False(now.Enabled);
        Assert.Equal(77, now.Rank);
        Assert.Equal(["lastname"], now.FilteringColumns);
    }

    private void AssertAsShipped(StepDefinition step)
    {
        var row = Retrieve(Table, step.Id);
        Assert.Equal(new OptionSetValue(0), row["statecode"]);
        Assert.Equal(new OptionSetValue(1), row["statuscode"]);
        Assert.Equal(step.Rank, row["rank"]);
        Assert.Equal(string.Join(',', step.FilteringColumns), row["filteringattributes"]);
        var now = Definition(step.Id);
        Assert.True(now.Enabled);
        Assert.Equal(step.Rank, now.Rank);
        Assert.Equal(step.FilteringColumns, now.FilteringColumns);
    }

    private StepDefinition Definition(Guid id) => Organization.Steps.Single(step => step.Id == id);

    private void RemoveActiveCustomizations(Guid step) => Administrator.Execute(
        new OrganizationRequest("RemoveActiveCustomizations")
        {
            ["SolutionComponentName"] = "SdkMessageProcessingStep",
            ["ComponentId"] = step,
        });

    // The first step of the solution once more, under another id.
    private static string Twice(string content, Guid id)
    {
        var root = System.Xml.Linq.XElement.Parse(content);
        var first = root.Element("SdkMessageProcessingSteps")!.Elements().First();
        var second = new System.Xml.Linq.XElement(first);
        second.SetAttributeValue("SdkMessageProcessingStepId", id.ToString("B"));
        second.SetAttributeValue("Name", "Once more");
        first.AddAfterSelf(second);
        return root.ToString();
    }
}
