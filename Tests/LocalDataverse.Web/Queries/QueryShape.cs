using LocalDataverse.Engine.Metadata;
using LocalDataverse.Web.Model;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Web.Queries;

/// <summary>What a request wants to see of rows, and of the rows behind them.</summary>
/// <param name="Table">The table.</param>
/// <param name="Columns">The columns; null is all of them.</param>
/// <param name="Expands">The navigation properties to follow.</param>
/// <param name="Parent">Of rows that an expansion shows: the lookup that leads back.</param>
internal sealed record QueryShape(
    TableMetadata Table,
    IReadOnlyList<ColumnMetadata>? Columns,
    IReadOnlyList<Expand> Expands,
    ColumnMetadata? Parent = null)
{
    /// <summary>What is shown: an amount brings its currency along and a part of an address the whole.</summary>
    public IReadOnlyList<ColumnMetadata>? Shown => Columns is null
        ? null
        : [.. Columns.Concat(Columns.Select(Companion).Append(Parent).OfType<ColumnMetadata>())
            .Concat(Expands.Where(one => one.IsReference)
                .Select(one => Table.RequiredColumn(one.Navigation.Relationship.ReferencingColumn)))
            .DistinctBy(column => column.LogicalName)];

    /// <summary>What to read for it: what is asked for, and the lookups that lead on.</summary>
    public ColumnSet ColumnSet
    {
        get
        {
            if (Columns is null)
            {
                return new ColumnSet(true);
            }

            var lookups = Expands.Where(one => !one.Navigation.IsCollection)
                .Select(one => one.Navigation.Relationship.ReferencingColumn);
            return new ColumnSet([.. Shown!.Select(column => column.LogicalName).Concat(lookups).Distinct()]);
        }
    }

    /// <summary>What follows the name of the entity set in @odata.context.</summary>
    public string Context
    {
        get
        {
            var parts = (Columns ?? []).Select(column => EdmNames.Property(column)!)
                .Concat(Expands.Select(one => $"{one.Navigation.Name}{Inner(one)}"));
            return string.Join(',', parts) is { Length: > 0 } text ? $"({text})" : "";
        }
    }

    private ColumnMetadata? Companion(ColumnMetadata column) => column switch
    {
        { Kind: ColumnKind.Money } => Table.Column("transactioncurrencyid"),
        _ when column.LogicalName.StartsWith("address1_", StringComparison.Ordinal) =>
            Table.Column("address1_composite"),
        _ => null,
    };

    private static string Inner(Expand expand) => expand.Shape.Context is { Length: > 0 } inner ? inner : "()";
}

/// <summary>A navigation property to follow, with the query for the other end.</summary>
/// <param name="Navigation">The property.</param>
/// <param name="Shape">What to see there.</param>
/// <param name="Query">Filter, order and limit there; what ties it to its parent is added for each.</param>
/// <param name="IsReference">Whether only the addresses of the rows are wanted.</param>
/// <param name="Options">The options as they stand in the address of the related rows.</param>
internal sealed record Expand(
    Navigation Navigation, QueryShape Shape, QueryExpression Query, bool IsReference, string Options);
