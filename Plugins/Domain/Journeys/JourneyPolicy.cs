using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Domain.Journeys;

/// <summary>What a contact point of Customer Insights - Journeys is, by the numbers of its choice.</summary>
internal enum PointType
{
    Email = 534120000,
    TextMessage = 534120001,
}

/// <summary>What a purpose of Customer Insights - Journeys is for, by the numbers of its choice.</summary>
internal enum PurposeType
{
    Commercial = 534120000,
    Transactional = 534120001,
    Tracking = 534120002,
}

/// <summary>
/// What a refusal there means here, and the other way round. Opt-ins mean nothing on either side.
/// </summary>
internal static class JourneyPolicy
{
    /// <summary>
    /// The channel that a refusal there refuses here; null for none: only e-mail and text messages are known on both
    /// sides, and tracking keeps no message back. Who wants not even transactional messages of a journey wants no
    /// marketing either; that nobody may answer such a person was not said.
    /// </summary>
    /// <param name="point">What the contact point is; null for not said.</param>
    /// <param name="purpose">What the purpose is for; null for not known.</param>
    public static Channel? Refused(PointType? point, PurposeType? purpose) =>
        purpose == PurposeType.Tracking ? null
        : point == PointType.Email ? Channel.MarketingEmail
        : point == PointType.TextMessage ? Channel.Sms
        : null;

    /// <summary>
    /// The channels whose refusal here refuses a consent there, the widest first. What is not known to be transactional
    /// counts as commercial.
    /// </summary>
    /// <param name="point">What the contact point is.</param>
    /// <param name="purpose">What the purpose is for; null for not known.</param>
    public static IReadOnlyList<Channel> RefusedBy(PointType point, PurposeType? purpose)
    {
        var facts = ChannelTable.Of(point == PointType.Email ? Channel.Email : Channel.Sms);
        return purpose switch
        {
            PurposeType.Tracking => [],
            PurposeType.Transactional => facts.Business,
            PurposeType.Commercial or null => facts.Marketing,
        };
    }
}
