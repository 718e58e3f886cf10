using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Handlers;

/// <summary>A new checkpoint proves nothing: whatever it is created with, the chain begins at its beginning.</summary>
public sealed class BlankNewCheckpoint : DeclaredPlugin
{
    private protected override void Run(PluginCall call)
    {
        var ours = Platform.IsProduct(call) ? [] : Checkpoint.RunColumns;
        foreach (var column in Checkpoint.ProofColumns.Concat(ours))
        {
            call.Target.Attributes.Remove(column);
        }
    }
}
