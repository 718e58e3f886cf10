using System.Diagnostics;

namespace OptOutPlugin.Plugins.Tests.Lists;

/// <summary>The program that hands lists in, as a process of its own, which can be killed.</summary>
internal static class ImportProcess
{
    /// <summary>Runs it to its end.</summary>
    public static async Task<(int Code, string Said)> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var said = process.StandardOutput.ReadToEndAsync();
        var complained = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await said + await complained);
    }

    /// <summary>Starts it, and kills it once something is so; says whether it was still running then.</summary>
    public static async Task<bool> KillAsync(Func<bool> when, params string[] arguments)
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

    private static Process Start(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "optout-import.dll"));
        Array.ForEach(arguments, start.ArgumentList.Add);
        return Process.Start(start)!;
    }
}
