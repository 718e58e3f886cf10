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
    internal const string Fault = "Fault";

    private protected override void Run(PluginCall call)
    {
        var taken = TypedForm.Take(
            call,
            call.Input(Decision, string.Empty),
            call.Input(Address, string.Empty),
            call.Input(Topics, Array.Empty<string>()),
            RequestRow.Utc(call.Input<DateTime?>(PausedUntil, null)));
        call.Output(Accepted, taken.Fault is null);
        call.Output(Fault, taken.Fault?.ToString() ?? string.Empty);
        call.Output(DoorInput.Reference, taken.Reference ?? string.Empty);
    }
}
