using OptOutPlugin.Dataverse;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Lets a request in when it can be done, whoever hands it in and however: completes what it leaves out, and takes off
/// what only the product may say of it.
/// </summary>
public sealed class AdmitRequest : DeclaredPlugin
{
    private protected override void Run(PluginCall call)
    {
        var request = RequestRow.Read(call, call.Target);
        Requests.Admit(call, request, call.Target);
        request.Complete(call, call.Target);
        RequestClock.Start(call, request.Asked, call.Target);
        if (call.Target.Id != Guid.Empty)
        {
            Proofs.Sign(call, call.Target);
        }
    }
}
