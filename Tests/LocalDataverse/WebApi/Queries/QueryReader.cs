using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk.Query;
using OptOutPlugin.LocalDataverse.Metadata;
using OptOutPlugin.LocalDataverse.WebApi.Http;
using OptOutPlugin.LocalDataverse.WebApi.Model;

namespace OptOutPlugin.LocalDataverse.WebApi.Queries;

/// <summary>The query options of a request, parsed, as what to read.</summary>
internal sealed class QueryReader(WebApiModel model, Aliases aliases)
{
    public QueryShape Shape(TableMetadata table, SelectExpandClause? clause)
    {
        if (clause is null)
        {
            return new QueryShape(table, null, []);
        }

        var columns = new List<ColumnMetadata>();
        var expands = new List<Expand>();
        var hasWildcard = false;
        foreach (var item in clause.SelectedItems)
        {
            switch (item)
            {
                case WildcardSelectItem:
                    hasWildcard = true;
                    break;
                case PathSelectItem path:
                    AddColumn(table, path, columns);
                    break;
                case ExpandedNavigationSelectItem expanded:
                    expands.Add(Expand(table, expanded, isReference: false, expanded.SelectAndExpand));
                    break;
                case ExpandedReferenceSelectItem reference:
                    expands.Add(Expand(table, reference, isReference: true, inner: null));
                    break;
                default:
                    throw WebApiFault.Unsupported($"{item.GetType().Name} in $select");
            }
        }

        return new QueryShape(table, clause.AllSelected || hasWildcard ? null : [.. columns.Distinct()], expands);
    }

    public QueryExpression Query(QueryShape shape, FilterClause? filter, OrderByClause? order)
    {
        var query = new QueryExpression(shape.Table.LogicalName) { ColumnSet = shape.ColumnSet };
        var links = new LinkPaths(model, query, aliases);
        if (filter is not null)
        {
            query.Criteria = new FilterTranslator(model, links, filter.RangeVariable)
                .Translate(filter.Expression, isNegated: false);
        }

        for (var by = order; by is not null; by = by.ThenBy)
        {
            var (column, path) = links.Column(by.Expression);
            query.Orders.Add(new OrderExpression(
                column.LogicalName,
                by.Direction == OrderByDirection.Descending ? OrderType.Descending : OrderType.Ascending)
            {
                EntityName = path?.EntityAlias,
            });
        }

        return query;
    }

    private static void AddColumn(TableMetadata table, PathSelectItem path, List<ColumnMetadata> columns)
    {
        switch (path.SelectedPath.FirstSegment)
        {
            case PropertySegment property:
                columns.Add(EdmNames.Column(table, property.Property.Name)
                    ?? throw WebApiFault.UnknownProperty(property.Property.Name, table.LogicalName));
                break;
            case NavigationPropertySegment:
                // A navigation property in $select brings nothing that $expand would not.
                break;
            case var other:
                throw WebApiFault.Unsupported($"{other.GetType().Name} in $select");
        }
    }

    private Expand Expand(
        TableMetadata table, ExpandedReferenceSelectItem item, bool isReference, SelectExpandClause? inner)
    {
        if (item.PathToNavigationProperty.FirstSegment is not NavigationPropertySegment segment)
        {
            throw WebApiFault.Unsupported("a cast in $expand");
        }

        var name = segment.NavigationProperty.Name;
        var navigation = model.Navigations.Find(table, name)
            ?? throw WebApiFault.Unsupported($"$expand of {name}");
        Refuse(item.SkipOption is not null, "$skip in $expand");
        Refuse(item.SearchOption is not null, "$search in $expand");
        Refuse(item.ApplyOption is not null, "$apply in $expand");
        Refuse(item.ComputeOption is not null, "$compute in $expand");
        Refuse(item is ExpandedNavigationSelectItem { LevelsOption: not null }, "$levels");
        var isOwner = segment.NavigationProperty.ToEntityType() is { Name: EdmNames.Principal };
        Refuse(isOwner, $"$expand of {name}, which leads to users and teams");
        var shape = Shape(navigation.Target, inner);
        var query = Query(shape, item.FilterOption, item.OrderByOption);
        query.TopCount = (int?)item.TopOption;
        return new Expand(navigation, shape, query, isReference, item.CountOption == true);
    }

    private static void Refuse(bool isThere, string name)
    {
        if (isThere)
        {
            throw WebApiFault.Unsupported(name);
        }
    }
}
