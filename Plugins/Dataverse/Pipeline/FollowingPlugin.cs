namespace OptOutPlugin.Dataverse;

/// <summary>
/// A handler that does, soon after an operation, what follows from it. At its end it has sealed what the operation, and
/// itself, wrote into the ledger.
/// </summary>
public abstract class FollowingPlugin : DeclaredPlugin
{
    private protected sealed override void Run(PluginCall call)
    {
        try
        {
            Follow(call);
        }
        finally
        {
            Sealing.Ask(call);
        }
    }

    private protected abstract void Follow(PluginCall call);
}
