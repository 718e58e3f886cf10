using Microsoft.Xrm.Sdk;
using OptOutPlugin.Domain.Compliance;

namespace OptOutPlugin.Dataverse;

/// <summary>What a caller asks a compliance check to do.</summary>
/// <param name="Run">The run, begun or gone on with.</param>
/// <param name="Slice">The most rows to look at.</param>
internal sealed record AskedRun(ComplianceRun Run, int Slice)
{
    private const int LargestSlice = 2000;

    /// <summary>What is asked, by the names of the parameters.</summary>
    /// <exception cref="InvalidPluginExecutionException">It makes no sense; the sentence says what does.</exception>
    public static AskedRun Of(PluginCall call, string slice, string rule, string checkId, string cursor)
    {
        var rows = call.Input(slice, LargestSlice);
        if (rows is < 1 or > LargestSlice)
        {
            throw new InvalidPluginExecutionException(call.Texts.Runs.SliceIsWrong);
        }

        var id = call.Input(checkId, Guid.Empty);
        var only = Rule(call, call.Input(rule, string.Empty).Trim());
        var place = call.Input(cursor, string.Empty);
        if (place.Length > 0 && (id == Guid.Empty || !ComplianceRun.IsCursor(place, only)))
        {
            throw new InvalidPluginExecutionException(call.Texts.Runs.CursorIsWrong);
        }

        var run = id == Guid.Empty ? ComplianceRun.Begin(call, only) : ComplianceRun.At(id, place, only);
        return id == Guid.Empty || run.IsThere(call)
            ? new AskedRun(run, rows)
            : throw new InvalidPluginExecutionException(call.Texts.Runs.CheckIsUnknown);
    }

    private static ComplianceRule? Rule(PluginCall call, string id) => id.Length == 0
        ? null
        : ComplianceRules.OfRuns.FirstOrDefault(rule => rule.Id == id)
            ?? throw new InvalidPluginExecutionException(
                call.Texts.Findings.NoSuchRule(string.Join(", ", ComplianceRules.OfRuns.Select(one => one.Id))));
}
