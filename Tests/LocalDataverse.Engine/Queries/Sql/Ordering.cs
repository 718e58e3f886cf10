using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Storage;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Engine.Queries.Sql;

/// <summary>A lookup is ordered by the name of what it points to, a choice by its label; nulls come first.</summary>
internal sealed class Ordering(MetadataStore metadata, SqlBuilder sql, bool raw)
{
    private readonly List<string> terms = [];

    public bool IsEmpty => terms.Count == 0;

    public void Add(Source source, OrderExpression order)
    {
        if (order.AttributeName is not { Length: > 0 } name)
        {
            throw Faults.InvalidArgument("An attribute is required for an order clause for a non-aggregate Query.");
        }

        var column = source.Table.RequiredColumn(name);
        var key = column switch
        {
            { IsLookup: true } => Name(source, column),
            { IsChoice: true } when !raw => Label(source, column),
            _ => source.Column(name),
        };
        terms.Add(key + (order.OrderType == OrderType.Descending ? " DESC" : ""));
    }

    /// <summary>The id comes last, so that pages do not depend on how equal rows happen to lie.</summary>
    public string Sql(string? id)
    {
        var all = id is null ? terms : [.. terms, id];
        return all.Count == 0 ? "" : " ORDER BY " + string.Join(", ", all);
    }

    private string Label(Source source, ColumnMetadata column)
    {
        var cases = column.Options.Select(
            option => $" WHEN {sql.Parameter(option.Value)} THEN {sql.Parameter(option.Label)}");
        return $"CASE {source.Column(column.LogicalName)}{string.Concat(cases)} END COLLATE {TextOrder.Text}";
    }

    private string Name(Source source, ColumnMetadata column)
    {
        var id = source.Column(column.LogicalName);
        var names = column.Targets.Select(metadata.TryTable).OfType<TableMetadata>()
            .Where(target => target.PrimaryName is not null)
            .Select(target => $"(SELECT n.{Schema.Quote(target.PrimaryName!)} FROM {Database.Name(target)} n"
                + $" WHERE n.{Schema.Quote(target.PrimaryId)} = {id})")
            .ToList();
        var name = names.Count switch { 0 => "NULL", 1 => names[0], _ => $"COALESCE({string.Join(", ", names)})" };
        return $"{name} COLLATE {TextOrder.Text}";
    }
}
