using System.Globalization;
using OptOutPlugin.Verify.Checking;
using OptOutPlugin.Verify.Reading;

namespace OptOutPlugin.Verify.Reporting;

/// <summary>What is counted together.</summary>
/// <param name="Year">The year, UTC, in which it was recorded; null where no year can be read.</param>
/// <param name="Event">What happened.</param>
/// <param name="Channel">On which channel; a dash where the row is about none.</param>
internal sealed record FigureKey(int? Year, string Event, string Channel);

/// <summary>
/// What the rows of an export come to. It keeps numbers, and no row: what this version does not know counts as one kind,
/// and so does what was recorded in a year in which no ledger was kept, so that no file makes it grow.
/// </summary>
internal sealed class LedgerFigures
{
    /// <summary>What stands for what is not known.</summary>
    public const string Other = "Other";

    /// <summary>What stands where a row is about no channel.</summary>
    public const string NoChannel = "\u2013";

    private const int FirstYear = 2000;
    private const int LastYear = 2199;

    private static readonly string Refusal = OptionLabels.Events.Value("Opted out");
    private static readonly string Permission = OptionLabels.Events.Value("Opted in");

    private readonly Dictionary<FigureKey, long> counts = [];
    private readonly SortedDictionary<int, (long Refusals, long Permissions)> months = [];

    /// <summary>How many rows there are: one that waited when the export began, and was sealed meanwhile, once.</summary>
    public long Rows { get; private set; }

    /// <summary>How many of them were emptied by an erasure.</summary>
    public long Erased { get; private set; }

    /// <summary>The numbers, by year, event and channel.</summary>
    public IEnumerable<KeyValuePair<FigureKey, long>> Counts => counts
        .OrderBy(one => one.Key.Year ?? int.MaxValue).ThenBy(one => one.Key.Event, StringComparer.Ordinal)
        .ThenBy(one => one.Key.Channel, StringComparer.Ordinal);

    /// <summary>
    /// The refusals and permissions of each month, from the first to the last without a gap: the year times twelve, and the
    /// month from 0.
    /// </summary>
    public IReadOnlyList<(int Month, long Refusals, long Permissions)> Months => months.Count == 0 ? [] :
    [
        .. Enumerable.Range(months.Keys.First(), months.Keys.Last() - months.Keys.First() + 1)
            .Select(month => months.TryGetValue(month, out var count) ? (month, count.Refusals, count.Permissions) : (month, 0, 0)),
    ];

    /// <summary>Counts a row.</summary>
    public void Add(ExportRow row)
    {
        Rows++;
        Erased += RowCheck.IsErased(row) ? 1 : 0;
        var on = On(row);
        var happened = row["optout_event"];
        var key = new FigureKey(
            on?.Year,
            OptionLabels.Events[happened] ?? Other,
            row["optout_channel"] is { } channel ? OptionLabels.Channels[channel] ?? Other : NoChannel);
        counts[key] = counts.GetValueOrDefault(key) + 1;
        if (on is { } time && (happened == Refusal || happened == Permission))
        {
            var month = (time.Year * 12) + time.Month - 1;
            var (refusals, permissions) = months.GetValueOrDefault(month);
            months[month] = happened == Refusal ? (refusals + 1, permissions) : (refusals, permissions + 1);
        }
    }

    private static DateTime? On(ExportRow row) =>
        DateTime.TryParseExact(
            row["optout_recordedon"],
            "yyyy-MM-dd'T'HH:mm:ss'Z'",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var on)
        && on.Year is >= FirstYear and <= LastYear
            ? on
            : null;
}
