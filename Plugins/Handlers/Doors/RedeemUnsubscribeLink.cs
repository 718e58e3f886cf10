using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Links;

namespace OptOutPlugin.Handlers;

/// <summary>Does what a person wants who opened a link, and says what became of it.</summary>
public sealed class RedeemUnsubscribeLink : DeclaredPlugin
{
    internal const string Door = "Door";
    internal const string Wish = "Wish";
    internal const string PausedUntil = "PausedUntil";
    internal const string Allow = "Allow";
    internal const string Refuse = "Refuse";
    internal const string Address = "Address";
    internal const string Confirmed = "Confirmed";
    internal const string UndoUntil = "UndoUntil";

    private protected override void Run(PluginCall call)
    {
        var until = RequestRow.Utc(call.Input<DateTime?>(PausedUntil, null));
        var latest = call.Now + LinkPolicy.LongestPause;
        var done = Redeeming.Of(call, call.Input(DoorInput.Token, string.Empty), new Redeemed(
            DoorInput.Word<LinkWish>(call, Wish), DoorInput.Word<LinkDoor>(call, Door))
        {
            PausedUntil = until > latest ? latest : until,
            Allow = call.Input(Allow, Array.Empty<string>()),
            Refuse = call.Input(Refuse, Array.Empty<string>()),
            Address = call.Input<string?>(Address, null),
            IsConfirmed = call.Input(Confirmed, false),
        });
        call.Output(DoorInput.Outcome, done.Outcome.ToString());
        call.Output(DoorInput.Reference, done.Request is { } row ? LinkRequests.ReferenceOf(row.Id) : string.Empty);
        call.Output(DoorInput.RecordedOn, done.Request?.GetAttributeValue<DateTime?>(OptOutRequest.ProcessedOn));
        call.Output(UndoUntil, done.Request is { } last ? LinkRequests.UndoUntil(call, [last]) : null);
    }
}
