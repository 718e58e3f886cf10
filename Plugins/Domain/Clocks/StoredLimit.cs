using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Domain.Clocks;

/// <summary>A time limit as an organisation wrote it down.</summary>
/// <param name="Code">What it is known by.</param>
/// <param name="IsInUse">Whether it runs; a limit that is out of use does not.</param>
internal sealed record StoredLimit(string Code, bool IsInUse)
{
    public string Name { get; init; } = string.Empty;

    public RequestType? Type { get; init; }

    /// <summary>Names of channels, with commas between them; empty for every channel.</summary>
    public string Channels { get; init; } = string.Empty;

    public int? Amount { get; init; }

    public LimitUnit? Unit { get; init; }

    public int Extension { get; init; }

    public string Calendar { get; init; } = string.Empty;

    public string TimeZone { get; init; } = string.Empty;

    public string Citation { get; init; } = string.Empty;

    /// <summary>
    /// The limit; null where it says no right, no unit or no time from 1 to <see cref="TimeLimit.Longest"/>. A channel
    /// that is none is left out, and where none is left the limit holds for every channel: the stricter reading.
    /// </summary>
    public ClockRule? Rule =>
        Type is { } type && Unit is { } unit && Amount is { } amount && IsAmount(amount) && Code.Length > 0
        && Enum.IsDefined(typeof(RequestType), type) && Enum.IsDefined(typeof(LimitUnit), unit)
            ? new ClockRule(Code, Name.Length == 0 ? Code : Name, type, new TimeLimit(amount, unit))
            {
                Channels = [.. ChannelTable.All.Select(facts => facts.Channel).Where(IsNamed)],
                Extension = IsAmount(Extension) ? Extension : 0,
                Calendar = Calendar,
                TimeZone = TimeZone,
                Citation = Citation,
            }
            : null;

    private static bool IsAmount(int amount) => amount is >= 1 and <= TimeLimit.Longest;

    private bool IsNamed(Channel channel) => Channels.Split(',')
        .Any(name => string.Equals(name.Trim(), channel.ToString(), StringComparison.OrdinalIgnoreCase));
}
