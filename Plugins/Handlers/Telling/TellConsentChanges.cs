using OptOutPlugin.Dataverse;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Tells other systems, by the event optout_ConsentChanged, what was sealed since they were last told. The call is a
/// transaction of its own: where an event cannot be raised, nothing of the call stands, and what was sealed is untouched.
/// </summary>
public sealed class TellConsentChanges : DeclaredPlugin
{
    internal const string Told = "Told";
    internal const string More = Sealing.More;

    private protected override void Run(PluginCall call)
    {
        var told = Announcing.Run(call);
        call.Output(Told, told.Count);
        call.Output(More, told.IsMore);
    }
}
