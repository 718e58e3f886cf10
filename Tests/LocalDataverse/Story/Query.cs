using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace OptOutPlugin.LocalDataverse.Story;

/// <summary>Reads every page of a query.</summary>
internal static class Query
{
    private const int PageSize = 5000;

    public static IReadOnlyList<Entity> All(this IOrganizationService service, QueryExpression query)
    {
        var rows = new List<Entity>();
        query.PageInfo = new PagingInfo { PageNumber = 1, Count = PageSize };
        for (var more = true; more;)
        {
            var page = service.RetrieveMultiple(query);
            rows.AddRange(page.Entities);
            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
            more = page.MoreRecords;
        }

        return rows;
    }

    public static QueryExpression Of(string table, params string[] columns) =>
        new(table) { ColumnSet = new ColumnSet(columns) };

    public static QueryExpression Whole(string table) => new(table) { ColumnSet = new ColumnSet(true) };

    public static QueryExpression Where(this QueryExpression query, string column, ConditionOperator test, object value)
    {
        query.Criteria.AddCondition(column, test, value);
        return query;
    }

    public static QueryExpression OrderBy(this QueryExpression query, string column)
    {
        query.AddOrder(column, OrderType.Ascending);
        return query;
    }

    /// <summary>What people see in a column: its label or formatted value, else its text.</summary>
    public static string Label(this Entity row, string column) =>
        row.FormattedValues.TryGetValue(column, out var label) ? label
        : row.GetAttributeValue<object>(column)?.ToString() ?? "";
}
