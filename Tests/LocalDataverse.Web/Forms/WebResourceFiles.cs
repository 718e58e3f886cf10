using LocalDataverse.Web.Protocol;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Web.Forms;

/// <summary>
/// Web resources as files, each with the type of its kind:
/// https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/webresource#webresourcetype.
/// </summary>
internal sealed class WebResourceFiles(LocalOrganization organization)
{
    // A name is at most 256 characters long.
    private const int LongestName = 256;

    public WebApiResponse Answer(string name)
    {
        if (Find(name) is not { } row)
        {
            return Page.Refusal(404, "Not found", $"There is no web resource {name}.");
        }

        var kind = row.GetAttributeValue<OptionSetValue>("webresourcetype").Value;
        return TypeOf(kind) is { } type
            ? new WebApiResponse(200)
            {
                Body = Convert.FromBase64String(row.GetAttributeValue<string>("content") ?? ""),
                ContentType = type,
            }
            : Page.Refusal(501, "Not supported", $"This host does not serve web resources of type {kind}.");
    }

    public bool Has(string name) => Find(name) is not null;

    private Entity? Find(string name)
    {
        if (name.Length is 0 or > LongestName)
        {
            return null;
        }

        var query = new QueryByAttribute("webresource")
        {
            ColumnSet = new ColumnSet("name", "content", "webresourcetype"),
        };
        query.AddAttributeValue("name", name);
        return organization.Administrator.RetrieveMultiple(query).Entities.FirstOrDefault();
    }

    private static string? TypeOf(int kind) => kind switch
    {
        1 => "text/html; charset=utf-8",
        2 => "text/css; charset=utf-8",
        3 => "text/javascript; charset=utf-8",
        4 or 9 or 12 => "text/xml; charset=utf-8",
        5 => "image/png",
        6 => "image/jpeg",
        7 => "image/gif",
        10 => "image/x-icon",
        11 => "image/svg+xml",
        _ => null,
    };
}
