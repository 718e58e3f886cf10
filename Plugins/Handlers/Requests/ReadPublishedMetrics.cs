using OptOutPlugin.Dataverse;
using OptOutPlugin.Domain.Configuration;

namespace OptOutPlugin.Handlers;

/// <summary>Gives the public pages the figures of last year where they are published. It writes nothing.</summary>
public sealed class ReadPublishedMetrics : DeclaredPlugin
{
    internal const string Figures = "Figures";

    private protected override void Run(PluginCall call) => call.Output(
        Figures,
        SettingsSource.Of(call).PublishedMetrics == PublishedMetrics.LastYear
            ? Metrics.Remembered(call, call.Now.Year - 1)
            : null);
}
