using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Soon after a request was done, or released: the rows that hold its addresses follow, and the mail that waits for
/// them.
/// </summary>
public sealed class FollowRequest : FollowingPlugin
{
    private protected override void Follow(PluginCall call)
    {
        // Of writes to a stored request only a release does anything; the product's own come with every request.
        var isRelease = call.Before?.GetAttributeValue<OptionSetValue>(OptOutRequest.Status)?.Value
            is (int)RequestStatus.WaitsForOfficer or (int)RequestStatus.WaitsForPerson;
        if ((call.Context.MessageName == "Create" || isRelease) && Requests.Find(call, call.RowId) is { } stored)
        {
            RequestFollowUp.Of(call, stored);
        }
    }
}
