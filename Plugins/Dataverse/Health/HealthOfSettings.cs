using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Health;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Whether the settings can be understood, whether what they promise is guarded, and whether they say what marketing
/// e-mails must say.
/// </summary>
internal static class HealthOfSettings
{
    internal const string Settings = "settings";
    internal const string TextMessages = "text messages";
    internal const string PostalAddress = "postal address";
    internal const string PreferenceCentre = "preference centre";

    // Whoever guards calls guards text messages too.
    private static readonly string Guard = Steps.All.Single(step =>
        step is { Message: "Create", Table: "phonecall", Stage: Stage.PreValidation }).Handler.FullName!;

    public static IEnumerable<HealthPoint> Of(PluginCall call)
    {
        var settings = SettingsSource.Of(call);
        return
        [
            .. Faults(call.Texts, settings),
            .. Footer(call.Texts.Health, settings),
            .. UnguardedTables(call, settings),
        ];
    }

    private static IEnumerable<HealthPoint> Faults(Texts texts, Settings settings) => settings.Faults.Count == 0
        ? [HealthPoint.Ok(Settings, HealthSeverity.Medium, texts.Health.SettingsAreUnderstood)]
        : settings.Faults.Select(fault => HealthPoint.Failed(
            Settings,
            HealthSeverity.Medium,
            texts.Settings.Of(fault),
            texts.Health.CorrectTheSetting));

    private static IEnumerable<HealthPoint> Footer(HealthTexts texts, Settings settings)
    {
        yield return settings.PostalAddress.IsEmpty
            ? HealthPoint.Failed(
                PostalAddress, HealthSeverity.High, texts.NoPostalAddress, texts.SetPostalAddress)
            : HealthPoint.Ok(PostalAddress, HealthSeverity.High, texts.PostalAddressIsKnown);
        yield return settings.PreferenceCentreUrl is null
            ? HealthPoint.Failed(PreferenceCentre, HealthSeverity.Medium, texts.NoLink, texts.SetLink)
            : HealthPoint.Ok(PreferenceCentre, HealthSeverity.Medium, texts.LinkIsKnown);
    }

    private static IEnumerable<HealthPoint> UnguardedTables(PluginCall call, Settings settings)
    {
        var texts = call.Texts.Health;
        if (settings.SmsTables.Count == 0)
        {
            return [HealthPoint.Ok(TextMessages, HealthSeverity.Medium, texts.NoTextMessages)];
        }

        var guarded = call.System.RetrieveMultiple(ProcessingStep.OnCreate(Guard, settings.SmsTables)).Entities
            .Select(ProcessingStep.TableOf).ToList();
        return settings.SmsTables.Select(table => guarded.Contains(table)
            ? HealthPoint.Ok(TextMessages, HealthSeverity.Medium, texts.TextMessagesAreGuarded(table))
            : HealthPoint.Failed(
                TextMessages,
                HealthSeverity.Medium,
                texts.TextMessagesAreNotGuarded(table),
                texts.GuardTextMessages(table)));
    }
}
