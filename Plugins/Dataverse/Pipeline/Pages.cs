using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace OptOutPlugin.Dataverse;

/// <summary>Reads in portions that the platform can take.</summary>
internal static class Pages
{
    /// <summary>All rows of a query.</summary>
    public static List<Entity> All(IOrganizationService service, QueryExpression query) =>
        Each(service, query).ToList();

    /// <summary>
    /// The rows of a query one after another, read in pages of 5,000, the platform's largest; no page is kept.
    /// </summary>
    public static IEnumerable<Entity> Each(IOrganizationService service, QueryExpression query)
    {
        query.PageInfo = new PagingInfo { PageNumber = 1, Count = 5000 };
        EntityCollection page;
        do
        {
            page = service.RetrieveMultiple(query);
            foreach (var row in page.Entities)
            {
                yield return row;
            }

            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
        while (page.MoreRecords);
    }

    /// <summary>The rows with some ids, those that are there: one request for each 1,500 of them.</summary>
    public static IEnumerable<Entity> WithIds(
        IOrganizationService service, string table, string idColumn, IEnumerable<Guid> ids, params string[] columns)
    {
        foreach (var slice in Slices(ids, IdsInSlice))
        {
            var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns) };
            query.Criteria.AddCondition(idColumn, ConditionOperator.In, slice.Cast<object>().ToArray());
            foreach (var row in Each(service, query))
            {
                yield return row;
            }
        }
    }

    /// <summary>The most hashes of addresses that one condition asks for.</summary>
    public const int HashesInSlice = 600;

    /// <summary>The most ids that one condition asks for.</summary>
    public const int IdsInSlice = 1500;

    /// <summary>A list in slices of at most so many items.</summary>
    public static IEnumerable<List<T>> Slices<T>(IEnumerable<T> items, int atMost) =>
        Slices(items, atMost, _ => 1, atMost);

    /// <summary>A list in slices: one statement of the platform's database takes about 2,000 values.</summary>
    /// <param name="items">The list.</param>
    /// <param name="atMost">The most items of a slice.</param>
    /// <param name="weightOf">How many values an item brings.</param>
    /// <param name="heaviest">The most values of a slice; an item that brings more is alone in one.</param>
    public static IEnumerable<List<T>> Slices<T>(
        IEnumerable<T> items, int atMost, Func<T, int> weightOf, int heaviest)
    {
        var slice = new List<T>();
        var weight = 0;
        foreach (var item in items)
        {
            var more = weightOf(item);
            if (slice.Count == atMost || (slice.Count > 0 && weight + more > heaviest))
            {
                yield return slice;
                slice = [];
                weight = 0;
            }

            slice.Add(item);
            weight += more;
        }

        if (slice.Count > 0)
        {
            yield return slice;
        }
    }
}
