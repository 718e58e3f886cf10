using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Health;
using OptOutPlugin.Handlers;

namespace OptOutPlugin.Dataverse;

/// <summary>Whether the settings can be understood, and whether what they promise is guarded.</summary>
internal static class HealthOfSettings
{
    internal const string Settings = "settings";
    internal const string TextMessages = "text messages";

    private static readonly string Guard = typeof(GuardOutgoingContact).FullName!;

    public static IEnumerable<HealthPoint> Of(PluginCall call)
    {
        var settings = SettingsSource.Of(call);
        return [.. Faults(settings), .. UnguardedTables(call, settings)];
    }

    private static IEnumerable<HealthPoint> Faults(Settings settings) => settings.Faults.Count == 0
        ? [HealthPoint.Ok(Settings, HealthSeverity.Medium, "Every setting can be understood.")]
        : settings.Faults.Select(fault => HealthPoint.Failed(
            Settings,
            HealthSeverity.Medium,
            fault,
            "Correct the value of the environment variable; it is heard in a minute."));

    private static IEnumerable<HealthPoint> UnguardedTables(PluginCall call, Settings settings)
    {
        if (settings.SmsTables.Count == 0)
        {
            return [HealthPoint.Ok(TextMessages, HealthSeverity.Medium, "No table of text messages is named.")];
        }

        var guarded = call.System.RetrieveMultiple(ProcessingStep.OnCreate(Guard, settings.SmsTables)).Entities
            .Select(ProcessingStep.TableOf).ToList();
        return settings.SmsTables.Select(table => guarded.Contains(table)
            ? HealthPoint.Ok(TextMessages, HealthSeverity.Medium, $"Text messages of {table} are guarded.")
            : HealthPoint.Failed(
                TextMessages,
                HealthSeverity.Medium,
                $"The setting {SettingName.SmsTables} names {table}, and no enabled step of the product guards its "
                + "new rows.",
                $"Import a solution with a step of the product on Create of {table}, or take the table out of the "
                + "setting."));
    }
}
