namespace OptOutPlugin.Domain.Clocks.Days;

/// <summary>A day of a calendar that is not as its weekday says.</summary>
/// <param name="Day">The day.</param>
/// <param name="IsOff">Whether it is off; else it is worked, though it may fall on a weekend.</param>
internal readonly record struct CalendarDay(DateTime Day, bool IsOff);
