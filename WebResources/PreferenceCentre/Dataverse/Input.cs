using System.Globalization;
using OptOutPlugin.PreferenceCentre.Door;

namespace OptOutPlugin.PreferenceCentre.Dataverse;

/// <summary>The parameters of a custom API; what is empty is left out, as the Web API asks for.</summary>
internal sealed class Input : Dictionary<string, object?>
{
    /// <summary>None yet.</summary>
    public Input()
        : base(StringComparer.Ordinal)
    {
    }

    /// <summary>Those that say what is kept of a press.</summary>
    public Input(Evidence? evidence)
        : this()
    {
        if (evidence is null)
        {
            return;
        }

        this["Shown"] = evidence.Shown;
        this["WordingHash"] = evidence.WordingHash;
        this["PolicyVersion"] = evidence.PolicyVersion;
        this["UserAgent"] = evidence.UserAgent;
        this["Network"] = evidence.Network;
        this["PrivacySignal"] = evidence.PrivacySignal ? true : null;
        this["PressedOn"] = Instant(evidence.PressedOn);
        this["IdempotencyKey"] = evidence.IdempotencyKey;
    }

    /// <summary>What is given.</summary>
    public Dictionary<string, object> Given => this
        .Where(one => one.Value is not null and not "")
        .ToDictionary(one => one.Key, one => one.Value!, StringComparer.Ordinal);

    /// <summary>An instant in UTC, of whole seconds; null for none.</summary>
    public static string? Instant(DateTime? instant) =>
        instant?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Several texts; null for none.</summary>
    public static IReadOnlyList<string>? Several(IReadOnlyList<string> texts) => texts.Count == 0 ? null : texts;
}
