namespace LocalDataverse.Engine.Metadata;

/// <summary>A label in the languages that a solution gives it, by LCID.</summary>
internal sealed class Translations(IReadOnlyDictionary<int, string> labels)
{
    public static Translations None { get; } = new(new Dictionary<int, string>());

    public IReadOnlyDictionary<int, string> Labels => labels;

    /// <summary>The label in a language; null when it has none.</summary>
    public string? In(int language) => labels.GetValueOrDefault(language);
}
