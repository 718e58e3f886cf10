using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Lets only a privacy officer set an override, with a reason in the same write, and only for the recipients that he
/// saw; from anybody else, by whatever way, it is taken out of the write, and the ledger keeps the attempt.
/// </summary>
public sealed class GuardOverride : DeclaredPlugin
{
    private protected override void Run(PluginCall call)
    {
        var target = call.Target;
        var asks = target.Contains(Email.Override) || target.Contains(Email.OverrideReason);
        var wasSet = call.Before?.GetAttributeValue<bool?>(Email.Override) ?? false;
        if (asks)
        {
            Judge(call, target, wasSet);
        }
        else if (wasSet && Email.Party.Boxes.Values.Any(target.Contains) && !ProductWrite.Is(call) && !IsOfficer(call))
        {
            target[Email.Override] = false;
            OverrideRecord.HandOn(call, isGranted: false, "withdrawn: the recipients changed after it was granted");
        }
    }

    private static void Judge(PluginCall call, Entity target, bool wasSet)
    {
        var isSet = target.GetAttributeValue<bool?>(Email.Override) ?? false;
        var reason = target.GetAttributeValue<string>(Email.OverrideReason);
        if (isSet && !string.IsNullOrWhiteSpace(reason) && IsOfficer(call))
        {
            OverrideRecord.HandOn(call, isGranted: true, reason);
        }
        else if (isSet || (target.Contains(Email.OverrideReason) && !IsOfficer(call)))
        {
            // What stood there is written again: a column that left the write would hide it from the step after it.
            target[Email.Override] = wasSet;
            target[Email.OverrideReason] = call.Before?.GetAttributeValue<string>(Email.OverrideReason);
            OverrideRecord.HandOn(call, wasSet, $"asked for without the right or a reason: {reason}");
        }
        else if (wasSet)
        {
            OverrideRecord.HandOn(call, isGranted: false, "withdrawn");
        }
    }

    private static bool IsOfficer(PluginCall call) =>
        Privileges.Holds(call, call.Context.InitiatingUserId, Privileges.OfOfficers);
}
