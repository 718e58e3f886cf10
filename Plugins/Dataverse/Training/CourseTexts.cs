using System.Collections.Concurrent;
using System.Text;
using OptOutPlugin.Domain.Languages;
using OptOutPlugin.Domain.Training;

namespace OptOutPlugin.Dataverse;

/// <summary>The texts of the courses that come with the product, out of the assembly; each is read once.</summary>
internal static class CourseTexts
{
    private static readonly ConcurrentDictionary<string, CourseText> Known = new();

    /// <summary>A course in a language.</summary>
    /// <exception cref="InvalidOperationException">The product lacks it, or cannot read its own.</exception>
    public static CourseText Of(string code, Language language) =>
        Known.GetOrAdd($"courses/{code}.{LanguageCode.Of(language)}.md", Read);

    private static CourseText Read(string name)
    {
        using var stream = typeof(CourseTexts).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"There is no {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return CourseReader.Read(reader.ReadToEnd(), out var fault)
            ?? throw new InvalidOperationException($"{name}: {fault}");
    }
}
