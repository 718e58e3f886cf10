using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Keeps what somebody found who can reach outside, which a plugin cannot: whether the public pages answer as they
/// must. The health check shows it with its age.
/// </summary>
public sealed class RecordExternalCheck : DeclaredPlugin
{
    internal const string Check = "Check";
    internal const string Passed = "Passed";
    internal const string Detail = "Detail";
    internal const string CheckedOn = "CheckedOn";

    private protected override void Run(PluginCall call)
    {
        if (call.Input(Check, string.Empty).Trim() != ExternalCheck.SelfTest)
        {
            throw new InvalidPluginExecutionException(call.Texts.Doors.UnknownCheck(ExternalCheck.SelfTest));
        }

        ExternalCheck.Save(
            call,
            call.Input(Passed, false),
            call.Input(Detail, string.Empty),
            RequestRow.Utc(call.Input<DateTime?>(CheckedOn, null)));
    }
}
