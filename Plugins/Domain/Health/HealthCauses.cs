namespace OptOutPlugin.Domain.Health;

/// <summary>
/// Which points of a health check fail because another one does: who mends that one mends them too, so that one thing to do
/// is one line.
/// </summary>
internal static class HealthCauses
{
    // A cause has no cause itself, and the first that fails counts.
    private static readonly Dictionary<string, string[]> Causes = new()
    {
        [HealthPoint.Keys] = [HealthPoint.Baseline],
        [HealthPoint.ComplianceCheck] = [HealthPoint.Baseline, HealthPoint.RegularWork],
        [HealthPoint.Changes] = [HealthPoint.Baseline, HealthPoint.RegularWork],
        [HealthPoint.CompletePass] = [HealthPoint.Baseline, HealthPoint.RegularWork],
        [HealthPoint.Seals] = [HealthPoint.RegularWork],
        [HealthPoint.Journeys] = [HealthPoint.RegularWork],
    };

    /// <summary>The points, each that fails with the point by which it does.</summary>
    public static IReadOnlyList<HealthPoint> Told(IReadOnlyList<HealthPoint> points)
    {
        var failing = new HashSet<string>(points.Where(point => !point.IsOk).Select(point => point.Point));
        return points.Select(point => point.IsOk || !Causes.TryGetValue(point.Point, out var causes)
            ? point
            : point with { Cause = causes.FirstOrDefault(failing.Contains) ?? string.Empty }).ToList();
    }
}
