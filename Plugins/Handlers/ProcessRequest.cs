using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Does what a new request asks, in the transaction that records it: finds the people, by row and by address, and
/// refuses or permits in their name.
/// </summary>
public sealed class ProcessRequest : DeclaredPlugin
{
    private protected override void Run(PluginCall call)
    {
        _ = RequestRow.Read(call, call.Target);
    }
}
