using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Domain.Links;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Does what the owner of an address says who was asked to confirm: it was me, or it was not. Asked to look, it writes
/// nothing.
/// </summary>
public sealed class ConfirmOptIn : DeclaredPlugin
{
    internal const string Decision = "Decision";
    internal const string Address = "Address";
    internal const string Topics = "Topics";
    internal const string Requests = "Requests";

    private protected override void Run(PluginCall call)
    {
        var link = OpenedLink.Of(call, call.Input(DoorInput.Token, string.Empty));
        if (link is not { Content: { Purpose: LinkPurpose.Confirm, Address: { } address } })
        {
            call.Output(DoorInput.Outcome, ConfirmationOutcome.Unknown.ToString());
            return;
        }

        var waiting = Confirmation.Of(call, link);
        var done = waiting.Do(
            DoorInput.Word<ConfirmationWish>(call, Decision), call.Input(Requests, Array.Empty<string>()));
        call.Output(DoorInput.Outcome, done.Outcome.ToString());
        call.Output(Address, MaskedAddress.Of(address));
        call.Output(DoorInput.Language, LanguageCode.Of(link.Content.Language));
        call.Output(Topics, waiting.Topics(
            LanguageCode.Read(call.Input(DoorInput.Language, string.Empty)) ?? link.Content.Language));
        call.Output(DoorInput.Reference, done.Request is { } row ? LinkRequests.ReferenceOf(row.Id) : string.Empty);
        call.Output(DoorInput.RecordedOn, done.Request?.GetAttributeValue<DateTime?>(OptOutRequest.ProcessedOn));
    }
}
