using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Engine.Queries.Fetch;

/// <summary>What FetchXML can make of the rows of a group.</summary>
internal enum AggregateKind { Group, Count, CountColumn, Sum, Average, Minimum, Maximum }

/// <summary>The parts of a date by which rows can be grouped.</summary>
internal enum DateGrouping { Day, Week, Month, Quarter, Year }

/// <summary>One column of the answer to an aggregate query.</summary>
/// <param name="Owner">The columns of the table or link that the element stands in.</param>
/// <param name="Column">The column it is about.</param>
/// <param name="Alias">What it is called in the answer.</param>
/// <param name="Kind">What is made of the values.</param>
/// <param name="Grouping">Of a group by a date: by which part of it.</param>
/// <param name="IsDistinct">Whether equal values count once.</param>
internal sealed record AggregateColumn(
    ColumnSet Owner, string Column, string Alias, AggregateKind Kind, DateGrouping? Grouping, bool IsDistinct);

/// <summary>
/// An aggregate query: https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/aggregate-data.
/// </summary>
internal sealed class Aggregates
{
    public List<AggregateColumn> Columns { get; } = [];

    /// <summary>The order of the answer, by aliases.</summary>
    public List<(string Alias, bool IsDescending)> Orders { get; } = [];

    public void Add(ColumnSet owner, FetchElement element)
    {
        element.Allow("name", "alias", "aggregate", "groupby", "distinct", "dategrouping", "usertimezone");
        var alias = element.Text("alias") ?? throw Faults.Create(
            ErrorCodes.InvalidNode, "An attribute of an aggregate query needs an alias.");
        if (Columns.Any(column => column.Alias == alias))
        {
            throw Faults.Create(ErrorCodes.DuplicateAlias, "FetchXML should have unique aliases.");
        }

        var isGroup = element.Flag("groupby");
        var kind = (isGroup, element.Text("aggregate")) switch
        {
            (true, null) => AggregateKind.Group,
            (true, _) => throw Faults.InvalidArgument("An attribute can either be aggregated or grouped by."),
            (_, { } name) => Kind(name),
            _ => throw Faults.InvalidArgument(
                $"Attribute '{element.Required("name")}' can not be requested in an aggregate query: it is neither "
                + "aggregated nor grouped by."),
        };
        Columns.Add(new AggregateColumn(
            owner, element.Required("name"), alias, kind, Grouping(element, isGroup), element.Flag("distinct")));
    }

    public void AddOrder(FetchElement element)
    {
        element.Allow("alias", "descending", "attribute");
        var alias = element.Text("attribute") is null && element.Text("alias") is { } name
            ? name
            : throw Faults.InvalidArgument(
            "An attribute can not be specified for an order clause for an aggregate Query. Use an alias.");
        Orders.Add((alias, element.Flag("descending")));
    }

    private static AggregateKind Kind(string name) => name switch
    {
        "count" => AggregateKind.Count,
        "countcolumn" => AggregateKind.CountColumn,
        "sum" => AggregateKind.Sum,
        "avg" => AggregateKind.Average,
        "min" => AggregateKind.Minimum,
        "max" => AggregateKind.Maximum,
        _ => throw Faults.Unsupported($"FetchXML attribute/@aggregate {name}"),
    };

    private static DateGrouping? Grouping(FetchElement element, bool isGroup) => element.Text("dategrouping") switch
    {
        null => null,
        _ when !isGroup => throw Faults.InvalidArgument("dategrouping needs groupby."),
        "day" => DateGrouping.Day,
        "week" => DateGrouping.Week,
        "month" => DateGrouping.Month,
        "quarter" => DateGrouping.Quarter,
        "year" => DateGrouping.Year,
        var other => throw Faults.Unsupported($"FetchXML attribute/@dategrouping {other}"),
    };
}
