using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Generate;

/// <summary>
/// Files of the tree with their labels in every language. A file says what it says in English; the other languages come
/// from their own files. What stands in the tree stays where they have nothing.
/// </summary>
internal static class Translated
{
    /// <summary>A file with its labels as they must be.</summary>
    public static XElement Of(XElement root, string path, LanguageFiles languages)
    {
        var whole = new XElement(root);
        foreach (var labels in LabelsIn(whole).ToList())
        {
            if (English(labels) is not { } english)
                continue;
            var said = from language in languages.Others
                       let text = language.Of(Label.Text(english), path) ?? There(labels, language.Code)
                       where text is not null
                       select In(english, language.Code, text);
            var translated = said.ToList();
            labels.Where(label => label != english).Remove();
            english.AddAfterSelf(translated);
        }

        return whole;
    }

    /// <summary>The English labels of a file that have words: what each language must have words for.</summary>
    public static IEnumerable<string> EnglishIn(XElement root) =>
        LabelsIn(root).Select(English).OfType<XElement>().Select(Label.Text);

    private static IEnumerable<List<XElement>> LabelsIn(XElement root) => root.Descendants()
        .Where(element => element.Attribute(Label.Language(element)) is not null)
        .GroupBy(element => (element.Parent, element.Name)).Select(labels => labels.ToList());

    private static XElement? English(IEnumerable<XElement> labels) => labels.FirstOrDefault(label =>
        label.Attr(Label.Language(label)) == LanguageFiles.English && Label.Text(label).Length > 0);

    private static string? There(IEnumerable<XElement> labels, string code) =>
        labels.Where(label => label.Attr(Label.Language(label)) == code).Select(Label.Text).FirstOrDefault();

    private static XElement In(XElement english, string code, string text)
    {
        var label = new XElement(english);
        label.SetAttributeValue(Label.Language(english), code);
        label.SetAttributeValue(Label.Language(english) == "LCID" ? "Title" : "description", text);
        return label;
    }
}
