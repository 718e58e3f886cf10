using System.Globalization;

namespace OptOutPlugin.Domain.Compliance;

/// <summary>
/// How much of what is looked at is as it must be: each rule weighs 5, 3 or 1 by its severity, and counts where nothing
/// of it is open. It tells one day from the next; it is no measure of lawfulness.
/// </summary>
internal static class ComplianceScore
{
    private const int Whole = 100;

    /// <summary>From 0 to 100; 100 only where nothing is open.</summary>
    /// <param name="open">How many findings of each rule are open, by its id.</param>
    public static int Of(IReadOnlyDictionary<string, int> open)
    {
        var all = ComplianceRules.All.Sum(WeightOf);
        var kept = ComplianceRules.All.Where(rule => !IsOpen(rule.Id, open)).Sum(WeightOf);
        return Whole * kept / all;
    }

    /// <summary>How much a rule weighs.</summary>
    public static int WeightOf(ComplianceRule rule) => rule.Severity switch
    {
        Severity.High => 5,
        Severity.Medium => 3,
        Severity.Low => 1,
    };

    /// <summary>The counts as they are stored: <c>id=count</c>, one a line, in the order of the ids.</summary>
    public static string Text(IReadOnlyDictionary<string, int> open) => string.Join(
        "\n",
        open.OrderBy(one => one.Key, StringComparer.Ordinal)
            .Select(one => $"{one.Key}={one.Value.ToString(CultureInfo.InvariantCulture)}"));

    /// <summary>Reads what <see cref="Text"/> wrote; a line that is none is left out.</summary>
    public static IReadOnlyDictionary<string, int> Read(string? text)
    {
        var counts = new Dictionary<string, int>();
        foreach (var line in (text ?? string.Empty).Split('\n'))
        {
            var parts = line.Split('=');
            if (parts.Length == 2
                && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            {
                counts[parts[0]] = count;
            }
        }

        return counts;
    }

    private static bool IsOpen(string id, IReadOnlyDictionary<string, int> open) =>
        open.TryGetValue(id, out var count) && count > 0;
}
