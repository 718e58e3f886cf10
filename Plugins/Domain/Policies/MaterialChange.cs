using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Domain.Policies;

/// <summary>
/// For which purposes a change of the policy matters, so that what was allowed for them before is asked for again.
/// </summary>
/// <param name="IsForAll">Whether it matters for every purpose.</param>
/// <param name="Topics">Else the codes of the topics for which it does; none for a change that matters for nobody.</param>
internal sealed record MaterialChange(bool IsForAll, IReadOnlyList<string> Topics)
{
    /// <summary>The word for every purpose.</summary>
    public const string All = "all";

    /// <summary>The word for none, such as where a typing error was mended.</summary>
    public const string None = "none";

    /// <summary>Whether it matters for anything.</summary>
    public bool IsForAny => IsForAll || Topics.Count > 0;

    /// <summary>Reads what somebody wrote: <c>all</c>, <c>none</c>, or codes of topics with commas between them.</summary>
    /// <param name="text">What was written.</param>
    /// <returns>Null where nothing was written.</returns>
    public static MaterialChange? Read(string? text)
    {
        var words = (text ?? string.Empty).Split([',', ';', '，', '、', '\n'])
            .Select(word => word.Trim()).Where(word => word.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return words.Count == 0 ? null
            : words.Any(word => Is(word, All)) ? new MaterialChange(true, [])
            : new MaterialChange(false, words.Where(word => !Is(word, None)).ToList());
    }

    /// <summary>Whether it matters for a message, or for a choice, about some topics.</summary>
    /// <param name="topics">The topics.</param>
    public bool IsFor(IEnumerable<Topic> topics) => IsForAll || topics.Any(topic =>
        Topics.Any(code => TopicCode.Compared(code) == TopicCode.Compared(topic.Code)));

    private static bool Is(string word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);
}
