using OptOutPlugin.Dataverse;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Lets only a privacy officer register a program as a door, or strike it off, and puts it on the ledger.
/// </summary>
public sealed class AdmitDoor : DeclaredPlugin
{
    private protected override void Run(PluginCall call) => DoorRules.Apply(call);
}
