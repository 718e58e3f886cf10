using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Queries.Fetch;
using LocalDataverse.Engine.Storage;

namespace LocalDataverse.Engine.Queries.Sql;

/// <summary>The statement of an aggregate query, on top of the tables and conditions of an ordinary one.</summary>
internal sealed class AggregateSql(SqlBuilder sql, Aggregates aggregates)
{
    /// <summary>The most rows that the platform aggregates (AggregateQueryRecordLimit).</summary>
    public const int MostRows = 50_000;

    private static readonly ColumnKind[] Numbers =
    [
        ColumnKind.Integer, ColumnKind.BigInteger, ColumnKind.Decimal, ColumnKind.Double, ColumnKind.Money,
    ];

    private readonly List<AggregateValue> values = [.. aggregates.Columns.Select(column => Value(sql, column))];

    public IReadOnlyList<AggregateValue> Values => values;

    /// <summary>Counts the rows that would be aggregated, and no further than one too many.</summary>
    public string Size => $"SELECT COUNT(*) FROM (SELECT 1 {sql.From} LIMIT {MostRows + 1})";

    public string Rows(long limit, long offset)
    {
        if (values.Count == 0)
        {
            throw Faults.InvalidArgument("An aggregate query must have at least one aggregated or grouped attribute.");
        }

        var groups = values.Where(value => value.Column.Kind == AggregateKind.Group).SelectMany(value => value.Sql);
        var group = string.Join(", ", groups);
        return $"SELECT {string.Join(", ", values.SelectMany(value => value.Sql))} {sql.From}"
            + (group.Length > 0 ? $" GROUP BY {group}" : "") + Order()
            + sql.Page(limit, offset);
    }

    // Groups have no id to fall back on: after what is asked for they are ordered by what they are grouped by.
    private string Order()
    {
        var asked = aggregates.Orders.Select(order => (values.Find(value => value.Column.Alias == order.Alias)
            ?? throw Faults.Create(
                ErrorCodes.AliasDoesNotExist, $"The alias {order.Alias} of an order is none of the query."),
            order.IsDescending));
        var terms = asked.Select(one => one.Item1.Sql[0] + (one.IsDescending ? " DESC" : ""))
            .Concat(values.Where(value => value.Column.Kind == AggregateKind.Group).Select(value => value.Sql[0]))
            .ToList();
        return terms.Count == 0 ? "" : $" ORDER BY {string.Join(", ", terms)}";
    }

    private static AggregateValue Value(SqlBuilder sql, AggregateColumn asked)
    {
        var source = sql.SourceOf(asked.Owner);
        var column = source.Table.RequiredColumn(asked.Column);
        var name = source.Column(asked.Column);
        Demand(column, asked);
        string[] parts = asked.Kind switch
        {
            AggregateKind.Group when asked.Grouping is { } grouping => [DatePart(name, grouping)],
            AggregateKind.Group when StoredValue.HasType(column) =>
                [name, $"{source.Sql}.{Schema.Quote(column.LogicalName + StoredValue.TypeSuffix)}"],
            AggregateKind.Group => [name],
            AggregateKind.Count => ["COUNT(*)"],
            AggregateKind.CountColumn => [$"COUNT({(asked.IsDistinct ? "DISTINCT " : "")}{name})"],
            AggregateKind.Sum => [$"{ExactSums.Sum}({name})"],
            AggregateKind.Average => [$"{ExactSums.Average}({name})"],
            AggregateKind.Minimum => [$"MIN({name})"],
            _ => [$"MAX({name})"],
        };
        return new AggregateValue(asked, source.Table, column, parts);
    }

    private static void Demand(ColumnMetadata column, AggregateColumn asked)
    {
        var fits = asked.Kind switch
        {
            AggregateKind.Sum or AggregateKind.Average => Numbers.Contains(column.Kind),
            AggregateKind.Minimum or AggregateKind.Maximum =>
                Numbers.Contains(column.Kind) || column.Kind == ColumnKind.DateTime,
            AggregateKind.Group when asked.Grouping is not null => column.Kind == ColumnKind.DateTime,
            AggregateKind.Group => column.Kind is not (ColumnKind.Memo or ColumnKind.DateTime or ColumnKind.Choices),
            _ => true,
        };
        if (!fits)
        {
            throw Faults.InvalidArgument(
                $"The column {column.LogicalName}, which is a {column.Kind}, cannot be used as {asked.Kind} in an "
                + "aggregate query.");
        }

        if (asked.IsDistinct && asked.Kind != AggregateKind.CountColumn)
        {
            throw Faults.Unsupported($"FetchXML attribute/@distinct with {asked.Kind}");
        }
    }

    /// <summary>The parts of a date in UTC. Weeks begin on Sunday, and the first is the one with January 1.</summary>
    private static string DatePart(string column, DateGrouping grouping)
    {
        string Part(string format, string of = "") =>
            $"CAST(strftime('{format}', {column}, 'unixepoch'{of}) AS INTEGER)";
        return grouping switch
        {
            DateGrouping.Day => Part("%d"),
            DateGrouping.Week => $"(({Part("%j")} - 1 + {Part("%w", ", 'start of year'")}) / 7 + 1)",
            DateGrouping.Month => Part("%m"),
            DateGrouping.Quarter => $"(({Part("%m")} + 2) / 3)",
            _ => Part("%Y"),
        };
    }
}

/// <summary>One column of the answer: what was asked for and the places of its row that make it.</summary>
internal sealed record AggregateValue(
    AggregateColumn Column, TableMetadata Table, ColumnMetadata Of, IReadOnlyList<string> Sql);
