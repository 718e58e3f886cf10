using OptOutPlugin.Dataverse;
using OptOutPlugin.Domain.Clocks;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Gives the public pages the figures of last year where they are published, some requests a call. It writes nothing.
/// </summary>
public sealed class ReadPublishedMetrics : DeclaredPlugin
{
    private protected override void Run(PluginCall call)
    {
        if (PublishedFigures.Year(call) is not { } year)
        {
            call.Output(ReadMetrics.Finished, true);
            return;
        }

        // A count that is not of that year, such as one that New Year overtook, begins anew.
        var begun = YearCount.Read(call.Input(ReadMetrics.Cursor, string.Empty));
        ReadMetrics.Answer(call, begun?.Year == year ? begun : new YearCount(year));
    }
}
