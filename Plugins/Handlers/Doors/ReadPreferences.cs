using OptOutPlugin.Dataverse;
using OptOutPlugin.Domain.Languages;

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
    internal const string Others = "Others";

    private protected override void Run(PluginCall call)
    {
        var shown = LinkShown.Of(
            call,
            call.Input(DoorInput.Token, string.Empty),
            LanguageCode.Read(call.Input(DoorInput.Language, string.Empty)));
        call.Output(Known, shown is not null);
        call.Output(Personal, shown?.State is not null);
        call.Output(Address, shown?.Address);
        call.Output(DoorInput.Language, shown?.Language);
        call.Output(Topic, shown?.Topic);
        call.Output(State, shown?.State?.State.ToString());
        call.Output(Since, shown?.State?.Since);
        call.Output(PausedUntil, shown?.State?.PausedUntil);
        call.Output(Topics, shown?.Topics);
        call.Output(LaterPermissionOn, shown?.LaterPermissionOn);
        call.Output(UndoUntil, shown?.UndoUntil);
        call.Output(Others, OthersTold.Of(call, shown));
        call.Output(DoorInput.Reference, shown?.Reference);
    }
}
