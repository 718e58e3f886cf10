using System.Text.Json.Nodes;
using System.Xml;
using LocalDataverse.Web.Model;
using LocalDataverse.Web.Protocol;
using Microsoft.OData.Edm.Csdl;

namespace LocalDataverse.Web.Requests;

/// <summary>The list of entity sets, and the model as CSDL.</summary>
internal static class ServiceDocument
{
    public static WebApiResponse Answer(WebApiModel model, WebApiRequest request) => WebApiResponse.Of(new JsonObject
    {
        ["@odata.context"] = $"{request.Root}$metadata",
        ["value"] = new JsonArray([.. model.Metadata.Tables.Select(table => new JsonObject
        {
            ["name"] = table.EntitySetName,
            ["kind"] = "EntitySet",
            ["url"] = table.EntitySetName,
        })]),
    });

    public static WebApiResponse Csdl(WebApiModel model)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream))
        {
            if (!CsdlWriter.TryWriteCsdl(model.Shown, writer, CsdlTarget.OData, out var errors))
            {
                throw new InvalidOperationException(string.Join(' ', errors.Select(error => error.ErrorMessage)));
            }
        }

        return new WebApiResponse(200) { Body = stream.ToArray(), ContentType = "application/xml" };
    }
}
