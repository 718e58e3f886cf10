using System.Globalization;
using System.Xml.Linq;
using LocalDataverse.Solutions.Packages;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Solutions.Components;

/// <summary>The rows by which an organisation shows a custom API that a solution brought.</summary>
internal static class CustomApiRows
{
    private const string Api = "customapi";
    private const string Parameter = "customapirequestparameter";
    private const string Response = "customapiresponseproperty";

    public static void Add(ComponentRowSet rows, ComponentIds ids, ImportedApi api, bool isManaged)
    {
        var (definition, element) = (api.Definition, api.Element);
        var id = ids.Of(Api, definition.UniqueName);
        rows.RemoveWhere(row => row.Table is Parameter or Response
            && row.Values["customapiid"] is EntityReference owner && owner.Id == id);
        rows.Add(Api, id, new(Common(element, isManaged))
        {
            ["isfunction"] = definition.IsFunction,
            ["isprivate"] = element.Flag("isprivate", otherwise: false),
            ["bindingtype"] = new OptionSetValue(0),
            ["allowedcustomprocessingsteptype"] = new OptionSetValue(definition.AllowedSteps),
            ["executeprivilegename"] = definition.ExecutePrivilege,
            ["workflowsdkstepenabled"] = element.Flag("workflowsdkstepenabled", otherwise: false),
            ["plugintypeid"] = api.Type is null ? null : new EntityReference("plugintype", api.Type.Id),
        });
        foreach (var parameter in api.Parameters)
        {
            rows.Add(Parameter, IdOf(Parameter, parameter), new(Part(parameter, id, isManaged))
            {
                ["isoptional"] = parameter.Flag("isoptional", otherwise: false),
            });
        }

        foreach (var response in api.Responses)
        {
            rows.Add(Response, IdOf(Response, response), Part(response, id, isManaged));
        }

        Guid IdOf(string kind, XElement part) =>
            ids.Of(kind, definition.UniqueName, part.NeededAttribute("uniquename"));
    }

    private static Dictionary<string, object?> Part(XElement element, Guid api, bool isManaged) =>
        new(Common(element, isManaged))
        {
            ["type"] = new OptionSetValue(int.Parse(element.Needed("type"), CultureInfo.InvariantCulture)),
            ["logicalentityname"] = element.Text("logicalentityname"),
            ["customapiid"] = new EntityReference("customapi", api),
        };

    private static Dictionary<string, object?> Common(XElement element, bool isManaged) => new()
    {
        ["uniquename"] = element.NeededAttribute("uniquename"),
        ["name"] = element.Needed("name"),
        ["displayname"] = element.Element("displayname")?.Attribute("default")?.Value,
        ["description"] = element.Element("description")?.Attribute("default")?.Value,
        ["ismanaged"] = isManaged,
    };
}
