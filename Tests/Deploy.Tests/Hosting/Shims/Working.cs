using System.Management.Automation;
using System.Reflection;

namespace OptOutPlugin.Deploy.Tests.Hosting.Shims;

[Cmdlet(VerbsLifecycle.Start, "Sleep")]
internal sealed class StartSleepCommand : PSCmdlet, IDisposable
{
    private readonly ManualResetEventSlim stopped = new();

    [Parameter]
    public int Seconds { get; set; }

    [Parameter]
    public int Milliseconds { get; set; }

    protected override void ProcessRecord() =>
        stopped.Wait(TimeSpan.FromSeconds(Seconds) + TimeSpan.FromMilliseconds(Milliseconds));

    protected override void StopProcessing() => stopped.Set();

    public void Dispose() => stopped.Dispose();
}

[Cmdlet(VerbsCommon.Add, "Type")]
internal sealed class AddTypeCommand : PSCmdlet
{
    [Parameter(Mandatory = true)]
    public string[] AssemblyName { get; set; } = [];

    protected override void ProcessRecord()
    {
        foreach (var name in AssemblyName)
        {
            Assembly.Load(name);
        }
    }
}

[Cmdlet(VerbsCommon.Join, "Path")]
internal sealed class JoinPathCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true)]
    public string Path { get; set; } = "";

    [Parameter(Position = 1, Mandatory = true)]
    public string ChildPath { get; set; } = "";

    protected override void ProcessRecord() => WriteObject(System.IO.Path.Join(Path, ChildPath));
}

[Cmdlet(VerbsDiagnostic.Test, "Path")]
internal sealed class TestPathCommand : PSCmdlet
{
    [Parameter(Mandatory = true)]
    public string LiteralPath { get; set; } = "";

    protected override void ProcessRecord() => WriteObject(System.IO.Path.Exists(LiteralPath));
}
