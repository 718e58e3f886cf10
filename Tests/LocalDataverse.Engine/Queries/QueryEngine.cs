using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Queries.Answers;
using LocalDataverse.Engine.Queries.Sql;
using LocalDataverse.Engine.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Engine.Queries;

/// <summary>Answers queries. The query handed in is only read.</summary>
internal sealed class QueryEngine(MetadataStore metadata, Database database)
{
    private readonly ResultReader reader = new(metadata, database);
    private readonly AggregateReader aggregates = new(metadata, database);

    public EntityCollection Run(QueryBase query, QueryCaller caller)
    {
        var asked = Asked.From(query);
        lock (database.SyncRoot)
        {
            var sql = Sql(asked, caller);
            if (asked.Aggregates is { } wanted)
            {
                return Aggregate(asked, sql, new AggregateSql(sql, wanted), caller);
            }

            return sql.Query.TopCount is { } top ? Top(asked, sql, top, caller) : Page(asked, sql, caller);
        }
    }

    public Entity Retrieve(TableMetadata table, Guid id, ColumnSet? columns, LabelLanguage language)
    {
        if (columns is null)
        {
            throw Faults.MissingField("ColumnSet");
        }

        var query = new QueryExpression(table.LogicalName) { ColumnSet = columns };
        query.Criteria.AddCondition(table.PrimaryId, ConditionOperator.Equal, id);
        var caller = new QueryCaller(Guid.Empty, Guid.Empty, DateTime.UnixEpoch) { Language = language };
        return Run(query, caller).Entities is [var row] ? row : throw Faults.RowNotFound(table.LogicalName, id);
    }

    /// <summary>Every table that a query reads, for the check of privileges.</summary>
    public IEnumerable<string> TablesOf(QueryBase query)
    {
        var asked = Asked.From(query).Query;
        var names = QueryLimits.Links(asked).Select(link => link.LinkToEntityName).Prepend(asked.EntityName);
        return names.Distinct().Select(name => metadata.Table(name).LogicalName).ToList();
    }

    /// <summary>SQLite's plan for a query, a line for each step.</summary>
    public string Explain(QueryBase query)
    {
        var asked = Asked.From(query);
        lock (database.SyncRoot)
        {
            var sql = Sql(asked, new QueryCaller(Guid.Empty, Guid.Empty, DateTime.UnixEpoch));

            // A plan that was prepared once is told again whatever became of the indexes: the text says when.
            var text = $"EXPLAIN QUERY PLAN {sql.Rows(QueryLimits.Page, 0)} /* {metadata.Version} */";
            return string.Join('\n', database.Statements.Query(text, sql.Parameters).Select(row => row[^1]));
        }
    }

    private SqlBuilder Sql(Asked asked, QueryCaller caller)
    {
        QueryLimits.Check(asked.Query);
        return new SqlBuilder(metadata, asked.Query, caller, asked.IsRawOrder);
    }

    private EntityCollection Aggregate(
        Asked asked, SqlBuilder sql, AggregateSql aggregate, QueryCaller caller)
    {
        if ((long)database.Statements.Scalar(aggregate.Size, sql.Parameters)! > AggregateSql.MostRows)
        {
            throw Faults.Create(
                ErrorCodes.AggregateLimitExceeded,
                "The maximum record limit is exceeded. Reduce the number of records.");
        }

        var page = asked.Query.PageInfo;
        var number = Math.Max(page?.PageNumber ?? 1, 1);
        var size = asked.Query.TopCount
            ?? (page is { Count: > 0 and <= QueryLimits.Page } ? page.Count : QueryLimits.Page);
        var text = aggregate.Rows(size + 1, (long)(number - 1) * size);
        var rows = database.Statements.Query(text, sql.Parameters);
        var table = sql.Root.Table.LogicalName;
        return new EntityCollection(
            aggregates.Read(table, aggregate.Values, [.. rows.Take(size)], caller.Language))
        {
            EntityName = table,
            TotalRecordCount = -1,
            MoreRecords = asked.Query.TopCount is null && rows.Count > size,
        };
    }

    private EntityCollection Top(Asked asked, SqlBuilder sql, int top, QueryCaller caller)
    {
        var rows = database.Statements.Query(sql.Rows(top, 0), sql.Parameters);
        return Answer(asked, sql, reader.Read(sql.Selected, rows, caller.Language, asked.Aliases), caller);
    }

    private EntityCollection Page(Asked asked, SqlBuilder sql, QueryCaller caller)
    {
        var page = asked.Query.PageInfo;
        var number = Math.Max(page?.PageNumber ?? 1, 1);
        var size = page is { Count: > 0 and <= QueryLimits.Page } ? page.Count : QueryLimits.Page;
        var cookie = PagingCookie.Read(page?.PagingCookie, sql.Root.Table);
        var after = sql.PagesById && cookie?.Page == number - 1 ? cookie.Last : null;
        var text = sql.Rows(size + 1, after is null ? (long)(number - 1) * size : 0, after);
        var rows = database.Statements.Query(text, sql.Parameters);
        var answer = Answer(
            asked,
            sql,
            reader.Read(sql.Selected, rows.Count > size ? rows[..size] : rows, caller.Language, asked.Aliases),
            caller);
        answer.MoreRecords = rows.Count > size;
        if (answer.MoreRecords)
        {
            answer.PagingCookie = PagingCookie.Of(sql.Root.Table, number, answer.Entities);
        }

        return answer;
    }

    private EntityCollection Answer(Asked asked, SqlBuilder sql, List<Entity> rows, QueryCaller caller)
    {
        var answer = new EntityCollection(rows) { EntityName = sql.Root.Table.LogicalName, TotalRecordCount = -1 };
        if (asked.Query.PageInfo?.ReturnTotalRecordCount == true)
        {
            var counting = new SqlBuilder(metadata, asked.Query, caller, asked.IsRawOrder);
            var count = (long)database.Statements.Scalar(counting.Count(QueryLimits.Page + 1), counting.Parameters)!;
            answer.TotalRecordCountLimitExceeded = count > QueryLimits.Page;
            answer.TotalRecordCount = (int)Math.Min(count, QueryLimits.Page);
        }

        return answer;
    }
}
