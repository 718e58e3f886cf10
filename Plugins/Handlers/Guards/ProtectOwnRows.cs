using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Refuses to write or delete, by hand or by any other program, what only the product writes: what is suppressed, what
/// people chose, what was asked and done, what was found. The sentence says how the same is done properly.
/// </summary>
public sealed class ProtectOwnRows : DeclaredPlugin
{
    private protected override void Run(PluginCall call)
    {
        if (OwnRows.Refusal(call) is { } sentence)
        {
            throw new InvalidPluginExecutionException(sentence);
        }
    }
}
