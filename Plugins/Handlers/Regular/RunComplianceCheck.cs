using OptOutPlugin.Dataverse;

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

    private protected override void Run(PluginCall call)
    {
        var asked = AskedRun.Of(call, Slice, Rule, CheckId, Cursor);
        var next = asked.Run.Look(call, asked.Slice, call.Input<DateTime?>(Since, null), out var findings);
        call.Output(CheckId, asked.Run.Id);
        call.Output(Found, findings);
        call.Output(Finished, next is null);
        call.Output(Cursor, next?.Cursor.ToString());
    }
}
