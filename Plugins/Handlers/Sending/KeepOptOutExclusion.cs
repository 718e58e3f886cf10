using OptOutPlugin.Dataverse;

namespace OptOutPlugin.Handlers;

/// <summary>
/// A marketing list or campaign activity goes on leaving out members who opt out, whatever is written. It corrects and
/// never refuses: one such row must not cost a whole import.
/// </summary>
public sealed class KeepOptOutExclusion : DeclaredPlugin
{
    private protected override void Run(PluginCall call) => KeptExclusion.Keep(call);
}
