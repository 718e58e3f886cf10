using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Domain.Clocks;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Gives a request that waits more time, where the law allows that: a privacy officer says why, and when the person was
/// told.
/// </summary>
public sealed class ExtendRequest : DeclaredPlugin
{
    private protected override void Run(PluginCall call)
    {
        if (Proofs.IsProven(call, call.Target, call.Before))
        {
            return;
        }

        if (!Extension.IsAllThatIsWritten(call.Target)
            || !Proofs.IsProven(call, call.Before!)
            || !Privileges.IsOfficer(call, call.Context.InitiatingUserId))
        {
            throw new InvalidPluginExecutionException(call.Texts.Requests.StatusIsNotYours);
        }

        var asked = RequestRow.Stored(call, call.Before!)?.Asked;
        var fault = asked is null || !Extension.IsOpen(call.Before!) ? ExtensionFault.NothingToExtend
            : Extension.Apply(call, RequestClock.Of(call, asked, isExtended: true));
        if (fault is { } why)
        {
            throw new InvalidPluginExecutionException(call.Texts.Requests.Of(why));
        }

        Proofs.Sign(call, call.Target, call.Before);
    }
}
