using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Lets only a privacy officer set an override, with a ground and a reason, and only for the message that he saw; from
/// anybody else, by whatever way, it is taken out of the write, and the ledger keeps the attempt.
/// </summary>
public sealed class GuardOverride : DeclaredPlugin
{
    private protected override void Run(PluginCall call)
    {
        var target = call.Target;
        var before = call.Before;
        var wasSet = before?.GetAttributeValue<OptionSetValue>(Email.OverrideGround) is not null;
        if (target.Contains(Email.OverrideGround) || target.Contains(Email.OverrideReason))
        {
            var ground = After(Email.OverrideGround).GetAttributeValue<OptionSetValue>(Email.OverrideGround)?.Value;
            var reason = After(Email.OverrideReason).GetAttributeValue<string>(Email.OverrideReason);
            var isKnown = ground is { } value && Enum.IsDefined(typeof(OverrideGround), value);
            var act = OverridePolicy.OfWrite(
                new OverrideWrite(wasSet, ground is not null, isKnown, reason),
                () => Privileges.IsOfficer(call, call.Context.InitiatingUserId));
            Follow(call, act, ground, act == OverrideAct.Withdraw ? "taken back" : reason);
        }
        else if (wasSet
            && !ProductWrite.Is(call)
            && Mails.Written(call, target, call.RowId)?.Override == OverrideStanding.Changed)
        {
            Follow(call, OverrideAct.Withdraw, null, "the message was changed after it was granted");
        }

        Entity After(string column) => target.Contains(column) ? target : before ?? target;
    }

    private static void Follow(PluginCall call, OverrideAct act, int? ground, string? reason)
    {
        // What stood there is written again: a column that left the write would hide it from the step after it.
        if (act is OverrideAct.Withdraw or OverrideAct.Refuse)
        {
            var kept = act == OverrideAct.Refuse ? call.Before : null;
            call.Target[Email.OverrideGround] = kept?.GetAttributeValue<OptionSetValue>(Email.OverrideGround);
            call.Target[Email.OverrideReason] = kept?.GetAttributeValue<string>(Email.OverrideReason);
        }

        if (act != OverrideAct.None)
        {
            OverrideRecord.HandOn(call, act, ground, reason);
        }
    }
}
