using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.Domain.Compliance;

namespace OptOutPlugin.Dataverse;

/// <summary>Rows that a compliance check looked at.</summary>
/// <param name="Last">The last one; null for none.</param>
/// <param name="IsEnd">Whether there are none after it.</param>
internal sealed record CheckedPage(Guid? Last, bool IsEnd);

/// <summary>Where a compliance check is, and what it looks at next.</summary>
/// <param name="After">The last row that was done; null before the first.</param>
/// <param name="Count">How many rows to look at.</param>
/// <param name="Since">Rows that were not changed since then are left out; null for every row.</param>
internal sealed record CheckPlace(Guid? After, int Count, DateTime? Since)
{
    /// <summary>The one row to look at, whatever its place; null for the rows after it.</summary>
    public Guid? Only { get; init; }

    /// <summary>The place of one row alone.</summary>
    public static CheckPlace At(Guid row) => new(After: null, Count: 2, Since: null) { Only = row };

    /// <summary>The next rows of a table, in the order of their ids.</summary>
    public QueryExpression Query(string table, string idColumn, IEnumerable<string> columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns.ToArray()), TopCount = Count };
        if (After is { } last)
        {
            query.Criteria.AddCondition(idColumn, ConditionOperator.GreaterThan, last);
        }

        if (Only is { } row)
        {
            query.Criteria.AddCondition(idColumn, ConditionOperator.Equal, row);
        }

        if (Since is { } since)
        {
            query.Criteria.AddCondition("modifiedon", ConditionOperator.GreaterEqual, since);
        }

        query.AddOrder(idColumn, OrderType.Ascending);
        return query;
    }

    /// <summary>Looks at the rows that were read, one after another, as long as there is time.</summary>
    /// <param name="call">The run.</param>
    /// <param name="rows">The rows, in the order of their ids.</param>
    /// <param name="look">What is done with each.</param>
    public CheckedPage Each(PluginCall call, IReadOnlyList<Entity> rows, Action<Entity> look)
    {
        var done = 0;
        while (done < rows.Count && (done == 0 || WorkTime.IsLeft(call)))
        {
            look(rows[done]);
            done++;
        }

        return new CheckedPage(done == 0 ? null : rows[done - 1].Id, done == rows.Count && rows.Count < Count);
    }

    /// <summary>What is reported of a row.</summary>
    public static FindingReport Finding(ComplianceRule rule, EntityReference about, string detail, string evidence) =>
        new(rule.Id, about, detail, evidence, rule.Action, rule.Citation) { Severity = rule.Severity };
}
