using System.Reflection;

namespace OptOutPlugin.SolutionBuild.Known;

/// <summary>
/// The file of what is said in code alone, in English, and generated: the custom APIs and the settings. Everything else
/// has its languages where it stands.
/// </summary>
internal static class Translations
{
    /// <summary>The language of the code, and the base language of the solution.</summary>
    public const string English = "1033";

    /// <summary>The languages of the solution, the base language first.</summary>
    public static IReadOnlyList<string> Languages { get; } = [English, "1031", "1036", "2052"];

    private static readonly Lazy<Dictionary<string, List<XElement>>> Texts = new(Read);

    /// <summary>A text in the other languages, by LCID; none when nobody has translated it.</summary>
    public static IEnumerable<(string Language, string Text)> Of(string english) =>
        Texts.Value.TryGetValue(english, out var labels)
            ? labels.Select(label => (Language(label), label.Value)).Where(label => label.Item1 != English)
            : [];

    private static Dictionary<string, List<XElement>> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Translations.xml")!;
        return XElement.Load(stream).Elements("text").ToDictionary(
            text => text.Elements().Single(label => Language(label) == English).Value,
            text => text.Elements().ToList(),
            StringComparer.Ordinal);
    }

    private static string Language(XElement label) => label.Attribute("languagecode")!.Value;
}
