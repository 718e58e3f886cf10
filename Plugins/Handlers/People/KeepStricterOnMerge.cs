using OptOutPlugin.Dataverse;

namespace OptOutPlugin.Handlers;

/// <summary>
/// When two rows become one, whatever either of them refuses of itself is refused: flags, topics and pauses, on the
/// addresses of both, whichever is kept and whatever the user chose to copy.
/// </summary>
public sealed class KeepStricterOnMerge : DeclaredPlugin
{
    private protected override void Run(PluginCall call) => MergedPeople.Hold(call);
}
