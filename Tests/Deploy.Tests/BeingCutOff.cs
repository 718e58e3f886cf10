using OptOutPlugin.Deploy.Tests.Hosting;

namespace OptOutPlugin.Deploy.Tests;

/// <summary>Whatever cuts a run off, running the script again does what is left.</summary>
public sealed class BeingCutOff : IDisposable
{
    private readonly Site site = new(runsJobs: false);

    public void Dispose() => site.Dispose();

    [Fact]
    public void By_ctrl_c_while_the_import_runs_the_next_run_waits_for_it_and_goes_on()
    {
        using var stop = new CancellationTokenSource();
        site.Door.Before = async (asked, _) =>
        {
            if (asked.Is("GET", "asyncoperations("))
            {
                await stop.CancelAsync();
            }

            return false;
        };
        var cut = Deployment.Run(site.Run() with { Stop = stop.Token });
        RunJobsWhenAskedAbout();

        var run = site.Installed();

        Assert.Equal(Deployment.CutOff, cut.ExitCode);
        Assert.Contains("goes on in the environment: run the script again", Assert.Single(cut.Errors), StringComparison.Ordinal);
        Assert.Contains("'Import Solution' is still running in the environment: waiting for it.", run.Lines);
        Assert.Contains("OptOutPlugin 1.0.0.0 is there.", run.Lines);
        Assert.Contains("The baseline is taken.", run.Lines);
        Assert.Equal(1, site.Asked("POST", "ImportSolutionAsync"));
    }

    [Fact]
    public void By_a_lost_answer_to_the_import_it_is_not_sent_twice()
    {
        site.Door.Loses = asked => asked.Is("POST", "ImportSolutionAsync");
        var cut = site.Deploy();
        site.Door.Loses = _ => false;
        RunJobsWhenAskedAbout();

        var run = site.Installed();

        Assert.Equal(1, cut.ExitCode);
        Assert.Contains("it goes on where it stopped.", Assert.Single(cut.Errors), StringComparison.Ordinal);
        Assert.Contains("OptOutPlugin 1.0.0.0 is there.", run.Lines);
        Assert.Equal(1, site.Asked("POST", "ImportSolutionAsync"));
    }

    [Fact]
    public void Before_the_optional_solutions_only_they_are_imported()
    {
        RunJobsWhenAskedAbout();
        site.AddOptionals();
        var answers = site.Door.Before;
        var imports = 0;
        site.Door.Before = (asked, context) => asked.Is("POST", "/ImportSolutionAsync") && ++imports > 1
            ? Door.JsonAsync(context, """{"error":{"code":"0x80040224","message":"The database is away"}}""", 500)
            : answers(asked, context);
        var cut = site.Deploy();
        site.Door.Before = answers;

        var run = site.Installed();

        Assert.Contains("5 things could not be done", Assert.Single(cut.Errors), StringComparison.Ordinal);
        Assert.Equal(5, cut.Lines.Count(line => line.StartsWith("Failed: ", StringComparison.Ordinal)
            && line.Contains("The database is away (code 0x80040224)", StringComparison.Ordinal)));
        Assert.Contains("Health check:", cut.Lines);
        Assert.Contains("OptOutPlugin 1.0.0.0 is there.", run.Lines);
        Assert.Contains("Install OptOutPlugin_Create_fax 1.0.0.0.", run.Lines);
    }

    [Fact]
    public void A_failed_job_of_before_is_told_and_the_import_is_made_again()
    {
        var good = File.ReadAllBytes(site.Zip);
        site.Change(zip => zip.Content.Descendants("RolePrivilege").Last().SetAttributeValue("name", "prvReadNothing"));
        site.Door.Loses = asked => asked.Is("POST", "ImportSolutionAsync");
        site.Deploy();
        site.Door.Loses = _ => false;
        File.WriteAllBytes(site.Zip, good);
        RunJobsWhenAskedAbout();

        var run = site.Installed();

        Assert.Contains(run.Lines, line => line.StartsWith("It did not succeed:", StringComparison.Ordinal));
        Assert.Contains("Install OptOutPlugin 1.0.0.0.", run.Lines);
    }

    [Fact]
    public void While_it_waits_it_shows_how_far_the_import_is()
    {
        var looks = 0;
        site.Door.Before = (asked, _) =>
        {
            if (asked.Is("GET", "importjobs(") && ++looks == 2)
            {
                site.RunJobs();
            }

            return Task.FromResult(false);
        };

        var run = site.Installed();

        Assert.Contains(run.Lines, line => line.StartsWith(
            "progress: Install OptOutPlugin 1.0.0.0: 0 %", StringComparison.Ordinal));
    }

    private void RunJobsWhenAskedAbout() => site.Door.Before = (asked, _) =>
    {
        if (asked.Is("GET", "asyncoperations("))
        {
            site.RunJobs();
        }

        return Task.FromResult(false);
    };
}
