using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Domain.Sending;

/// <summary>Whether a marketing message needs an opt-in, and whether the recipient gave one.</summary>
internal static class OptInPolicy
{
    /// <summary>The ground on which a message is refused for want of an opt-in; null when it is not.</summary>
    /// <param name="topics">The message's topic and the ones above it, nearest first.</param>
    /// <param name="index">What is known.</param>
    /// <param name="recipient">The recipient.</param>
    /// <param name="settings">When an opt-in is needed besides.</param>
    public static Ground? Find(
        IReadOnlyList<Topic> topics, ConsentIndex index, Recipient recipient, Settings settings)
    {
        // An opt-in to a topic is one to those above it as far as this message goes, which is about that topic.
        for (var i = 0; i < topics.Count; i++)
        {
            if (topics[i].RequiresOptIn && Missing(topics.Take(i + 1).ToList(), orAll: false) is { } missing)
            {
                return new Ground(missing, Channel.MarketingEmail, Topic: topics[i].Code);
            }
        }

        return Needed(index, recipient, settings) is { } rule && Missing(topics, orAll: true) is { } none
            ? new Ground(none == Rule.NoOptIn ? rule : none, Channel.MarketingEmail)
            : null;

        Rule? Missing(IReadOnlyList<Topic> about, bool orAll) =>
            index.OptInsOf(recipient, choice => choice.TopicId is { } id
                ? about.Any(topic => topic.Id == id)
                : orAll,
                about) switch
            {
                OptIns.Given => null,
                OptIns.Ended => Rule.OptInExpired,
                OptIns.Outdated => Rule.OptInOutdated,
                OptIns.Missing => Rule.NoOptIn,
            };
    }

    private static Rule? Needed(ConsentIndex index, Recipient recipient, Settings settings)
    {
        if (settings.MarketingNeedsOptIn == OptInNeed.Topics)
        {
            return null;
        }

        // Somebody of whom only an address is known is whoever holds it.
        var rows = recipient.Party is null ? index.Rows(recipient).ToList() : index.Own(recipient);
        return settings.ExistingCustomers == ExistingCustomers.NeedNone && rows.Any(row => row.IsCustomer) ? null
            : settings.MarketingNeedsOptIn == OptInNeed.Always ? Rule.NoOptIn
            : rows.Count == 0 || rows.Any(row => Countries.SilenceIsNo(row.Country, settings.OptInCountries))
                ? Rule.CountryNeedsOptIn
                : null;
    }
}
