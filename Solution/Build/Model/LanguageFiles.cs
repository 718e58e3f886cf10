namespace OptOutPlugin.SolutionBuild.Model;

/// <summary>The languages of the solution: a file each, the base language first.</summary>
internal sealed class LanguageFiles
{
    /// <summary>The language of the code, and the base language of the solution.</summary>
    public const string English = "1033";

    public const string Folder = "Solution/Languages";

    private LanguageFiles(IEnumerable<LanguageFile> files) =>
        All = [.. files.OrderBy(file => file.Code != English).ThenBy(file => file.Code, StringComparer.Ordinal)];

    public IReadOnlyList<LanguageFile> All { get; }

    /// <summary>Those into which English is translated.</summary>
    public IEnumerable<LanguageFile> Others => All.Where(file => file.Code != English);

    public IEnumerable<string> Codes => All.Select(file => file.Code);

    /// <param name="root">The root of the repository.</param>
    public static LanguageFiles Read(string root) => new(
        Directory.EnumerateFiles(Path.Combine(root, Folder), "*.xml")
            .Select(file => new LanguageFile($"{Folder}/{Path.GetFileName(file)}", Xml.Read(file))));

    /// <summary>An English label in every language that has it, by the numbers of the languages.</summary>
    /// <param name="english">The label.</param>
    /// <param name="file">The file that it stands in.</param>
    public IEnumerable<KeyValuePair<string, string>> Of(string english, string file) =>
        All.Select(language => KeyValuePair.Create(
                language.Code, language.Code == English ? english : language.Of(english, file)))
            .Where(label => label.Value is not null)!;

    /// <summary>A word about a channel in every language that has it, by the numbers of the languages.</summary>
    public IEnumerable<KeyValuePair<string, string>> Word(string channel, string word) =>
        All.Select(language => KeyValuePair.Create(language.Code, language.Word(channel, word)))
            .Where(label => label.Value is not null)!;
}
