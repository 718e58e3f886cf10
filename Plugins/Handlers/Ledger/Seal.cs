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
    internal const string More = Sealing.More;

    private protected override void Run(PluginCall call)
    {
        var rows = Sealing.Run(call, looksEverywhere: false);
        call.Output(Sealed, rows.Count);
        call.Output(More, rows.IsMore);
    }
}
