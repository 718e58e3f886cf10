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
    /// <summary>A point that is as it should be.</summary>
    public static HealthPoint Ok(string point, HealthSeverity severity, string text) =>
        new(point, severity, IsOk: true, text, string.Empty);

    /// <summary>A point that fails.</summary>
    public static HealthPoint Failed(string point, HealthSeverity severity, string text, string fix) =>
        new(point, severity, IsOk: false, text, fix);

    /// <summary>Whether no point fails that is more than worth knowing.</summary>
    public static bool AreHealthy(IEnumerable<HealthPoint> points) =>
        points.All(point => point.IsOk || point.Severity == HealthSeverity.Low);
}
