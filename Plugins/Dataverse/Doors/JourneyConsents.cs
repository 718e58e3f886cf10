using Microsoft.Xrm.Sdk;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Domain.Links;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>Which links a journey asks for.</summary>
/// <param name="Page">That of a page.</param>
/// <param name="OneClick">That of the one-click unsubscribe.</param>
internal sealed record LinksWanted(bool Page, bool OneClick);

/// <summary>
/// The consent of contact points, as Customer Insights - Journeys asks for it. Whatever it sends counts as marketing; a
/// channel that is not known, and a text that is no address, has no consent.
/// </summary>
internal static class JourneyConsents
{
    private const string ByMail = "email";
    private const string ByText = "sms";

    /// <summary>The rows of the answer, in the order of the contact points.</summary>
    /// <param name="call">The run.</param>
    /// <param name="points">The addresses, or phone numbers.</param>
    /// <param name="channel">The channel: <c>email</c>, <c>sms</c>, <c>push</c> or <c>custom</c>.</param>
    /// <param name="topic">The topic of Journeys; null for none.</param>
    /// <param name="wanted">The links that are asked for.</param>
    public static EntityCollection Of(
        PluginCall call, IReadOnlyList<string> points, string channel, EntityReference? topic, LinksWanted wanted)
    {
        var chain = TopicOf(call, topic);
        var allowed = channel switch
        {
            ByMail => Mail(call, points, chain),
            ByText => Texts(call, points),
            _ => points.Select(_ => false).ToList(),
        };
        var links = channel == ByMail ? Links(call, points, chain) : null;
        return new EntityCollection(points.Select((point, i) => new Entity
        {
            ["contactpoint"] = point,
            ["consentformessage"] = allowed[i],
            ["unsubscribeurl"] = wanted.Page ? Link(links, i, "pagelink") : null,
            ["oneclickunsubscribeurl"] = wanted.OneClick ? Link(links, i, "oneclicklink") : null,
        }).ToList());
    }

    /// <summary>
    /// The topic here that is a topic there: an officer gave it that one's id, or its name, as the code. Null for none.
    /// </summary>
    public static Topic? SameHere(PluginCall call, EntityReference topic) =>
        Catalogue.WithCode(call, topic.Id.ToString("D"))
            ?? (topic.Name is { Length: > 0 } name ? Catalogue.WithCode(call, name) : null);

    private static IReadOnlyList<Topic> TopicOf(PluginCall call, EntityReference? topic) =>
        Catalogue.Chain(call, topic is null ? null : SameHere(call, topic)?.Id);

    private static List<bool> Mail(PluginCall call, IReadOnlyList<string> points, IReadOnlyList<Topic> chain)
    {
        var mail = new OutgoingMail
        {
            Id = Guid.Empty,
            Chosen = Category.Marketing,
            Topics = chain,
            Recipients = points.Select(Recipient.Typed).ToList(),
        };
        return SendGuard.Verdicts(call, mail).Select(one => one.Verdict is Verdict.Allowed).ToList();
    }

    // A number has no row here: until every refusal stands on the list of suppressed addresses, nobody knows.
    private static List<bool> Texts(PluginCall call, IReadOnlyList<string> points)
    {
        if (!Completeness.IsReached(call))
        {
            return points.Select(_ => false).ToList();
        }

        var held = points.Select(point => EmailAddress.Of(point) is null ? PersonAddresses.Of(call, point) : [])
            .Select(found => found.Where(one => one.Kind == AddressKind.Phone).ToList()).ToList();
        var refused = new HashSet<string>(Suppressions.Find(call, Grounds.HashesOf(held.SelectMany(one => one)))
            .Where(row => row.Ground.EffectAt(call.Now) != Effect.Nothing
                && ChannelTable.Refusing(Channel.Sms, isMarketing: true).Contains(row.Ground.Matter.Channel))
            .Select(row => row.Ground.Hash));
        return held.Select(one => one.Count == 1 && !one[0].CandidateHashes.Any(refused.Contains)).ToList();
    }

    private static EntityCollection? Links(PluginCall call, IReadOnlyList<string> points, IReadOnlyList<Topic> chain) =>
        SettingsSource.Of(call).PreferenceCentreUrl is { } url
            ? IssuedLinks.Of(call, url, points, new LinkContent(LinkPurpose.Choose, Language.English, call.Now)
            {
                TopicId = chain.Count > 0 ? chain[0].Id : null,
            })
            : null;

    private static string? Link(EntityCollection? links, int at, string column) =>
        links?.Entities[at].GetAttributeValue<string>(column);
}
