using Microsoft.Xrm.Sdk;
using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Domain.Links;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>What a page shows to whoever holds a link.</summary>
/// <param name="Language">The language of the mail, by its code.</param>
/// <param name="Topic">The code of the mail's topic; empty for none.</param>
/// <param name="Topics">The topics, as rows of no table.</param>
internal sealed record LinkShown(string Language, string Topic, EntityCollection Topics)
{
    /// <summary>The address, masked; empty for a link that names none.</summary>
    public string Address { get; private init; } = string.Empty;

    /// <summary>Whom it is about; null for a link that names no address.</summary>
    public Recipient? Whose { get; private init; }

    /// <summary>How it stands with all marketing e-mail; null for a link that names no address.</summary>
    public StandingSince? State { get; private init; }

    /// <summary>When a permission was given after the link was made, UTC; null for none.</summary>
    public DateTime? LaterPermissionOn { get; private init; }

    /// <summary>Until when the link takes back what it refused, UTC; null when it does not.</summary>
    public DateTime? UndoUntil { get; private init; }

    /// <summary>The reference of what the link did last; empty for nothing.</summary>
    public string Reference { get; private init; } = string.Empty;

    /// <summary>What is shown; null for what is no link of ours to choose with.</summary>
    /// <param name="call">The run.</param>
    /// <param name="token">The link's token.</param>
    /// <param name="wanted">The language of the topics' names; null for the link's.</param>
    public static LinkShown? Of(PluginCall call, string token, Language? wanted)
    {
        if (OpenedLink.Of(call, token) is not { Content.Purpose: LinkPurpose.Choose or LinkPurpose.Test } link)
        {
            return null;
        }

        var topics = PublicTopics.Of(call, link.Content.TopicId);
        var ofMail = topics.FirstOrDefault(topic => topic.Topic.Id == link.Content.TopicId);
        var state = link.Content.IsPersonal ? LinkState.Of(call, link, topics) : null;
        var shown = new LinkShown(
            LanguageCode.Of(link.Content.Language),
            ofMail?.Code ?? string.Empty,
            TopicsShown.Of(topics, wanted ?? link.Content.Language, state is null ? null : state.OfTopic));
        return state is null ? shown : OfOne(call, link, state, ofMail, shown);
    }

    private static LinkShown OfOne(
        PluginCall call, OpenedLink link, LinkState state, PublicTopic? ofMail, LinkShown shown)
    {
        var requests = LinkRequests.Of(call, link.Fingerprint);
        return shown with
        {
            Address = MaskedAddress.Of(link.Content.Address!),
            Whose = link.Recipient,
            State = state.All,
            LaterPermissionOn = state.PermittedAfter(LinkPolicy.IssuedBy(link.Content.IssuedOn), ofMail?.Chain ?? []),
            UndoUntil = LinkRequests.UndoUntil(call, requests),
            Reference = requests.Count == 0 ? string.Empty : LinkRequests.ReferenceOf(requests[0].Id),
        };
    }
}
