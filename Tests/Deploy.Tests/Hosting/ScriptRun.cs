using System.Management.Automation.Runspaces;

namespace OptOutPlugin.Deploy.Tests.Hosting;

/// <summary>How the script is to be run.</summary>
/// <param name="Parameters">Its parameters; a switch is true or false.</param>
internal sealed record ScriptRun(Dictionary<string, object> Parameters)
{
    public string Script { get; init; } = Repository.Script;

    /// <summary>Sets up the session before, for a test that stands in for a program.</summary>
    public Action<InitialSessionState> Prepare { get; init; } = _ => { };

    /// <summary>The answer of who only presses the key of that name.</summary>
    public const string Enter = "Enter";

    /// <summary>The labels that are chosen when it asks, in order.</summary>
    public IReadOnlyList<string> Answers { get; init; } = [];

    /// <summary>What is typed when it wants a line, in order.</summary>
    public IReadOnlyList<string> Typed { get; init; } = [];

    /// <summary>Hears each line as it is shown.</summary>
    public Action<string> Shown { get; init; } = _ => { };

    /// <summary>Cuts it off, as Ctrl+C does.</summary>
    public CancellationToken Stop { get; init; }
}
