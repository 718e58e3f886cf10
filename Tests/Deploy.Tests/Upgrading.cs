using Microsoft.Xrm.Sdk;

namespace OptOutPlugin.Deploy.Tests;

public sealed class Upgrading : IDisposable
{
    private readonly Site site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public void What_is_there_is_upgraded_in_one_step_and_the_optional_solutions_with_it()
    {
        site.AddOptionals();
        site.Installed();
        site.Raise("1.2.0.0");

        var run = site.Installed();

        Assert.All(site.Solutions.Values, version => Assert.Equal("1.2.0.0", version));
        Assert.Contains("Upgrade from 1.0.0.0 to OptOutPlugin 1.2.0.0.", run.Lines);
        Assert.Equal(site.Solutions.Count, site.Asked("POST", "StageAndUpgradeAsync"));
        Assert.Contains(run.Lines, line => line.StartsWith("  ok      steps:", StringComparison.Ordinal));
    }

    [Fact]
    public void An_upgrade_that_was_begun_by_halves_is_finished_first()
    {
        site.Installed();
        site.Raise("1.2.0.0");
        Hold();

        var run = site.Installed();

        Assert.Contains("An upgrade of OptOutPlugin was begun and not finished: finishing it.", run.Lines);
        Assert.Equal("1.2.0.0", Assert.Single(site.Solutions).Value);
        Assert.Equal(0, site.Asked("POST", "StageAndUpgradeAsync"));
    }

    [Fact]
    public void An_older_zip_is_refused()
    {
        site.Raise("1.2.0.0");
        site.Installed();
        site.Raise("1.1.0.0");

        var run = site.Deploy();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("which is newer than 1.1.0.0", Assert.Single(run.Errors), StringComparison.Ordinal);
        Assert.Equal("1.2.0.0", Assert.Single(site.Solutions).Value);
    }

    [Fact]
    public void A_managed_solution_is_not_replaced_by_an_unmanaged_one()
    {
        site.Installed();

        var run = site.Deploy(("Package", Site.Unmanaged), ("Unmanaged", true));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(
            "is managed there, and cannot be replaced by a zip that is unmanaged",
            Assert.Single(run.Errors),
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_upgrade_that_fails_leaves_the_version_that_was_there()
    {
        site.Installed();
        site.Raise("1.2.0.0");
        site.Change(zip => zip.Content.Descendants("RolePrivilege").Last().SetAttributeValue("name", "prvReadNothing"));

        var run = site.Deploy();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("System job: ", Assert.Single(run.Errors), StringComparison.Ordinal);
        Assert.Equal("1.0.0.0", Assert.Single(site.Solutions).Value);
    }

    private void Hold() => site.Admin.Execute(new OrganizationRequest("ImportSolution")
    {
        ["CustomizationFile"] = File.ReadAllBytes(site.Zip),
        ["HoldingSolution"] = true,
        ["OverwriteUnmanagedCustomizations"] = false,
        ["PublishWorkflows"] = true,
    });
}
