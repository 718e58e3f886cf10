
namespace OptOutPlugin.SolutionBuild.Pack;

/// <summary>The list of kinds of part that every package carries.</summary>
internal static class ContentTypes
{
    public const string Path = "[Content_Types].xml";

    private const string Binary = "application/octet-stream";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    /// <summary>One default per extension, one override per part that has none, on one line.</summary>
    public static string Of(IEnumerable<string> parts)
    {
        var all = parts.Order(StringComparer.Ordinal).ToList();
        var extensions = all.Select(Extension).Where(e => e.Length > 0).Append("xml").Distinct()
            .Order(StringComparer.Ordinal);
        var root = new XElement(
            Types + "Types",
            extensions.Select(e => Typed("Default", "Extension", e)),
            all.Where(p => Extension(p).Length == 0).Select(p => Typed("Override", "PartName", "/" + p)));
        return "\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?>" + root.ToString(SaveOptions.DisableFormatting);
    }

    private static string Extension(string part) => System.IO.Path.GetExtension(part).TrimStart('.');

    private static XElement Typed(string element, string attribute, string value) =>
        new(Types + element, new XAttribute(attribute, value), new XAttribute("ContentType", Binary));
}
