namespace OptOutPlugin.SolutionBuild.Model;

/// <summary>
/// What the solution says in one language: the words of each channel, and what every other English label is called. A
/// text without words is not translated yet.
/// </summary>
/// <param name="path">Where the file lies, from the root of the repository.</param>
/// <param name="root">Its root element.</param>
internal sealed class LanguageFile(string path, XElement root)
{
    private readonly ILookup<string, XElement> texts = root.Elements("texts").Elements("text")
        .ToLookup(text => text.Attr("of"), StringComparer.Ordinal);

    private readonly Dictionary<string, XElement> channels = root.Elements("channels").Elements("channel")
        .ToDictionary(channel => channel.Attr("name"), StringComparer.Ordinal);

    public string Path => path;

    /// <summary>The language as the platform numbers it, such as 1031.</summary>
    public string Code => root.Attr("code");

    public IEnumerable<XElement> Texts => texts.SelectMany(same => same);

    public IEnumerable<XElement> ChannelWords => channels.Values;

    /// <summary>
    /// An English label in this language: the text for the file that it stands in, where there is one, else the one for
    /// every file; null when nobody has translated it.
    /// </summary>
    public string? Of(string english, string file) => texts[english]
        .Where(text => text.Attribute("in") is null || file.Contains(text.Attr("in"), StringComparison.Ordinal))
        .OrderBy(text => text.Attribute("in") is null).FirstOrDefault()?.Value is { Length: > 0 } said ? said : null;

    /// <summary>A word about a channel, such as what a form calls its flag; null where the file has none.</summary>
    public string? Word(string channel, string word) =>
        channels.GetValueOrDefault(channel)?.Element(word)?.Value is { Length: > 0 } said ? said : null;

    /// <summary>The file with a place for each label that it lacks, in the order of the English.</summary>
    public XElement With(IEnumerable<string> missing)
    {
        var whole = new XElement(root);
        var all = whole.Elements("texts").Elements("text")
            .Concat(missing.Select(english => new XElement("text", new XAttribute("of", english))))
            .OrderBy(text => text.Attr("of"), StringComparer.Ordinal)
            .ThenBy(text => text.Attr("in"), StringComparer.Ordinal).ToList();
        whole.Element("texts")?.ReplaceNodes(all);
        return whole;
    }
}
