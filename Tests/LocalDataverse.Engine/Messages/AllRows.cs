using LocalDataverse.Engine.Pipeline;
using LocalDataverse.Engine.Queries;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Engine.Messages;

/// <summary>Reads the ids of rows for the platform's own work: whoever calls, all rows and all pages.</summary>
internal sealed class AllRows(Platform platform)
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
        var caller = new QueryCaller(platform.SystemUserId, Guid.Empty, platform.UtcNow);
        for (query.PageInfo.PageNumber = 1; ; query.PageInfo.PageNumber++)
        {
            query.PageInfo.Count = Page;
            var rows = platform.Queries.Run(query, caller);
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
