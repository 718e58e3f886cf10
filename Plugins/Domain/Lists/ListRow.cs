using System.Globalization;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Requests;

namespace OptOutPlugin.Domain.Lists;

/// <summary>What a whole list says of rows that do not say it themselves.</summary>
/// <param name="Channels">The channels; none for those that an address means.</param>
/// <param name="SaidOn">When it was said, UTC.</param>
internal sealed record ListDefaults(IReadOnlyList<Channel> Channels, DateTime SaidOn);

/// <summary>
/// One row of a list of people who said no: channels, a tab, when it was said, a tab, and the text that holds the address;
/// a row without tabs is that text alone. What cannot be understood beside the address costs no refusal.
/// </summary>
/// <param name="Address">The text that holds the address, without white space around it.</param>
/// <param name="Channels">What is refused; none where nothing of the row can be held.</param>
/// <param name="SaidOn">When it was said, UTC, in whole seconds, never after now.</param>
/// <param name="Problems">What is wrong with it.</param>
internal sealed record ListRow(
    string Address, IReadOnlyList<Channel> Channels, DateTime SaidOn, IReadOnlyList<ListProblem> Problems)
{
    /// <summary>The most characters of a row; of a longer one nothing is read.</summary>
    public const int Longest = 2000;

    private const char Between = '\t';

    private static readonly string[] Dates = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss'Z'"];

    /// <summary>Whether anything of it is held.</summary>
    public bool IsHeld => Channels.Count > 0;

    /// <summary>Reads a row.</summary>
    /// <param name="text">The row as it was sent.</param>
    /// <param name="defaults">What the whole list says.</param>
    /// <param name="callingCode">The calling code of phone numbers without one; null for unknown.</param>
    /// <param name="now">The time, UTC, in whole seconds.</param>
    public static ListRow Read(string text, ListDefaults defaults, string? callingCode, DateTime now)
    {
        if (text.Length > Longest)
        {
            return new ListRow(string.Empty, [], defaults.SaidOn, [ListProblem.TooLong]);
        }

        string[] parts = text.Split([Between], 3) is { Length: 3 } three ? three : [string.Empty, string.Empty, text];
        var address = parts[2].Trim();
        if (TypedAddress.Of(address, callingCode) is not { } typed)
        {
            return new ListRow(address, [], defaults.SaidOn, [ListProblem.NoAddress]);
        }

        var problems = new List<ListProblem>();
        if (typed.HasUnreadable)
        {
            problems.Add(ListProblem.PartUnread);
        }

        var named = Named(parts[0], problems);
        var assumed = defaults.Channels.Count > 0 ? defaults.Channels : ChannelTable.Meant(typed.Kind);
        var isTold = named.Count > 0 && !problems.Contains(ListProblem.UnknownChannel);
        var reached = (isTold ? named : named.Union(assumed)).Where(typed.IsReachedBy).ToList();
        if (reached.Count == 0)
        {
            problems.Add(ListProblem.OutOfReach);
        }

        return new ListRow(address, reached, Said(parts[1].Trim(), defaults, now, problems), problems);
    }

    private static List<Channel> Named(string text, List<ListProblem> problems)
    {
        var names = text.Split(',').Select(name => name.Trim()).Where(name => name.Length > 0).ToList();
        var known = names.Select(ChannelTable.Named).OfType<Channel>().Distinct().ToList();
        if (names.Any(name => ChannelTable.Named(name) is null))
        {
            problems.Add(ListProblem.UnknownChannel);
        }

        return known;
    }

    private static DateTime Said(string text, ListDefaults defaults, DateTime now, List<ListProblem> problems)
    {
        if (text.Length == 0)
        {
            return defaults.SaidOn;
        }

        if (!DateTime.TryParseExact(
                text, Dates, CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var said)
            || said < ConsentRequest.Earliest)
        {
            problems.Add(ListProblem.UnknownDate);
            return defaults.SaidOn;
        }

        return said > now ? now : said;
    }
}
