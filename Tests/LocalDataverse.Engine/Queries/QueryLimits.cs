using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Engine.Queries;

/// <summary>The platform's limits: conditions, links, and how a page may be asked for.</summary>
internal static class QueryLimits
{
    public const int Page = 5_000;

    private const int Conditions = 500;

    private const int LinkEntities = 15;

    public static void Check(QueryExpression query)
    {
        var links = Links(query).ToList();
        if (links.Count > LinkEntities)
        {
            throw Faults.Create(ErrorCodes.TooManyLinks, "Number of link entities in query exceeded maximum limit.");
        }

        var filters = links.Select(link => link.LinkCriteria).Prepend(query.Criteria).OfType<FilterExpression>();
        if (filters.SelectMany(Filters).Sum(filter => filter.Conditions.Count) > Conditions)
        {
            throw Faults.Create(ErrorCodes.TooManyConditions, "Number of conditions in query exceeded maximum limit.");
        }

        if (query is { TopCount: not null, PageInfo: { } page } && (page.Count > 0 || page.PageNumber > 1))
        {
            throw Faults.InvalidArgument("The Top.Count can't be specified with pagingInfo");
        }

        if (query.TopCount is < 0 or > Page)
        {
            throw Faults.InvalidArgument($"The top count must be between 0 and {Page}.");
        }
    }

    /// <summary>Every link of a query: those that join, and those that filters ask about.</summary>
    public static IEnumerable<LinkEntity> Links(QueryExpression query) =>
        query.LinkEntities.SelectMany(All).Concat(Asked(query.Criteria));

    private static IEnumerable<LinkEntity> All(LinkEntity link) =>
        link.LinkEntities.SelectMany(All).Concat(Asked(link.LinkCriteria)).Prepend(link);

    private static IEnumerable<LinkEntity> Asked(FilterExpression? filter) =>
        Filters(filter).Select(one => one.AnyAllFilterLinkEntity).OfType<LinkEntity>().SelectMany(All);

    private static IEnumerable<FilterExpression> Filters(FilterExpression? filter) =>
        filter is null ? [] : filter.Filters.SelectMany(Filters).Prepend(filter);
}
