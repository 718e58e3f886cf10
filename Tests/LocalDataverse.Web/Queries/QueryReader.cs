using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Queries;
using LocalDataverse.Web.Literals;
using LocalDataverse.Web.Model;
using LocalDataverse.Web.Protocol;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Web.Queries;

/// <summary>The query options of a request, parsed, as what to read.</summary>
internal sealed class QueryReader(WebApiModel model, Aliases aliases)
{
    /// <param name="table">What is read.</param>
    /// <param name="clause">What $select and $expand say.</param>
    /// <param name="expand">$expand as it was written.</param>
    /// <param name="parent">The lookup by which the rows belong to others that they are shown with.</param>
    public QueryShape Shape(
        TableMetadata table, SelectExpandClause? clause, string? expand, ColumnMetadata? parent = null)
    {
        if (clause is null)
        {
            return new QueryShape(table, null, [], parent);
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
                    expands.Add(Expand(table, expanded, isReference: false, expanded.SelectAndExpand, expand));
                    break;
                case ExpandedReferenceSelectItem reference:
                    expands.Add(Expand(table, reference, isReference: true, inner: null, expand));
                    break;
                default:
                    throw WebApiFault.Unsupported($"{item.GetType().Name} in $select");
            }
        }

        var isAll = clause.AllSelected || hasWildcard;
        return new QueryShape(table, isAll ? null : [.. columns.Distinct()], expands, parent);
    }

    public QueryExpression Query(QueryShape shape, FilterClause? filter, OrderByClause? order)
    {
        var query = new QueryExpression(shape.Table.LogicalName) { ColumnSet = shape.ColumnSet };
        Asked.OrderByValue(query);
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
        TableMetadata table,
        ExpandedReferenceSelectItem item,
        bool isReference,
        SelectExpandClause? inner,
        string? text)
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
        Refuse(item.CountOption is not null, "$count in $expand");
        Refuse(item is ExpandedNavigationSelectItem { LevelsOption: not null }, "$levels");
        var isOwner = segment.NavigationProperty.ToEntityType() is { Name: EdmNames.Principal };
        Refuse(isOwner, $"$expand of {name}, which leads to users and teams");
        if (isReference && navigation.IsCollection)
        {
            throw WebApiFault.BadRequest("Expand with $ref is only supported on lookup type navigation property.");
        }

        var options = ExpandText.Options(text, name);
        var back = navigation.IsCollection && !navigation.Relationship.IsManyToMany
            ? navigation.Target.RequiredColumn(navigation.Relationship.ReferencingColumn)
            : null;
        var shape = Shape(navigation.Target, inner, ExpandText.Inner(options), back);
        if ((item.TopOption is not null || item.OrderByOption is not null)
            && (!navigation.IsCollection || shape.Expands.Count > 0))
        {
            throw WebApiFault.BadRequest(
                "Only $select and $filter clause can be provided while doing $expand on many-to-one relationship or "
                + "nested one-to-many relationship.");
        }

        var query = Query(shape, item.FilterOption, item.OrderByOption);
        query.TopCount = (int?)item.TopOption;
        return new Expand(navigation, shape, query, isReference, ExpandText.Query(options));
    }

    private static void Refuse(bool isThere, string name)
    {
        if (isThere)
        {
            throw WebApiFault.Unsupported(name);
        }
    }
}
