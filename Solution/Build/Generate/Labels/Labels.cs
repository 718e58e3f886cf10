using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Generate;

/// <summary>Labels in every language, as the parts of a solution hold them.</summary>
internal static class Labels
{
    /// <summary>A list of labels, such as labels with a label for each language.</summary>
    public static XElement List(string list, string element, IEnumerable<KeyValuePair<string, string>> labels) => new(
        list,
        labels.Select(label => new XElement(
            element,
            new XAttribute("description", label.Value),
            new XAttribute("languagecode", label.Key))));

    /// <summary>A list with an English label alone, which is then translated.</summary>
    public static XElement English(string list, string element, string text) =>
        List(list, element, [KeyValuePair.Create(LanguageFiles.English, text)]);

    /// <summary>The English title of something in a site map, which has attributes of its own.</summary>
    public static XElement EnglishTitle(string text) => new(
        "Titles",
        new XElement("Title", new XAttribute("LCID", LanguageFiles.English), new XAttribute("Title", text)));

    /// <summary>
    /// A text in every language that it has, for components that are files of their own: a default, and a label for
    /// each language.
    /// </summary>
    public static XElement Of(string element, string text, string path, LanguageFiles languages) =>
        Of(element, text, languages.Of(text, path));

    /// <summary>A name that is the same in every language.</summary>
    public static XElement OfName(string element, string name, LanguageFiles languages) =>
        Of(element, name, languages.Codes.Select(code => KeyValuePair.Create(code, name)));

    private static XElement Of(string element, string text, IEnumerable<KeyValuePair<string, string>> labels) => new(
        element,
        new XAttribute("default", text),
        labels.Select(label => new XElement(
            "label",
            new XAttribute("description", label.Value),
            new XAttribute("languagecode", label.Key))));
}
