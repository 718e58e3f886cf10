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

        var isDecision = before is (int)RequestStatus.WaitsForOfficer or (int)RequestStatus.WaitsForPerson
            && after is (int)RequestStatus.Done or (int)RequestStatus.Refused;
        var isMore = Proofs.ColumnsOf(OptOutRequest.Table)
            .Any(column => column != OptOutRequest.Status && call.Target.Contains(column));
        if (!isDecision
            || isMore
            || !Proofs.IsProven(call, call.Before!)
            || !Privileges.IsOfficer(call, call.Context.InitiatingUserId))
        {
            throw new InvalidPluginExecutionException(call.Texts.Requests.StatusIsNotYours);
        }

        if (call.Before!.GetAttributeValue<string>(OptOutRequest.HandedInBy)
            == call.Context.InitiatingUserId.ToString("D"))
        {
            throw new InvalidPluginExecutionException(call.Texts.Requests.ReleasedByAnother);
        }

        Proofs.Sign(call, call.Target, call.Before);
    }
}
