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
    private static readonly HandOver<Judged> Handed = new(
        "optout_overridejudged",
        HandedOnIn.ThisOperation,
        (fields, judged) =>
        {
            fields.Name<OverrideAct>(judged.Act);
            fields.Name(judged.Ground);
            fields.Text(judged.Reason);
        },
        fields => new Judged(fields.Name<OverrideAct>(), fields.MaybeName<OverrideGround>(), fields.Text()));

    /// <summary>Hands on what was judged.</summary>
    /// <param name="call">The run.</param>
    /// <param name="act">The judgement.</param>
    /// <param name="ground">The ground; null for none, and for one that there is not.</param>
    /// <param name="reason">The reason given, or why it ends.</param>
    public static void HandOn(PluginCall call, OverrideAct act, OverrideGround? ground, string? reason) =>
        Handed.Say(call, new Judged(act, ground, reason), HandedOnAbout.Row(call));

    /// <summary>Writes what was handed on, tied to the e-mail; a grant with the hash of what is now stored.</summary>
    public static void Write(PluginCall call)
    {
        if (Handed.Read(call, () => HandedOnAbout.Row(call)) is { } judged && Entry(call, judged) is { } entry)
        {
            entry.Write(call);
        }
    }

    private static LedgerEntry? Entry(PluginCall call, Judged judged) => judged.Act switch
    {
        OverrideAct.None => null,
        OverrideAct.Grant => new(LedgerEvent.OverrideGranted, Channel.MarketingEmail, LedgerReason.FlagChanged)
        {
            Evidence = $"e-mail {call.RowId:D}: {judged.Reason}",
            LegalBasis = judged.Ground is { } ground ? RowNames.Of(ground) : null,
            WordingHash = Overrides.HashOf(call, call.RowId),
            RequestKey = Overrides.KeyOf(call, call.RowId),
        },
        OverrideAct.Withdraw => Overrides.Withdrawn(call, call.RowId, judged.Reason ?? string.Empty),
        OverrideAct.Refuse => new(LedgerEvent.OverrideRefused, Channel.MarketingEmail, LedgerReason.NoRightToDoSo)
        {
            Evidence = $"e-mail {call.RowId:D}: asked for without the right, a ground or a reason: {judged.Reason}",
            RequestKey = call.RowId.ToString("D"),
        },
    };

    private sealed record Judged(OverrideAct Act, OverrideGround? Ground, string? Reason);
}
