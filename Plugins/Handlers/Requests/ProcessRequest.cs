using OptOutPlugin.Dataverse;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Does what a new request asks, in the transaction that records it, and answers by what holds then.
/// </summary>
public sealed class ProcessRequest : DeclaredPlugin
{
    private protected override void Run(PluginCall call)
    {
        var request = RequestRow.Read(call, call.Target);
        RequestWork.LeaveFollowUp(call);
        RequestWork.Save(call, RequestWork.Do(call, request), call.Target);
    }
}
