using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Domain.Telling;

/// <summary>On which channels a listener reaches people, and how much time it has.</summary>
internal static class ListenerTerms
{
    /// <summary>The business days of one that says nothing.</summary>
    public const int UsualDays = 10;

    /// <summary>The most business days that it may have.</summary>
    public const int MostDays = 60;

    private const int LongestText = 500;

    private static readonly char[] Separators = [',', ';', '\n'];

    /// <summary>
    /// The channels of a text, in any case, each once and in the order in which people see them; null where it names
    /// none, or something that is no channel.
    /// </summary>
    public static IReadOnlyList<Channel>? Channels(string? text)
    {
        var words = (text ?? string.Empty).Split(Separators)
            .Select(word => word.Trim()).Where(word => word.Length > 0).ToList();
        var named = ChannelTable.All.Where(facts => words.Exists(word => IsNamed(facts, word))).ToList();
        return text?.Length <= LongestText
            && words.Count > 0
            && words.TrueForAll(word => named.Exists(facts => IsNamed(facts, word)))
            ? [.. named.Select(facts => facts.Channel)]
            : null;
    }

    /// <summary>Whether a listener may have so many days; null is as many as usual.</summary>
    public static bool AreDays(int? days) => days is null or (>= 1 and <= MostDays);

    private static bool IsNamed(ChannelFacts facts, string word) =>
        string.Equals(facts.Channel.ToString(), word, StringComparison.OrdinalIgnoreCase)
        || string.Equals(facts.Name, word, StringComparison.OrdinalIgnoreCase);
}
