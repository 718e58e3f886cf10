using System.Globalization;

namespace OptOutPlugin.Import.Understanding;

/// <summary>Which comes first where a date is written with strokes.</summary>
internal enum DayOrder
{
    /// <summary>Nothing in the list tells.</summary>
    Unknown,
    DayFirst,
    MonthFirst,
}

/// <summary>Reads when somebody said something, in the forms in which tools export it. What has no zone is UTC.</summary>
internal static class SaidOn
{
    private const long FirstMillisecond = 100_000_000_000;

    private static readonly string[] Sure =
    [
        "yyyy-MM-dd", "yyyy-M-d", "yyyy/MM/dd", "yyyy/M/d", "yyyy.MM.dd", "yyyyMMdd", "d.M.yyyy", "d.M.yyyy H:mm", "d.M.yyyy H:mm:ss",
        "yyyy-MM-dd H:mm", "yyyy-MM-dd H:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy/M/d H:mm", "yyyy/M/d H:mm:ss",
        "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss K", "yyyy-MM-dd HH:mm:ss 'UTC'",
        "ddd, d MMM yyyy HH:mm:ss K", "d MMM yyyy HH:mm:ss K", "ddd, d MMM yyyy HH:mm:ss 'GMT'", "MMM d, yyyy", "MMMM d, yyyy",
        "MMM d, yyyy h:mm tt", "MMMM d, yyyy h:mm tt", "MMM d, yyyy HH:mm:ss", "d MMM yyyy", "d MMMM yyyy",
    ];

    private static readonly string[] Times = ["", " H:mm", " H:mm:ss", " h:mm tt", " h:mm:ss tt"];
    private static readonly string[] DaysFirst = [.. Times.Select(time => "d/M/yyyy" + time)];
    private static readonly string[] MonthsFirst = [.. Times.Select(time => "M/d/yyyy" + time)];

    /// <summary>What a text tells of the order in which its list writes dates.</summary>
    public static DayOrder OrderIn(string text)
    {
        var parts = text.Split('/');
        return parts.Length != 3 || !Number(parts[0], out var first) || !Number(parts[1], out var second) ? DayOrder.Unknown
            : first is > 12 and <= 31 && second is >= 1 and <= 12 ? DayOrder.DayFirst
            : second is > 12 and <= 31 && first is >= 1 and <= 12 ? DayOrder.MonthFirst
            : DayOrder.Unknown;
    }

    /// <summary>When it was, UTC; null for what cannot be read, or not with certainty.</summary>
    public static DateTime? Read(string text, DayOrder order)
    {
        if (text.Length is 10 or 13 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return DateTimeOffset.FromUnixTimeMilliseconds(seconds < FirstMillisecond ? 1000 * seconds : seconds).UtcDateTime;
        }

        // Of the same number twice, the order does not matter.
        return Exact(text, Sure)
            ?? order switch
            {
                DayOrder.DayFirst => Exact(text, DaysFirst),
                DayOrder.MonthFirst => Exact(text, MonthsFirst),
                _ => Exact(text, DaysFirst) is { } day && Exact(text, MonthsFirst) == day ? day : null,
            };
    }

    private static DateTime? Exact(string text, string[] forms) => DateTime.TryParseExact(
        text, forms, CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowInnerWhite, out var instant)
            ? instant
            : null;

    private static bool Number(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
