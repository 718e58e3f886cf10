namespace OptOutPlugin.SolutionBuild.Model;

/// <summary>An element that says something in one language; a site map has attributes of its own for that.</summary>
internal static class Label
{
    /// <summary>The attribute that names the language.</summary>
    public static string Language(XElement element) =>
        element.Name.LocalName == "Title" && element.Attribute("LCID") is not null ? "LCID" : "languagecode";

    public static string Text(XElement element) =>
        (string?)element.Attribute(Language(element) == "LCID" ? "Title" : "description") ?? string.Empty;
}
