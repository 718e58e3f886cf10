using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Domain.Sending;

/// <summary>What a recipient's choices say about the topics of a marketing message.</summary>
internal static class TopicPolicy
{
    /// <summary>The ground on which a message about these topics is refused; null when none is.</summary>
    /// <param name="topics">The message's topic and the ones above it, nearest first.</param>
    /// <param name="suppressed">The codes of topics that the recipient's address is suppressed for.</param>
    /// <param name="choices">The choices of the recipient's rows and addresses, about any topic.</param>
    /// <param name="now">The time of the decision, UTC.</param>
    public static Ground? Find(
        IReadOnlyList<Topic> topics,
        IReadOnlyCollection<string> suppressed,
        IReadOnlyCollection<Preference> choices,
        DateTime now)
    {
        if (topics.FirstOrDefault(topic => suppressed.Contains(topic.Code)) is { } listed)
        {
            return Refused(Rule.TopicRefused, listed);
        }

        var concerned = choices
            .Where(choice => choice.TopicId is null || topics.Any(topic => topic.Id == choice.TopicId)).ToList();
        if (concerned.FirstOrDefault(choice => choice.State == PreferenceState.OptedOut) is { } refused)
        {
            return Refused(Rule.TopicRefused, Of(refused));
        }

        if (concerned.FirstOrDefault(choice => IsPaused(choice, now)) is { } paused)
        {
            return Refused(Rule.Paused, Of(paused));
        }

        for (var i = 0; i < topics.Count; i++)
        {
            if (topics[i].RequiresOptIn && Missing(topics.Take(i + 1).ToList(), concerned, now) is { } missing)
            {
                return Refused(missing, topics[i]);
            }
        }

        return null;

        Topic? Of(Preference choice) => topics.FirstOrDefault(topic => topic.Id == choice.TopicId);
    }

    // An opt-in to a topic is one to those above it as far as this message goes, which is about that topic.
    private static Rule? Missing(IReadOnlyList<Topic> from, List<Preference> choices, DateTime now)
    {
        var given = choices.Where(choice => choice.State == PreferenceState.OptedIn
            && from.Any(topic => topic.Id == choice.TopicId)).ToList();
        return given.Count == 0 ? Rule.NoOptIn
            : given.All(choice => choice.ExpiresOn is { } end && end <= now) ? Rule.OptInExpired
            : null;
    }

    private static bool IsPaused(Preference choice, DateTime now) =>
        choice.State == PreferenceState.Paused && (choice.PausedUntil is not { } end || end > now);

    private static Ground Refused(Rule rule, Topic? topic) =>
        new(rule, Channel.MarketingEmail, Topic: topic?.Code);
}
