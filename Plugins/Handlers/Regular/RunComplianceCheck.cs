using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Looks for what went round the product, some rows a call: people whose flags say something else than the ledger, and
/// e-mails that went to somebody who had refused them. Each thing found is one finding, however often it is found.
/// </summary>
public sealed class RunComplianceCheck : DeclaredPlugin
{
    internal const string Since = "Since";
    internal const string Slice = "Slice";
    internal const string CheckId = "CheckId";
    internal const string Cursor = "Cursor";
    internal const string Found = "Findings";
    internal const string Finished = "Finished";

    private const int LargestSlice = 2000;

    private protected override void Run(PluginCall call)
    {
        var slice = call.Input(Slice, LargestSlice);
        if (slice is < 1 or > LargestSlice)
        {
            throw new InvalidPluginExecutionException(call.Texts.Runs.SliceIsWrong);
        }

        var id = call.Input(CheckId, Guid.Empty);
        var cursor = call.Input(Cursor, string.Empty);
        if (cursor.Length > 0 && (id == Guid.Empty || !ComplianceRun.IsCursor(cursor)))
        {
            throw new InvalidPluginExecutionException(call.Texts.Runs.CursorIsWrong);
        }

        var run = id == Guid.Empty ? ComplianceRun.Begin(call) : ComplianceRun.At(id, cursor);
        if (id != Guid.Empty && !run.IsThere(call))
        {
            throw new InvalidPluginExecutionException(call.Texts.Runs.CheckIsUnknown);
        }

        var next = run.Look(call, slice, call.Input<DateTime?>(Since, null), out var findings);
        call.Output(CheckId, run.Id);
        call.Output(Found, findings);
        call.Output(Finished, next is null);
        call.Output(Cursor, next?.Cursor.ToString());
    }
}
