namespace OptOutPlugin.Domain.Clocks;

/// <summary>What a time limit is counted in. Names and numbers are stored: neither ever changes.</summary>
internal enum LimitUnit
{
    /// <summary>Hours on any day.</summary>
    Hours = 0,

    /// <summary>Business days of a calendar.</summary>
    BusinessDays = 1,

    /// <summary>Days of any kind.</summary>
    Days = 2,

    /// <summary>Months.</summary>
    Months = 3,
}

/// <summary>How long something may take.</summary>
/// <param name="Amount">How many.</param>
/// <param name="Unit">Of what.</param>
internal sealed record TimeLimit(int Amount, LimitUnit Unit)
{
    /// <summary>The largest amount that a limit of the table may have.</summary>
    public const int Longest = 1000;

    /// <summary>The last second, UTC, in which it is done in time.</summary>
    /// <param name="received">When it was received, UTC.</param>
    /// <param name="zone">Whose clock says on which day that was.</param>
    /// <param name="calendar">Which days are business days.</param>
    /// <remarks>
    /// The day of receipt does not count; the last one counts to its end. A month ends on the date of receipt, or on the
    /// last day of a month that lacks it, and where that is no working day with the next one: Regulation (EEC, Euratom)
    /// No 1182/71, Art. 3(1), (2)(c) and (4). Days of any kind are never lengthened.
    /// </remarks>
    public DateTime End(DateTime received, TimeZoneRule zone, BusinessCalendar calendar)
    {
        var day = zone.Local(received).Date;
        return Unit switch
        {
            LimitUnit.Hours => received.AddHours(Amount),
            LimitUnit.BusinessDays => EndOf(calendar.After(day, Amount), zone),
            LimitUnit.Days => EndOf(day.AddDays(Amount), zone),
            LimitUnit.Months => EndOf(calendar.OnOrAfter(day.AddMonths(Amount)), zone),
        };
    }

    private static DateTime EndOf(DateTime day, TimeZoneRule zone) => zone.Midnight(day.AddDays(1)).AddSeconds(-1);
}
