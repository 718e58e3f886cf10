namespace OptOutPlugin.Domain.Clocks;

/// <summary>
/// A time zone, by the name that Windows gives it: its difference from UTC, and between which days clocks go an hour
/// ahead. Rules of our own, since the framework's tables differ between machines and a deadline must not.
/// </summary>
/// <param name="Name">The name.</param>
/// <param name="Standard">The difference from UTC in winter.</param>
/// <param name="Summer">When summer time holds.</param>
internal sealed record TimeZoneRule(string Name, TimeSpan Standard, SummerTime Summer)
{
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(1);

    /// <summary>The zones that are known.</summary>
    public static IReadOnlyList<TimeZoneRule> All { get; } =
    [
        new("UTC", TimeSpan.Zero, SummerTime.None),
        Hours("Hawaiian Standard Time", -10, SummerTime.None),
        Hours("Alaskan Standard Time", -9, SummerTime.NorthAmerica),
        Hours("Pacific Standard Time", -8, SummerTime.NorthAmerica),
        Hours("Mountain Standard Time", -7, SummerTime.NorthAmerica),
        Hours("US Mountain Standard Time", -7, SummerTime.None),
        Hours("Yukon Standard Time", -7, SummerTime.None),
        Hours("Central Standard Time", -6, SummerTime.NorthAmerica),
        Hours("Canada Central Standard Time", -6, SummerTime.None),
        Hours("Eastern Standard Time", -5, SummerTime.NorthAmerica),
        Hours("Atlantic Standard Time", -4, SummerTime.NorthAmerica),
        Hours("Newfoundland Standard Time", -3.5, SummerTime.NorthAmerica),
        Hours("GMT Standard Time", 0, SummerTime.Europe),
        Hours("W. Europe Standard Time", 1, SummerTime.Europe),
        Hours("Romance Standard Time", 1, SummerTime.Europe),
        Hours("Central Europe Standard Time", 1, SummerTime.Europe),
        Hours("Central European Standard Time", 1, SummerTime.Europe),
        Hours("FLE Standard Time", 2, SummerTime.Europe),
        Hours("GTB Standard Time", 2, SummerTime.Europe),
        Hours("China Standard Time", 8, SummerTime.None),
    ];

    /// <summary>The zone of a name; UTC for one that is not known.</summary>
    public static TimeZoneRule Named(string? name) =>
        All.FirstOrDefault(zone => zone.Name == name?.Trim()) ?? All[0];

    /// <summary>What the clock on the wall shows.</summary>
    /// <param name="utc">The instant, UTC.</param>
    public DateTime Local(DateTime utc) =>
        DateTime.SpecifyKind(utc + Standard + (IsSummer(utc) ? Ahead : TimeSpan.Zero), DateTimeKind.Unspecified);

    /// <summary>The instant, UTC, at which a local day begins. No zone here changes its clocks at midnight.</summary>
    public DateTime Midnight(DateTime day)
    {
        var winter = DateTime.SpecifyKind(day.Date - Standard, DateTimeKind.Utc);
        return IsSummer(winter - Ahead) ? winter - Ahead : winter;
    }

    // Since 2007 in North America (Energy Policy Act of 2005, s. 110), since 2002 in Europe (Directive 2000/84/EC).
    private bool IsSummer(DateTime utc)
    {
        switch (Summer)
        {
            case SummerTime.Europe:
                return utc >= SundayOnOrBefore(utc.Year, 3, 31).AddHours(1)
                    && utc < SundayOnOrBefore(utc.Year, 10, 31).AddHours(1);
            case SummerTime.NorthAmerica:
                var winter = utc + Standard;
                return winter >= SundayOnOrBefore(winter.Year, 3, 14).AddHours(2)
                    && winter < SundayOnOrBefore(winter.Year, 11, 7).AddHours(1);
            default:
                return false;
        }
    }

    private static DateTime SundayOnOrBefore(int year, int month, int day)
    {
        var border = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc);
        return border.AddDays(-(int)border.DayOfWeek);
    }

    private static TimeZoneRule Hours(string name, double hours, SummerTime summer) =>
        new(name, TimeSpan.FromHours(hours), summer);
}
