using System.Xml.Linq;
using LocalDataverse.Solutions.Packages;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Solutions.Components;

/// <summary>The environment variables of a solution, which lie in the zip as files of their own.</summary>
internal static class SettingXml
{
    private const string Folder = "environmentvariabledefinitions/";
    private const string File = "/environmentvariabledefinition.xml";
    private const string Root = "environmentvariabledefinition";

    private const int FirstType = 100000000;
    private const int LastType = 100000005;
    private const int DataSource = 100000004;
    private const int Secret = 100000005;

    /// <summary>
    /// Adds a row for each definition of the zip, unless its name is taken. Values, which a zip may bring too, are left
    /// to be refused.
    /// </summary>
    public static void AddAll(SolutionZip zip, ComponentRows rows, Predicate<string> isTaken)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in zip.Under(Folder).Where(part => part.EndsWith(File, StringComparison.Ordinal)))
        {
            var element = zip.XmlFile(part);
            if (element.Name != Root)
            {
                throw ImportFaults.Invalid($"{part} holds {element.Name} and no {Root}");
            }

            var name = element.NeededAttribute("schemaname");
            if (!names.Add(name) || isTaken(name))
            {
                throw ImportFaults.Invalid($"the environment variable {name} is there already ({part})");
            }

            rows.AddSetting(name, Values(element, name));
        }
    }

    private static Dictionary<string, object?> Values(XElement element, string name) => new()
    {
        ["schemaname"] = name,
        ["displayname"] = element.Element("displayname")?.Attribute("default")?.Value,
        ["description"] = element.Element("description")?.Attribute("default")?.Value,
        ["defaultvalue"] = element.Text("defaultvalue"),
        ["isrequired"] = element.Flag("isrequired", otherwise: false),
        ["type"] = new OptionSetValue(TypeOf(element, name)),
    };

    private static int TypeOf(XElement element, string name) => element.Number("type") switch
    {
        DataSource or Secret => throw Faults.Unsupported($"environment variable {name} that holds no plain value"),
        var type and >= FirstType and <= LastType => type,
        var type => throw ImportFaults.Invalid($"the environment variable {name} has the unknown type {type}"),
    };
}
