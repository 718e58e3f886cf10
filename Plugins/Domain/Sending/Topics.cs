using OptOutPlugin.Domain.Addresses;

namespace OptOutPlugin.Domain.Sending;

/// <summary>What a marketing message is about. Topics form a tree: who refuses a parent refuses its children.</summary>
/// <param name="Id">The row's id.</param>
/// <param name="Code">The text that stands for it in the ledger and on the suppression list; never changed.</param>
/// <param name="ParentId">The topic above; null at the top.</param>
/// <param name="RequiresOptIn">Whether only who asked for it may get it.</param>
internal sealed record Topic(Guid Id, string Code, Guid? ParentId = null, bool RequiresOptIn = false)
{
    /// <summary>The topic and the ones above it, nearest first; a tree that bites its own tail ends where it does.</summary>
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
}

/// <summary>What somebody chose for a topic.</summary>
internal enum PreferenceState
{
    /// <summary>Asked for it.</summary>
    OptedIn,

    /// <summary>Refused it.</summary>
    OptedOut,

    /// <summary>Wants none until a day.</summary>
    Paused,
}

/// <summary>A person's, or an address's, choice about one topic, or about all marketing when it names none.</summary>
/// <param name="Person">The row whose choice it is; null when it is an address's.</param>
/// <param name="Address">The address whose choice it is; null when it is a row's.</param>
/// <param name="TopicId">The topic; null for all marketing.</param>
/// <param name="State">The choice.</param>
/// <param name="ExpiresOn">When an opt-in ends, UTC; null when it does not.</param>
/// <param name="PausedUntil">When a pause ends, UTC; null when nobody said, which is no end.</param>
internal sealed record Preference(
    PersonId? Person,
    EmailAddress? Address,
    Guid? TopicId,
    PreferenceState State,
    DateTime? ExpiresOn = null,
    DateTime? PausedUntil = null);
