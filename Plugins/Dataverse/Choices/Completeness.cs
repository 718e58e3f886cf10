using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Whether every refusal that stands on a row has suppressed the row's addresses, so that the suppression list alone
/// says of an address what anybody refuses: the baseline has ended, the look at what changed, which finds what went
/// round the product, is less than a day old, and no step that keeps it so is off, or was changed since then. It is
/// asked in two requests and remembered for a minute.
/// </summary>
internal static class Completeness
{
    private const string ModifiedOn = "modifiedon";
    private const int Disabled = 1;

    /// <summary>How old the last look at what changed may be.</summary>
    public static readonly TimeSpan Oldest = TimeSpan.FromDays(1);

    private static readonly Remembered<bool> Cache = new();

    /// <summary>A transaction stores the time of its writes, and may stand only so much later.</summary>
    public static readonly TimeSpan LongestTransaction = TimeSpan.FromMinutes(10);

    // The steps that put refusals on the suppression list.
    private static readonly object[] Keepers = Steps.All
        .Where(step => !step.Optional && (PersonTable.Of(step.Table) is not null || step.Table == OptOutRequest.Table))
        .Select(step => (object)step.Id).ToArray();

    /// <summary>Whether it is so.</summary>
    public static bool IsReached(PluginCall call)
    {
        if (Cache.Knows(call, out var isReached))
        {
            return isReached;
        }

        isReached = Read(call);

        // Within a transaction it may be what that transaction is about to undo.
        if (!isReached || !call.Context.IsInTransaction)
        {
            Cache.Keep(call, isReached);
        }

        return isReached;
    }

    private static bool Read(PluginCall call)
    {
        var looks = PersonTable.All.Select(table => Checkpoint.Changes(table.Name)).ToList();
        var query = new QueryExpression(Checkpoint.Table) { ColumnSet = new ColumnSet(Checkpoint.FinishedOn) };
        query.Criteria.AddCondition(
            Checkpoint.Id,
            ConditionOperator.In,
            looks.Concat([Checkpoint.Baseline]).Select(id => (object)id).ToArray());
        var ended = call.System.RetrieveMultiple(query).Entities
            .Where(row => row.Contains(Checkpoint.FinishedOn))
            .ToDictionary(row => row.Id, row => row.GetAttributeValue<DateTime>(Checkpoint.FinishedOn));
        if (!ended.ContainsKey(Checkpoint.Baseline) || !looks.All(ended.ContainsKey))
        {
            return false;
        }

        var oldest = looks.Min(look => ended[look]);
        return oldest >= call.Now - Oldest && !IsAnyOff(call, oldest - LongestTransaction);
    }

    private static bool IsAnyOff(PluginCall call, DateTime looked)
    {
        var query = new QueryExpression(ProcessingStep.Table)
        {
            ColumnSet = new ColumnSet(ProcessingStep.Id),
            TopCount = 1,
        };
        query.Criteria.AddCondition(ProcessingStep.Id, ConditionOperator.In, Keepers);
        var isOff = query.Criteria.AddFilter(LogicalOperator.Or);
        isOff.AddCondition(ProcessingStep.State, ConditionOperator.Equal, Disabled);
        isOff.AddCondition(ModifiedOn, ConditionOperator.GreaterThan, looked);
        return call.System.RetrieveMultiple(query).Entities.Count > 0;
    }
}
