using System.Globalization;

namespace OptOutPlugin.Domain.Journeys;

/// <summary>
/// The mark in the reason of a consent that the product wrote itself, by which it knows its own change again: whoever
/// writes later may leave the reason as it is, so the mark holds the time. Such a mark is how Microsoft says to end loops:
/// https://learn.microsoft.com/dynamics365/customer-insights/journeys/consent-record-creation.
/// </summary>
internal static class JourneyMarker
{
    private const string Name = "OptOutPlugin";
    private const string Said = ": refused in Dataverse";
    private const string Instant = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    // The write begins after the mark is made, and the platform ends it within this.
    private static readonly TimeSpan LongestWrite = TimeSpan.FromMinutes(2);

    /// <summary>The mark of a write that happens now.</summary>
    /// <param name="now">The time, UTC.</param>
    public static string Make(DateTime now) => $"{Name} {now.ToString(Instant, CultureInfo.InvariantCulture)}{Said}";

    /// <summary>Whether the last change of a consent was the product's own.</summary>
    /// <param name="reason">What stands as its reason; null for nothing.</param>
    /// <param name="modifiedOn">When it was changed last, UTC.</param>
    public static bool IsOwn(string? reason, DateTime modifiedOn)
    {
        var parts = (reason ?? string.Empty).Split([' '], 3);
        return parts.Length == 3 && parts[0] == Name
            && DateTime.TryParseExact(
                parts[1].TrimEnd(':'),
                Instant,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out var made)
            && modifiedOn <= made + LongestWrite;
    }
}
