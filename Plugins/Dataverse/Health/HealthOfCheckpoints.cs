using OptOutPlugin.Domain.Health;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Whether checkpoints of the ledger leave the platform: without one, whoever can read the keys can rewrite it unseen.
/// </summary>
internal static class HealthOfCheckpoints
{
    internal const string Point = "ledger checkpoints off the platform";

    // They are made every day.
    private static readonly TimeSpan LongestWithout = TimeSpan.FromDays(2);

    /// <summary>The point: a hint until one was handed in, and an alarm when they cease or cannot be made.</summary>
    public static HealthPoint Of(PluginCall call)
    {
        var texts = call.Texts.Ledger;
        return ExternalCheck.Last(call, ExternalCheck.LedgerCheckpoint) switch
        {
            null => HealthPoint.Failed(
                Point, HealthSeverity.Low, texts.NeverExported, texts.BeginExporting, HealthRemedy.TendPublicPages),
            { Passed: false } failed => HealthPoint.Failed(
                Point,
                HealthSeverity.High,
                texts.ExportFailed(failed.CheckedOn, failed.Detail ?? string.Empty),
                texts.FindOutWhy,
                HealthRemedy.TendPublicPages),
            var last when last.CheckedOn < call.Now - LongestWithout => HealthPoint.Failed(
                Point,
                HealthSeverity.Medium,
                texts.ExportedLongAgo(last.CheckedOn),
                texts.ResumeExporting,
                HealthRemedy.TendPublicPages),
            var last => HealthPoint.Ok(Point, HealthSeverity.Medium, texts.ExportedOn(last.CheckedOn)),
        };
    }
}
