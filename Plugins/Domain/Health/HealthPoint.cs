namespace OptOutPlugin.Domain.Health;

/// <summary>How bad it is when a point of a health check fails.</summary>
internal enum HealthSeverity
{
    /// <summary>Worth knowing; nobody is less protected than was promised.</summary>
    Low,

    /// <summary>Something that was promised is not kept, or may be gone round.</summary>
    Medium,

    /// <summary>People are not protected, or the ledger does not prove it.</summary>
    High,
}

/// <summary>One thing that a health check looked at.</summary>
/// <param name="Point">What was looked at: a word that never changes.</param>
/// <param name="Severity">How bad it is when it fails.</param>
/// <param name="IsOk">Whether it is as it should be.</param>
/// <param name="Text">What is, as a sentence.</param>
/// <param name="Fix">What to do about it, as a sentence; empty when nothing is to do.</param>
internal sealed record HealthPoint(string Point, HealthSeverity Severity, bool IsOk, string Text, string Fix)
{
    /// <summary>What people refused before the product came is in the ledger.</summary>
    public const string Baseline = "baseline";

    /// <summary>The keys are there.</summary>
    public const string Keys = "keys";

    /// <summary>Ledger rows get their place in the chain.</summary>
    public const string Seals = "ledger seals";

    /// <summary>Somebody looks regularly whether refusals are honoured.</summary>
    public const string ComplianceCheck = "compliance check";

    /// <summary>What must happen regularly happens.</summary>
    public const string RegularWork = "regular work";

    /// <summary>Changes that went round the product are looked for.</summary>
    public const string Changes = "changes looked at";

    /// <summary>Everybody's flags are held against the suppression list.</summary>
    public const string CompletePass = "complete pass";

    /// <summary>Refusals are exchanged with Customer Insights - Journeys.</summary>
    public const string Journeys = "consents of Journeys";

    /// <summary>What mends it.</summary>
    public HealthRemedy Remedy { get; init; }

    /// <summary>
    /// The point by whose failing this one fails; its own name where it is one more of the same, empty for none.
    /// </summary>
    public string Cause { get; init; } = string.Empty;

    /// <summary>The page of the web that it is about; empty for none.</summary>
    public string Link { get; init; } = string.Empty;

    /// <summary>A point that is as it should be.</summary>
    public static HealthPoint Ok(string point, HealthSeverity severity, string text) =>
        new(point, severity, IsOk: true, text, string.Empty);

    /// <summary>A point that fails.</summary>
    public static HealthPoint Failed(
        string point, HealthSeverity severity, string text, string fix, HealthRemedy remedy) =>
        new(point, severity, IsOk: false, text, fix) { Remedy = remedy };

    /// <summary>Whether no point fails that is more than worth knowing.</summary>
    public static bool AreHealthy(IEnumerable<HealthPoint> points) =>
        points.All(point => point.IsOk || point.Severity == HealthSeverity.Low);
}
