using OptOutPlugin.Domain.Compliance.Rules.Organisation;
using OptOutPlugin.Domain.Health;

namespace OptOutPlugin.Dataverse;

/// <summary>Whether the public pages answer as they must: what the last test from outside found, and how old that is.
/// </summary>
internal static class HealthOfDoors
{
    internal const string Point = "self-test of the public pages";

    /// <summary>The points; none where there are no public pages, which another point says.</summary>
    public static IEnumerable<HealthPoint> Of(PluginCall call)
    {
        if (SettingsSource.Of(call).PreferenceCentreUrl is not { } pages)
        {
            return [];
        }

        var texts = call.Texts.Doors;
        var point = ExternalCheck.Last(call, ExternalCheck.SelfTest) switch
        {
            null => HealthPoint.Failed(
                Point, HealthSeverity.Medium, texts.NeverTested, texts.StartThePages, HealthRemedy.TendPublicPages),
            { Passed: false } failed => HealthPoint.Failed(
                Point,
                HealthSeverity.High,
                texts.TestFailed(failed.CheckedOn, failed.Detail ?? string.Empty),
                texts.MendThePages,
                HealthRemedy.TendPublicPages),
            var last when last.CheckedOn < call.Now - DoorsSilent.LongestWithoutTest => HealthPoint.Failed(
                Point,
                HealthSeverity.Medium,
                texts.TestedLongAgo(last.CheckedOn),
                texts.StartThePages,
                HealthRemedy.TendPublicPages),
            var last => HealthPoint.Ok(Point, HealthSeverity.High, texts.TestPassed(last.CheckedOn)),
        };
        return [point with { Link = pages.ToString() }];
    }
}
