using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Domain.Sending;

/// <summary>
/// What a recipient said about the topics of a marketing message, and about all marketing for a time.
/// </summary>
internal static class TopicPolicy
{
    /// <summary>The ground on which a message about these topics is refused; null when none is.</summary>
    /// <param name="topics">The message's topic and the ones above it, nearest first.</param>
    /// <param name="index">What is known.</param>
    /// <param name="recipient">The recipient.</param>
    /// <param name="now">The time of the decision, UTC.</param>
    public static Ground? Find(IReadOnlyList<Topic> topics, ConsentIndex index, Recipient recipient, DateTime now)
    {
        var concerned = Concerned(topics, index, recipient);
        return OnAddress(Rule.TopicRefused)
            ?? Chosen(choice => choice.State == PreferenceState.OptedOut, Rule.TopicRefused)
            ?? OnAddress(Rule.Paused)
            ?? Chosen(choice => choice.IsPausedAt(now), Rule.Paused);

        Ground? OnAddress(Rule rule) => topics
            .Select(topic => index.OnAddress(
                recipient, new Matter(Channel.MarketingEmail, topic.Code), Rule.TopicRefused))
            .FirstOrDefault(ground => ground?.Rule == rule);

        Ground? Chosen(Func<Preference, bool> refuses, Rule rule) => concerned.Where(refuses)
            .Select(choice => Of(choice, rule, topics, index, recipient)).FirstOrDefault();
    }

    /// <summary>The ground that a choice about these topics cannot be trusted; null when all can.</summary>
    /// <param name="topics">The message's topic and the ones above it, nearest first.</param>
    /// <param name="index">What is known.</param>
    /// <param name="recipient">The recipient.</param>
    public static Ground? Doubtful(IReadOnlyList<Topic> topics, ConsentIndex index, Recipient recipient) =>
        Concerned(topics, index, recipient).Where(choice => !choice.IsProven)
            .Select(choice => Of(choice, Rule.Doubtful, topics, index, recipient)).FirstOrDefault();

    private static List<Preference> Concerned(
        IReadOnlyList<Topic> topics, ConsentIndex index, Recipient recipient) => index.ChoicesOf(recipient)
        .Where(choice => choice.TopicId is null || topics.Any(topic => topic.Id == choice.TopicId)).ToList();

    private static Ground Of(
        Preference choice, Rule rule, IReadOnlyList<Topic> topics, ConsentIndex index, Recipient recipient) => new(
        rule,
        Channel.MarketingEmail,
        index.Find(choice.Person),
        topics.FirstOrDefault(topic => topic.Id == choice.TopicId)?.Code)
        {
            Address = recipient.Addresses.FirstOrDefault(address => index.IsOf(choice, address)),
            Since = choice.Since,
        };
}
