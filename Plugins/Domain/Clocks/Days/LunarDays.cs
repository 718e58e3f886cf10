using System.Globalization;

namespace OptOutPlugin.Domain.Clocks.Days;

/// <summary>Days of the Chinese year.</summary>
internal static class LunarDays
{
    private static readonly ChineseLunisolarCalendar Lunar = new();

    /// <summary>A day of the Chinese year that begins in a year of ours.</summary>
    /// <param name="year">Our year, from 1901 to 2100, which is as far as the framework's tables go.</param>
    /// <param name="month">The month, a leap month not counted.</param>
    /// <param name="day">The day of the month; 0 for the last of the month before.</param>
    public static DateTime Of(int year, int month, int day)
    {
        var leap = Lunar.GetLeapMonth(year);
        var place = leap == 0 || month < leap ? month : month + 1;
        return Lunar.ToDateTime(year, place, 1, 0, 0, 0, 0).AddDays(day - 1);
    }

    /// <summary>The day on which the sun reaches fifteen degrees, Tomb-Sweeping Day.</summary>
    /// <param name="year">The year, from 2001 to 2099, for which the mean year of 365.2422 days is exact enough.</param>
    public static DateTime TombSweeping(int year)
    {
        var ofCentury = year % 100;
        return new DateTime(year, 4, (((2422 * ofCentury) + 48100) / 10000) - (ofCentury / 4));
    }
}
