using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Lets a request in when it can be done, whoever hands it in and however: completes what it leaves out, and takes off
/// what only the product may say of it.
/// </summary>
public sealed class AdmitRequest : DeclaredPlugin
{
    private protected override void Run(PluginCall call)
    {
        RequestRow.Read(call, call.Target).Complete(call.Target);
        if (RequestRow.Text(call.Target, OptOutRequest.IdempotencyKey) is { } key && Requests.WithKey(call, key))
        {
            throw new InvalidPluginExecutionException(call.Texts.Requests.IsRecorded);
        }
    }
}
