using OptOutPlugin.Domain.Configuration;

namespace OptOutPlugin.Dataverse;

/// <summary>Whether figures may be seen by everybody.</summary>
internal static class PublishedFigures
{
    /// <summary>The year of which they are published; null for none.</summary>
    public static int? Year(PluginCall call) =>
        SettingsSource.Of(call).PublishedMetrics == PublishedMetrics.LastYear ? call.Now.Year - 1 : null;
}
