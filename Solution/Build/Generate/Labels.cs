using OptOutPlugin.SolutionBuild.Known;

namespace OptOutPlugin.SolutionBuild.Generate;

/// <summary>Labels of components that are files of their own: a default, and a label for each language.</summary>
internal static class Labels
{
    /// <summary>A text in every language that it has.</summary>
    public static XElement Of(string element, string text) =>
        Of(element, text, [(Translations.English, text), .. Translations.Of(text)]);

    /// <summary>A name that is the same in every language.</summary>
    public static XElement OfName(string element, string name) =>
        Of(element, name, Translations.Languages.Select(language => (language, name)));

    private static XElement Of(string element, string text, IEnumerable<(string Language, string Text)> labels) => new(
        element,
        new XAttribute("default", text),
        labels.Select(label => new XElement(
            "label",
            new XAttribute("description", label.Text),
            new XAttribute("languagecode", label.Language))));
}
