namespace OptOutPlugin.Domain.Clocks.Days;

/// <summary>Easter Sunday, from which most movable feasts of Christian countries are counted.</summary>
internal static class Easter
{
    /// <summary>Easter Sunday of the churches that follow the Gregorian calendar.</summary>
    /// <param name="year">The year, from 1583.</param>
    /// <remarks>The rule of the year 1582 in the form without exceptions (Nature, 20 April 1876).</remarks>
    public static DateTime Western(int year)
    {
        var golden = year % 19;
        var century = year / 100;
        var moon = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var week = (32 + (2 * (century % 4)) + (2 * (year % 100 / 4)) - moon - (year % 100 % 4)) % 7;
        var correction = (golden + (11 * moon) + (22 * week)) / 451;
        var days = moon + week - (7 * correction) + 114;
        return new DateTime(year, days / 31, (days % 31) + 1);
    }

    /// <summary>Easter Sunday of the churches that reckon it by the Julian calendar, as a day of the Gregorian one.
    /// </summary>
    /// <param name="year">The year, from 1900 to 2099, in which the calendars are thirteen days apart.</param>
    public static DateTime Orthodox(int year)
    {
        var moon = ((19 * (year % 19)) + 15) % 30;
        var week = ((2 * (year % 4)) + (4 * (year % 7)) - moon + 34) % 7;
        var days = moon + week + 114;
        return new DateTime(year, days / 31, (days % 31) + 1).AddDays(13);
    }
}
