using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Sending;
using OptOutPlugin.Domain.Training;

namespace OptOutPlugin.Dataverse;

/// <summary>A write of an e-mail, as far as it concerns an override: what it says, and what becomes of it.</summary>
internal static class OverrideChange
{
    /// <summary>What the write does to the override; none for a write that does not concern it.</summary>
    public static JudgedOverride Judge(PluginCall call)
    {
        var ground = GroundOf(After(call, Email.OverrideGround));
        return OverridePolicy.Judge(
            new OverrideWrite(
                WasSet: GroundOf(call.Before) is not null,
                HasGround: ground is not null,
                IsKnown: KnownOf(ground) is not null,
                Reason: After(call, Email.OverrideReason)?.GetAttributeValue<string>(Email.OverrideReason)),
            call.Target.Contains(Email.OverrideGround) || call.Target.Contains(Email.OverrideReason),
            () => Privileges.IsOfficer(call, call.Context.InitiatingUserId),
            () => !ProductWrite.Is(call)
                && Mails.Written(call, call.Target, call.RowId)?.Override == OverrideStanding.Changed);
    }

    /// <summary>Makes the write what was judged, and hands on to the step after it what is recorded of it.</summary>
    public static void Follow(PluginCall call, JudgedOverride judged)
    {
        var ground = judged.Act is OverrideAct.Withdraw ? null : KnownOf(GroundOf(After(call, Email.OverrideGround)));

        // What stood there is written again: a column that left the write would hide it from the step after it.
        if (judged.Act is OverrideAct.Withdraw or OverrideAct.Refuse)
        {
            var kept = judged.Act == OverrideAct.Refuse ? call.Before : null;
            call.Target[Email.OverrideGround] = kept?.GetAttributeValue<OptionSetValue>(Email.OverrideGround);
            call.Target[Email.OverrideReason] = kept?.GetAttributeValue<string>(Email.OverrideReason);
        }

        if (judged.Act == OverrideAct.Grant)
        {
            TrainingGate.Demand(call, TrainedAct.Override);
        }

        if (judged.Act != OverrideAct.None)
        {
            OverrideRecord.HandOn(
                call,
                judged.Act,
                ground,
                judged.Act == OverrideAct.Grant ? EvidenceText.With(judged.Reason, call.Training) : judged.Reason);
        }
    }

    private static Entity? After(PluginCall call, string column) =>
        call.Target.Contains(column) ? call.Target : call.Before;

    private static OptionSetValue? GroundOf(Entity? row) =>
        row?.GetAttributeValue<OptionSetValue>(Email.OverrideGround);

    private static OverrideGround? KnownOf(OptionSetValue? ground) =>
        ground is not null && Enum.IsDefined(typeof(OverrideGround), ground.Value)
            ? (OverrideGround)ground.Value
            : null;
}
