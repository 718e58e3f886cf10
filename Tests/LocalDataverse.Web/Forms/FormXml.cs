using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;

namespace LocalDataverse.Web.Forms;

/// <summary>
/// Reads what is said of a form in FormXml (learn.microsoft.com/power-apps/developer/model-driven-apps/form-xml-schema)
/// into what the page draws: tabs, sections and controls, with labels in one language.
/// </summary>
internal sealed class FormXml(int language)
{
    private const int English = 1033;

    private static readonly string[] Known =
    [
        "tabs", "header", "footer", "events", "formLibraries", "DisplayConditions", "hiddencontrols", "ancestor",
        "Navigation", "formparameters", "clientresources", "externaldependencies",
    ];

    public static XElement Parse(string xml)
    {
        using var reader = XmlReader.Create(
            new StringReader(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return XElement.Load(reader);
    }

    public JsonObject Read(Form form) => new()
    {
        ["id"] = form.Id.ToString(),
        ["name"] = form.Name,
        ["table"] = form.Table,
        ["tabs"] = Array(form.Xml.Element("tabs")?.Elements("tab"), Tab),
        ["header"] = Array(form.Xml.Element("header")?.Descendants("cell"), Cell),
        ["footer"] = Array(form.Xml.Element("footer")?.Descendants("cell"), Cell),
        ["hidden"] = Array(form.Xml.Element("hiddencontrols")?.Elements(), one => new JsonObject
        {
            ["id"] = (string?)one.Attribute("id"),
            ["column"] = (string?)one.Attribute("datafieldname"),
        }),
        ["libraries"] = Array(
            form.Xml.Element("formLibraries")?.Elements("Library"),
            one => JsonValue.Create(Library((string?)one.Attribute("name")))),
        ["events"] = Array(form.Xml.Element("events")?.Elements("event"), Event),
        ["refused"] = Array(
            form.Xml.Elements().Where(one => !Known.Contains(one.Name.LocalName)),
            one => JsonValue.Create($"{one.Name.LocalName} of a form")),
    };

    /// <summary>The quick view forms that the controls of a form show.</summary>
    public static IEnumerable<Guid> QuickForms(XElement form)
    {
        foreach (var list in form.Descendants("QuickForms").Where(one => one.Value.Length > 0))
        {
            foreach (var one in Parse(list.Value).DescendantsAndSelf("QuickFormId"))
            {
                if (Guid.TryParse(one.Value, out var id))
                {
                    yield return id;
                }
            }
        }
    }

    /// <summary>The name of a web resource, whichever way it is written.</summary>
    public static string Library(string? name)
    {
        const string Prefix = "$webresource:";
        return name?.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) == true
            ? name[Prefix.Length..]
            : name ?? "";
    }

    /// <summary>The text of a language, else the English one, else the first.</summary>
    public string Label(XElement? list)
    {
        var labels = list?.Elements().Where(one => one.Attribute("description") is not null).ToList() ?? [];
        var label = labels.Find(one => Code(one) == language) ?? labels.Find(one => Code(one) == English)
            ?? labels.FirstOrDefault();
        return (string?)label?.Attribute("description") ?? "";
    }

    private JsonObject Tab(XElement tab) => new()
    {
        ["id"] = (string?)tab.Attribute("id"),
        ["name"] = (string?)tab.Attribute("name") ?? (string?)tab.Attribute("id"),
        ["label"] = Label(tab.Element("labels")),
        ["showLabel"] = Flag(tab, "showlabel", otherwise: true),
        ["visible"] = Flag(tab, "visible", otherwise: true),
        ["expanded"] = Flag(tab, "expanded", otherwise: true),
        ["columns"] = Array(tab.Element("columns")?.Elements("column"), column => new JsonObject
        {
            ["width"] = (string?)column.Attribute("width"),
            ["sections"] = Array(column.Element("sections")?.Elements("section"), Section),
        }),
    };

    private JsonObject Section(XElement section) => new()
    {
        ["id"] = (string?)section.Attribute("id"),
        ["name"] = (string?)section.Attribute("name") ?? (string?)section.Attribute("id"),
        ["label"] = Label(section.Element("labels")),
        ["showLabel"] = Flag(section, "showlabel", otherwise: true),
        ["visible"] = Flag(section, "visible", otherwise: true),
        ["cells"] = Array(section.Descendants("cell"), Cell),
    };

    private JsonObject? Cell(XElement cell) => cell.Element("control") is not { } control
        ? null
        : new JsonObject
        {
            ["label"] = Label(cell.Element("labels")),
            ["showLabel"] = Flag(cell, "showlabel", otherwise: true),
            ["visible"] = Flag(cell, "visible", otherwise: true),
            ["rows"] = int.TryParse((string?)cell.Attribute("rowspan"), CultureInfo.InvariantCulture, out var rows)
                ? rows
                : 1,
            ["id"] = (string?)control.Attribute("id"),
            ["classId"] = (string?)control.Attribute("classid") is { } id ? id.Trim('{', '}').ToUpperInvariant() : "",
            ["column"] = (string?)control.Attribute("datafieldname"),
            ["disabled"] = Flag(control, "disabled", otherwise: false),
            ["isSubgrid"] = Flag(control, "indicationOfSubgrid", otherwise: false),
            ["parameters"] = Parameters(control.Element("parameters")),
        };

    private static JsonObject Parameters(XElement? parameters)
    {
        var values = new JsonObject();
        foreach (var one in parameters?.Elements() ?? [])
        {
            values[one.Name.LocalName] = one.Name.LocalName == "QuickForms"
                ? Array(Parse(one.Value).DescendantsAndSelf("QuickFormId"), id => new JsonObject
                {
                    ["table"] = (string?)id.Attribute("entityname"),
                    ["id"] = Guid.TryParse(id.Value, out var form) ? form.ToString() : "",
                })
                : one.Value;
        }

        return values;
    }

    private static JsonObject Event(XElement one) => new()
    {
        ["name"] = (string?)one.Attribute("name"),
        ["attribute"] = (string?)one.Attribute("attribute"),
        ["handlers"] = Array(one.Descendants("Handler"), handler => new JsonObject
        {
            ["function"] = (string?)handler.Attribute("functionName"),
            ["library"] = Library((string?)handler.Attribute("libraryName")),
            ["enabled"] = Flag(handler, "enabled", otherwise: true),
            ["passContext"] = Flag(handler, "passExecutionContext", otherwise: false),
            ["parameters"] = (string?)handler.Attribute("parameters") ?? "",
        }),
    };

    private static bool Flag(XElement element, string name, bool otherwise) =>
        (string?)element.Attribute(name) is { } text ? text is "true" or "1" : otherwise;

    private static int Code(XElement label) =>
        int.TryParse((string?)label.Attribute("languagecode"), CultureInfo.InvariantCulture, out var code) ? code : 0;

    private static JsonArray Array(IEnumerable<XElement>? elements, Func<XElement, JsonNode?> read) =>
        new([.. (elements ?? []).Select(read).Where(one => one is not null)]);
}
