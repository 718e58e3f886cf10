using OptOutPlugin.SolutionBuild;
using OptOutPlugin.SolutionBuild.Freeze;
using OptOutPlugin.SolutionBuild.Known;
using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.Deploy.Tests;

/// <summary>
/// The command freeze-messages, against the local Dataverse, whose ids of unpublished messages are its own: they are
/// written into a copy.
/// </summary>
public sealed class FreezingMessages : IDisposable
{
    private readonly Site site = new();
    private readonly Project project;
    private readonly string file;

    public FreezingMessages()
    {
        project = Project.Open(Repository.Root) with { Folder = site.Folder };
        file = Path.Combine(site.Folder, MessageIds.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.Copy(Path.Combine(Repository.Root, MessageIds.Path), file);
    }

    public void Dispose() => site.Dispose();

    [Fact]
    public void What_the_environment_has_is_written_and_what_it_lacks_is_said()
    {
        var before = MessageIds.Read(File.ReadAllText(file));

        var said = Freeze();

        var after = MessageIds.Read(File.ReadAllText(file));
        var send = site.Rows("sdkmessage", "name").Single(row => row.GetAttributeValue<string>("name") == "Send").Id;
        Assert.Equal(send.ToString(), after["Send"]);
        Assert.Equal(["Send", "SendFromTemplate"], after.Keys.Except(before.Keys).Order());
        Assert.All(before, one => Assert.Equal(one.Value, after[one.Key]));
        Assert.Contains("CreateAndSendNewEmail: this environment does not have it; its steps go on naming it.", said);
        Assert.Contains("Now run generate", said[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Run_again_it_changes_nothing()
    {
        Freeze();
        var before = File.ReadAllText(file);

        var said = Freeze();

        Assert.Equal(before, File.ReadAllText(file));
        Assert.Equal("Nothing was written.", said[^1]);
    }

    [Fact]
    public void An_environment_that_refuses_is_said() => Assert.Contains(
        "status 401",
        Assert.Throws<BuildException>(() => Freeze("--access-token", "stale")).Message,
        StringComparison.Ordinal);

    [Fact]
    public void An_environment_that_does_not_answer_is_said()
    {
        site.Door.Dispose();

        var problem = Assert.Throws<BuildException>(() => Freeze());
        Assert.Contains("did not answer", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData()]
    [InlineData("--url")]
    [InlineData("--url", "org.crm.dynamics.com")]
    [InlineData("--url", "http://org.crm.dynamics.com")]
    [InlineData("--url", "https://org.crm.dynamics.com", "--url", "https://other.crm.dynamics.com")]
    [InlineData("--url", "https://org.crm.dynamics.com", "--secret", "x")]
    public void Options_that_cannot_be_followed_are_refused(params string[] options) =>
        Assert.Throws<BuildException>(() => FreezeOptions.Read(options));

    [Fact]
    public void An_application_needs_its_tenant() => Assert.Contains(
        "--tenant",
        Assert.Throws<BuildException>(() => SignIn.Token(
            new FreezeOptions(new Uri("https://org.crm.dynamics.com"), null, null, "app", "secret"), _ => { })).Message,
        StringComparison.Ordinal);

    private IReadOnlyList<string> Freeze(params string[] options)
    {
        string[] token = options.Length > 0 ? options : ["--access-token", site.Key];
        string[] all = ["--url", site.Door.Url.ToString(), .. token];
        using var source = EnvironmentMessages.Connect(FreezeOptions.Read(all), _ => { });
        return FreezeMessages.Run(project, source.Ids);
    }
}
