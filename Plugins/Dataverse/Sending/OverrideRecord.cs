using System.Globalization;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Sending;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// What became of an override, handed from the step that judged it to the one that knows the row's id, and what is
/// stored of it.
/// </summary>
internal static class OverrideRecord
{
    private const string Variable = "optout_overridejudged";
    private const char Field = '\t';

    /// <summary>Hands on what was judged.</summary>
    /// <param name="call">The run.</param>
    /// <param name="act">The judgement.</param>
    /// <param name="ground">The value of the ground; null for none.</param>
    /// <param name="reason">The reason given, or why it ends.</param>
    public static void HandOn(PluginCall call, OverrideAct act, int? ground, string? reason) => HandedOn.Say(
        call,
        Variable,
        string.Join(Field.ToString(), act.ToString(), ground?.ToString(CultureInfo.InvariantCulture), reason),
        HandedOn.RowOf(call));

    /// <summary>Writes what was handed on, tied to the e-mail; a grant with the hash of what is now stored.</summary>
    public static void Write(PluginCall call)
    {
        if (HandedOn.Read(call, Variable, call.SharedHere(Variable), HandedOn.RowOf(call)) is not { } judged)
        {
            return;
        }

        var fields = judged.Split([Field], 3);
        Entry(
            call,
            (OverrideAct)Enum.Parse(typeof(OverrideAct), fields[0]),
            fields[1].Length == 0 ? null : int.Parse(fields[1], CultureInfo.InvariantCulture),
            fields[2]).Write(call);
    }

    private static LedgerEntry Entry(PluginCall call, OverrideAct act, int? ground, string reason) => act switch
    {
        OverrideAct.Grant => new(LedgerEvent.OverrideGranted, Channel.MarketingEmail, LedgerReason.FlagChanged)
        {
            Evidence = $"e-mail {call.RowId:D}: {reason}",
            LegalBasis = RowNames.Of((OverrideGround)ground!),
            WordingHash = Overrides.HashOf(call, call.RowId),
            RequestKey = Overrides.KeyOf(call, call.RowId),
        },
        OverrideAct.Withdraw => Overrides.Withdrawn(call, call.RowId, reason),
        _ => new(LedgerEvent.OverrideRefused, Channel.MarketingEmail, LedgerReason.NoRightToDoSo)
        {
            Evidence = $"e-mail {call.RowId:D}: asked for without the right, a ground or a reason: {reason}",
            RequestKey = call.RowId.ToString("D"),
        },
    };
}
