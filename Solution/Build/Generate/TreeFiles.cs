using OptOutPlugin.SolutionBuild.Model;

namespace OptOutPlugin.SolutionBuild.Generate;

/// <summary>
/// The files of the tree that no folder of generated ones holds, as they must be: what the code describes is made, what
/// somebody wrote stays, and both have their labels in every language. Managed twins are copies.
/// </summary>
internal static class TreeFiles
{
    public static IEnumerable<KeyValuePair<string, XElement>> Of(Project project, Func<string, bool> isMadeElsewhere)
    {
        var files = project.Tree.Files.Where(file => !file.IsManagedTwin && !isMadeElsewhere(file.Path))
            .ToDictionary(file => file.Path, file => file.Root);
        foreach (var (path, root) in Described(project))
            files[path] = root;
        return files.Select(file => KeyValuePair.Create(
            file.Key, Translated.Of(file.Value, file.Key, project.Languages)));
    }

    /// <summary>The words about channels that a file holds out of the table of channels.</summary>
    public static IReadOnlyList<string> ChannelWordsIn(string path) =>
        path == ChannelChoice.Path ? [ChannelWords.Name, ChannelWords.Meaning]
        : PersonPage.All.Any(page =>
            path.StartsWith($"Entities/{page.Table.SchemaName}/", StringComparison.Ordinal))
            ? [ChannelWords.Flag, ChannelWords.Column, ChannelWords.Choose]
        : [];

    private static IEnumerable<KeyValuePair<string, XElement>> Described(Project project) =>
    [
        KeyValuePair.Create(SourceTree.SolutionPath, RootComponents.In(project)),
        KeyValuePair.Create(SourceTree.CustomizationsPath, Customizations(project)),
        KeyValuePair.Create(ChannelChoice.Path, ChannelChoice.In(project)),
        .. EnumChoices.Files(project),
        .. PersonColumns.Files(project),
        .. PersonForms.Files(project),
        .. PersonViews.Files(),
    ];

    private static XElement Customizations(Project project)
    {
        var root = new XElement(project.Tree[SourceTree.CustomizationsPath]);
        root.Element("Languages")?.ReplaceNodes(project.Languages.Codes.Select(code => new XElement("Language", code)));
        return root;
    }
}
