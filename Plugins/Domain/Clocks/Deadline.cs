using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Domain.Clocks;

/// <summary>The last moment of a time limit that runs for a request.</summary>
/// <param name="Rule">The limit.</param>
/// <param name="DueOn">The last second in which it is kept, UTC.</param>
internal sealed record Deadline(ClockRule Rule, DateTime DueOn)
{
    /// <summary>The deadlines of a request, the strictest first.</summary>
    /// <param name="rules">The limits that the organisation keeps to.</param>
    /// <param name="type">The right that is used.</param>
    /// <param name="channels">The channels that it is about.</param>
    /// <param name="received">When it was received, UTC.</param>
    /// <param name="calendarOf">The calendar of a code.</param>
    /// <param name="isExtended">Whether it was lengthened where a rule allows that.</param>
    public static IReadOnlyList<Deadline> Of(
        IEnumerable<ClockRule> rules,
        RequestType type,
        IReadOnlyCollection<Channel> channels,
        DateTime received,
        Func<string, BusinessCalendar> calendarOf,
        bool isExtended = false) =>
    [
        .. rules.Where(rule => rule.Covers(type, channels))
            .Select(rule => new Deadline(rule, rule.DueOn(received, calendarOf(rule.Calendar), isExtended)))
            .OrderBy(deadline => deadline.DueOn).ThenBy(deadline => deadline.Rule.Code, StringComparer.Ordinal),
    ];

    /// <summary>
    /// From when on somebody is warned, UTC: three days before it is due, or when half the time is gone where that is
    /// later.
    /// </summary>
    /// <param name="received">When it was received, UTC.</param>
    /// <param name="dueOn">When it is due, UTC.</param>
    public static DateTime WarnedFrom(DateTime received, DateTime dueOn)
    {
        var early = dueOn - TimeSpan.FromDays(3);
        var half = received.AddTicks((dueOn - received).Ticks / 2);
        return half > early ? half : early;
    }
}
