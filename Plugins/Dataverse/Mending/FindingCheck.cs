using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;
using OptOutPlugin.Domain.Compliance;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// The last look of a run: findings that are open are looked at again, each by itself, and those whose risk was accepted
/// until a day that has come are opened. A page costs a few requests for each finding.
/// </summary>
internal static class FindingCheck
{
    /// <summary>Its name in a cursor.</summary>
    public const string Name = ComplianceFinding.Table;

    private const int AtOnce = 50;

    /// <summary>Looks at the findings after a place, in the order of their ids.</summary>
    /// <param name="call">The run.</param>
    /// <param name="place">Where it goes on.</param>
    /// <param name="rule">The only rule whose findings are looked at; null for all.</param>
    public static CheckedPage Look(PluginCall call, CheckPlace place, ComplianceRule? rule)
    {
        var few = place with { Count = Math.Min(place.Count, AtOnce), Since = null };
        var query = few.Query(ComplianceFinding.Table, ComplianceFinding.Id, Findings.Columns);
        query.Criteria.AddCondition(
            ComplianceFinding.Status, ConditionOperator.NotEqual, (int)FindingStatus.Mended);
        if (rule is not null)
        {
            query.Criteria.AddCondition(ComplianceFinding.Rule, ConditionOperator.Equal, rule.Id);
        }

        var rows = call.System.RetrieveMultiple(query).Entities;
        return few.Each(call, rows, row =>
        {
            if (!Proofs.IsProven(call, row))
            {
                return;
            }

            if (Findings.StatusOf(row) == FindingStatus.Accepted)
            {
                FindingRisk.EndWhereOver(call, row);
            }
            else if (FindingRetest.CanBeLookedAt(row))
            {
                FindingRetest.CloseWhereGone(call, row);
            }
        });
    }

    /// <summary>How many findings of each rule nobody has mended, and nobody's risk is accepted.</summary>
    public static IReadOnlyDictionary<string, int> Open(PluginCall call)
    {
        var query = new QueryExpression(ComplianceFinding.Table) { ColumnSet = new ColumnSet(ComplianceFinding.Rule) };
        query.Criteria.AddCondition(ComplianceFinding.Status, ConditionOperator.In, Findings.OpenStates);
        return Pages.Each(call.System, query).GroupBy(row => row.GetAttributeValue<string>(ComplianceFinding.Rule))
            .Where(same => same.Key is not null).ToDictionary(same => same.Key, same => same.Count());
    }
}
