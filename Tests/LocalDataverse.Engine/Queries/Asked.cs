using System.Runtime.CompilerServices;
using LocalDataverse.Engine.Queries.Fetch;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Engine.Queries;

/// <summary>Any kind of query, as a QueryExpression.</summary>
internal sealed record Asked(QueryExpression Query, bool IsRawOrder = false, FetchAliases? Aliases = null)
{
    /// <summary>What to make of the rows; null is the rows themselves.</summary>
    public Aggregates? Aggregates { get; private init; }

    private static readonly ConditionalWeakTable<QueryExpression, object> ByValue = [];

    private static readonly object ByValueMark = new();

    /// <summary>Lets a query order choices by their values, as OData queries do, and not by their labels.</summary>
    public static void OrderByValue(QueryExpression query) => ByValue.AddOrUpdate(query, ByValueMark);

    public static Asked From(QueryBase? query) => query switch
    {
        QueryExpression expression => new Asked(expression, ByValue.TryGetValue(expression, out _)),
        QueryByAttribute byAttribute => new Asked(From(byAttribute)),
        FetchExpression fetch => From(FetchXmlReader.Read(fetch.Query)),
        null => throw Faults.MissingField("Query"),
        _ => throw Faults.Unsupported($"query {query.GetType().Name}"),
    };

    private static Asked From(FetchXmlReader fetch) =>
        new(fetch.Query, fetch.IsRawOrder, fetch.Aliases) { Aggregates = fetch.Aggregates };

    private static QueryExpression From(QueryByAttribute query)
    {
        if (query.Attributes.Count == 0)
        {
            throw Faults.Create(
                ErrorCodes.ByAttributeEmpty, "QueryByAttribute must specify a non-empty attribute array.");
        }

        if (query.Attributes.Count != query.Values.Count)
        {
            throw Faults.Create(
                ErrorCodes.ByAttributeMismatch,
                "QueryByAttribute must specify a non-empty value array with the same number of elements"
                + " as in the attributes array.");
        }

        var expression = new QueryExpression(query.EntityName)
        {
            ColumnSet = query.ColumnSet ?? new ColumnSet(),
            PageInfo = query.PageInfo
                ?? new PagingInfo(),
            TopCount = query.TopCount,
        };
        foreach (var (name, value) in query.Attributes.Zip(query.Values))
        {
            expression.Criteria.AddCondition(value is null
                ? new ConditionExpression(name, ConditionOperator.Null)
                : new ConditionExpression(name, ConditionOperator.Equal, value));
        }

        expression.Orders.AddRange(query.Orders);
        return expression;
    }
}
