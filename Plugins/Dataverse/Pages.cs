using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace OptOutPlugin.Dataverse;

/// <summary>Reads all rows of a query, page after page of 5,000, the platform's largest.</summary>
internal static class Pages
{
    public static List<Entity> All(IOrganizationService service, QueryExpression query)
    {
        var rows = new List<Entity>();
        query.PageInfo = new PagingInfo { PageNumber = 1, Count = 5000 };
        EntityCollection page;
        do
        {
            page = service.RetrieveMultiple(query);
            rows.AddRange(page.Entities);
            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
        while (page.MoreRecords);

        return rows;
    }
}
