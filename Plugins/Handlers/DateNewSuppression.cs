using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Handlers;

/// <summary>
/// A suppression that somebody enters holds from now on, unless it says since when; without a date it would hold
/// nothing.
/// </summary>
public sealed class DateNewSuppression : DeclaredPlugin
{
    private protected override void Run(PluginCall call)
    {
        if (!Platform.IsProduct(call) && call.Target.GetAttributeValue<DateTime?>(SuppressedAddress.Since) is null)
        {
            call.Target[SuppressedAddress.Since] = call.Now;
        }
    }
}
