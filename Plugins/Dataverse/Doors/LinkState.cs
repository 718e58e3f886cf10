using OptOutPlugin.Domain.Configuration;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>How it stands with a topic, or with all marketing e-mail: the words of the custom API.</summary>
internal enum Standing
{
    Allowed,

    Refused,

    Paused,

    /// <summary>It needs an opt-in that nobody gave, or that has ended.</summary>
    NotAsked,

    /// <summary>The opt-in was given under a privacy policy that has changed since in what matters for it.</summary>
    ToRenew,
}

/// <summary>How it stands, and since and until when.</summary>
/// <param name="State">How.</param>
/// <param name="Since">Since when, UTC; null where nobody knows, and for what is allowed.</param>
/// <param name="PausedUntil">When a pause ends, UTC; null for any other.</param>
internal sealed record StandingSince(Standing State, DateTime? Since = null, DateTime? PausedUntil = null);

/// <summary>
/// What holds for the address of a link, by the very decision of a send: read once for all topics.
/// </summary>
internal sealed class LinkState
{
    private readonly Recipient recipient;
    private readonly KnownConsent known;
    private readonly ConsentIndex index;
    private readonly Settings settings;
    private readonly DateTime now;

    private LinkState(PluginCall call, OpenedLink link, IEnumerable<PublicTopic> topics)
    {
        recipient = link.Recipient;
        now = call.Now;
        settings = SettingsSource.Of(call);
        known = Consents.Of(call, [recipient], topics.SelectMany(topic => topic.Chain).Distinct().ToList());
        index = new ConsentIndex(known, now);
    }

    /// <summary>Reads it.</summary>
    /// <param name="call">The run.</param>
    /// <param name="link">A personal link.</param>
    /// <param name="topics">The topics that will be asked about.</param>
    public static LinkState Of(PluginCall call, OpenedLink link, IEnumerable<PublicTopic> topics) =>
        new(call, link, topics);

    /// <summary>All marketing e-mail.</summary>
    public StandingSince All => Of(
        index.Find(recipient, Channel.Email)
        ?? index.Find(recipient, Channel.MarketingEmail)
        ?? index.Find(recipient, Channel.MarketingMaterial)
        ?? TopicPolicy.Find([], index, recipient, now)
        ?? OptInPolicy.Find([], index, recipient, settings));

    /// <summary>One topic, whatever holds for all.</summary>
    public StandingSince OfTopic(PublicTopic topic)
    {
        var said = index.ChoicesOf(recipient).Where(choice => choice.TopicId is not null).ToList();
        return Of(
            TopicPolicy.Find(topic.Chain, new ConsentIndex(known with { Preferences = said }, now), recipient, now)
            ?? OptInPolicy.Find(topic.Chain, index, recipient, settings));
    }

    /// <summary>The last permission about a matter that was given at or after a time, UTC; null for none.</summary>
    /// <param name="since">The time.</param>
    /// <param name="topics">The topic of the mail and the ones above it; empty for all marketing e-mail.</param>
    public DateTime? PermittedAfter(DateTime since, IReadOnlyCollection<Topic> topics) => index.ChoicesOf(recipient)
        .Where(choice => choice is { State: PreferenceState.OptedIn, IsProven: true } && choice.Since >= since
            && (choice.TopicId is null || topics.Count == 0 || topics.Any(topic => topic.Id == choice.TopicId)))
        .Max(choice => choice.Since);

    private StandingSince Of(Ground? ground) => ground is null ? new StandingSince(Standing.Allowed) : ground.Rule switch
    {
        Rule.NoOptIn or Rule.OptInExpired or Rule.CountryNeedsOptIn => new StandingSince(Standing.NotAsked),
        Rule.OptInOutdated => new StandingSince(Standing.ToRenew),
        Rule.Paused => new StandingSince(Standing.Paused, ground.Since, PauseEnd(ground)),
        Rule.DoNotEmail or Rule.DoNotBulkEmail or Rule.DoNotSendMarketing or Rule.Suppressed or Rule.TopicRefused
            or Rule.AddressFailed or Rule.Doubtful or Rule.Unreadable or Rule.NoAddress => new StandingSince(Standing.Refused, ground.Since),
    };

    private DateTime? PauseEnd(Ground ground) => known.Grounds
        .Where(one => one.EffectAt(now) == Effect.Pauses && one.Matter == new Matter(ground.Channel, ground.Topic))
        .Select(one => one.PausedUntil)
        .Concat(index.ChoicesOf(recipient).Where(choice => choice.IsPausedAt(now)).Select(choice => choice.PausedUntil))
        .Max();
}
