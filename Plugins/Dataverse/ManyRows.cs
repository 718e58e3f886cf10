using Microsoft.Xrm.Sdk;

namespace OptOutPlugin.Dataverse;

/// <summary>
/// Creates many rows of one table in few requests. The platform runs the steps of Create for each row all the same, and
/// it creates all of a request or none.
/// </summary>
internal static class ManyRows
{
    // The platform's guidance: 100 to 1,000 rows a request.
    private const int InRequest = 500;

    public static void Create(IOrganizationService service, string table, IEnumerable<Entity> rows)
    {
        foreach (var slice in Pages.Slices(rows, InRequest))
        {
            service.Execute(new OrganizationRequest("CreateMultiple")
            {
                ["Targets"] = new EntityCollection(slice) { EntityName = table },
            });
        }
    }
}
