namespace OptOutPlugin.Domain.Clocks.Days;

/// <summary>
/// The calendars of days off that the product knows by rules, under ISO 3166 codes: the United States (federal days)
/// and California, Canada (days of federal labour law) and its provinces, the European Union and its 27 states, the
/// German Länder, the United Kingdom and its parts, the canton of Zürich, and China. EU and GB have only the days that
/// all their parts have.
/// </summary>
/// <remarks>
/// Where the law leaves it to an employer when a day is taken instead, or a day is off for some people only, the day is
/// no day off here: what is due then is due earlier than it need be, and never too late.
/// </remarks>
internal static class Calendars
{
    // A code, of which calendar it has the days as well, and its own.
    private const string Known =
        """
        US|01-01^ Mon>=01-15 Mon>=02-15 Mon<=05-31 06-19^ 07-04^ Mon>=09-01 Mon>=10-08 11-11^ Thu>=11-22 12-25^
        US-CA|01-01+ Mon>=01-15 Mon>=02-15 03-31+ Mon<=05-31 06-19+ 07-04+ Mon>=09-01 11-11^ Thu>=11-22 Fri>=11-23 12-25+
        CA|01-01 E-2 Mon<=05-24 07-01 Mon>=09-01 09-30 Mon>=10-08 11-11 12-25 12-26
        CA-AB|01-01 Mon>=02-15 E-2 Mon<=05-24 07-01 Mon>=09-01 Mon>=10-08 11-11 12-25
        CA-BC|01-01 Mon>=02-15 E-2 Mon<=05-24 07-01 Mon>=08-01 Mon>=09-01 09-30 Mon>=10-08 11-11 12-25
        CA-MB|01-01 Mon>=02-15 E-2 Mon<=05-24 07-01 Mon>=09-01 09-30 Mon>=10-08 12-25
        CA-NB|01-01 Mon>=02-15 E-2 07-01 Mon>=08-01 Mon>=09-01 11-11 12-25
        CA-NL|01-01 E-2 07-01 Mon>=09-01 11-11 12-25
        CA-NS|01-01 Mon>=02-15 E-2 07-01 Mon>=09-01 11-11 12-25
        CA-NT|01-01 E-2 Mon<=05-24 06-21 07-01 Mon>=08-01 Mon>=09-01 09-30 Mon>=10-08 11-11 12-25
        CA-NU|01-01 E-2 Mon<=05-24 07-01 07-09 Mon>=08-01 Mon>=09-01 09-30 Mon>=10-08 11-11 12-25
        CA-ON|01-01 Mon>=02-15 E-2 Mon<=05-24 07-01 Mon>=09-01 Mon>=10-08 12-25 12-26
        CA-PE|01-01 Mon>=02-15 E-2 07-01 Mon>=09-01 09-30 11-11 12-25
        CA-QC|01-01 E-2 Mon<=05-24 06-24 07-01 Mon>=09-01 Mon>=10-08 12-25
        CA-SK|01-01 Mon>=02-15 E-2 Mon<=05-24 07-01 Mon>=08-01 Mon>=09-01 Mon>=10-08 11-11 12-25
        CA-YT|01-01 E-2 Mon<=05-24 06-21 07-01 Mon>=08-15 Mon>=09-01 09-30 Mon>=10-08 11-11 12-25
        EU|01-01 12-25
        AT|01-01 01-06 E+1 05-01 E+39 E+50 E+60 08-15 10-26 11-01 12-08 12-25 12-26
        BE|01-01 E+1 05-01 E+39 E+50 07-21 08-15 11-01 11-11 12-25
        BG|01-01 03-03 O-2 O+1 05-01 05-06 05-24 09-06 09-22 12-24 12-25 12-26
        CY|01-01 01-06 O-48 03-25 04-01 O-2 O+1 05-01 O+50 08-15 10-01 10-28 12-25 12-26
        CZ|01-01 E-2 E+1 05-01 05-08 07-05 07-06 09-28 10-28 11-17 12-24 12-25 12-26
        DE|01-01 E-2 E+1 05-01 E+39 E+50 10-03 12-25 12-26
        DE-BB DE|10-31
        DE-BE DE|03-08
        DE-BW DE|01-06 E+60 11-01
        DE-BY DE|01-06 E+60 11-01
        DE-HB DE|10-31
        DE-HE DE|E+60
        DE-HH DE|10-31
        DE-MV DE|03-08 10-31
        DE-NI DE|10-31
        DE-NW DE|E+60 11-01
        DE-RP DE|E+60 11-01
        DE-SH DE|10-31
        DE-SL DE|E+60 08-15 11-01
        DE-SN DE|10-31 Wed<=11-22
        DE-ST DE|01-06 10-31
        DE-TH DE|09-20 10-31
        DK|01-01 E-3 E-2 E+1 E+39 E+50 12-25 12-26
        EE|01-01 02-24 E-2 05-01 06-23 06-24 08-20 12-24 12-25 12-26
        ES|01-01 01-06 E-2 05-01 08-15 10-12 11-01 12-06 12-08 12-25
        FI|01-01 01-06 E-2 E+1 05-01 E+39 12-06 12-25 12-26
        FR|01-01 E+1 05-01 05-08 E+39 E+50 07-14 08-15 11-01 11-11 12-25
        GR|01-01 01-06 O-48 03-25 O-2 O+1 05-01 O+50 08-15 10-28 12-25 12-26
        HR|01-01 01-06 E+1 05-01 05-30 E+60 06-22 08-05 08-15 11-01 11-18 12-25 12-26
        HU|01-01 03-15 E-2 E+1 05-01 E+50 08-20 10-23 11-01 12-25 12-26
        IE|01-01 B 03-17 E+1 Mon>=05-01 Mon>=06-01 Mon>=08-01 Mon<=10-31 12-25 12-26
        IT|01-01 01-06 E+1 04-25 05-01 06-02 08-15 10-04@2026 11-01 12-08 12-25 12-26
        LT|01-01 02-16 03-11 E+1 05-01 06-24 07-06 08-15 11-01 11-02 12-24 12-25 12-26
        LU|01-01 E+1 05-01 05-09 E+39 E+50 06-23 08-15 11-01 12-25 12-26
        LV|01-01 E-2 E+1 05-01 05-04* 06-23 06-24 11-18* 12-24 12-25 12-26 12-31
        MT|01-01 02-10 03-19 03-31 E-2 05-01 06-07 06-29 08-15 09-08 09-21 12-08 12-13 12-25
        NL|01-01 E+1 04-27 E+39 E+50 12-25 12-26
        PL|01-01 01-06 E+1 05-01 05-03 E+60 08-15 11-01 11-11 12-24 12-25 12-26
        PT|01-01 E-2 04-25 05-01 E+60 06-10 08-15 10-05 11-01 12-01 12-08 12-25
        RO|01-01 01-02 01-06 01-07 01-24 O-2 O+1 05-01 O+50 06-01 08-15 11-30 12-01 12-25 12-26
        SE|01-01 01-06 E-2 E+1 05-01 E+39 06-06 12-25 12-26
        SI|01-01 01-02 02-08 E+1 04-27 05-01 05-02 06-25 08-15 10-31 11-01 12-25 12-26
        SK|01-01 01-06 E-2 E+1 05-01 07-05 08-29 11-01 12-24 12-25 12-26
        GB|01-01* E-2 Mon>=05-01 Mon<=05-31 12-25* 12-26*
        GB-EAW GB|E+1 Mon<=08-31
        GB-NIR GB|03-17* E+1 07-12* Mon<=08-31
        GB-SCT GB|01-02* Mon>=08-01 11-30*
        CH-ZH|01-01 E-2 E+1 05-01 E+39 E+50 08-01 12-25 12-26
        CN|01-01 L01-00 L01-01 L01-02 L01-03 Q 05-01 05-02 L05-05 L08-15 10-01 10-02 10-03
        """;

    private static readonly Dictionary<string, IReadOnlyList<DayRule>> ByCode = Read();

    /// <summary>The codes of all calendars.</summary>
    public static IReadOnlyCollection<string> All => ByCode.Keys;

    /// <summary>The first year that the rules are good for.</summary>
    public const int FirstYear = 2001;

    /// <summary>The last year that the rules are good for.</summary>
    public const int LastYear = 2099;

    /// <summary>The weekdays that are off in a year, in order, and the days of a weekend that are worked.</summary>
    /// <param name="code">The code of the calendar; of one that is not known no day is off.</param>
    /// <param name="year">The year; before <see cref="FirstYear"/> and after <see cref="LastYear"/> no day is off.</param>
    public static IReadOnlyList<CalendarDay> Of(string code, int year)
    {
        if (!ByCode.TryGetValue(code, out var rules) || year < FirstYear || year > LastYear)
        {
            return [];
        }

        if (code == AnnouncedYears.Calendar && AnnouncedYears.Of(year) is { } announced)
        {
            return announced;
        }

        var off = new SortedSet<DateTime>();
        // A day may move over the end of a year.
        for (var one = year - 1; one <= year + 1; one++)
        {
            Add(rules.Where(rule => rule.From <= one).Select(rule => new Found(rule.In(one), rule.Moving)), off);
        }

        return [.. off.Where(day => day.Year == year).Select(day => new CalendarDay(day, IsOff: true))];
    }

    private static void Add(IEnumerable<Found> days, SortedSet<DateTime> off)
    {
        var ordered = days.OrderBy(one => one.Day).ToList();
        off.UnionWith(ordered.Where(one => !BusinessCalendar.IsWeekend(one.Day)).Select(one => one.Day));
        foreach (var found in ordered.Where(one => BusinessCalendar.IsWeekend(one.Day)))
        {
            if (Moved(found.Day, found.Moving, off) is { } other)
            {
                off.Add(other);
            }
        }
    }

    private static DateTime? Moved(DateTime day, Moving moving, SortedSet<DateTime> off)
    {
        var isSunday = day.DayOfWeek == DayOfWeek.Sunday;
        switch (moving)
        {
            case Moving.Nearest:
                return day.AddDays(isSunday ? 1 : -1);
            case Moving.FromSunday:
                return isSunday ? day.AddDays(1) : null;
            case Moving.ToNextFree:
                var free = day.AddDays(1);
                while (BusinessCalendar.IsWeekend(free) || off.Contains(free))
                {
                    free = free.AddDays(1);
                }

                return free;
            default:
                return null;
        }
    }

    private static Dictionary<string, IReadOnlyList<DayRule>> Read()
    {
        var known = new Dictionary<string, IReadOnlyList<DayRule>>();
        foreach (var line in Known.Split('\n'))
        {
            var parts = line.Trim('\r').Split('|');
            var codes = parts[0].Split(' ');
            var own = parts[1].Split(' ').Select(DayRule.Read);
            known[codes[0]] = [.. codes.Skip(1).SelectMany(code => known[code]), .. own];
        }

        return known;
    }

    private readonly record struct Found(DateTime Day, Moving Moving);
}
