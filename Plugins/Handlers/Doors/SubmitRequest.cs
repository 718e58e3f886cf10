using OptOutPlugin.Dataverse;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Takes what somebody typed at a public form: a refusal is done, a wish to get mail is asked about by mail. The answer
/// is the same whether the address is known or not.
/// </summary>
public sealed class SubmitRequest : DeclaredPlugin
{
    internal const string Decision = "Decision";
    internal const string Address = "Address";
    internal const string Topics = "Topics";
    internal const string PausedUntil = "PausedUntil";
    internal const string Accepted = "Accepted";

    private protected override void Run(PluginCall call)
    {
        var reference = TypedForm.Take(
            call,
            call.Input(Decision, string.Empty),
            call.Input(Address, string.Empty),
            call.Input(Topics, Array.Empty<string>()),
            RequestRow.Utc(call.Input<DateTime?>(PausedUntil, null)));
        call.Output(Accepted, reference is not null);
        call.Output(DoorInput.Reference, reference ?? string.Empty);
    }
}
