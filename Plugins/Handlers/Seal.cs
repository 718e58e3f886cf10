using OptOutPlugin.Dataverse;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Puts waiting ledger rows into the organisation's one chain, oldest first, as many as its time allows. The call is a
/// transaction of its own, so it holds the lock of the head row, and two sealers never extend the chain from the same
/// place.
/// </summary>
public sealed class Seal : DeclaredPlugin
{
    internal const string Sealed = "Sealed";
    internal const string More = "More";

    // Others wait for the lock meanwhile.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private protected override void Run(PluginCall call)
    {
        Sealing.Lock(call);
        var locked = call.Elapsed;
        call.Output(Sealed, Sealing.Extend(call, _ => call.Elapsed - locked < Longest));
        call.Output(More, Sealing.IsWaiting(call));
    }
}
