using System.Xml.Linq;
using LocalDataverse.Engine.Metadata;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Engine.Security;

/// <summary>The columns by which a query chooses and sorts, per table.</summary>
internal static class SecuredUse
{
    public static IEnumerable<(string Table, IEnumerable<string> Columns)> Of(
        QueryBase query, IEnumerable<TableMetadata> tables)
    {
        var used = query switch
        {
            QueryExpression expression => Columns(expression).ToHashSet(),
            QueryByAttribute simple => [.. simple.Attributes, .. simple.Orders.Select(order => order.AttributeName)],
            FetchExpression fetch => XElement.Parse(fetch.Query)
                .DescendantsAndSelf()
                .Select(node => node.Name.LocalName switch
                {
                    "condition" or "order" => (string?)node.Attribute("attribute") ?? "",
                    "attribute" when node.Attribute("aggregate") is not null || node.Attribute("groupby") is not null =>
                        (string?)node.Attribute("name") ?? "",
                    _ => "",
                })
                .ToHashSet(),
            _ => [],
        };

        // By name over all tables of the query: an alias cannot hide whose column it is.
        return tables
            .Where(table => table.Columns.Values.Any(column => column.IsSecured && used.Contains(column.LogicalName)))
            .Select(table => (table.LogicalName, used.AsEnumerable()));
    }

    private static IEnumerable<string> Columns(QueryExpression query) =>
        [
            .. Columns(query.Criteria),
            .. query.Orders.Select(order => order.AttributeName),
            .. query.LinkEntities.SelectMany(Columns),
        ];

    private static IEnumerable<string> Columns(LinkEntity link) =>
        [
            .. Columns(link.LinkCriteria),
            .. link.Orders.Select(order => order.AttributeName),
            .. link.LinkEntities.SelectMany(Columns),
        ];

    private static IEnumerable<string> Columns(FilterExpression? filter) => filter is null
        ? []
        :
        [
            .. filter.Conditions.Select(condition => condition.AttributeName),
            .. filter.AnyAllFilterLinkEntity is { } link ? Columns(link) : [],
            .. filter.Filters.SelectMany(Columns),
        ];
}
