using System.Diagnostics;

namespace OptOutPlugin.Deploy.Tests.Shell;

/// <summary>PowerShell itself, as the tool manifest of the repository names it.</summary>
internal static class Pwsh
{
    private static readonly Lazy<bool> Restored = new(() =>
    {
        var (code, text, error) = Start("dotnet", ["tool", "restore"], input: null);
        return code == 0 ? true : throw new InvalidOperationException($"PowerShell cannot be had: {text} {error}");
    });

    /// <summary>Runs it where nobody is there, or with what somebody types.</summary>
    public static ShellRun Run(IEnumerable<string> arguments, string? input = null)
    {
        _ = Restored.Value;
        var (code, text, error) = Start("dotnet", ["tool", "run", "pwsh", "--", "-NoProfile", .. arguments], input);
        return new ShellRun(code, Lines(text), Lines(error));
    }

    public static IReadOnlyList<string> Lines(string text) =>
        [.. text.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0)];

    private static (int Code, string Text, string Error) Start(string program, IEnumerable<string> arguments, string? input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NO_COLOR"] = "1";
        start.Environment["POWERSHELL_TELEMETRY_OPTOUT"] = "1";
        start.Environment["POWERSHELL_UPDATECHECK"] = "Off";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, text, error.GetAwaiter().GetResult());
    }
}

/// <summary>What a shell wrote and how it ended.</summary>
internal sealed record ShellRun(int ExitCode, IReadOnlyList<string> Lines, IReadOnlyList<string> Errors)
{
    public string Text => string.Join('\n', [.. Lines, .. Errors]);
}
