using System.Globalization;
using System.Xml.Linq;
using LocalDataverse.Engine.Metadata;

namespace LocalDataverse.Solutions.Packages;

/// <summary>Reads what an element must or may say.</summary>
internal static class XmlReading
{
    public static string? Text(this XElement element, string child) =>
        element.Element(child)?.Value is { Length: > 0 } text ? text : null;

    public static string Needed(this XElement element, string child) => element.Text(child)
        ?? throw ImportFaults.Invalid($"{Name(element)} has no {child}");

    public static string NeededAttribute(this XElement element, string name) =>
        element.Attribute(name)?.Value is { Length: > 0 } text
            ? text
            : throw ImportFaults.Invalid($"{element.Name.LocalName} has no {name}");

    public static Guid Id(string text) => Guid.TryParse(text, out var id)
        ? id
        : throw ImportFaults.Invalid($"'{text}' is not an id");

    public static int Number(this XElement element, string child) => int.TryParse(element.Needed(child), out var number)
        ? number
        : throw ImportFaults.Invalid($"{child} of {Name(element)} is not a number");

    public static bool Flag(this XElement element, string child, bool otherwise) => element.Text(child) switch
    {
        null => otherwise,
        "1" => true,
        "0" => false,
        var text => throw ImportFaults.Invalid($"{child} of {Name(element)} is '{text}', neither 0 nor 1"),
    };

    /// <summary>The first label of a list such as displaynames, labels or LocalizedNames.</summary>
    public static string? Label(this XElement element, string list) =>
        element.Element(list)?.Elements().FirstOrDefault()?.Attribute("description")?.Value is { Length: > 0 } text
            ? text
            : null;

    /// <summary>The labels of such a list by language; an empty one is none.</summary>
    public static Translations Labels(this XElement element, string list)
    {
        var labels = new Dictionary<int, string>();
        foreach (var label in element.Element(list)?.Elements() ?? [])
        {
            var language = label.NeededAttribute("languagecode");
            if (!int.TryParse(language, NumberStyles.None, CultureInfo.InvariantCulture, out var lcid))
            {
                throw ImportFaults.Invalid($"the language '{language}' of a label of {Name(element)} is no number");
            }

            if (label.Attribute("description")?.Value is { Length: > 0 } text)
            {
                labels[lcid] = text;
            }
        }

        return new Translations(labels);
    }

    public static IEnumerable<XElement> In(this XElement element, string list, string child) =>
        element.Element(list)?.Elements(child) ?? [];

    private static string Name(XElement element)
    {
        var name = element.Attribute("Name") ?? element.Attribute("PhysicalName");
        return $"{element.Name.LocalName} {name?.Value}".TrimEnd();
    }
}
