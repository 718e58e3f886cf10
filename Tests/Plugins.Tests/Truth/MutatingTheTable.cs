namespace OptOutPlugin.Plugins.Tests.Truth;

/// <summary>
/// A table that holds whatever the product does would be worth nothing: each step that is missing fails it. The script
/// Tests/mutate does the same with changes of the source.
/// </summary>
public class MutatingTheTable
{
    [Theory]
    [InlineData("Block", "Send", "R06", "RefuseUnwantedSend, Send of email")]
    [InlineData("Block", "SendFromTemplate", "R06", "RefuseUnwantedNewMail, SendFromTemplate of email")]
    [InlineData("Block", "Create", "R06", "RefuseUnwantedPendingSend, Create of email")]
    [InlineData("Block", "Update", "R06", "RefuseUnwantedPendingSend, Update of email")]
    [InlineData("Block", "SetState", "R06", "RefuseUnwantedPendingSend, SetState")]
    [InlineData("Block", "SendTemplate", "R06", "RefuseUnwantedTemplateSend, Send of template")]
    [InlineData("Strip", "Send", "R06", "RefuseUnwantedSend, Send of email")]
    [InlineData("Block", "Send", "R21", "RecordLetThrough, Send of email")]
    [InlineData("Block", "Create", "R21", "RecordLetThrough, Create of email")]
    [InlineData("Block", "Update", "R21", "RecordLetThrough, Update of email")]
    [InlineData("Block", "SetState", "R21", "RecordLetThrough, SetState")]
    [InlineData("Block", "Send", "R27", "GuardOverride, Update of email")]
    [InlineData("Block", "Send", "R27", "RecordMailChange, Update of email")]
    public void A_step_that_is_missing_shows(string mode, string path, string rule, string step)
    {
        var cells = TruthTable.Cells
            .Where(cell => (cell.Mode, cell.Path.Name, cell.Rule.Id, cell.Kind) == (mode, path, rule, "contact"));
        var cell = Assert.Single(cells);
        using var bench = new Workbench(mode, cell.Rule.Unclassified);
        Assert.Empty(new Trial(bench).Differences(cell));

        // The two names of the message of state are one event.
        var steps = OptOutPlugin.Steps.All.Where(one => one.Name.Contains(step, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(steps);
        steps.ForEach(one => bench.Sales.Organization.DisableStep(one.Id));

        Assert.NotEmpty(new Trial(bench).Differences(cell));
    }
}
