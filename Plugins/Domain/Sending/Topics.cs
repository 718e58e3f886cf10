using OptOutPlugin.Domain.People;

namespace OptOutPlugin.Domain.Sending;

/// <summary>What a marketing message is about. Topics form a tree: who refuses a parent refuses its children.</summary>
/// <param name="Id">The row's id.</param>
/// <param name="Code">The text that stands for it in the ledger and on the suppression list; never changed.</param>
/// <param name="ParentId">The topic above; null at the top.</param>
/// <param name="RequiresOptIn">Whether only who asked for it may get it.</param>
internal sealed record Topic(Guid Id, string Code, Guid? ParentId = null, bool RequiresOptIn = false)
{
    /// <summary>
    /// The topic and the ones above it, nearest first; a tree that bites its own tail ends where it does.
    /// </summary>
    public static IReadOnlyList<Topic> Chain(Guid? id, IReadOnlyDictionary<Guid, Topic> topics)
    {
        var chain = new List<Topic>();
        while (id is { } next && topics.TryGetValue(next, out var topic) && !chain.Contains(topic))
        {
            chain.Add(topic);
            id = topic.ParentId;
        }

        return chain;
    }

    /// <summary>Whether all of a topic's chain is known: a topic above it that is not there could have been refused.
    /// </summary>
    public static bool IsWhole(Guid? id, IReadOnlyList<Topic> chain) =>
        id is null || (chain.Count > 0
            && (chain[chain.Count - 1].ParentId is not { } above || chain.Any(topic => topic.Id == above)));
}

/// <summary>What somebody chose for a topic.</summary>
internal enum PreferenceState
{
    /// <summary>Asked for it.</summary>
    OptedIn = 0,

    /// <summary>Refused it.</summary>
    OptedOut = 1,

    /// <summary>Wants none until a day.</summary>
    Paused = 2,
}

/// <summary>A person's, or an address's, choice about one topic, or about all marketing when it names none.</summary>
/// <param name="Person">The row whose choice it is; null when it is an address's.</param>
/// <param name="Hash">The keyed hash of the address whose choice it is, or for which the person confirmed it; null for
/// a row's choice that names none.</param>
/// <param name="TopicId">The topic; null for all marketing.</param>
/// <param name="State">The choice.</param>
/// <param name="ExpiresOn">When an opt-in ends, UTC; null when it does not.</param>
/// <param name="PausedUntil">When a pause ends, UTC; null when nobody said, which is no end.</param>
internal sealed record Preference(
    PersonId? Person,
    string? Hash,
    Guid? TopicId,
    PreferenceState State,
    DateTime? ExpiresOn = null,
    DateTime? PausedUntil = null)
{
    /// <summary>Since when it holds, as it was said, UTC; null where nobody knows.</summary>
    public DateTime? Since { get; init; }

    /// <summary>The version of the privacy policy that was shown when it was said; null where nobody kept it.</summary>
    public int? PolicyVersion { get; init; }

    /// <summary>Whether the row carries the product's proof: what it permits counts only with it.</summary>
    public bool IsProven { get; init; } = true;

    /// <summary>Whether it is a pause that goes on at a time, UTC.</summary>
    public bool IsPausedAt(DateTime now) =>
        State == PreferenceState.Paused && (PausedUntil is not { } end || end > now);

    /// <summary>Whether it is an opt-in that has ended by a time, UTC.</summary>
    public bool HasEndedAt(DateTime now) => ExpiresOn is { } end && end <= now;
}
