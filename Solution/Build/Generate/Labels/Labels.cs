using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Generate;

/// <summary>Labels of components that are files of their own: a default, and a label for each language.</summary>
internal static class Labels
{
    /// <summary>A text in every language that it has.</summary>
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
