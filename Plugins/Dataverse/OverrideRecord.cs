using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Consent;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// What became of an override, handed from the step that judged it to the one that knows the row's id.
/// </summary>
internal static class OverrideRecord
{
    private const string Variable = "optout_overridejudged";
    private const char Granted = '+';
    private const char Refused = '-';

    /// <summary>Hands on what was judged, and the reason given.</summary>
    public static void HandOn(PluginCall call, bool isGranted, string? reason) =>
        HandedOn.Say(call, Variable, (isGranted ? Granted : Refused) + reason, HandedOn.RowOf(call));

    /// <summary>Writes what was handed on, tied to the e-mail.</summary>
    public static void Write(PluginCall call)
    {
        if (HandedOn.Read(call, Variable, call.SharedHere(Variable), HandedOn.RowOf(call))
            is not { Length: > 0 } judged)
        {
            return;
        }

        var isGranted = judged[0] == Granted;
        var what = isGranted ? LedgerEvent.OverrideGranted : LedgerEvent.OverrideRefused;
        var reason = isGranted ? LedgerReason.FlagChanged : LedgerReason.NoRightToDoSo;
        new LedgerEntry(what, Channel.MarketingEmail, reason)
        {
            Evidence = $"e-mail {call.RowId:D}: {judged.Substring(1)}",
            LegalBasis = isGranted ? judged.Substring(1) : null,
            RequestKey = Overrides.KeyOf(call.RowId),
        }.Write(call);
    }
}
