using Microsoft.Xrm.Sdk;

namespace OptOutPlugin.Deploy.Tests;

/// <summary>Whether the product is there is judged by what is there, not by a version number.</summary>
public sealed class Mending : IDisposable
{
    private readonly Site site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public void Steps_that_were_imported_switched_off_are_on_again()
    {
        SwitchedOff();

        var asked = site.Deploy(("WhatIf", true));
        var run = site.Installed();

        Assert.Contains(asked.Lines, line => line.Contains("\"Import again OptOutPlugin 1.0.0.0\"", StringComparison.Ordinal));
        Assert.Contains(run.Lines, line => line.StartsWith(
            "OptOutPlugin 1.0.0.0 is there, but not whole: steps ", StringComparison.Ordinal)
            && line.Contains(" switched off.", StringComparison.Ordinal));
        Assert.Equal(1, site.Asked("POST", "/ImportSolutionAsync"));
        Assert.All(OurSteps(), step => Assert.Equal(0, step.GetAttributeValue<OptionSetValue>("statecode").Value));
        Assert.Contains(run.Lines, line => line.StartsWith("  ok      steps:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("missing", """{"value":[]}""")]
    [InlineData("changed", null)]
    public void Steps_that_stay_wrong_after_the_import_are_a_failure_and_the_health_check_is_shown(string kind, string? answer)
    {
        site.Installed();
        site.Door.Before = (asked, context) =>
        {
            if (!asked.Is("GET", "sdkmessageprocessingsteps?"))
            {
                return Task.FromResult(false);
            }

            return Door.JsonAsync(context, answer ?? Changed());
        };

        var run = site.Deploy();

        Assert.Equal(1, run.ExitCode);
        var error = Assert.Single(run.Errors);
        Assert.Contains($" {kind}, the first of them 'OptOutPlugin: ", error, StringComparison.Ordinal);
        Assert.Contains("Health check:", run.Lines);
        Assert.Equal(2, site.Asked("POST", "/ImportSolutionAsync"));
    }

    [Fact]
    public void Who_wants_it_imports_the_same_version_again()
    {
        site.Installed();

        var run = site.Installed(("Force", true));

        Assert.Contains("Import again OptOutPlugin 1.0.0.0.", run.Lines);
        Assert.All(
            site.Door.All.Where(asked => asked.Is("POST", "/ImportSolutionAsync")),
            asked => Assert.Contains("\"OverwriteUnmanagedCustomizations\":false", asked.Body, StringComparison.Ordinal));
    }

    // As in the portal, where "Enable Plugin steps" was unticked.
    private void SwitchedOff()
    {
        site.Admin.Execute(new OrganizationRequest("ImportSolution")
        {
            ["CustomizationFile"] = File.ReadAllBytes(site.Zip),
            ["OverwriteUnmanagedCustomizations"] = false,
            ["PublishWorkflows"] = false,
        });
        Assert.All(OurSteps(), step => Assert.Equal(1, step.GetAttributeValue<OptionSetValue>("statecode").Value));
    }

    private string Changed() => "{\"value\":[" + string.Join(",", OurSteps().Select(step =>
        $$"""{"sdkmessageprocessingstepid":"{{step.Id}}","statecode":0,"stage":40,"mode":1,"rank":7}""")) + "]}";

    private IReadOnlyList<Entity> OurSteps() =>
        [.. site.Rows("sdkmessageprocessingstep", "name", "statecode").Where(row =>
            row.GetAttributeValue<string>("name")?.StartsWith("OptOutPlugin: ", StringComparison.Ordinal) == true)];
}
