using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Domain.Ledger.Proving;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Keeps what somebody found, or made, who can reach outside, which a plugin cannot: whether the public pages answer as
/// they must, and the checkpoints of the ledger that were signed off the platform. The health check shows each with its
/// age.
/// </summary>
public sealed class RecordExternalCheck : DeclaredPlugin
{
    internal const string Check = "Check";
    internal const string Passed = "Passed";
    internal const string Detail = "Detail";
    internal const string CheckedOn = "CheckedOn";
    internal const string Note = "Note";
    internal const string TimeStamp = "TimeStamp";

    private const int LongestStamp = 20_000;

    private protected override void Run(PluginCall call)
    {
        var kind = call.Input(Check, string.Empty).Trim();
        if (!ExternalCheck.Known.Contains(kind))
        {
            throw new InvalidPluginExecutionException(
                call.Texts.Doors.UnknownCheck(string.Join(", ", ExternalCheck.Known)));
        }

        // What is to come counts as now.
        var given = RequestRow.Utc(call.Input<DateTime?>(CheckedOn, null));
        var on = given is { } told && told < call.Now ? told : call.Now;
        var passed = call.Input(Passed, false);
        if (kind == ExternalCheck.LedgerCheckpoint && passed)
        {
            Keep(call, on);
        }

        ExternalCheck.Save(call, kind, passed, call.Input(Detail, string.Empty), on);
    }

    private static void Keep(PluginCall call, DateTime on)
    {
        var stamp = call.Input(TimeStamp, string.Empty).Trim();
        if (CheckpointNote.Read(call.Input(Note, string.Empty)) is not { } note || stamp.Length > LongestStamp)
        {
            throw new InvalidPluginExecutionException(
                call.Texts.Ledger.NoteIsWrong(CheckpointNote.Longest, LongestStamp));
        }

        ExportedCheckpoints.Save(call, note, stamp.Length == 0 ? null : stamp, on);
    }
}
