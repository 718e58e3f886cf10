using Microsoft.Xrm.Sdk;
using OptOutPlugin.Dataverse;
using OptOutPlugin.Domain.Compliance;

namespace OptOutPlugin.Handlers;

/// <summary>
/// Looks whether refusals are honoured, some rows a call, by every rule or by one. Each thing found is one finding, however
/// often it is found; what is found no more is closed.
/// </summary>
public sealed class RunComplianceCheck : DeclaredPlugin
{
    internal const string Since = "Since";
    internal const string Rule = "Rule";
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

        var asked = call.Input(Rule, string.Empty).Trim();
        var rule = ComplianceRules.Of(asked);
        if (asked.Length > 0 && (rule is null || !ComplianceRules.OfRuns.Contains(rule)))
        {
            throw new InvalidPluginExecutionException(
                call.Texts.Findings.NoSuchRule(string.Join(", ", ComplianceRules.OfRuns.Select(one => one.Id))));
        }

        var id = call.Input(CheckId, Guid.Empty);
        var cursor = call.Input(Cursor, string.Empty);
        if (cursor.Length > 0 && (id == Guid.Empty || !ComplianceRun.IsCursor(cursor, rule)))
        {
            throw new InvalidPluginExecutionException(call.Texts.Runs.CursorIsWrong);
        }

        var run = id == Guid.Empty ? ComplianceRun.Begin(call, rule) : ComplianceRun.At(id, cursor, rule);
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
