using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Sending;
using OptOutPlugin.Languages;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// The rows that only the product writes. Whoever writes one, the user SYSTEM and other plugins included, must leave it
/// with the product's proof, which needs the key, and may not put an older state of it back.
/// </summary>
internal static class OwnRows
{
    private const string State = "statecode";
    private const string Status = "statuscode";

    /// <summary>The parameter of the messages that change a state.</summary>
    private const string NewState = "State";

    /// <summary>The tables; a request is admitted by a handler of its own, and guarded from then on.</summary>
    public static IReadOnlyList<string> Tables { get; } =
    [
        SuppressedAddress.Table, TopicPreference.Table, ComplianceFinding.Table, ComplianceCheck.Table,
        OptOutRequest.Table, Work.Table, ToldBatch.Table, TrainingRecord.Table,
    ];

    /// <summary>Why a write is refused, in the caller's language; null for one of the product's.</summary>
    public static string? Refusal(PluginCall call) => IsOurs(call)
        ? null
        : Sentence(call.Texts, call.Context.PrimaryEntityName, call.Context.MessageName == "Create");

    private static bool IsOurs(PluginCall call) => call.Context.MessageName switch
    {
        "Create" => (Value(call.Target, State) ?? 0) == 0 && Proofs.IsProven(call, call.Target),
        "Update" => call.Before is { } before && (Proofs.OnlyEmptiesLinks(call.Target)
            || (IsUpdateOurs(call, call.Target, before)
                && (call.Context.PrimaryEntityName != TrainingRecord.Table || ProductWrite.Is(call)))),
        "Delete" => call.Before is { } before && (IsEmptyLock(call, before) || IsDone(call, before)),
        _ => call.Before is { } before
            && call.Input<OptionSetValue?>(NewState, null)?.Value == 0
            && Proofs.IsProven(call, before),
    };

    // Of a quiz the state of before its answers has a proof as well: who puts it back could answer anew.
    private static bool IsUpdateOurs(PluginCall call, Entity row, Entity before) =>
        Proofs.IsProven(call, row, before)
        && LeavesActive(row, before)
        && !(GoesBack(row, before) && Proofs.IsProven(call, before));

    private static bool LeavesActive(Entity row, Entity before) => row.Contains(State)
        ? Value(row, State) == 0
        : !row.Contains(Status) || Value(row, Status) == Value(before, Status);

    // Of an older state that is put back, only what holds less does harm; two transactions of ours that overlap may
    // well write in another order than they began.
    private static bool GoesBack(Entity row, Entity before)
    {
        var after = new Entity(before.LogicalName, before.Id);
        after.Attributes.AddRange(before.Attributes);
        foreach (var written in row.Attributes)
        {
            after[written.Key] = written.Value;
        }

        return after.GetAttributeValue<DateTime?>(Proofs.RecordedOnColumn)
                < before.GetAttributeValue<DateTime?>(Proofs.RecordedOnColumn)
            && HoldsLess(after, before);
    }

    private static bool HoldsLess(Entity after, Entity before) =>
        Held(after) < Held(before)
        || (Held(before) > 0 && (Value(after, "optout_weight") < Value(before, "optout_weight")
            || after.GetAttributeValue<DateTime?>("optout_saidon")
                < before.GetAttributeValue<DateTime?>("optout_saidon")
            || after.GetAttributeValue<DateTime?>("optout_pauseduntil")
                < before.GetAttributeValue<DateTime?>("optout_pauseduntil")));

    // 2 refuses, 1 pauses, 0 holds nothing.
    private static int Held(Entity row) => row.LogicalName == TopicPreference.Table
        ? Choices.PreferenceStateOf(row.GetAttributeValue<OptionSetValue>(TopicPreference.State)) switch
        {
            PreferenceState.OptedIn => 0,
            PreferenceState.Paused => 1,
            PreferenceState.OptedOut => 2,
        }
        : row.GetAttributeValue<DateTime?>(SuppressedAddress.Since) is null ? 0
        : row.GetAttributeValue<DateTime?>(SuppressedAddress.PausedUntil) is null ? 2
        : 1;

    // A suppression of which every refusal was lifted is only a lock.
    private static bool IsEmptyLock(PluginCall call, Entity row) =>
        row.LogicalName == SuppressedAddress.Table
        && row.GetAttributeValue<DateTime?>(SuppressedAddress.Since) is null
        && Proofs.IsProven(call, row);

    // Work that was done, and what somebody allowed who was erased.
    private static bool IsDone(PluginCall call, Entity row) =>
        (row.LogicalName == Work.Table || (row.LogicalName == TopicPreference.Table && Held(row) == 0))
        && ProductWrite.Is(call);

    private static int? Value(Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column)?.Value;

    private static string Sentence(Texts texts, string table, bool isNew) => table switch
    {
        SuppressedAddress.Table => isNew ? texts.Records.SuppressionIsOurs : texts.Records.SuppressionIsHeld,
        TopicPreference.Table => texts.Records.ChoiceIsOurs,
        ComplianceFinding.Table => texts.Records.FindingIsOurs,
        ComplianceCheck.Table => texts.Records.CheckIsOurs,
        Work.Table => texts.Records.WorkIsOurs,
        ToldBatch.Table => texts.Telling.HandOverIsOurs,
        TrainingRecord.Table => texts.Training.RecordIsOurs,
        _ => texts.Records.RequestIsOurs,
    };
}
