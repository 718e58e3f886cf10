using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Health;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Whether the settings can be understood, and whether they say what marketing e-mails must say.
/// </summary>
internal static class HealthOfSettings
{
    internal const string Settings = "settings";
    internal const string PostalAddress = "postal address";
    internal const string PreferenceCentre = "preference centre";

    public static IEnumerable<HealthPoint> Of(PluginCall call)
    {
        var settings = SettingsSource.Of(call);
        return
        [
            .. Faults(call.Texts, settings),
            .. Footer(call.Texts.Health, settings),
            .. HealthOfTextMessages.Of(call, settings),
        ];
    }

    private static IEnumerable<HealthPoint> Faults(Texts texts, Settings settings) => settings.Faults.Count == 0
        ? [HealthPoint.Ok(Settings, HealthSeverity.Medium, texts.Health.SettingsAreUnderstood)]
        : settings.Faults.Select(fault => HealthPoint.Failed(
            Settings,
            HealthSeverity.Medium,
            texts.Settings.Of(fault),
            texts.Health.CorrectTheSetting,
            HealthRemedy.ChangeSettings));

    private static IEnumerable<HealthPoint> Footer(HealthTexts texts, Settings settings)
    {
        yield return settings.PostalAddress.IsEmpty
            ? HealthPoint.Failed(
                PostalAddress,
                HealthSeverity.High,
                texts.NoPostalAddress,
                texts.SetPostalAddress,
                HealthRemedy.ChangeSettings)
            : HealthPoint.Ok(PostalAddress, HealthSeverity.High, texts.PostalAddressIsKnown);
        yield return settings.PreferenceCentreUrl is null
            ? HealthPoint.Failed(
                PreferenceCentre, HealthSeverity.Medium, texts.NoLink, texts.SetLink, HealthRemedy.ChangeSettings)
            : HealthPoint.Ok(PreferenceCentre, HealthSeverity.Medium, texts.LinkIsKnown);
    }
}
