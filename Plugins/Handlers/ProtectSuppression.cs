using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Refuses to change, deactivate or delete a suppression by hand: only the product does, when the person said so.
/// </summary>
public sealed class ProtectSuppression : DeclaredPlugin
{
    private protected override void Run(PluginCall call)
    {
        if (!Platform.IsProduct(call))
        {
            throw new InvalidPluginExecutionException(call.Texts.Records.SuppressionIsHeld);
        }
    }
}
