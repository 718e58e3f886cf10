using System.Management.Automation.Runspaces;
using OptOutPlugin.Deploy.Tests.Hosting;

namespace OptOutPlugin.Deploy.Tests;

/// <summary>Building, with a function that stands in for dotnet.</summary>
public sealed class Building : IDisposable
{
    private readonly string clone = Directory.CreateTempSubdirectory("optout-clone-").FullName;

    public Building() => File.Copy(Repository.Script, Path.Combine(clone, "deploy.ps1"));

    public void Dispose() => Directory.Delete(clone, recursive: true);

    [Fact]
    public void Without_an_environment_it_builds_and_says_how_to_import()
    {
        var run = Run("Write-Host ($args -join ' '); $global:LASTEXITCODE = 0");

        Assert.Equal(0, run.ExitCode);
        // The "--" before the command is for programs; a function does not see it.
        Assert.EndsWith("--configuration Release check", run.Lines[0], StringComparison.Ordinal);
        Assert.EndsWith("--configuration Release pack", run.Lines[1], StringComparison.Ordinal);
        Assert.Contains(run.Lines, line => line.Contains("Enable Plugin steps", StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_check_finds_ends_the_run()
    {
        var run = Run("Write-Host 'A label is missing.'; $global:LASTEXITCODE = 1");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("A label is missing.", run.Lines[0]);
        Assert.Contains("'check' found something wrong", Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_fails_ends_the_run_with_the_scripts_own_sentence()
    {
        var run = Run($"& '{Environment.ProcessPath}' exec no-such.dll");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("'check' found something wrong", Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void To_install_it_builds_when_there_is_no_zip_and_takes_the_newest()
    {
        using var site = new Site();
        var folder = Path.Combine(clone, "artifacts", "solution");
        Directory.CreateDirectory(folder);
        var newest = Path.Combine(folder, "OptOutPlugin_1_10_0_0_managed.zip");
        var older = Path.Combine(folder, "OptOutPlugin_1_9_0_0_managed.zip");
        site.Raise("1.10.0.0");
        var parameters = site.Run().Parameters;
        parameters.Remove("Package");

        var run = Run(
            $$"""
                if ($args[-1] -eq 'pack') {
                    [IO.File]::Copy('{{site.Zip}}', '{{newest}}')
                    [IO.File]::WriteAllText('{{older}}', '')
                }
                $global:LASTEXITCODE = 0
                """,
            parameters);

        Assert.True(run.IsInstalled, run.Text);
        Assert.Contains("No zip is there yet: building it.", run.Lines);
        Assert.Equal("1.10.0.0", site.Solutions[Site.Main]);
    }

    [Fact]
    public void A_build_that_writes_no_zip_ends_the_run()
    {
        using var site = new Site();
        var parameters = site.Run().Parameters;
        parameters.Remove("Package");

        var run = Run("$global:LASTEXITCODE = 0", parameters);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("The build wrote no zip", Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_release_the_zips_beside_the_script_are_installed_and_nothing_is_built()
    {
        using var site = new Site();
        site.AddOptionals();
        foreach (var zip in Directory.EnumerateFiles(site.Folder, "*.zip", SearchOption.AllDirectories))
        {
            File.Copy(zip, Path.Combine(clone, Path.GetFileName(zip)));
        }

        var parameters = site.Run().Parameters;
        parameters.Remove("Package");

        var run = Run("$global:LASTEXITCODE = 1", parameters);

        Assert.True(run.IsInstalled, run.Text);
        Assert.Equal(6, site.Solutions.Count);
    }

    [Fact]
    public void Without_the_sdk_and_without_a_zip_it_says_what_to_install()
    {
        // A function of the session stands before a cmdlet: no command is found.
        var run = Deployment.Run(new ScriptRun([])
        {
            Script = Path.Combine(clone, "deploy.ps1"),
            Prepare = state => state.Commands.Add(new SessionStateFunctionEntry("Get-Command", "")),
        });

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("the .NET 10 SDK, which builds one", Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    private Deployment Run(string dotnet, Dictionary<string, object>? parameters = null) =>
        Deployment.Run(new ScriptRun(parameters ?? [])
        {
            Script = Path.Combine(clone, "deploy.ps1"),
            Prepare = state => state.Commands.Add(new SessionStateFunctionEntry("dotnet", dotnet)),
        });
}
