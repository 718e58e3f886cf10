using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Domain.Clocks;

/// <summary>A time limit of a law, or of those who run mailboxes.</summary>
/// <param name="Code">What it is known by, never changed.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Type">The right that it is about.</param>
/// <param name="Limit">How long there is from receipt.</param>
internal sealed record ClockRule(string Code, string Name, RequestType Type, TimeLimit Limit)
{
    /// <summary>The channels that it speaks of; empty for every channel.</summary>
    public IReadOnlyList<Channel> Channels { get; init; } = [];

    /// <summary>By how many of the same unit it may be lengthened, with a reason, told in time; 0 for not at all.
    /// </summary>
    public int Extension { get; init; }

    /// <summary>The code of the calendar that says which days are business days; empty for weekends only.</summary>
    public string Calendar { get; init; } = string.Empty;

    /// <summary>The name of the time zone that says on which day something was received.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>Where it stands.</summary>
    public string Citation { get; init; } = string.Empty;

    /// <summary>When somebody last compared it with that source.</summary>
    public DateTime ReviewedOn { get; init; }

    /// <summary>Whether it holds for a request.</summary>
    /// <param name="type">The right that is used.</param>
    /// <param name="channels">The channels that it is about.</param>
    public bool Covers(RequestType type, IEnumerable<Channel> channels) =>
        Type == type && (Channels.Count == 0 || channels.Any(Channels.Contains));

    /// <summary>The last second, UTC, in which it is kept.</summary>
    /// <param name="received">When the request was received, UTC.</param>
    /// <param name="calendar">Its calendar.</param>
    /// <param name="isExtended">Whether it was lengthened.</param>
    public DateTime DueOn(DateTime received, BusinessCalendar calendar, bool isExtended = false) =>
        (isExtended ? Limit with { Amount = Limit.Amount + Extension } : Limit)
            .End(received, TimeZoneRule.Named(TimeZone), calendar);
}
