using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Dataverse.Tables;

namespace OptOutPlugin.Dataverse;

/// <summary>Reads people who refuse something, many at a time.</summary>
internal static class PeoplePages
{
    /// <summary>The next rows of a table that refuse something, in the order of their ids.</summary>
    public static IReadOnlyList<Entity> Next(PluginCall call, PersonTable table, Guid? after, int count)
    {
        var query = new QueryExpression(table.Name)
        {
            ColumnSet = new ColumnSet(PersonRow.ColumnsOf(table)),
            TopCount = count,
        };
        var refusing = query.Criteria.AddFilter(LogicalOperator.Or);
        foreach (var flag in table.Flags)
        {
            refusing.AddCondition(flag.Column, ConditionOperator.Equal, flag.RefusingValue);
        }

        if (after is { } last)
        {
            query.Criteria.AddCondition(table.IdColumn, ConditionOperator.GreaterThan, last);
        }

        query.AddOrder(table.IdColumn, OrderType.Ascending);
        return call.System.RetrieveMultiple(query).Entities.ToList();
    }
}
