using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Handlers;

/// <summary>
/// After a privacy officer decided a request that waited: an opt-in that is released is done, whatever outweighed it.
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

        var isReleased = call.Target.GetAttributeValue<OptionSetValue>(OptOutRequest.Status)?.Value
            == (int)RequestStatus.Done;
        RequestWork.LeaveFollowUp(call);
        RequestWork.Save(call, RequestWork.Decide(call, before, isReleased), before);
        if (before.GetAttributeValue<DateTime?>(OptOutRequest.DueOn) < call.Now)
        {
            DueWarning.ReportOverdue(call, before);
        }
    }
}
