using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;

namespace OptOutPlugin.Handlers;

/// <summary>Refuses to change or delete a key; retiring it is the only thing that may happen to one.</summary>
public sealed class ProtectKey : DeclaredPlugin
{
    private protected override void Run(PluginCall call) =>
        throw new InvalidPluginExecutionException(Messages.KeyIsFinal);
}
