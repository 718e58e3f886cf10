using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Clocks;
using OptOutPlugin.Domain.Compliance;
using OptOutPlugin.Domain.Ledger;
using OptOutPlugin.Domain.Reports;

namespace OptOutPlugin.Dataverse;

/// <summary>Reads what a report on compliance says: a handful of requests besides the counting of requests.</summary>
internal static class ReportData
{
    /// <summary>The most findings that a page or a document shows; a file of values has all.</summary>
    public const int MostFindings = 500;

    private const int MostRuns = 60;

    private static readonly string[] Columns =
    [
        ComplianceFinding.Rule, ComplianceFinding.Severity, ComplianceFinding.Status, ComplianceFinding.RegardingType,
        ComplianceFinding.RegardingId, ComplianceFinding.FoundOn, ComplianceFinding.DueOn, ComplianceFinding.Evidence,
        ComplianceFinding.CorrectiveAction, ComplianceFinding.Answer, ComplianceFinding.Citation,
        ComplianceFinding.ClosedOn,
    ];

    /// <summary>What it says.</summary>
    /// <param name="call">The run.</param>
    /// <param name="figures">What became of this year's requests.</param>
    public static ComplianceReport Of(PluginCall call, ProcessingFigures figures)
    {
        var open = FindingCheck.Open(call);
        var shown = Newest(call);
        var head = LedgerRows.Head(call);
        return new ComplianceReport(
            call.Now, Scores(call), open, shown, Math.Max(0, open.Values.Sum() - shown.Count(one => Dataverse.Findings.IsOpen(one.Status))), figures)
        {
            Bypassing = HealthOfRoles.Holders(call).Select(role => role.GetAttributeValue<string>("name")).Distinct()
                .OrderBy(name => name, StringComparer.Ordinal).ToList(),
            Sealed = head.Sequence,
            Head = head.Sequence == 0 ? null : head.Hash,
            IsSealingLate = LedgerRows.WaitsSince(call) is not null,
        };
    }

    /// <summary>The findings after one, in the order of their ids.</summary>
    public static List<Entity> After(PluginCall call, Guid? after, int count)
    {
        var query = new CheckPlace(after, count, Since: null).Query(
            ComplianceFinding.Table, ComplianceFinding.Id, Columns);
        return [.. call.System.RetrieveMultiple(query).Entities];
    }

    /// <summary>A stored finding as a report shows it.</summary>
    public static ReportedFinding Read(Entity row) => new(
        row.GetAttributeValue<string>(ComplianceFinding.Rule) ?? string.Empty,
        (Severity)(row.GetAttributeValue<OptionSetValue>(ComplianceFinding.Severity)?.Value ?? (int)Severity.High),
        Dataverse.Findings.StatusOf(row),
        $"{row.GetAttributeValue<string>(ComplianceFinding.RegardingType)} "
            + row.GetAttributeValue<string>(ComplianceFinding.RegardingId),
        row.GetAttributeValue<DateTime>(ComplianceFinding.FoundOn),
        row.GetAttributeValue<DateTime?>(ComplianceFinding.DueOn),
        row.GetAttributeValue<string>(ComplianceFinding.Evidence) ?? string.Empty,
        row.GetAttributeValue<string>(ComplianceFinding.CorrectiveAction) ?? string.Empty)
    {
        Answer = row.GetAttributeValue<string>(ComplianceFinding.Answer),
        Citation = row.GetAttributeValue<string>(ComplianceFinding.Citation) ?? string.Empty,
        ClosedOn = row.GetAttributeValue<DateTime?>(ComplianceFinding.ClosedOn),
    };

    // What is open comes first, the gravest before the others; what was closed last follows.
    private static List<ReportedFinding> Newest(PluginCall call)
    {
        var open = Query(ConditionOperator.In);
        open.AddOrder(ComplianceFinding.Severity, OrderType.Descending);
        open.AddOrder(ComplianceFinding.FoundOn, OrderType.Ascending);
        var closed = Query(ConditionOperator.NotIn);
        closed.AddOrder(ComplianceFinding.ClosedOn, OrderType.Descending);
        return [.. new[] { open, closed }
            .SelectMany(query => call.System.RetrieveMultiple(query).Entities).Take(MostFindings).Select(Read)];
    }

    private static QueryExpression Query(ConditionOperator isOpen)
    {
        var query = new QueryExpression(ComplianceFinding.Table)
        {
            ColumnSet = new ColumnSet(Columns),
            TopCount = MostFindings,
        };
        query.Criteria.AddCondition(ComplianceFinding.Status, isOpen, Dataverse.Findings.OpenStates);
        return query;
    }

    private static List<KeyValuePair<DateTime, int>> Scores(PluginCall call)
    {
        var query = new QueryExpression(ComplianceCheck.Table)
        {
            ColumnSet = new ColumnSet(ComplianceCheck.FinishedOn, ComplianceCheck.Score),
            TopCount = MostRuns,
        };
        query.Criteria.AddCondition(ComplianceCheck.FinishedOn, ConditionOperator.NotNull);
        query.Criteria.AddCondition(ComplianceCheck.Score, ConditionOperator.NotNull);
        query.AddOrder(ComplianceCheck.FinishedOn, OrderType.Descending);
        return call.System.RetrieveMultiple(query).Entities
            .Select(row => new KeyValuePair<DateTime, int>(
                row.GetAttributeValue<DateTime>(ComplianceCheck.FinishedOn),
                row.GetAttributeValue<int>(ComplianceCheck.Score)))
            .Reverse().ToList();
    }
}
