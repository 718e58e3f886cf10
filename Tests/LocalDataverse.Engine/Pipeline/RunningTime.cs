using System.Diagnostics;
using LocalDataverse.Engine.Hosting;

namespace LocalDataverse.Engine.Pipeline;

/// <summary>How long one plugin has run, and that two minutes are the end.</summary>
internal sealed class RunningTime(string plugin)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly long started = Stopwatch.GetTimestamp();
    private readonly TimeSpan spent = Latency.Spent;

    public string Plugin { get; } = plugin;

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(started) + (Latency.Spent - spent);

    public void Demand()
    {
        if (Elapsed > Limit)
        {
            throw Faults.Create(ErrorCodes.PluginTimeout, $"The plug-in {Plugin} ran longer than two minutes.");
        }
    }
}
