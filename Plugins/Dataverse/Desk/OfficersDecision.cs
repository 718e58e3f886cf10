using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Addresses;
using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Ledger;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// What a privacy officer may write into a request that waits: its status, as done, turned down or asked back, and why.
/// </summary>
internal static class OfficersDecision
{
    private const int LongestReason = 2000;

    /// <summary>Why it may not be written, as a sentence; null when it may.</summary>
    /// <param name="call">The run.</param>
    /// <param name="before">The status that stands.</param>
    /// <param name="after">The status that is written.</param>
    public static string? Fault(PluginCall call, int? before, int? after)
    {
        var says = call.Texts.Requests;
        var row = call.Before;
        return row is null || !IsOne(before, after) || WritesMore(call.Target) || !Proofs.IsProven(call, row)
                || !Privileges.IsOfficer(call, call.Context.InitiatingUserId) ? says.StatusIsNotYours
            : row.GetAttributeValue<string>(OptOutRequest.HandedInBy) == call.Context.InitiatingUserId.ToString("D")
                ? says.ReleasedByAnother
            : after == (int)RequestStatus.Refused && !EvidenceText.Says(Why(call.Target)) ? says.SayWhyNot
            : after == (int)RequestStatus.WaitsForPerson && !MayBeAsked(call, row) ? says.CannotAskBack
            : null;
    }

    /// <summary>Leaves of the reason what is readable.</summary>
    public static void Complete(PluginCall call)
    {
        if (call.Target.Contains(OptOutRequest.Decision))
        {
            call.Target[OptOutRequest.Decision] = LedgerText.Clean(Why(call.Target), LongestReason);
        }
    }

    private static bool IsOne(int? before, int? after) => after switch
    {
        (int)RequestStatus.Done or (int)RequestStatus.Refused =>
            before is (int)RequestStatus.WaitsForOfficer or (int)RequestStatus.WaitsForPerson,
        (int)RequestStatus.WaitsForPerson => before == (int)RequestStatus.WaitsForOfficer,
        _ => false,
    };

    private static bool WritesMore(Entity row) => Proofs.ColumnsOf(OptOutRequest.Table)
        .Any(column => column is not (OptOutRequest.Status or OptOutRequest.Decision) && row.Contains(column));

    private static string? Why(Entity row) => RequestRow.Text(row, OptOutRequest.Decision);

    private static bool MayBeAsked(PluginCall call, Entity row) =>
        row.GetAttributeValue<OptionSetValue>(OptOutRequest.WaitsFor)?.Value == (int)LedgerReason.ReplyIsUnclear
        && EmailAddress.Of(row.GetAttributeValue<string>(OptOutRequest.Address)) is not null
        && SettingsSource.Of(call).ConfirmationSender is not null;
}
