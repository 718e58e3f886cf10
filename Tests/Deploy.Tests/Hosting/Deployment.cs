using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace OptOutPlugin.Deploy.Tests.Hosting;

/// <summary>What became of a run of the script.</summary>
/// <param name="ExitCode">The code with which it ended.</param>
/// <param name="Lines">What it showed; kinds other than plain text begin with the kind, such as <c>error: </c>.</param>
/// <param name="Questions">What it asked.</param>
internal sealed record Deployment(int ExitCode, IReadOnlyList<string> Lines, IReadOnlyList<string> Questions)
{
    /// <summary>The code of a run that was cut off.</summary>
    public const int CutOff = -1;

    private const string Error = "error: ";

    public string Text => string.Join(Environment.NewLine, Lines);

    public IEnumerable<string> Errors =>
        Lines.Where(line => line.StartsWith(Error, StringComparison.Ordinal)).Select(line => line[Error.Length..]);

    /// <summary>
    /// Whether an installation did all there is to do: where nobody has given a postal address yet, the health check
    /// finds that, and nothing else of its severity.
    /// </summary>
    public bool IsInstalled => ExitCode is 0 || (ExitCode is 2
        && Lines.Where(line => line.StartsWith("  High ", StringComparison.Ordinal)).ToList() is [{ } only]
        && only.StartsWith("  High    postal address:", StringComparison.Ordinal));

    /// <summary>Runs the script as pwsh would, in this process.</summary>
    public static Deployment Run(ScriptRun run)
    {
        var screen = new HostScreen(run.Answers, run.Typed, run.Shown);
        var state = ScriptCommands.SessionState();
        run.Prepare(state);
        using var runspace = RunspaceFactory.CreateRunspace(new ScriptHost(screen), state);
        runspace.Open();
        using var shell = PowerShell.Create(runspace);
        shell.AddCommand(run.Script).AddParameters(run.Parameters).AddCommand("Out-Default");
        using var cut = run.Stop.Register(() => shell.BeginStop(null, null));
        try
        {
            shell.Invoke();
        }
        catch (RuntimeException problem) when (problem is not PipelineStoppedException)
        {
            // What the engine itself refuses, such as a parameter that does not exist; pwsh ends with 1.
            screen.WriteErrorLine(problem.Message);
            return new Deployment(1, screen.Lines, screen.Questions);
        }

        if (shell.InvocationStateInfo.State == PSInvocationState.Stopped)
        {
            return new Deployment(CutOff, screen.Lines, screen.Questions);
        }

        var code = runspace.SessionStateProxy.GetVariable("LASTEXITCODE") as int? ?? 0;
        return new Deployment(code, screen.Lines, screen.Questions);
    }
}
