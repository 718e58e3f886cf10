using System.Globalization;

namespace OptOutPlugin.Domain.Due;

/// <summary>
/// Where the look at what changed in a table goes on. A table that tracks its changes is read from a token on, page by
/// page; any other by the time of the last change and the id of the row.
/// </summary>
/// <param name="Token">The version up to which everything was seen; null where it is read by time, or from the start.
/// </param>
/// <param name="Page">The page to read, from 1.</param>
/// <param name="Cookie">What the platform gave with the page before; null for the first.</param>
internal sealed record ChangePlace(string? Token, int Page, string? Cookie)
{
    private const char Between = '|';
    private const string ByTime = "modified";
    private const string Instant = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>Everything is looked at.</summary>
    public static ChangePlace Start { get; } = new(Token: null, Page: 1, Cookie: null);

    /// <summary>From which change on rows are read by time, UTC; null where the table tracks its changes.</summary>
    public DateTime? Since { get; init; }

    /// <summary>The last row of that very second that was done; null for none.</summary>
    public Guid? After { get; init; }

    /// <summary>A place in a table that does not track its changes.</summary>
    public static ChangePlace From(DateTime since, Guid? after) => Start with { Since = since, After = after };

    /// <summary>Reads what <see cref="ToString"/> wrote; of any other text, the start: to look twice does no harm.
    /// </summary>
    public static ChangePlace Read(string? text)
    {
        // The cookie is the platform's text and may hold anything.
        var parts = (text ?? string.Empty).Split([Between], 3);
        if (parts.Length != 3)
        {
            return Start;
        }

        if (parts[0] == ByTime)
        {
            return DateTime.TryParseExact(
                parts[1],
                Instant,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out var since)
                ? From(since, Guid.TryParseExact(parts[2], "D", out var id) ? id : null)
                : Start;
        }

        return int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0
            ? new ChangePlace(parts[0].Length == 0 ? null : parts[0], page, parts[2].Length == 0 ? null : parts[2])
            : Start;
    }

    /// <summary>The place as it is stored.</summary>
    public override string ToString() => Since is { } since
        ? string.Join(
            Between.ToString(),
            ByTime,
            since.ToString(Instant, CultureInfo.InvariantCulture),
            After?.ToString("D") ?? string.Empty)
        : string.Join(Between.ToString(), Token, Page.ToString(CultureInfo.InvariantCulture), Cookie);
}
