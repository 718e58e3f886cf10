using OptOutPlugin.Dataverse;
using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Domain.Links;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Says how it stands with the address of a link, to whoever holds the link: what the public page shows. It writes
/// nothing.
/// </summary>
public sealed class ReadPreferences : DeclaredPlugin
{
    internal const string Known = "Known";
    internal const string Personal = "Personal";
    internal const string Address = "Address";
    internal const string Topic = "Topic";
    internal const string State = "State";
    internal const string Since = "Since";
    internal const string PausedUntil = "PausedUntil";
    internal const string Topics = "Topics";
    internal const string LaterPermissionOn = "LaterPermissionOn";
    internal const string UndoUntil = "UndoUntil";

    private protected override void Run(PluginCall call)
    {
        var link = OpenedLink.Of(call, call.Input(DoorInput.Token, string.Empty));
        call.Output(Known, link is { Content.Purpose: LinkPurpose.Choose or LinkPurpose.Test });
        if (link is not { Content.Purpose: LinkPurpose.Choose or LinkPurpose.Test })
        {
            return;
        }

        var language = LanguageCode.Read(call.Input(DoorInput.Language, string.Empty)) ?? link.Content.Language;
        var topics = PublicTopics.Of(call, link.Content.TopicId);
        var ofMail = topics.FirstOrDefault(topic => topic.Topic.Id == link.Content.TopicId);
        call.Output(Personal, link.Content.IsPersonal);
        call.Output(DoorInput.Language, LanguageCode.Of(link.Content.Language));
        call.Output(Topic, ofMail?.Code ?? string.Empty);
        if (!link.Content.IsPersonal)
        {
            call.Output(Topics, TopicsShown.Of(topics, language, standing: null));
            return;
        }

        var state = LinkState.Of(call, link, topics);
        var requests = LinkRequests.Of(call, link.Fingerprint);
        var all = state.All;
        call.Output(Address, MaskedAddress.Of(link.Content.Address!));
        call.Output(State, all.State.ToString());
        call.Output(Since, all.Since);
        call.Output(PausedUntil, all.PausedUntil);
        call.Output(Topics, TopicsShown.Of(topics, language, state.OfTopic));
        call.Output(LaterPermissionOn, state.PermittedAfter(link.Content.IssuedOn, ofMail?.Chain ?? []));
        call.Output(UndoUntil, LinkRequests.UndoUntil(call, requests));
        call.Output(
            DoorInput.Reference, requests.Count == 0 ? string.Empty : LinkRequests.ReferenceOf(requests[0].Id));
    }
}
