using System.Text.Json;

namespace OptOutPlugin.Deploy.Tests.Shell;

/// <summary>PowerShell as a person or a pipeline starts it: what it asks, what it answers on its output, how it ends.</summary>
public sealed class SittingAtAShell : IDisposable
{
    private const string Installed =
        """{"value":[{"uniquename":"OptOutPlugin","version":"1.0.0.0","ismanaged":true,"publisherid":{"uniquename":"optout"}}]}""";

    private static readonly string[] People = ["/contacts?", "/leads?", "/accounts?", "/emails?"];

    private readonly Folder folder = new();
    private readonly Door door = new();

    public SittingAtAShell() => door.Before = async (asked, context) => asked switch
    {
        _ when asked.Is("GET", "/solutions?") => await Door.JsonAsync(context, Installed),
        _ when asked.Is("POST", "/optout_VerifyLedger") => await Door.JsonAsync(
            context, """{"Verified":true,"Finished":true,"Sealed":0,"Unsealed":0,"Cursor":""}"""),
        _ when asked.Method == "GET" && asked.Path.Split('?')[0].Split("/v9.2/")[^1].StartsWith("optout_", StringComparison.Ordinal) =>
            await Door.JsonAsync(context, """{"value":[]}"""),
        _ when People.Any(path => asked.Is("GET", path)) =>
            await Door.JsonAsync(context, """{"value":[]}"""),
        _ => await Pretender.AnswerAsync(asked, context),
    };

    public void Dispose()
    {
        door.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData("\n", false)]
    [InlineData("n\n", false)]
    [InlineData("y\nproduction\n", false)]
    [InlineData("y\n\n", false)]
    [InlineData("y\ncontoso\n\n", true)]
    [InlineData("y\ncontoso\nn\n", true)]
    public void Enter_and_a_wrong_name_remove_nothing(string typed, bool isExported)
    {
        var run = Start(typed, "-Remove", "-ExportFolder", Export);

        Assert.True(run.ExitCode is 0, run.Text);
        Assert.Contains(run.Lines, line => line.EndsWith("nothing was removed.", StringComparison.Ordinal));
        Assert.Equal(isExported, File.Exists(Path.Combine(Export, "export.json")));
        NothingIsRemoved();
    }

    [Fact]
    public void Where_nobody_answers_nothing_is_removed()
    {
        var run = Start(null, "-NonInteractive", "-Remove", "-ExportFolder", Export);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Nobody can be asked whether to remove it", Assert.Single(run.Errors), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Export));
        NothingIsRemoved();
    }

    [Fact]
    public void A_name_of_another_organisation_removes_nothing_though_nothing_is_asked()
    {
        var run = Start(null, "-Remove", "-ExportFolder", Export, "-Confirm:$false", "-OrganizationName", "production");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("not in 'production'", Assert.Single(run.Errors), StringComparison.Ordinal);
        NothingIsRemoved();
    }

    [Fact]
    public void A_pipeline_reads_json_and_nothing_else()
    {
        var run = Start(null, "-NonInteractive", "-RunDue", "-Json");

        Assert.True(run.ExitCode is 0, run.Text);
        var said = JsonDocument.Parse(string.Join('\n', run.Lines)).RootElement;
        Assert.Equal(0, said.GetProperty("ExitCode").GetInt32());
        Assert.Equal("contoso", said.GetProperty("Organization").GetString());
        Assert.Equal("Nothing was due.", said.GetProperty("Done").EnumerateArray().Single().GetString());
    }

    [Fact]
    public void A_failure_stands_in_the_json_too()
    {
        var run = Start(null, "-NonInteractive", "-RunDue", "-Json", "-CheckpointKey", " ");

        Assert.Equal(1, run.ExitCode);
        var said = JsonDocument.Parse(string.Join('\n', run.Lines)).RootElement;
        Assert.Equal(Assert.Single(run.Errors), said.GetProperty("Error").GetString());
        Assert.Equal(1, said.GetProperty("ExitCode").GetInt32());
    }

    [Fact]
    public void What_is_said_stands_in_the_log_with_its_time_and_without_the_secret()
    {
        var log = Path.Combine(folder.Path, "deploy.log");

        var run = Start(null, "-RunDue", "-LogFile", log);

        var lines = File.ReadAllLines(log);
        Assert.All(run.Lines, said => Assert.Contains(lines, line => line.EndsWith("Z " + said, StringComparison.Ordinal)));
        Assert.DoesNotContain(lines, line => line.Contains(Pretender.Token, StringComparison.Ordinal));
    }

    [Fact]
    public void A_misspelt_parameter_ends_with_1()
    {
        var run = Start(null, "-RunDeu");

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(door.All);
    }

    private string Export => Path.Combine(folder.Path, "export");

    private ShellRun Start(string? typed, params string[] arguments)
    {
        var own = arguments.Where(one => one != "-NonInteractive").ToList();
        return Pwsh.Run(
            [
                .. arguments.Except(own), "-File", Repository.Script, "-LocalUrl", door.Url.AbsoluteUri, "-AccessToken",
                Pretender.Token, "-PollSeconds", "0", .. own,
            ],
            typed);
    }

    private void NothingIsRemoved() =>
        Assert.DoesNotContain(door.All, asked => asked.Is("POST", "/UninstallSolutionAsync"));
}
