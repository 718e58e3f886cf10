using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Handlers;

/// <summary>
/// After a privacy officer decided a request that waited: an opt-in that is released is done, whatever outweighed it,
/// what is turned down says why, and who may have asked to stop is asked back.
/// </summary>
public sealed class ReleaseRequest : DeclaredPlugin
{
    private protected override void Run(PluginCall call)
    {
        // With a status of its own the product always says what became of it.
        if (call.Before is not { } before
            || !call.Target.Contains(OptOutRequest.Status)
            || call.Target.Contains(OptOutRequest.Outcome))
        {
            return;
        }

        var decision = (RequestStatus)call.Target.GetAttributeValue<OptionSetValue>(OptOutRequest.Status).Value;
        var why = RequestRow.Text(call.Target, OptOutRequest.Decision);
        if (decision == RequestStatus.Done && PersonErasure.IsErasure(before))
        {
            before[OptOutRequest.Decision] = why;
            PersonErasure.Agree(call, before);
            return;
        }

        RequestWork.LeaveFollowUp(call);
        var result = RequestWork.Decide(call, before, decision, why ?? string.Empty);
        before[OptOutRequest.Decision] = why;
        RequestWork.Save(call, result, before);
        if (decision != RequestStatus.WaitsForPerson
            && before.GetAttributeValue<DateTime?>(OptOutRequest.DueOn) < call.Now)
        {
            DueWarning.ReportOverdue(call, before);
        }
    }
}
