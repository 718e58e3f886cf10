using System.Xml.Linq;
using LocalDataverse.Engine.Registration;
using LocalDataverse.Solutions.Packages;

namespace LocalDataverse.Solutions.Components;

/// <summary>A custom API out of a zip: what it is, what runs, and what it says of itself.</summary>
internal sealed record ImportedApi(
    CustomApiDefinition Definition,
    ImportedType? Type,
    XElement Element,
    IReadOnlyList<XElement> Parameters,
    IReadOnlyList<XElement> Responses)
{
    public RegisteredApi Registered() => new(Definition, Type is null ? null : new LazyPlugin(Type.Type, null, null));
}

/// <summary>The files under customapis/ of a zip.</summary>
internal static class CustomApiXml
{
    private const string Folder = "customapis/";
    private const string Api = "customapi";
    private const string Parameter = "customapirequestparameter";
    private const string Response = "customapiresponseproperty";

    public static IEnumerable<ImportedApi> All(SolutionZip zip, IReadOnlyList<ImportedType> types) =>
        Files(zip).Select(part => Read(zip, part, types));

    public static IEnumerable<string> Names(SolutionZip zip) =>
        Files(zip).Select(part => Root(zip, part, Api).NeededAttribute("uniquename"));

    private static IEnumerable<string> Files(SolutionZip zip) => zip
        .Under(Folder)
        .Where(part => part.Split('/') is [_, _, Api + ".xml"]);

    private static ImportedApi Read(SolutionZip zip, string part, IReadOnlyList<ImportedType> types)
    {
        var element = Root(zip, part, Api);
        var name = element.NeededAttribute("uniquename");
        if (element.Number("bindingtype") != 0)
        {
            throw Faults.Unsupported($"the custom API {name}, which is bound to a table");
        }

        var folder = part[..^(Api + ".xml").Length];
        var parameters = Parts(zip, $"{folder}customapirequestparameters/", Parameter);
        var responses = Parts(zip, $"{folder}customapiresponseproperties/", Response);
        if (responses.Find(one => one.Element("isoptional") is not null) is { } optional)
        {
            throw ImportFaults.Invalid(
                $"the response property {optional.NeededAttribute("uniquename")} of {name} has isoptional");
        }

        var type = TypeOf(element, name, types);
        return new ImportedApi(
            new CustomApiDefinition(name)
            {
                IsFunction = element.Flag("isfunction", otherwise: false),
                IsPrivate = element.Flag("isprivate", otherwise: false),
                AllowedSteps = element.Number("allowedcustomprocessingsteptype"),
                ExecutePrivilege = element.Text("executeprivilegename"),
                Parameters = [.. parameters.Select(one => Value(one) with
                {
                    IsOptional = one.Flag("isoptional", otherwise: false),
                })],
                Responses = [.. responses.Select(Value)],
                PluginType = type?.Type.FullName,
            },
            type,
            element,
            parameters,
            responses);
    }

    private static ImportedType? TypeOf(XElement element, string name, IReadOnlyList<ImportedType> types)
    {
        if (element.Element("plugintypeid") is not { } reference)
        {
            return null;
        }

        var id = XmlReading.Id(reference.Needed("plugintypeid"));
        return types.FirstOrDefault(one => one.Id == id)
            ?? throw ImportFaults.Invalid($"plugintype With Id = {id} of the custom API {name} Does Not Exist");
    }

    private static CustomApiValue Value(XElement element) =>
        new(element.NeededAttribute("uniquename"), element.Number("type"));

    private static List<XElement> Parts(SolutionZip zip, string folder, string kind) =>
    [
        .. zip.Under(folder)
            .Where(part => part[folder.Length..].Split('/') is [_, var file] && file == kind + ".xml")
            .Select(part => Root(zip, part, kind)),
    ];

    private static XElement Root(SolutionZip zip, string part, string name)
    {
        var root = zip.XmlFile(part);
        return root.Name.LocalName == name
            ? root
            : throw ImportFaults.Invalid($"{part} must have the root element {name}, not {root.Name.LocalName}");
    }
}
