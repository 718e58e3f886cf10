using LocalDataverse.Engine.Hosting;
using LocalDataverse.Engine.Queries;
using LocalDataverse.Engine.Queries.Sql;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Engine.Rows;

/// <summary>Reads the ids of rows for the platform's own work: whoever calls, all rows and all pages.</summary>
internal sealed class AllRows(Host host, QueryEngine queries)
{
    private const int Page = 5_000;

    // All of them before the first is touched: what a plugin does to one must not bring it back.
    public List<Entity> Pointing(string table, string column, Guid id, int count = int.MaxValue)
    {
        var query = new QueryExpression(table);
        query.Criteria.AddCondition(column, ConditionOperator.Equal, id);
        return [.. Find(query).Take(count)];
    }

    private IEnumerable<Entity> Find(QueryExpression query)
    {
        var caller = new QueryCaller(host.SystemUserId, Guid.Empty, host.UtcNow);
        for (query.PageInfo.PageNumber = 1; ; query.PageInfo.PageNumber++)
        {
            query.PageInfo.Count = Page;
            var rows = queries.Run(query, caller);
            foreach (var row in rows.Entities)
            {
                yield return row;
            }

            if (!rows.MoreRecords)
            {
                yield break;
            }

            query.PageInfo.PagingCookie = rows.PagingCookie;
        }
    }
}
