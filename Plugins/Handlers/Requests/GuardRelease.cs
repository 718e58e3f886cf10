using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Lets a privacy officer decide a request that waits, unless the same officer handed it in; every other status is the
/// product's.
/// </summary>
public sealed class GuardRelease : DeclaredPlugin
{
    private protected override void Run(PluginCall call)
    {
        if (Proofs.IsProven(call, call.Target, call.Before))
        {
            return;
        }

        var before = call.Before?.GetAttributeValue<OptionSetValue>(OptOutRequest.Status)?.Value;
        var after = call.Target.GetAttributeValue<OptionSetValue>(OptOutRequest.Status)?.Value;
        if (after == before)
        {
            call.Target.Attributes.Remove(OptOutRequest.Status);
            return;
        }

        if (OfficersDecision.Fault(call, before, after) is { } fault)
        {
            throw new InvalidPluginExecutionException(fault);
        }

        OfficersDecision.Complete(call);
        Proofs.Sign(call, call.Target, call.Before);
    }
}
