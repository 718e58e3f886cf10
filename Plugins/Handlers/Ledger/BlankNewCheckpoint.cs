using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Handlers;

/// <summary>
/// A new checkpoint proves nothing: whatever it is created with, the chain, or a long run, begins at its beginning.
/// </summary>
public sealed class BlankNewCheckpoint : DeclaredPlugin
{
    private protected override void Run(PluginCall call)
    {
        foreach (var column in Checkpoint.GuardedColumns)
        {
            call.Target.Attributes.Remove(column);
        }
    }
}
