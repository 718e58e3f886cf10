using System.Management.Automation.Runspaces;
using OptOutPlugin.Deploy.Tests.Hosting.Shims;

namespace OptOutPlugin.Deploy.Tests.Hosting;

/// <summary>The cmdlets that the script may use: they are in both editions, and PowerShell comes with them.</summary>
internal static class ScriptCommands
{
    /// <summary>Those of the engine itself.</summary>
    public static IReadOnlyList<string> OfTheEngine { get; } =
        ["ForEach-Object", "Get-Command", "Set-StrictMode", "Where-Object"];

    /// <summary>Those of the modules Utility and Management, for which these classes stand in.</summary>
    public static IReadOnlyDictionary<string, Type> OfModules { get; } = new Dictionary<string, Type>
    {
        ["Add-Type"] = typeof(AddTypeCommand),
        ["ConvertFrom-Json"] = typeof(ConvertFromJsonCommand),
        ["ConvertTo-Json"] = typeof(ConvertToJsonCommand),
        ["Join-Path"] = typeof(JoinPathCommand),
        ["Start-Sleep"] = typeof(StartSleepCommand),
        ["Test-Path"] = typeof(TestPathCommand),
        ["Write-Host"] = typeof(WriteHostCommand),
        ["Write-Progress"] = typeof(WriteProgressCommand),
        ["Write-Verbose"] = typeof(WriteVerboseCommand),
        ["Write-Warning"] = typeof(WriteWarningCommand),
    };

    public static InitialSessionState SessionState()
    {
        var state = InitialSessionState.CreateDefault2();
        foreach (var (name, type) in OfModules)
        {
            state.Commands.Add(new SessionStateCmdletEntry(name, type, helpFileName: null));
        }

        return state;
    }
}
