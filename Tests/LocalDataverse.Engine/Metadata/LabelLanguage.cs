namespace LocalDataverse.Engine.Metadata;

/// <summary>
/// In which languages somebody reads labels: the user's, else the organisation's, else the one that the label has. It
/// is looked up when the first label with a choice of languages needs it.
/// </summary>
/// <param name="read">Gives the LCIDs, the first choice first.</param>
internal sealed class LabelLanguage(Func<IReadOnlyList<int>> read)
{
    private readonly Lazy<IReadOnlyList<int>> languages = new(read);

    /// <summary>Nobody's: labels as the solution gives them first.</summary>
    public static LabelLanguage Any { get; } = new(() => []);

    /// <summary>The label to show, and its language; null for one that the host knows in one language alone.</summary>
    public (string Text, int? Language) Pick(string label, Translations translations)
    {
        if (translations.Labels.Count > 0)
        {
            foreach (var language in languages.Value)
            {
                if (translations.In(language) is { } found)
                {
                    return (found, language);
                }
            }
        }

        return (label, null);
    }

    public string Text(string label, Translations translations) => Pick(label, translations).Text;

    public string Text(OptionMetadata option) => Text(option.Label, option.Translations);
}
