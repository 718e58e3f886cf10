using System.Text.Json;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Storage;
using Microsoft.Xrm.Sdk.Query;
using static Microsoft.Xrm.Sdk.Query.ConditionOperator;

namespace LocalDataverse.Engine.Queries.Sql;

/// <summary>
/// Filters and conditions as SQL. A null row satisfies no condition but Null, not even a negative one.
/// </summary>
internal sealed class Conditions(Sources sources, SqlBuilder sql, QueryCaller caller)
{
    public string? Sql(Source source, FilterExpression? filter)
    {
        if (filter is null)
        {
            return null;
        }

        if (filter.IsQuickFindFilter)
        {
            throw Faults.Unsupported("quick find filter");
        }

        var parts = filter.Conditions.Select(condition => Sql(sources.Named(condition.EntityName, source), condition))
            .Concat(filter.Filters.Select(child => Sql(source, child)).OfType<string>())
            .ToList();
        if (filter.AnyAllFilterLinkEntity is { } link)
        {
            parts.Add(Link(source, link));
        }

        return parts.Count == 0
            ? null
            : $"({string.Join(filter.FilterOperator == LogicalOperator.Or ? " OR " : " AND ", parts)})";
    }

    /// <summary>
    /// Links that only restrict. The platform's "all" means: there are rows, and none satisfies the filter.
    /// </summary>
    public string Link(Source parent, LinkEntity link) => link.Columns is { AllColumns: true } or { Columns.Count: > 0 }
        ? throw Faults.Unsupported($"columns of a link with the join operator {link.JoinOperator}")
        : link.JoinOperator switch
        {
            JoinOperator.Exists or JoinOperator.In or JoinOperator.Any or JoinOperator.NotAll =>
                sql.Exists(parent, link),
            JoinOperator.NotAny => $"NOT {sql.Exists(parent, link)}",
            JoinOperator.All => $"({sql.Exists(parent, Copied(link), true)} AND NOT {sql.Exists(parent, link)})",
            _ => throw Faults.Unsupported($"join operator {link.JoinOperator}"),
        };

    private static LinkEntity Copied(LinkEntity link) => new(
        link.LinkFromEntityName,
        link.LinkToEntityName,
        link.LinkFromAttributeName,
        link.LinkToAttributeName,
        link.JoinOperator);

    private string Sql(Source source, ConditionExpression condition)
    {
        var column = source.Table.RequiredColumn(condition.AttributeName ?? "");
        var left = source.Column(column.LogicalName);
        var value = new ConditionValue(source.Table, column, condition);
        value.DemandFitting();
        if (condition.CompareColumns)
        {
            return $"{left} {Comparison(condition.Operator)} {source.Column(value.OtherColumn())}";
        }

        return condition.Operator switch
        {
            Equal or NotEqual or GreaterThan or GreaterEqual or LessThan or LessEqual =>
                $"{left} {Comparison(condition.Operator)} {sql.Parameter(value.Single())}",
            Null => $"{left} IS NULL",
            NotNull => $"{left} IS NOT NULL",
            In => $"{left} IN {List(value.All())}",
            NotIn when condition.Values.Count == 0 => "1",
            NotIn => $"{left} NOT IN {List(value.All())}",
            Between or NotBetween when value.All() is [var low, var high] =>
                $"{left} {(condition.Operator == Between ? "" : "NOT ")}BETWEEN"
                + $" {sql.Parameter(low)} AND {sql.Parameter(high)}",
            Between or NotBetween => throw value.WrongCount(2),
            Like => Matches(left, value.Text()),
            NotLike => "NOT " + Matches(left, value.Text()),
            BeginsWith => Matches(left, value.Text() + "%"),
            DoesNotBeginWith => "NOT " + Matches(left, value.Text() + "%"),
            EndsWith => Matches(left, "%" + value.Text()),
            DoesNotEndWith => "NOT " + Matches(left, "%" + value.Text()),
            ContainValues => Contains(left, value),
            DoesNotContainValues => "NOT " + Contains(left, value),
            EqualUserId => $"{left} = {Caller(caller.UserId)}",
            NotEqualUserId => $"{left} <> {Caller(caller.UserId)}",
            EqualBusinessId => $"{left} = {Caller(caller.BusinessUnitId)}",
            NotEqualBusinessId => $"{left} <> {Caller(caller.BusinessUnitId)}",
            EqualUserTeams => $"{left} IN ({Teams()})",
            EqualUserOrUserTeams => $"({left} = {Caller(caller.UserId)} OR {left} IN ({Teams()}))",
            _ when column.Kind == ColumnKind.DateTime => InPeriod(left, condition.Operator, value),
            _ => throw Faults.Unsupported($"operator {condition.Operator}"),
        };
    }

    private static string Comparison(ConditionOperator how) => how switch
    {
        Equal => "=",
        NotEqual => "<>",
        GreaterThan => ">",
        GreaterEqual => ">=",
        LessThan => "<",
        LessEqual => "<=",
        _ => throw Faults.Unsupported($"comparison of columns by {how}"),
    };

    /// <summary>
    /// One parameter however many values there are: the statement stays the same, and so does its plan.
    /// </summary>
    private string List(IReadOnlyList<object> values) =>
        $"(SELECT value FROM json_each({sql.Parameter(JsonSerializer.Serialize(values))}))";

    private string Matches(string left, string pattern) => $"{TextOrder.Like}({left}, {sql.Parameter(pattern)})";

    private string Contains(string left, ConditionValue value)
    {
        var tests = value.All().Select(one => $"instr({left}, {sql.Parameter($",{one},")}) > 0").ToList();
        return tests.Count == 0 ? throw value.WrongCount(1) : $"({string.Join(" OR ", tests)})";
    }

    private string InPeriod(string left, ConditionOperator how, ConditionValue value)
    {
        var period = DateOperators.Period(how, caller.UtcNow, value);
        var tests = new List<string>();
        if (period.From is { } from)
        {
            tests.Add($"{left} >= {sql.Parameter(StoredValue.Seconds(from))}");
        }

        if (period.Until is { } until)
        {
            tests.Add($"{left} < {sql.Parameter(StoredValue.Seconds(until))}");
        }

        return how == NotOn ? $"NOT ({string.Join(" AND ", tests)})" : $"({string.Join(" AND ", tests)})";
    }

    private string Caller(Guid id) => sql.Parameter(StoredValue.Text(id));

    private string Teams() => $"SELECT teamid FROM teammembership WHERE systemuserid = {Caller(caller.UserId)}";
}
