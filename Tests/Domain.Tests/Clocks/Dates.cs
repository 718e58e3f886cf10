using System.Globalization;
using OptOutPlugin.Domain.Clocks;
using OptOutPlugin.Domain.Clocks.Days;

namespace OptOutPlugin.Domain.Tests.Clocks;

/// <summary>Days and instants as the cases write them.</summary>
internal static class Dates
{
    public static DateTime Day(string text) => DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateTime Utc(string text) => DateTime.ParseExact(
        text,
        "yyyy-MM-dd HH:mm:ss",
        CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    public static string Text(DateTime instant) =>
        instant.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    public static BusinessCalendar Calendar(string code, params CalendarDay[] said) => new(code, said);
}
