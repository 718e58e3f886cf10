using System.Diagnostics;

namespace OptOutPlugin.Plugins.Tests;

/// <summary>A program of ours as a process of its own, which can be killed.</summary>
/// <param name="file">The file of the program.</param>
internal sealed class ProgramProcess(string file)
{
    /// <summary>The program that hands lists in.</summary>
    public static ProgramProcess Import { get; } = new("optout-import.dll");

    /// <summary>The program that takes the ledger out.</summary>
    public static ProgramProcess Export { get; } = new("optout-export.dll");

    /// <summary>Runs it to its end.</summary>
    public async Task<(int Code, string Said)> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var said = process.StandardOutput.ReadToEndAsync();
        var complained = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await said + await complained);
    }

    /// <summary>Starts it, and kills it once something is so; says whether it was still running then.</summary>
    public async Task<bool> KillAsync(Func<bool> when, params string[] arguments)
    {
        using var process = Start(arguments);
        while (!process.HasExited && !when())
        {
            await Task.Delay(1);
        }

        var wasRunning = !process.HasExited;
        process.Kill();
        await process.WaitForExitAsync();
        return wasRunning;
    }

    private Process Start(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, file));
        Array.ForEach(arguments, start.ArgumentList.Add);
        return Process.Start(start)!;
    }
}
